/**
 * Calendar days as whole numbers (0 is 1970-01-01), for the many dates of a catalogue: `standards/legal-date` reads and
 * checks text at every step, which a hundred thousand listings would pay for in seconds.
 */
export type DayNumber = number;

interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of a day number (Gregorian calendar, any year from 0 on). */
export function civilDateOf(days: DayNumber): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  };
}

/** The day number of a civil date. */
function dayNumberOf({ year, month, day }: CivilDate): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day number of `YYYY-MM-DD`. */
export function dayNumberFrom(date: string): DayNumber {
  const part = (start: number, end: number) => Number.parseInt(date.slice(start, end), 10);
  return dayNumberOf({ year: part(0, 4), month: part(5, 7), day: part(8, 10) });
}

const twoDigits = (value: number) => (value < 10 ? `0${value}` : String(value));

/** `YYYY-MM-DD` of a day number. */
export function dateText(days: DayNumber): string {
  const { year, month, day } = civilDateOf(days);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** 0 Sunday to 6 Saturday. */
export function weekdayNumber(days: DayNumber): number {
  return (((days + 4) % 7) + 7) % 7;
}

/** The same day of the month that many months later, or the last day of a month that has no such day. */
export function monthsAfter(days: DayNumber, months: number): DayNumber {
  const { year, month, day } = civilDateOf(days);
  const index = year * 12 + (month - 1) + months;
  const first = firstOfMonth(index);
  // Every month has 28 days: few dates need to know how many more there are.
  return first + (day <= 28 ? day : Math.min(day, firstOfMonth(index + 1) - first)) - 1;
}

/** The first day of a month counted from January of year 0. */
function firstOfMonth(index: number): DayNumber {
  return dayNumberOf({ year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 });
}

/** The anniversary that many years later; 29 February becomes 28 February in a common year. */
export function yearsAfter(days: DayNumber, years: number): DayNumber {
  return monthsAfter(days, 12 * years);
}

/** Whole years completed between two days; negative spans count as none. */
export function wholeYears(from: DayNumber, to: DayNumber): number {
  if (to <= from) return 0;
  const years = civilDateOf(to).year - civilDateOf(from).year;
  return yearsAfter(from, years) > to ? years - 1 : years;
}
