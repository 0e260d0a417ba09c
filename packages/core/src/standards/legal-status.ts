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

const withoutTerm: readonly string[] = [
  'pending_published',
  'pending_examination',
  'lapsed_fee',
  'abandoned',
  'invalidated',
  'withdrawn',
  'rejected',
] satisfies readonly LegalStatus[];

/**
 * False for a right of whose term nothing can be counted: an application, which may be refused, and a right that ended before its
 * term was over, however late its last day is.
 */
export function termRuns(legalStatus: string): boolean {
  return !withoutTerm.includes(legalStatus);
}
