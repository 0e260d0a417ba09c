import { StandardError } from '../errors/standard-error.js';
import { addBusinessDays, rollForward, type WorkingCalendar } from './business-days.js';
import { addDuration, type Duration, type Instant } from './instant.js';
import { addPeriod, endOfLegalDate, legalDateOf } from './legal-date.js';

/**
 * A span of time and the way it is counted:
 * `clock` to the second; `calendar` to the end of the last legal date; `statutory` the same, but a last day that is no
 * business day rolls on to the next one (Implementing Regulations of the Patent Law r. 5); `business_days` counts
 * business days and takes whole days only (`P3D`).
 */
export interface Period {
  readonly length: Duration;
  readonly counted: 'clock' | 'calendar' | 'statutory' | 'business_days';
}

export interface DeadlineOptions {
  /** Public holidays and make-up working days; weekends only when left out. */
  readonly calendar?: WorkingCalendar;
}

/**
 * The last instant that is still in time for a period that starts at `start`. The day of the start never counts.
 * Throws `StandardError` `invalid_duration` when the length does not suit the way of counting.
 */
export function deadlineOf(start: Instant, period: Period, options: DeadlineOptions = {}): Instant {
  if (period.counted === 'clock') return addDuration(start, period.length);
  const startDate = legalDateOf(start);
  if (period.counted === 'business_days') {
    return endOfLegalDate(addBusinessDays(startDate, wholeDays(period.length), options.calendar));
  }
  const lastDate = addPeriod(startDate, period.length);
  return endOfLegalDate(period.counted === 'statutory' ? rollForward(lastDate, options.calendar) : lastDate);
}

function wholeDays(length: Duration): number {
  const days = /^P(\d{1,4})D$/.exec(length)?.[1];
  if (days !== undefined) return Number.parseInt(days, 10);
  throw new StandardError({
    code: 'invalid_duration',
    field: 'period of business days',
    given: length,
    reason: `"${length.slice(0, 40)}" is not a number of whole days`,
    remedy: 'Pass days only, such as P3D',
  });
}
