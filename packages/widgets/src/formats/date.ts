import { dateFormat, numberFormat } from './formatter.js';
import { plainText } from './plain-text.js';

const zone = 'Asia/Shanghai';
const dayLength = 86_400_000;
const chinaOffset = 8 * 3_600_000;

function dayNumber(date: unknown): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plainText(date));
  if (!match) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Number.isNaN(time) ? undefined : time / dayLength;
}

/** A legal date (`YYYY-MM-DD`) for people; anything else gives ''. It never shifts with the reader's time zone. */
export function formatDate(date: string | null | undefined, locale: string): string {
  const day = dayNumber(date);
  if (day === undefined) return '';
  return dateFormat(locale, {
    dateStyle: locale.startsWith('zh') ? 'long' : 'medium',
    timeZone: 'UTC',
  }).format(day * dayLength);
}

/** An instant (UTC, ISO 8601) as date and time in China, where the deadlines are counted; anything else gives ''. */
export function formatInstant(instant: string | null | undefined, locale: string): string {
  const time = Date.parse(plainText(instant));
  if (Number.isNaN(time)) return '';
  return dateFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hour12: false,
    timeZone: zone,
  }).format(time);
}

/**
 * The calendar date in China (`YYYY-MM-DD`) of an instant given in milliseconds; '' for what is no time. By the clock of
 * China since 1992, UTC+8 without summer time: every element asks for it, and needs no formatter of a time zone.
 */
export function legalDateOf(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time + chinaOffset).toISOString().slice(0, 10);
}

/** Whole days from one legal date to another; undefined when either is not a date. */
export function daysBetween(from: string | null | undefined, to: string | null | undefined): number | undefined {
  const start = dayNumber(from);
  const end = dayNumber(to);
  return start === undefined || end === undefined ? undefined : end - start;
}

/** A whole number with the grouping of the locale. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}
