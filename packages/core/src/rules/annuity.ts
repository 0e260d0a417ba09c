import { StandardError } from '../errors/standard-error.js';
import { basisPointsOf } from '../standards/currency.js';
import { addDays, addMonths, addPeriod, addYears, daysBetween, type LegalDate } from '../standards/legal-date.js';
import type { PatentType } from '../standards/patent-type.js';
import { annuityFees, annuityReductions, annuitySurcharges } from './annuity-fees.js';
import { ruleAt, rulesAt } from './dated-rule.js';
import { patentTerms } from './patent-terms.js';
import { statutoryPeriods } from './statutory-periods.js';

/** How long before its due date an annuity counts as due soon. Platform decision. */
const DUE_SOON_DAYS = 90;

export interface AnnuityPatent {
  readonly patentType: PatentType;
  readonly filingDate: LegalDate;
  /** The last year of protection (1 is the year that starts with filing) whose annuity is paid. */
  readonly paidThroughYear: number;
  /** Receipt of the termination notice (200702), once there is one: it starts the period for restoration. */
  readonly terminationNoticeReceivedOn?: LegalDate;
}

export type AnnuityStatus =
  | { readonly status: 'paid_up' | 'due_soon'; readonly nextYear: number; readonly dueDate: LegalDate }
  /** Paid to the end of the term: nothing is due any more. */
  | { readonly status: 'paid_up'; readonly nextYear: null; readonly dueDate: null }
  | {
      readonly status: 'grace';
      readonly nextYear: number;
      readonly dueDate: LegalDate;
      /** The last day to pay with surcharge. */
      readonly graceEndsOn: LegalDate;
      /** Of the full annuity, for a payment on the day asked about. */
      readonly surchargeBasisPoints: number;
    }
  /** Grace is over; the right has ended as from the original due date, the termination notice is not yet here. */
  | { readonly status: 'lapsed'; readonly endedOn: LegalDate }
  | { readonly status: 'restorable'; readonly endedOn: LegalDate; readonly until: LegalDate }
  | { readonly status: 'final'; readonly reason: 'unpaid' | 'term_expired'; readonly endedOn: LegalDate };

/**
 * The day the right ends by itself: the anniversary of filing after 20, 10 or 15 years (designs filed before
 * 2021-06-01: 10). The right is not in force on that day. Filed on 29 February it is the last day of February.
 */
export function expiryDate(patentType: PatentType, filingDate: LegalDate): LegalDate {
  return addYears(filingDate, termYears(patentType, filingDate));
}

/** The day before expiry (the reading of the office's practice that the platform follows; unconfirmed). */
export function lastDayInForce(patentType: PatentType, filingDate: LegalDate): LegalDate {
  return addDays(expiryDate(patentType, filingDate), -1);
}

/** The last day to pay the annuity of a year without surcharge: the anniversary of filing that closes the year before. */
export function annuityDueDate(filingDate: LegalDate, year: number): LegalDate {
  return addYears(filingDate, year - 1);
}

export interface AnnuityFeeOptions {
  /** The day of payment: chooses the fee table. */
  readonly on: LegalDate;
  /** A granted reduction; counts for the first ten annuities from the year of grant. */
  readonly reduction?: { readonly kind: 'single_applicant' | 'several_applicants'; readonly grantYear: number };
  /** True while an open licence is being worked. */
  readonly openLicence?: boolean;
}

/**
 * The annuity of one year of protection in fen, the highest reduction taken off (reductions never add up).
 * Throws `StandardError` `no_rule_in_force` for a year that the type does not have.
 */
export function annuityFee(year: number, patentType: PatentType, options: AnnuityFeeOptions): number {
  const full = ruleAt(annuityFees, options.on, {
    where: (row) => row.patentType === patentType && row.fromYear <= year && year <= row.toYear,
  }).amountFen;
  const waived = rulesAt(annuityReductions, options.on, { key: (row) => row.kind })
    .filter((row) =>
      row.kind === 'open_licence' ? options.openLicence === true : isReduced(year, row, options.reduction),
    )
    .map((row) => row.waivedBasisPoints);
  return full - basisPointsOf(full, Math.max(0, ...waived));
}

