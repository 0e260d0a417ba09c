import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StandardError } from '../errors/standard-error.js';
import {
  addDuration,
  compareInstants,
  durationMilliseconds,
  epochMilliseconds,
  instantAt,
  isInstant,
} from './instant.js';

test('a duration is added in days, hours, minutes and seconds', () => {
  expect(addDuration('2026-11-23T08:00:00Z', 'P30D')).toBe('2026-12-23T08:00:00.000Z');
  expect(addDuration('2026-11-23T08:00:00Z', 'PT15M')).toBe('2026-11-23T08:15:00.000Z');
  expect(addDuration('2026-11-23T08:00:00.250Z', 'P1DT2H3M4S')).toBe('2026-11-24T10:03:04.250Z');
  expect(addDuration('2026-11-23T08:00:00Z', 'P2W')).toBe('2026-12-07T08:00:00.000Z');
});

test('a leading minus counts backwards', () => {
  expect(addDuration('2026-11-23T08:00:00Z', '-P15D')).toBe('2026-11-08T08:00:00.000Z');
});

test.each(['P', 'PT', 'P1DT', 'P1M', 'P1Y', 'PT1.5H', 'P-1D', 'P1H'] as const)(
  'refuses the duration %s',
  (duration) => {
    expect(() => durationMilliseconds(duration)).toThrow(StandardError);
  },
);

test.each([
  '2026-11-23',
  '2026-11-23T08:00:00',
  '2026-11-23T08:00:00+08:00',
  '2026-02-30T00:00:00Z',
  '2026-11-23T24:00:00Z',
  '2026-13-01T00:00:00Z',
  '',
])('refuses "%s" as an instant', (text) => {
  expect(isInstant(text)).toBe(false);
  expect(() => epochMilliseconds(text)).toThrow(/Failed to read instant/);
});

test('instants compare by moment, not by spelling', () => {
  expect(compareInstants('2026-11-23T08:00:00Z', '2026-11-23T08:00:00.000Z')).toBe(0);
  expect(compareInstants('2026-11-23T08:00:00.500Z', '2026-11-23T08:00:00Z')).toBeGreaterThan(0);
  expect(compareInstants('2026-11-23T07:59:59Z', '2026-11-23T08:00:00Z')).toBeLessThan(0);
});

test('an instant out of the calendar is refused', () => {
  expect(() => instantAt(Number.NaN)).toThrow(StandardError);
  expect(() => addDuration('2999-12-31T00:00:00Z', 'P2D')).toThrow(/outside the years/);
});

test('adding and taking away the same duration gives the same moment', () => {
  const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
  fc.assert(
    fc.property(moment, fc.nat(100_000), (milliseconds, minutes) => {
      const start = instantAt(milliseconds);
      expect(addDuration(addDuration(start, `PT${minutes}M`), `-PT${minutes}M`)).toBe(start);
    }),
  );
});
