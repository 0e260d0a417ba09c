import { StandardError } from '../errors/standard-error.js';

/** A UTC instant in ISO 8601 with a final `Z`: `2026-11-23T08:00:00.000Z`. Functions here return milliseconds always. */
export type Instant = string;

/** An ISO 8601 duration, such as `P30D`, `PT15M`, `P2M`; a leading minus means "before". */
export type Duration = `P${string}` | `-P${string}`;

const INSTANT = /^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;
const CLOCK_DURATION = /^(-)?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;
const SECONDS = 1000;
const MINUTES = 60 * SECONDS;
const HOURS = 60 * MINUTES;
const DAYS = 24 * HOURS;

/** True for a UTC instant of a real day and time between the years 1000 and 2999. */
export function isInstant(text: string): boolean {
  if (!INSTANT.test(text)) return false;
  const milliseconds = Date.parse(text);
  // V8 rolls 30 February over to March; the round trip catches it.
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(0, 19) === text.slice(0, 19);
}

/** Milliseconds since 1970. Throws `StandardError` `invalid_instant`. */
export function epochMilliseconds(instant: Instant): number {
  if (isInstant(instant)) return Date.parse(instant);
  throw new StandardError({
    code: 'invalid_instant',
    field: 'instant',
    given: instant,
    reason: `"${instant.slice(0, 40)}" is not a UTC instant`,
    remedy: 'Pass ISO 8601 with a final Z, such as 2026-11-23T08:00:00Z',
  });
}

/** The instant of a number of milliseconds since 1970. Throws `StandardError` `out_of_range` outside the years 1000-2999. */
export function instantAt(milliseconds: number): Instant {
  const date = new Date(milliseconds);
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  if (INSTANT.test(text)) return text;
  throw new StandardError({
    code: 'out_of_range',
    field: 'instant',
    given: String(milliseconds),
    reason: `${milliseconds} ms lies outside the years 1000 to 2999`,
    remedy: 'Pass milliseconds since 1970-01-01T00:00:00Z',
  });
}

/**
 * Length in milliseconds of a duration of weeks, days, hours, minutes and seconds; a day is 24 hours.
 * Months and years have no fixed length and are refused with `StandardError` `invalid_duration`: count them on legal dates.
 */
export function durationMilliseconds(duration: Duration): number {
  const match = CLOCK_DURATION.exec(duration);
  const parts = match?.slice(2) ?? [];
  if (match === null || duration.endsWith('T') || parts.every((part) => part === undefined)) {
    throw new StandardError({
      code: 'invalid_duration',
      field: 'duration',
      given: duration,
      reason: `"${duration.slice(0, 40)}" is not a duration of weeks, days, hours, minutes and seconds`,
      remedy: 'Pass ISO 8601 such as P30D or PT15M, and count months and years on legal dates',
    });
  }
  const units = [7 * DAYS, DAYS, HOURS, MINUTES, SECONDS];
  const length = units.reduce((sum, unit, index) => sum + unit * Number.parseInt(parts[index] ?? '0', 10), 0);
  return match[1] === '-' ? -length : length;
}

/** The instant that lies one duration later (earlier with a leading minus). */
export function addDuration(instant: Instant, duration: Duration): Instant {
  return instantAt(epochMilliseconds(instant) + durationMilliseconds(duration));
}

/** Negative when `left` is earlier, 0 when both are the same moment however written, positive when `left` is later. */
export function compareInstants(left: Instant, right: Instant): number {
  return epochMilliseconds(left) - epochMilliseconds(right);
}
