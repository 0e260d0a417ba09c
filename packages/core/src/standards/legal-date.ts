import { StandardError } from '../errors/standard-error.js';
import { epochMilliseconds, instantAt, type Duration, type Instant } from './instant.js';

declare const legalDateBrand: unique symbol;

/**
 * A calendar date `YYYY-MM-DD` as the law counts it: in Asia/Shanghai, without a time of day.
 * Made by `legalDateFrom`, `legalDateOf` or the check `isLegalDate`.
 */
export type LegalDate = string & { readonly [legalDateBrand]: true };

const DATE = /^[12]\d{3}-\d{2}-\d{2}$/;
const PERIOD = /^(-)?P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;
const DAY = 86_400_000;
/** China has kept UTC+8 without summer time since 1992; earlier legal dates come from registers as dates, never as instants. */
const SHANGHAI_OFFSET = 28_800_000;

/** True for a real day between 1000-01-01 and 2999-12-31. */
export function isLegalDate(text: string): text is LegalDate {
  if (!DATE.test(text)) return false;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}

/** The text as a legal date. Throws `StandardError` `invalid_date`. */
export function legalDateFrom(text: string): LegalDate {
  if (isLegalDate(text)) return text;
  throw new StandardError({
    code: 'invalid_date',
    field: 'legal date',
    given: text,
    reason: `"${text.slice(0, 40)}" is not a day of the calendar`,
    remedy: 'Pass a date between 1000-01-01 and 2999-12-31, such as 2026-11-23',
  });
}

/** The day it is in Asia/Shanghai at that instant. */
export function legalDateOf(instant: Instant): LegalDate {
  return legalDateFrom(new Date(epochMilliseconds(instant) + SHANGHAI_OFFSET).toISOString().slice(0, 10));
}

/** The first millisecond of the day in Asia/Shanghai. */
export function startOfLegalDate(date: LegalDate): Instant {
  return instantAt(dayNumber(date) * DAY - SHANGHAI_OFFSET);
}

/** The last millisecond of the day in Asia/Shanghai: an act at that instant is still in time. */
export function endOfLegalDate(date: LegalDate): Instant {
  return instantAt((dayNumber(date) + 1) * DAY - SHANGHAI_OFFSET - 1);
}

/** The date a number of days later; negative counts back. */
export function addDays(date: LegalDate, days: number): LegalDate {
  return onDay(dayNumber(date) + days);
}

/**
 * The same day of the month a number of months later; a day that month does not have becomes its last day
 * (31 December + 2 months = 28 or 29 February), as Implementing Regulations of the Patent Law r. 5 counts.
 */
export function addMonths(date: LegalDate, months: number): LegalDate {
  const [year, month, day] = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return onDay(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)) / DAY);
}

/** The anniversary a number of years later; 29 February becomes the last day of February in a common year. */
export function addYears(date: LegalDate, years: number): LegalDate {
  return addMonths(date, 12 * years);
}

/**
 * The date one calendar period later: years and months first, then weeks and days (`P2M`, `P1M15D`, `-P15D`).
 * Throws `StandardError` `invalid_duration` for anything with a time of day.
 */
export function addPeriod(date: LegalDate, period: Duration): LegalDate {
  const match = PERIOD.exec(period);
  const parts = match?.slice(2) ?? [];
  if (match === null || parts.every((part) => part === undefined)) {
    throw new StandardError({
      code: 'invalid_duration',
      field: 'period',
      given: period,
      reason: `"${period.slice(0, 40)}" is not a period of years, months, weeks and days`,
      remedy: 'Pass ISO 8601 such as P2M or P15D',
    });
  }
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.map((part) => Number.parseInt(part ?? '0', 10));
  const sign = match[1] === '-' ? -1 : 1;
  return addDays(addMonths(date, sign * (12 * years + months)), sign * (7 * weeks + days));
}

/** Negative when `left` is earlier, 0 when equal, positive when `left` is later. */
export function compareLegalDates(left: LegalDate, right: LegalDate): number {
  return daysBetween(right, left);
}

/** Days from one date to the other; negative when `to` is the earlier. */
export function daysBetween(from: LegalDate, to: LegalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(date: LegalDate): number {
  return new Date(dayNumber(date) * DAY).getUTCDay();
}

function dayNumber(date: LegalDate): number {
  return Date.parse(`${legalDateFrom(date)}T00:00:00Z`) / DAY;
}

function onDay(number: number): LegalDate {
  return legalDateFrom(instantAt(number * DAY).slice(0, 10));
}

function partsOf(date: LegalDate): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = legalDateFrom(date)
    .split('-')
    .map((part) => Number.parseInt(part, 10));
  return [year, month, day];
}
