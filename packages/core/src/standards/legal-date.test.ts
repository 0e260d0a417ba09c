import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StandardError } from '../errors/standard-error.js';
import {
  addDays,
  addMonths,
  addPeriod,
  addYears,
  compareLegalDates,
  daysBetween,
  endOfLegalDate,
  isLegalDate,
  legalDateFrom,
  legalDateOf,
  startOfLegalDate,
  weekdayOf,
} from './legal-date.js';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(legalDateFrom('1985-04-01'), days));

test.each([
  '2026-02-30',
  '2025-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '20261123',
  '2026-11-23T00:00:00Z',
  '0999-01-01',
  '3000-01-01',
  '',
])('refuses "%s" as a legal date', (text) => {
  expect(isLegalDate(text)).toBe(false);
  expect(() => legalDateFrom(text)).toThrow(StandardError);
});

test('the legal date of an instant is the day in Shanghai', () => {
  expect(legalDateOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
  expect(legalDateOf('2026-11-22T16:00:00Z')).toBe('2026-11-23');
});

test('a legal date lasts from midnight to midnight in Shanghai', () => {
  expect(startOfLegalDate(legalDateFrom('2026-11-23'))).toBe('2026-11-22T16:00:00.000Z');
  expect(endOfLegalDate(legalDateFrom('2026-11-23'))).toBe('2026-11-23T15:59:59.999Z');
});

test.each([
  ['2026-12-31', 2, '2027-02-28'],
  ['2027-12-31', 2, '2028-02-29'],
  ['2015-03-25', 6, '2015-09-25'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-10-31', 14, '2027-12-31'],
])('%s plus %i months is %s', (start, months, end) => {
  expect(addMonths(legalDateFrom(start), months)).toBe(end);
});

test.each([
  ['2008-02-29', 1, '2009-02-28'],
  ['2008-02-29', 20, '2028-02-29'],
  ['2009-03-25', 20, '2029-03-25'],
])('%s plus %i years is %s', (start, years, end) => {
  expect(addYears(legalDateFrom(start), years)).toBe(end);
});

test.each([
  ['2024-01-10', 'P15D', '2024-01-25'],
  ['2024-01-31', 'P1M15D', '2024-03-15'],
  ['2024-03-31', '-P1M', '2024-02-29'],
  ['2024-01-01', 'P1Y2W', '2025-01-15'],
] as const)('%s plus the period %s is %s', (start, period, end) => {
  expect(addPeriod(legalDateFrom(start), period)).toBe(end);
});

test.each(['P', 'PT24H', 'P1DT1H', 'P1.5D'] as const)('refuses the period %s', (period) => {
  expect(() => addPeriod(legalDateFrom('2024-01-01'), period)).toThrow(StandardError);
});

test('the gazette lags of real transfers are counted in days', () => {
  expect(daysBetween(legalDateFrom('2012-11-16'), legalDateFrom('2012-12-19'))).toBe(33);
  expect(daysBetween(legalDateFrom('2020-11-30'), legalDateFrom('2020-12-11'))).toBe(11);
  expect(daysBetween(legalDateFrom('2015-03-25'), legalDateFrom('2016-05-11'))).toBe(413);
});

test('the weekdays of real gazettes come out right', () => {
  expect(weekdayOf(legalDateFrom('2012-12-19'))).toBe(3);
  expect(weekdayOf(legalDateFrom('2016-05-11'))).toBe(3);
  expect(weekdayOf(legalDateFrom('2017-06-13'))).toBe(2);
  expect(weekdayOf(legalDateFrom('2020-12-11'))).toBe(5);
});

test('a date out of range is refused', () => {
  expect(() => addYears(legalDateFrom('2999-06-01'), 1)).toThrow(StandardError);
});

test('days added and counted agree, and order follows them', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      const other = addDays(date, days);
      expect(daysBetween(date, other)).toBe(days);
      expect(Math.sign(compareLegalDates(other, date))).toBe(Math.sign(days));
      expect(legalDateOf(startOfLegalDate(other))).toBe(other);
      expect(legalDateOf(endOfLegalDate(other))).toBe(other);
    }),
  );
});

test('months never overshoot into the month after', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 300 }), (date, months) => {
      const monthIndex = (text: string) =>
        Number.parseInt(text.slice(0, 4), 10) * 12 + Number.parseInt(text.slice(5, 7), 10);
      expect(monthIndex(addMonths(date, months)) - monthIndex(date)).toBe(months);
    }),
  );
});
