import { plainText } from './plain-text.js';

const dayLength = 86_400_000;
const chinaOffset = 8 * 3_600_000;

function dayNumber(date: unknown): number | undefined {
  const text = plainText(date);
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // Some engines take February 30 for a day of March.
  return new Date(time).getUTCDate() === Number(text.slice(8)) ? time / dayLength : undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The day in words, from its time in UTC. What `Intl` says in both languages, without the 20 ms its first use takes, and with
 * blanks at which no line ends.
 */
function dayWords(time: number, locale: string): string {
  const day = new Date(time);
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  return locale.startsWith('zh')
    ? `${year}年${month + 1}月${date}日`
    : `${months[month] ?? ''}\u00a0${date},\u00a0${year}`;
}

/** A legal date (`YYYY-MM-DD`) for people; anything else gives ''. It never shifts with the reader's time zone. */
export function formatDate(date: string | null | undefined, locale: string): string {
  const day = dayNumber(date);
  return day === undefined ? '' : dayWords(day * dayLength, locale);
}

/**
 * An instant (UTC, ISO 8601) as date and time in China, where the deadlines are counted; anything else gives ''. Readers whose
 * clocks go otherwise are told whose time it is.
 */
export function formatInstant(instant: string | null | undefined, locale: string): string {
  const time = Date.parse(plainText(instant));
  const clock = new Date(time + chinaOffset);
  if (Number.isNaN(clock.getTime())) return '';
  const [mark, zone] = locale.startsWith('zh') ? [' ', '（北京时间）'] : [', ', '\u00a0(UTC+8)'];
  const isHere = new Date(time).getTimezoneOffset() * 60_000 === -chinaOffset;
  return `${dayWords(clock.getTime(), locale)}${mark}${clock.toISOString().slice(-13, -8)}${isHere ? '' : zone}`;
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

/** Whole years and months from one legal date to a later one. */
export function spanOf(from: string, to: string): readonly [years: number, months: number] {
  const [start = [], end = []] = [from, to].map((date) => date.split('-').map(Number));
  const [startYear = 0, startMonth = 0, startDay = 0] = start;
  const [endYear = 0, endMonth = 0, endDay = 0] = end;
  const months = (endYear - startYear) * 12 + endMonth - startMonth - (endDay < startDay ? 1 : 0);
  return [Math.floor(months / 12), months % 12];
}

/** Figures in threes: `1234567` gives `1,234,567`. So do all languages the elements speak, and those they are to speak. */
export function grouped(figures: string): string {
  return figures.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A whole number for people. */
export function formatNumber(value: number): string {
  return grouped(String(value));
}
