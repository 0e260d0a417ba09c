import { annuityStatus, legalDateFrom, patentTypes, type Patent } from '@ip-portal/core/model';

/** What is known of a right's standing: its state today, and the dates from which any other day's follows. */
export type Standing = Pick<
  Patent,
  'office' | 'patentType' | 'legalStatus' | 'filedOn' | 'grantedOn' | 'expiresOn' | 'annuity'
>;

/** Where the annuities of a right stand on a day. Of other offices only today's word is known. */
export function annuityOn(right: Pick<Standing, 'office' | 'patentType' | 'filedOn' | 'annuity'>, day: string) {
  const { nextYear, dueOn, status, asOf } = right.annuity;
  // Grace is one stretch: what is in it today was in it on every day since the due date.
  if (status === 'grace' && dueOn !== null && dueOn < day && day <= asOf) return status;
  const patentType = patentTypes.find((known) => known === right.patentType);
  if (right.office !== 'CN' || nextYear === null || patentType === undefined) return status;
  return annuityStatus(
    { patentType, filingDate: legalDateFrom(right.filedOn), paidThroughYear: nextYear - 1 },
    legalDateFrom(day),
  ).status;
}

/** The legal status of a right on a day: grace and the lapse after it begin and end with the days of the annuity. */
export function legalStatusOn(right: Standing, day: string): string {
  const { legalStatus, grantedOn, expiresOn, annuity } = right;
  if (grantedOn !== null && grantedOn > day) return 'pending_examination';
  if (expiresOn !== null && expiresOn < day) return 'expired';
  if (legalStatus !== 'grace' && legalStatus !== 'lapsed_fee') return legalStatus;
  if (annuity.dueOn === null) return legalStatus;
  if (annuity.dueOn >= day) return 'granted';
  return annuityOn(right, day) === 'grace' ? 'grace' : 'lapsed_fee';
}
