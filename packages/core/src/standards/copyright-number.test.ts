import { expect, test } from 'vitest';
import { formatSoftwareCopyrightNumber, parseSoftwareCopyrightNumber } from './copyright-number.js';

test.each([
  ['软著登字第0671096号', 'certificate'],
  ['软著登字第0650314号', 'certificate'],
  ['软著登字第4317518号', 'certificate'],
  ['软著登字第15980140号', 'certificate'],
  ['软著登字第16069171号', 'certificate'],
  ['2014SR001852', 'registration'],
  ['2016SR172900', 'registration'],
  ['2019R11L885247', 'acceptance'],
  ['2026R11L0626727', 'acceptance'],
])('reads %s as a %s number and writes it back', (text, kind) => {
  const result = parseSoftwareCopyrightNumber(text);
  expect(result).toMatchObject({ ok: true, value: { kind } });
  expect(result.ok && formatSoftwareCopyrightNumber(result.value)).toBe(text);
});

test('reads full-width and lower-case spellings', () => {
  expect(parseSoftwareCopyrightNumber('２０１４ｓｒ００１８５２')).toEqual({
    ok: true,
    value: { kind: 'registration', year: 2014, serial: '001852' },
  });
});

test.each(['软著登字第067109号', '1814SR001852', '2014SR01852', '2019R11X885247', '2014SR00185200', ''])(
  'refuses "%s"',
  (text) => {
    expect(parseSoftwareCopyrightNumber(text)).toEqual({ ok: false, reason: 'malformed' });
  },
);
