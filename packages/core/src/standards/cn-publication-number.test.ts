import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCnPublicationNumber, parseCnPublicationNumber } from './cn-publication-number.js';
import { parseCnKindCode } from './kind-code.js';

test.each([
  'CN101551481A',
  'CN101551481B',
  'CN104968889A',
  'CN104919132B',
  'CN108104751B',
  'CN106097069A',
  'CN106844774A',
  'CN1234567C',
  'CN2345678Y',
  'CN3456789D',
  'CN201234567U',
  'CN301234567S',
  'CN101551481B2',
  'CN204567890U8',
])('reads %s and writes it back', (number) => {
  const result = parseCnPublicationNumber(number);
  expect(result.ok && formatCnPublicationNumber(result.value)).toBe(number);
});

test('reads blanks, lower case and full-width characters', () => {
  const result = parseCnPublicationNumber('ｃｎ １０１５５１４８１ b');
  expect(result).toEqual({
    ok: true,
    value: {
      office: 'CN',
      type: 1,
      serial: '01551481',
      kind: { letter: 'B', patentType: 'invention', edition: 'first' },
    },
  });
  expect(result.ok && formatCnPublicationNumber(result.value, 'spaced')).toBe('CN 101551481 B');
});

test.each([
  ['CN201551481B', 'kind_contradicts_type'],
  ['CN101551481U', 'kind_contradicts_type'],
  ['CN301551481Y', 'kind_contradicts_type'],
  ['CN101551481', 'kind_missing'],
  ['CN101551481T', 'unknown_kind'],
  ['CN10155148B', 'malformed'],
  ['CN401551481B', 'malformed'],
  ['CN101551481B0', 'malformed'],
  ['US8123456B2', 'malformed'],
  ['', 'malformed'],
])('refuses %s', (text, reason) => {
  expect(parseCnPublicationNumber(text)).toEqual({ ok: false, reason });
});

test.each([
  ['A', 'invention', 'first'],
  ['A8', 'invention', 'corrected_first_page'],
  ['B9', 'invention', 'corrected_full'],
  ['B2', 'invention', 'amended'],
  ['C', 'invention', 'first'],
  ['U1', 'utility_model', 'first'],
  ['Y', 'utility_model', 'first'],
  ['D', 'design', 'first'],
  ['S9', 'design', 'corrected_full'],
])('the kind code %s belongs to the type %s', (text, patentType, edition) => {
  expect(parseCnKindCode(text)).toMatchObject({ ok: true, value: { patentType, edition } });
});

test.each([
  ['E', 'unknown_kind'],
  ['A0', 'malformed'],
  ['', 'malformed'],
  ['AB', 'malformed'],
])('refuses the kind code "%s"', (text, reason) => {
  expect(parseCnKindCode(text)).toEqual({ ok: false, reason });
});

test('both spellings of any number are read back as the same publication', () => {
  const letters = { 1: 'ABC', 2: 'UY', 3: 'SD' } as const;
  const number = fc
    .tuple(
      fc.constantFrom(1, 2, 3),
      fc.constantFrom(6, 8),
      fc.nat(99_999_999),
      fc.nat(2),
      fc.constantFrom('', '1', '2', '8', '9'),
    )
    .map(([type, length, serial, letter, digit]) => {
      const kind = letters[type][letter % letters[type].length];
      return `CN${type}${String(serial).padStart(8, '0').slice(-length)}${kind}${digit}`;
    });
  fc.assert(
    fc.property(number, fc.constantFrom('compact', 'spaced'), (text, spelling) => {
      const first = parseCnPublicationNumber(text);
      expect(first.ok && parseCnPublicationNumber(formatCnPublicationNumber(first.value, spelling))).toEqual(first);
    }),
  );
});
