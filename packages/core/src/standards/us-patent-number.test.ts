import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatUsPatentNumber, parseUsPatentNumber } from './us-patent-number.js';

test.each([
  ['D0651432', 'design', 'US D651,432'],
  ['D0586076', 'design', 'US D586,076'],
  ['08123456', 'utility', 'US 8,123,456'],
  ['08087209', 'utility', 'US 8,087,209'],
  ['7579112', 'utility', 'US 7,579,112'],
  ['RE043210', 'reissue', 'US RE43,210'],
  ['PP022345', 'plant', 'US PP22,345'],
  ['H0002266', 'invention_registration', 'US H2,266'],
  ['T0998001', 'defensive_publication', 'US T998,001'],
  ['US 8,123,456 B2', 'utility', 'US 8,123,456'],
  ['USD651432S1', 'design', 'US D651,432'],
  ['us re43210 e1', 'reissue', 'US RE43,210'],
  ['10123456', 'utility', 'US 10,123,456'],
])('reads %s', (text, series, display) => {
  const result = parseUsPatentNumber(text);
  expect(result).toMatchObject({ ok: true, value: { office: 'US', series } });
  expect(result.ok && formatUsPatentNumber(result.value)).toBe(display);
});

test.each(['D0651432', '08123456', 'RE043210', 'PP022345', 'H0002266'])(
  'writes %s back in eight characters',
  (text) => {
    const result = parseUsPatentNumber(text);
    expect(result.ok && formatUsPatentNumber(result.value, 'padded')).toBe(text);
    expect(result.ok && formatUsPatentNumber(result.value, 'compact')).toBe(`US${text.replace(/^(\D*)0+/, '$1')}`);
  },
);

test('keeps the kind code where one is written', () => {
  expect(parseUsPatentNumber('US 8,123,456 B2')).toMatchObject({ value: { kind: 'B2' } });
  expect(parseUsPatentNumber('08123456')).not.toHaveProperty('value.kind');
});

test.each(['', 'D', 'D0000000', 'CN101551481B', 'US20120001234A1', '29/332434', 'X0000001', 'RE', '123456789'])(
  'refuses "%s"',
  (text) => {
    expect(parseUsPatentNumber(text)).toEqual({ ok: false, reason: 'malformed' });
  },
);

test('every spelling of any number is read back as the same grant', () => {
  const series = fc.constantFrom('utility', 'design', 'plant', 'reissue', 'invention_registration');
  fc.assert(
    fc.property(
      series,
      fc.integer({ min: 1, max: 999_999 }),
      fc.constantFrom('display', 'compact', 'padded'),
      (kind, number, spelling) => {
        const value = { office: 'US', series: kind, number } as const;
        expect(parseUsPatentNumber(formatUsPatentNumber(value, spelling))).toEqual({ ok: true, value });
      },
    ),
  );
});
