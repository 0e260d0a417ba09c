import {
  addDays,
  legalDateOf,
  type PatentListing,
  type Verification,
  type VerificationBadge,
} from '@ip-portal/core/model';
import type { World } from './world.js';

/** How many days a result may be shown. */
const GOOD_FOR_DAYS = 30;

type Check = Verification['checks'][number];
type Result = Pick<Check, 'result' | 'reason'>;

const passed: Result = { result: 'pass', reason: null };
const warn = (reason: string): Result => ({ result: 'warn', reason });
const fail = (reason: string): Result => ({ result: 'fail', reason });

const inForce: readonly string[] = ['granted', 'partially_invalidated', 'pending_published', 'pending_examination'];

/** The checks behind a listing's badge, run now: legal status, annuity, encumbrances, holders, export. */
export function verify(world: Pick<World, 'now'>, listing: PatentListing): Verification {
  const asOf = legalDateOf(world.now);
  const results = resultsOf(listing);
  const checks = Object.entries(results).map(([check, result]) => ({
    check,
    ...result,
    asOf,
    evidence: evidenceOf(check, listing),
  }));
  const level = checks.some(({ result }) => result === 'fail')
    ? 'failed'
    : checks.some(({ result }) => result === 'warn')
      ? 'partial'
      : 'full';
  return { listingId: listing.id, level, checkedAt: world.now, expiresOn: addDays(asOf, GOOD_FOR_DAYS), checks };
}

/** The stored result, expired after 30 days; what a listing of the catalogue shows when nothing was run here. */
export function verificationOf(world: World, listing: PatentListing): Verification {
  const stored = world.verifications.get(listing.id) ?? ofCatalogue(listing);
  if (stored.expiresOn !== null && stored.expiresOn < legalDateOf(world.now)) {
    return { ...stored, level: 'expired', checks: stored.checks.map((check) => ({ ...check, result: 'expired' })) };
  }
  return stored;
}

/** What the badge of a catalogue's listing rests on: the checks as they were on its day; nothing where none was made. */
function ofCatalogue(listing: PatentListing): Verification {
  const { level, asOf } = listing.verification;
  if (asOf === null) return { listingId: listing.id, level, checkedAt: null, expiresOn: null, checks: [] };
  return { ...verify({ now: `${asOf}T01:00:00.000Z` }, listing), level };
}

/** True while a right can change hands: in force or pending, its annuity at worst in grace, its term not over. */
export function isTradable({ right }: PatentListing, today: string): boolean {
  const termRuns = right.expiresOn === null || right.expiresOn >= today;
  return termRuns && (inForce.includes(right.legalStatus) || right.legalStatus === 'grace');
}

/** What a card shows of a verification. */
export function badgeOf(verification: Verification): VerificationBadge {
  return { level: verification.level, asOf: verification.checks[0]?.asOf ?? null };
}

function resultsOf({ right, seller }: PatentListing): Record<string, Result> {
  const recorded = new Set(right.encumbrances.map(({ kind }) => kind));
  const names = Object.values(seller.name);
  return {
    identity: passed,
    ownership: right.holders.some((holder) => names.includes(holder)) ? passed : warn('holder_differs_from_seller'),
    legal_status: inForce.includes(right.legalStatus)
      ? passed
      : right.legalStatus === 'grace'
        ? warn('annuity_grace')
        : fail('not_in_force'),
    annuity: annuityResult(right.annuity.status),
    encumbrance:
      recorded.has('preservation') || recorded.has('suspension')
        ? fail('preservation')
        : recorded.has('pledge')
          ? warn('live_pledge')
          : recorded.size > 0
            ? warn('licence_in_force')
            : passed,
    co_owners: right.holders.length > 1 ? warn('consent_of_co_owners') : passed,
    export: passed,
  };
}

function annuityResult(status: string): Result {
  if (status === 'grace') return warn('annuity_grace');
  return ['paid_up', 'due_soon', 'not_applicable'].includes(status) ? passed : fail('annuity_unpaid');
}

function evidenceOf(check: string, { right }: PatentListing): string | null {
  return check === 'legal_status' ? `${right.legalStatusRecord.source}, ${right.legalStatusRecord.asOf}` : null;
}
