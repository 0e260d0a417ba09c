import { expect, test } from 'vitest';
import { parseNiceClass, parseNiceEdition, parseSimilarGroup } from './nice.js';

test('classes 1 to 34 are goods and 35 to 45 services', () => {
  const classes = Array.from({ length: 45 }, (_, index) => parseNiceClass(String(index + 1)));
  expect(classes.map((result) => result.ok && result.value.number)).toEqual(
    Array.from({ length: 45 }, (_, index) => index + 1),
  );
  expect(classes.filter((result) => result.ok && result.value.covers === 'goods')).toHaveLength(34);
});

test.each(['0', '46', '00', '05', '100', '-1', '2.5', ''])('refuses "%s" as a Nice class', (text) => {
  expect(parseNiceClass(text)).toEqual({ ok: false, reason: 'malformed' });
});

test('reads an edition', () => {
  expect(parseNiceEdition('13-2026')).toEqual({ ok: true, value: { edition: 13, year: 2026 } });
  expect(parseNiceEdition('13').ok).toBe(false);
});

test.each([
  ['0901', 9, 1],
  ['2501', 25, 1],
  ['3503', 35, 3],
  ['4505', 45, 5],
])('reads the similar group %s', (text, niceClass, group) => {
  expect(parseSimilarGroup(text)).toEqual({ ok: true, value: { niceClass, group } });
});

test.each(['0001', '4601', '901', '25-01', '25010'])('refuses "%s" as a similar group', (text) => {
  expect(parseSimilarGroup(text).ok).toBe(false);
});
