import {
  addMonths,
  annuityFees,
  annuityStatus,
  annuitySurcharges,
  basisPointsOf,
  legalDateFrom,
  patentTypes,
  ruleAt,
  rulesAt,
  type LegalDate,
  type Patent,
  type RegistryRecord,
} from '@ip-portal/core/model';

const currency = 'CNY';

/** The annuity of a right on a day: what is due when, and what paying late costs. Fees of other offices are not known here. */
export function registryAnnuity(right: Patent, today: LegalDate): RegistryRecord['annuity'] {
  const { nextYear, dueOn, status } = right.annuity;
  const nothing = { status, nextYear, dueOn, asOf: today, fee: null, graceEndsOn: null, surcharges: [] };
  const patentType = patentTypes.find((known) => known === right.patentType);
  if (right.office !== 'CN' || nextYear === null || dueOn === null || patentType === undefined) return nothing;
  const filingDate = legalDateFrom(right.filedOn);
  const found = annuityStatus({ patentType, filingDate, paidThroughYear: nextYear - 1 }, today);
  const inBand = (row: { patentType: string; fromYear: number; toYear: number }) =>
    row.patentType === patentType && row.fromYear <= nextYear && nextYear <= row.toYear;
  if (!annuityFees.some(inBand)) return { ...nothing, status: found.status };
  const due = legalDateFrom(dueOn);
  const fee = ruleAt(annuityFees, today, { where: inBand }).amountFen;
  const steps = rulesAt(annuitySurcharges, due, { key: ({ month }) => String(month) });
  return {
    ...nothing,
    status: found.status,
    fee: { amount: fee, currency },
    graceEndsOn: addMonths(due, steps.length),
    surcharges: steps.map(({ month, basisPoints }) => ({
      from: addMonths(due, month - 1),
      until: addMonths(due, month),
      surcharge: { amount: basisPointsOf(fee, basisPoints), currency },
    })),
  };
}
