import {
  gazetteWeekdays,
  kindCodePeriods,
  legalDateFrom,
  patentTerms,
  ruleAt,
  type LegalStatus,
  type PatentType,
} from '@ip-portal/core/model';
import {
  dateText,
  dayNumberFrom,
  monthsAfter,
  weekdayNumber,
  wholeYears,
  yearsAfter,
  type DayNumber,
} from './calendar.js';
import type { RandomStream } from './random.js';

/** The life of one right up to a day. */
export interface PatentTimeline {
  readonly filed: DayNumber;
  readonly published: DayNumber | null;
  readonly granted: DayNumber | null;
  /** The day after the last day in force: the anniversary of filing. */
  readonly expiry: DayNumber;
  readonly status: LegalStatus;
  /** Annuities are paid up to this year of protection; null before grant. */
  readonly paidThroughYear: number | null;
}

/** Months from filing to grant, and the ages in months at which rights are offered, by type. */
const grantMonths: Record<PatentType, readonly [shortest: number, longest: number]> = {
  invention: [20, 36],
  utility_model: [5, 10],
  design: [3, 7],
};
const grantedAgeMonths: Record<PatentType, readonly [youngest: number, oldest: number]> = {
  invention: [38, 222],
  utility_model: [12, 104],
  design: [9, 108],
};

/** A lawful life of a right of that type, seen on `today`. */
export function drawTimeline(stream: RandomStream, type: PatentType, today: DayNumber): PatentTimeline {
  const state = type === 'invention' ? stream.below(100) : 100;
  if (state < 4) return pendingPublished(stream, today);
  if (state < 18) return pendingExamination(stream, today);
  const [youngest, oldest] = grantedAgeMonths[type];
  const span = oldest - youngest + 1;
  // The smaller of two draws: young rights are offered more often than old ones.
  const age = youngest + Math.min(stream.below(span), stream.below(span));
  const filed = workingDay(monthsAfter(today, -age) - stream.below(28));
  const [soonest, latest] = grantMonths[type];
  const granted = gazetteDay(monthsAfter(filed, stream.between(soonest, latest)) + stream.below(25));
  const published = type === 'invention' ? drawPublication(stream, filed) : granted;
  return { filed, published, granted, expiry: expiryOf(type, filed), ...drawStanding(stream, { filed, type, today }) };
}

function pendingExamination(stream: RandomStream, today: DayNumber): PatentTimeline {
  const filed = workingDay(monthsAfter(today, -stream.between(21, 34)) - stream.below(28));
  return pending(filed, drawPublication(stream, filed), 'pending_examination');
}

function pendingPublished(stream: RandomStream, today: DayNumber): PatentTimeline {
  const filed = workingDay(monthsAfter(today, -stream.between(9, 14)) - stream.below(28));
  return pending(filed, gazetteDay(monthsAfter(filed, stream.between(4, 7)) + stream.below(25)), 'pending_published');
}

function pending(filed: DayNumber, published: DayNumber, status: LegalStatus): PatentTimeline {
  return { filed, published, granted: null, expiry: expiryOf('invention', filed), status, paidThroughYear: null };
}

/** At about 18 months, or at 4 to 8 where early publication was asked for. */
function drawPublication(stream: RandomStream, filed: DayNumber): DayNumber {
  const early = stream.chance(35);
  const months = early ? stream.between(4, 8) : 18;
  return gazetteDay(monthsAfter(filed, months) + stream.below(early ? 25 : 12));
}

interface Standing {
  readonly status: LegalStatus;
  readonly paidThroughYear: number;
}

function drawStanding(
  stream: RandomStream,
  options: { filed: DayNumber; type: PatentType; today: DayNumber },
): Standing {
  const { filed, type, today } = options;
  const currentYear = wholeYears(filed, today) + 1;
  const due = yearsAfter(filed, currentYear - 1);
  const isLate = stream.chance(9);
  const hasLapsed = stream.chance(1.2);
  // Year 4 and later: the first years are settled with the grant.
  if (currentYear < 4 || due >= today) return { status: 'granted', paidThroughYear: currentYear };
  if (hasLapsed && today > monthsAfter(due, 6)) {
    // The register says "granted" until the lapse is gazetted, months after the grace period.
    const isGazetted = today > monthsAfter(due, 9);
    return { status: isGazetted ? 'lapsed_fee' : 'granted', paidThroughYear: currentYear - 1 };
  }
  if (isLate && today <= monthsAfter(due, 6)) return { status: 'grace', paidThroughYear: currentYear - 1 };
  const isCut = type === 'invention' && stream.chance(0.4);
  return { status: isCut ? 'partially_invalidated' : 'granted', paidThroughYear: currentYear };
}

const termYears: Record<PatentType, Map<number, number>> = {
  invention: new Map(),
  utility_model: new Map(),
  design: new Map(),
};

function expiryOf(type: PatentType, filed: DayNumber): DayNumber {
  let years = termYears[type].get(filed);
  if (years === undefined) {
    const date = legalDateFrom(dateText(filed));
    years = ruleAt(patentTerms, date, { where: (row) => row.patentType === type }).years;
    termYears[type].set(filed, years);
  }
  return yearsAfter(filed, years);
}

/** The next day on which the gazette appears. */
export function gazetteDay(days: DayNumber): DayNumber {
  const [old, current] = gazetteWeekdays;
  switchDay ??= dayNumberFrom(current.effectiveFrom);
  for (let day = days; ; day += 1) {
    const weekdays: readonly number[] = day < switchDay ? old.weekdays : current.weekdays;
    if (weekdays.includes(weekdayNumber(day))) return day;
  }
}

let switchDay: DayNumber | undefined;

function workingDay(days: DayNumber): DayNumber {
  const weekday = weekdayNumber(days);
  if (weekday === 6) return days - 1;
  return weekday === 0 ? days - 2 : days;
}

/** The kind letter of a grant published on that day, or of a publication before grant. */
export function kindLetter(type: PatentType, day: DayNumber, isGrant: boolean): string {
  if (!isGrant) return 'A';
  const letters = type === 'invention' ? ['B', 'C'] : type === 'utility_model' ? ['U', 'Y'] : ['S', 'D'];
  const date = dateText(day);
  if (date >= '2011') return letters[0] ?? 'B';
  const inUse = letters.find((letter) => {
    const row = ruleAt(kindCodePeriods, legalDateFrom(date), { where: (each) => each.letter === letter });
    return row.meaning === 'granted' || row.meaning === 'registered';
  });
  return inUse ?? letters[0] ?? 'B';
}
