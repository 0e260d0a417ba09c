import {
  addMonths,
  annuityFees,
  annuitySurcharges,
  basisPointsOf,
  legalDateFrom,
  ruleAt,
  rulesAt,
  type LegalDate,
  type Patent,
  type RegistryRecord,
} from '@ip-portal/core/model';
import { annuityOn } from './standing.js';

const currency = 'CNY';

/** The annuity of a right on a day: what is due when, and what paying late costs. Fees of other offices are not known here. */
export function registryAnnuity(right: Patent, today: LegalDate): RegistryRecord['annuity'] {
  const { nextYear, dueOn, status } = right.annuity;
  const nothing = { status, nextYear, dueOn, asOf: today, fee: null, graceEndsOn: null, surcharges: [] };
  if (right.office !== 'CN' || nextYear === null || dueOn === null) return nothing;
  const known = { ...nothing, status: annuityOn(right, today) };
  const inBand = (row: { patentType: string; fromYear: number; toYear: number }) =>
    row.patentType === right.patentType && row.fromYear <= nextYear && nextYear <= row.toYear;
  if (!annuityFees.some(inBand)) return known;
  const due = legalDateFrom(dueOn);
  const fee = ruleAt(annuityFees, today, { where: inBand }).amountFen;
  const steps = rulesAt(annuitySurcharges, due, { key: ({ month }) => String(month) });
  return {
    ...known,
    fee: { amount: fee, currency },
    graceEndsOn: addMonths(due, steps.length),
    surcharges: steps.map(({ month, basisPoints }) => ({
      from: addMonths(due, month - 1),
      until: addMonths(due, month),
      surcharge: { amount: basisPointsOf(fee, basisPoints), currency },
    })),
  };
}
