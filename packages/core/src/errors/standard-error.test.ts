import { expect, test } from 'vitest';
import { StandardError } from './standard-error.js';

test('a standard error says what failed, why, and what to do', () => {
  const error = new StandardError({
    code: 'invalid_date',
    field: 'legal date',
    given: '2026-02-30',
    reason: '"2026-02-30" is not a day of the calendar',
    remedy: 'Pass a date such as 2026-11-23',
  });
  expect(error.message).toBe(
    'Failed to read legal date: "2026-02-30" is not a day of the calendar. Pass a date such as 2026-11-23.',
  );
  expect(error).toBeInstanceOf(Error);
  expect({ code: error.code, field: error.field, given: error.given, name: error.name }).toEqual({
    code: 'invalid_date',
    field: 'legal date',
    given: '2026-02-30',
    name: 'StandardError',
  });
});

test('a standard error keeps only the start of a very long value', () => {
  const error = new StandardError({
    code: 'invalid_format',
    field: 'number',
    given: 'x'.repeat(5000),
    reason: 'it is too long',
    remedy: 'Shorten it',
  });
  expect(error.given).toHaveLength(80);
});
