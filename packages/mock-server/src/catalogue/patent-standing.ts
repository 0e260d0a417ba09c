import type { Encumbrance, Patent, VerificationBadge } from '@ip-portal/core/model';
import { checkResults, levelOf, type CheckedListing } from '../domain/check-results.js';
import { goodForDays } from '../domain/verifying.js';
import { dateText, dayNumberFrom, monthsAfter, wholeYears, yearsAfter, type DayNumber } from './calendar.js';
import { drawCompany, drawPledgee } from './names.js';
import type { PatentTimeline } from './patent-timeline.js';
import type { RandomStream } from './random.js';
import { drawRegion } from './seller.js';

const DUE_SOON_DAYS = 90;
const GRACE_MONTHS = 6;

/** Where the right stands with its annuities on `today`, as `annuityStatus` of core's rules computes it. */
export function annuityRecord(timeline: PatentTimeline, today: DayNumber): Patent['annuity'] {
  const asOf = dateText(today);
  const { filed, expiry, paidThroughYear } = timeline;
  if (paidThroughYear === null) return { status: 'not_applicable', nextYear: null, dueOn: null, asOf };
  const nextYear = paidThroughYear + 1;
  if (nextYear > wholeYears(filed, expiry)) return { status: 'paid_up', nextYear: null, dueOn: null, asOf };
  const due = yearsAfter(filed, nextYear - 1);
  return { status: annuityStatusOn(due, today), nextYear, dueOn: dateText(due), asOf };
}

function annuityStatusOn(due: DayNumber, today: DayNumber): string {
  if (due >= today) return due - today <= DUE_SOON_DAYS ? 'due_soon' : 'paid_up';
  return today <= monthsAfter(due, GRACE_MONTHS) ? 'grace' : 'lapsed';
}

/** Pledges, licences and freezes on the register: only on granted rights. */
export function drawEncumbrances(
  stream: RandomStream,
  options: { granted: DayNumber | null; today: DayNumber },
): readonly Encumbrance[] {
  const { granted, today } = options;
  if (granted === null || today - granted < 120) return [];
  const since = granted + 30 + stream.below(Math.min(1500, today - granted - 60));
  const date = dateText(since);
  const record = (letter: string) =>
    `${letter}${date.slice(0, 4)}98${String(stream.below(10_000_000)).padStart(7, '0')}`;
  const draw = stream.below(1000);
  if (draw < 25)
    return [
      { kind: 'pledge', recordNumber: record('Y'), since: date, holder: drawPledgee(stream, drawRegion(stream)) },
    ];
  if (draw < 62) {
    return [
      { kind: 'licence', recordNumber: record('X'), since: date, holder: drawCompany(stream, drawRegion(stream)).zh },
    ];
  }
  if (draw < 68) {
    const court = `${drawRegion(stream).zh}市中级人民法院`;
    return [{ kind: 'preservation', recordNumber: null, since: date, holder: court }];
  }
  if (draw < 80 && date >= '2021-06-01')
    return [{ kind: 'open_licence', recordNumber: null, since: date, holder: null }];
  return [];
}

interface BadgeOptions {
  readonly seed: number;
  readonly today: DayNumber;
  /** The day the right was granted, or published where it is not granted yet: nobody checks it before. */
  readonly available: DayNumber;
}

/**
 * The badge of a listing: on which day it was checked is drawn, what the checks found is not. A result that still holds
 * is no older than a late annuity, so that a badge says no less than the listing.
 */
export function drawBadge(stream: RandomStream, listing: CheckedListing, options: BadgeOptions): VerificationBadge {
  const { seed, today, available } = options;
  const draw = stream.below(100);
  if (draw < 16) return { level: 'none', asOf: null };
  if (draw < 30) {
    const checked = Math.max(today - stream.between(goodForDays + 1, 200), available + 1);
    return { level: 'expired', asOf: dateText(checked) };
  }
  const checked = Math.max(today - stream.below(28), lateSince(listing.right.annuity));
  const day = dateText(checked);
  return { level: levelOf(Object.values(checkResults(listing, { seed, day }))), asOf: day };
}

/** The first day on which a late annuity stood as it stands now; long ago for one that is not late. */
function lateSince({ status, dueOn }: Patent['annuity']): DayNumber {
  if (dueOn === null || (status !== 'grace' && status !== 'lapsed')) return 0;
  const due = dayNumberFrom(dueOn);
  return 1 + (status === 'grace' ? due : monthsAfter(due, GRACE_MONTHS));
}
