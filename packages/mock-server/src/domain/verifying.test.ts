import { addDays, addMonths, legalDateFrom, legalDateOf, type PatentListing } from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { createCatalogue } from '../catalogue/create-catalogue.js';
import { createMemoryStore } from '../store/memory.js';
import { isTradable, verificationOf, verify } from './verifying.js';

const startsAt = '2026-11-23T01:00:00.000Z';
const size = 4000;
const catalogue = createCatalogue({ seed: 1, size, today: legalDateOf(startsAt) });
const listings = Array.from({ length: size }, (_, position) => catalogue.at(position));
const world = worldAt(startsAt);
const verified = listings.map((listing) => ({ listing, verification: verificationOf(world, listing) }));
const dated = verified.filter(({ listing }) => !['none', 'expired'].includes(listing.verification.level));

function worldAt(instant: string) {
  const findListing = (id: string) => catalogue.find(id);
  const findParty = (id: string) => catalogue.findParty(id);
  return createMemoryStore({ seed: 1, startsAt: instant, tenants: [], findListing, findParty }).world;
}

/** The checks of a listing by name, run at ten in the morning of a legal date. */
function checksOn(day: string, listing: PatentListing) {
  const { checks } = verify(worldAt(`${day}T02:00:00.000Z`), listing);
  return Object.fromEntries(checks.map(({ check, result, reason }) => [check, reason ?? result]));
}

test('a badge says what its checks say: failed over a failed one, partial over a warning, full over none', () => {
  for (const { listing, verification } of dated) {
    const results = verification.checks.map(({ result }) => result);
    const level = results.includes('fail') ? 'failed' : results.includes('warn') ? 'partial' : 'full';
    const { asOf } = listing.verification;
    expect([listing.verification, verification.level]).toEqual([{ level, asOf }, level]);
    expect(new Set(verification.checks.map((check) => check.asOf))).toEqual(new Set([asOf]));
  }
  expect(new Set(dated.map(({ verification }) => verification.level))).toEqual(new Set(['full', 'partial', 'failed']));
});

test('two in five listings are verified in full, so that looking for them finds some', () => {
  const full = dated.filter(({ listing }) => listing.verification.level === 'full');
  expect(full.length / size).toBeGreaterThan(0.38);
  expect(full.length / size).toBeLessThan(0.5);
});

test('every check that was not passed carries its reason, and no other does', () => {
  for (const { verification } of dated) {
    for (const { result, reason } of verification.checks) expect(reason === null).toBe(result === 'pass');
  }
  const reasons = dated.flatMap(({ verification }) => verification.checks.map(({ reason }) => reason));
  expect(new Set(reasons)).toEqual(
    new Set([
      null,
      'identity_unconfirmed',
      'identity_expired',
      'not_yet_granted',
      'not_in_force',
      'annuity_grace',
      'annuity_unpaid',
      'live_pledge',
      'licence_in_force',
      'preservation',
      'consent_of_co_owners',
      'export_control',
    ]),
  );
});

test('a run today finds what the badge of the catalogue says', () => {
  for (const { listing, verification } of dated) {
    const today = verify(world, listing);
    const named = ({ check, result, reason }: (typeof today.checks)[number]) => [check, result, reason];
    expect([listing.id, today.level, ...today.checks.map(named)]).toEqual([
      listing.id,
      verification.level,
      ...verification.checks.map(named),
    ]);
  }
});

test('what an expired check tells was so on its day', () => {
  const expired = verified.filter(({ listing }) => listing.verification.level === 'expired');
  const told = expired.map(({ listing, verification }) => {
    const { right, verification: badge } = listing;
    expect([verification.level, badge.asOf! > (right.grantedOn ?? right.publishedOn!)]).toEqual(['expired', true]);
    expect(new Set(verification.checks.map(({ result }) => result))).toEqual(new Set(['expired']));
    const reasons = new Set(verification.checks.map(({ reason }) => reason));
    const known = right.encumbrances.filter(({ since }) => since <= badge.asOf!);
    expect(reasons.has('live_pledge')).toBe(known.some(({ kind }) => kind === 'pledge'));
    const read = verification.checks.find(({ check }) => check === 'legal_status')?.evidence?.slice(-10);
    expect(read! <= badge.asOf!).toBe(true);
    const isLate = right.annuity.dueOn !== null && right.annuity.dueOn < badge.asOf!;
    expect(reasons.has('annuity_grace') || reasons.has('annuity_unpaid')).toBe(isLate);
    return { wasLate: isLate, isLate: ['grace', 'lapsed'].includes(right.annuity.status) };
  });
  // Some were late on the day, and some have come to be late since.
  expect(told.some(({ wasLate }) => wasLate)).toBe(true);
  expect(told.some(({ wasLate, isLate }) => isLate && !wasLate)).toBe(true);
});

test('a person who sells is confirmed for all rights or for none, and every organisation is', () => {
  const byPerson = new Map<string, Set<string | null>>();
  for (const { listing, verification } of dated) {
    const { seller } = listing;
    const found = verification.checks.find(({ check }) => check === 'identity')?.reason ?? null;
    if (seller.kind !== 'individual') expect(found).toBeNull();
    byPerson.set(seller.id, (byPerson.get(seller.id) ?? new Set()).add(found));
  }
  expect([...byPerson.values()].every((reasons) => reasons.size === 1)).toBe(true);
});

test('a run finds what has changed since: an annuity that fell due, a term that is over', () => {
  const { listing } = dated.find(
    ({ listing: { verification, right } }) => verification.level === 'full' && right.annuity.status === 'due_soon',
  )!;
  const due = legalDateFrom(listing.right.annuity.dueOn!);
  expect(checksOn(due, listing)).toMatchObject({ annuity: 'pass', legal_status: 'pass' });
  expect(checksOn(addDays(due, 1), listing)).toMatchObject({ annuity: 'annuity_grace' });
  expect(checksOn(addDays(addMonths(due, 6), 1), listing)).toMatchObject({ annuity: 'annuity_unpaid' });
  const end = legalDateFrom(listing.right.expiresOn!);
  expect(checksOn(end, listing)).toMatchObject({ legal_status: 'pass' });
  expect(checksOn(addDays(end, 1), listing)).toMatchObject({ legal_status: 'not_in_force' });
  expect([isTradable(listing, end), isTradable(listing, addDays(end, 1))]).toEqual([true, false]);
});

test('a right in grace is warned of from the day after the due date until the grace is over, and has ended then', () => {
  const listing = listings.find(({ right }) => right.legalStatus === 'grace')!;
  const due = legalDateFrom(listing.right.annuity.dueOn!);
  const over = addMonths(due, 6);
  expect(checksOn(due, listing)).toMatchObject({ legal_status: 'pass', annuity: 'pass' });
  const [late, ended] = [checksOn(over, listing), checksOn(addDays(over, 1), listing)];
  expect(late).toMatchObject({ legal_status: 'annuity_grace', annuity: 'annuity_grace' });
  expect(ended).toMatchObject({ legal_status: 'not_in_force', annuity: 'annuity_unpaid' });
  expect([isTradable(listing, over), isTradable(listing, addDays(over, 1))]).toEqual([true, false]);
});
