import { addDays, weekdayOf, type LegalDate } from './legal-date.js';

/**
 * Departures from Monday to Friday. Public holidays and make-up working weekends are announced year by year, so
 * they are data (`rules/public-holidays.ts`); without a calendar only weekends are free.
 */
export interface WorkingCalendar {
  readonly holidays: readonly string[];
  readonly workingWeekends: readonly string[];
}

const WEEKENDS_ONLY: WorkingCalendar = { holidays: [], workingWeekends: [] };

/** True for a day on which offices and banks work. */
export function isBusinessDay(date: LegalDate, calendar: WorkingCalendar = WEEKENDS_ONLY): boolean {
  if (calendar.workingWeekends.includes(date)) return true;
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !calendar.holidays.includes(date);
}

/** The date itself when it is a business day, else the next one: how a statutory period that ends on a holiday rolls on. */
export function rollForward(date: LegalDate, calendar: WorkingCalendar = WEEKENDS_ONLY): LegalDate {
  let day = date;
  while (!isBusinessDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The n-th business day after the date (before it when negative); the date itself never counts. */
export function addBusinessDays(date: LegalDate, count: number, calendar: WorkingCalendar = WEEKENDS_ONLY): LegalDate {
  const step = count < 0 ? -1 : 1;
  let day = date;
  for (let remaining = Math.abs(count); remaining > 0;) {
    day = addDays(day, step);
    if (isBusinessDay(day, calendar)) remaining -= 1;
  }
  return day;
}
