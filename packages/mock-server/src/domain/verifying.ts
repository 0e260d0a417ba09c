import {
  addDays,
  legalDateOf,
  type LegalDate,
  type PatentListing,
  type Verification,
  type VerificationBadge,
} from '@ip-portal/core/model';
import { checkResults, levelOf } from './check-results.js';
import { legalStatusOn } from './standing.js';
import type { World } from './world.js';

/** How many days a result may be shown. */
export const goodForDays = 30;

const tradable: readonly string[] = [
  'granted',
  'partially_invalidated',
  'pending_published',
  'pending_examination',
  'grace',
];

/** The checks behind a listing's badge, run now: legal status, annuity, encumbrances, holders, identity, export. */
export function verify({ now, seed }: Pick<World, 'now' | 'seed'>, listing: PatentListing): Verification {
  const asOf = legalDateOf(now);
  const checks = Object.entries(checkResults(listing, { seed, day: asOf })).map(([check, result]) => ({
    check,
    ...result,
    asOf,
    evidence: check === 'legal_status' ? extractOf(listing, asOf) : null,
  }));
  return {
    listingId: listing.id,
    level: levelOf(checks),
    checkedAt: now,
    expiresOn: addDays(asOf, goodForDays),
    checks,
  };
}

/** The stored result, expired after 30 days; what a listing of the catalogue shows when nothing was run here. */
export function verificationOf(world: World, listing: PatentListing): Verification {
  const stored = world.verifications.get(listing.id) ?? ofCatalogue(world, listing);
  if (stored.expiresOn !== null && stored.expiresOn < legalDateOf(world.now)) {
    return { ...stored, level: 'expired', checks: stored.checks.map((check) => ({ ...check, result: 'expired' })) };
  }
  return stored;
}

/** What the badge of a catalogue's listing rests on: the checks as they were on its day; nothing where none was made. */
function ofCatalogue({ seed }: World, listing: PatentListing): Verification {
  const { level, asOf } = listing.verification;
  if (asOf === null) return { listingId: listing.id, level, checkedAt: null, expiresOn: null, checks: [] };
  return verify({ now: `${asOf}T01:00:00.000Z`, seed }, listing);
}

/** True while a right can change hands: in force or pending, its annuity at worst in grace, its term not over. */
export function isTradable({ right }: PatentListing, today: LegalDate): boolean {
  return tradable.includes(legalStatusOn(right, today));
}

/** What a card shows of a verification. */
export function badgeOf(verification: Verification): VerificationBadge {
  return { level: verification.level, asOf: verification.checks[0]?.asOf ?? null };
}

/** Where the legal status was read, and what day that spoke of: no later one than the day of the check. */
function extractOf({ right }: PatentListing, day: LegalDate): string {
  const { source, asOf } = right.legalStatusRecord;
  return `${source}, ${asOf < day ? asOf : day}`;
}
