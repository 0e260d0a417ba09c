import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRetryAfter } from './retry-after.js';

const now = Date.UTC(2026, 10, 23, 10, 0, 0);

test.each<[string | null, number | undefined]>([
  [null, undefined],
  ['', undefined],
  ['0', 0],
  ['7', 7_000],
  [' 7 ', 7_000],
  ['31536000', 31_536_000_000],
  ['-1', undefined],
  ['1.5', undefined],
  ['0x10', undefined],
  ['1e3', undefined],
  ['+5', undefined],
  ['soon', undefined],
  ['2026-11-23T10:00:09Z', undefined],
  ['Mon, 23 Nov 2026 10:00:09 GMT', 9_000],
  ['Monday, 23-Nov-26 10:00:09 GMT', 9_000],
  ['Mon Nov 23 10:00:09 2026', 9_000],
  ['Wed Dec  2 10:00:00 2026', 9 * 24 * 3_600_000],
  ['Mon, 23 Nov 2026 09:00:00 GMT', 0],
  ['Sunday, 06-Nov-94 08:49:37 GMT', 0],
  ['Thu, 31 Dec 2026 23:59:60 GMT', Date.UTC(2027, 0, 1) - now],
  ['Mon, 23 Nov 2026 25:00:09 GMT', undefined],
  ['Mon, 23 Foo 2026 10:00:09 GMT', undefined],
  ['Mon, 23 Nov 2026 10:00:09 CET', undefined],
])('`Retry-After: %s` asks to wait %s ms', (header, wait) => {
  expect(parseRetryAfter(header, now)).toBe(wait);
});

test('every instant to come is read back from its HTTP date', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
      expect(parseRetryAfter(new Date(now + seconds * 1000).toUTCString(), now)).toBe(seconds * 1000);
    }),
  );
});

test('no text makes it throw or wait a negative time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const wait = parseRetryAfter(text, now);
      expect(wait === undefined || wait >= 0).toBe(true);
    }),
  );
});
