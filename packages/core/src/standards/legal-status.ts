export const legalStatuses = [
  'pending_published',
  'pending_examination',
  'granted',
  'grace',
  'lapsed_fee',
  'expired',
  'abandoned',
  'invalidated',
  'partially_invalidated',
  'withdrawn',
  'rejected',
] as const;
export type LegalStatus = (typeof legalStatuses)[number];

const early: readonly string[] = [
  'lapsed_fee',
  'abandoned',
  'invalidated',
  'withdrawn',
  'rejected',
] satisfies readonly LegalStatus[];

/** True for a right that ended before its term was over: nothing of the term remains, however late its last day is. */
export function endedEarly(legalStatus: string): boolean {
  return early.includes(legalStatus);
}