function isReduced(
  year: number,
  row: { readonly kind: string; readonly years: number | null },
  reduction: AnnuityFeeOptions['reduction'],
): boolean {
  if (reduction?.kind !== row.kind) return false;
  const since = year - reduction.grantYear;
  return since >= 0 && (row.years === null || since < row.years);
}

export interface SurchargeOptions {
  readonly dueDate: LegalDate;
  readonly paidOn: LegalDate;
}

/**
 * The surcharge in fen on a full, unreduced annuity in fen: nothing in the first month after the due date, then 5 % for
 * each month started, at most 25 %. Throws `StandardError` `out_of_range` when the grace period is over.
 */
export function surcharge(fullAnnuityFen: number, options: SurchargeOptions): number {
  return basisPointsOf(fullAnnuityFen, surchargeBasisPoints(options));
}

/**
 * Where a right stands with its annuities on a legal date. The register is late by months and proves nothing: compute it.
 * A last day that falls on a holiday is not rolled on: the office may still take the money, a buyer should not count on it.
 */
export function annuityStatus(patent: AnnuityPatent, today: LegalDate): AnnuityStatus {
  const { patentType, filingDate } = patent;
  const nextYear = patent.paidThroughYear + 1;
  const expiry = expiryDate(patentType, filingDate);
  if (nextYear > termYears(patentType, filingDate)) {
    if (today >= expiry) return { status: 'final', reason: 'term_expired', endedOn: expiry };
    return { status: 'paid_up', nextYear: null, dueDate: null };
  }
  const dueDate = annuityDueDate(filingDate, nextYear);
  const daysLeft = daysBetween(today, dueDate);
  if (daysLeft >= 0) return { status: daysLeft <= DUE_SOON_DAYS ? 'due_soon' : 'paid_up', nextYear, dueDate };
  const graceEndsOn = addPeriod(dueDate, periodLength('annuity_grace', dueDate));
  if (today <= graceEndsOn) {
    return {
      status: 'grace',
      nextYear,
      dueDate,
      graceEndsOn,
      surchargeBasisPoints: surchargeBasisPoints({ dueDate, paidOn: today }),
    };
  }
  return statusAfterGrace(patent, { today, endedOn: dueDate });
}

function statusAfterGrace(patent: AnnuityPatent, dates: { today: LegalDate; endedOn: LegalDate }): AnnuityStatus {
  const { today, endedOn } = dates;
  const notice = patent.terminationNoticeReceivedOn;
  if (notice === undefined || today < notice) return { status: 'lapsed', endedOn };
  const until = addPeriod(notice, periodLength('restoration', notice));
  return today <= until ? { status: 'restorable', endedOn, until } : { status: 'final', reason: 'unpaid', endedOn };
}

function surchargeBasisPoints({ dueDate, paidOn }: SurchargeOptions): number {
  if (paidOn <= dueDate) return 0;
  const steps = rulesAt(annuitySurcharges, paidOn, { key: (row) => String(row.month) });
  const step = steps.find((row) => paidOn <= addMonths(dueDate, row.month));
  if (step !== undefined) return step.basisPoints;
  throw new StandardError({
    code: 'out_of_range',
    field: 'annuity surcharge',
    given: paidOn,
    reason: `${paidOn} is after the grace period of an annuity due on ${dueDate}`,
    remedy: 'Ask for restoration of the right instead of paying late',
  });
}

function termYears(patentType: PatentType, filingDate: LegalDate): number {
  return ruleAt(patentTerms, filingDate, { where: (row) => row.patentType === patentType }).years;
}

function periodLength(name: 'annuity_grace' | 'restoration', on: LegalDate) {
  return ruleAt(statutoryPeriods, on, { where: (row) => row.name === name }).length;
}
