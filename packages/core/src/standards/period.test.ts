import { expect, test } from 'vitest';
import { StandardError } from '../errors/standard-error.js';
import { deadlineOf } from './period.js';

const fridayNoon = '2026-11-20T04:00:00Z';

test('a clock period ends to the second', () => {
  expect(deadlineOf(fridayNoon, { length: 'PT24H', counted: 'clock' })).toBe('2026-11-21T04:00:00.000Z');
});

test('a calendar period ends with its last day in Shanghai', () => {
  expect(deadlineOf(fridayNoon, { length: 'P1D', counted: 'calendar' })).toBe('2026-11-21T15:59:59.999Z');
});

test('a statutory period that ends on a weekend rolls on to Monday', () => {
  expect(deadlineOf('2026-09-21T02:00:00Z', { length: 'P2M', counted: 'statutory' })).toBe('2026-11-23T15:59:59.999Z');
});

test('business days skip the weekend', () => {
  expect(deadlineOf(fridayNoon, { length: 'P3D', counted: 'business_days' })).toBe('2026-11-25T15:59:59.999Z');
});

test('business days skip the holidays of a calendar', () => {
  const calendar = { holidays: ['2026-11-23'], workingWeekends: [] };
  expect(deadlineOf(fridayNoon, { length: 'P1D', counted: 'business_days' }, { calendar })).toBe(
    '2026-11-24T15:59:59.999Z',
  );
});

test('business days of hours or months are refused', () => {
  expect(() => deadlineOf(fridayNoon, { length: 'PT24H', counted: 'business_days' })).toThrow(StandardError);
});
