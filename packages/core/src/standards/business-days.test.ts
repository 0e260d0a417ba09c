import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBusinessDays, isBusinessDay, rollForward } from './business-days.js';
import { addDays, legalDateFrom } from './legal-date.js';

const calendar = { holidays: ['2026-10-01', '2026-10-02'], workingWeekends: ['2026-10-10'] };

test('business days skip weekends', () => {
  expect(addBusinessDays(legalDateFrom('2026-11-20'), 1)).toBe('2026-11-23');
  expect(addBusinessDays(legalDateFrom('2026-11-23'), 10)).toBe('2026-12-07');
  expect(addBusinessDays(legalDateFrom('2026-11-23'), -1)).toBe('2026-11-20');
  expect(addBusinessDays(legalDateFrom('2026-11-21'), 0)).toBe('2026-11-21');
});

test('a calendar adds holidays and working weekends', () => {
  expect(isBusinessDay(legalDateFrom('2026-10-01'), calendar)).toBe(false);
  expect(isBusinessDay(legalDateFrom('2026-10-10'), calendar)).toBe(true);
  expect(addBusinessDays(legalDateFrom('2026-09-30'), 1, calendar)).toBe('2026-10-05');
});

test('a last day that is free rolls on to the next business day', () => {
  expect(rollForward(legalDateFrom('2026-11-21'))).toBe('2026-11-23');
  expect(rollForward(legalDateFrom('2026-10-01'), calendar)).toBe('2026-10-05');
  expect(rollForward(legalDateFrom('2026-11-23'))).toBe('2026-11-23');
});

test('five business days are always a week from a working day', () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(40), (offset, weeks) => {
      const start = rollForward(addDays(legalDateFrom('2000-01-01'), offset));
      expect(addBusinessDays(start, 5 * weeks)).toBe(addDays(start, 7 * weeks));
    }),
  );
});
