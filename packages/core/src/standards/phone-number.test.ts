import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePhoneNumber } from './phone-number.js';

test.each([
  ['13800138000', '13800138000', null],
  ['138 0013 8000', '13800138000', null],
  ['１３８００１３８０００', '13800138000', null],
  ['+86 138-0013-8000', '13800138000', null],
  ['0086 19912345678', '19912345678', null],
  ['86-138-0013-8000', '13800138000', null],
  ['1410012345678', '1410012345678', null],
  ['010-12345678', '01012345678', null],
  ['(0871) 6812 3456 转 801', '087168123456', '801'],
  ['0871－68123456－分机12', '087168123456', '12'],
  ['0592-1234567 ext. 5', '05921234567', '5'],
  ['+86 (0)10 6552 9988', '01065529988', null],
  ['+86 871 68123456', '087168123456', null],
  ['400-810-1234', '4008101234', null],
  ['95588', '95588', null],
  ['+852 2123 4567', '+85221234567', null],
  ['00853 2856 1234', '+85328561234', null],
  ['+886 2 2720 8889', '+886227208889', null],
  ['+1 (202) 456-1111', '+12024561111', null],
  ['+44 (0)20 7946 0018', '+442079460018', null],
  ['+49 30/901820', '+4930901820', null],
  ['+290 22158', '+29022158', null],
])('reads %s', (text, number, extension) => {
  expect(parsePhoneNumber(text)).toEqual({ ok: true, value: { number, extension } });
});

test.each([
  ['', 'malformed'],
  ['微信同号', 'malformed'],
  ['12a', 'malformed'],
  ['1380013800', 'wrong_length'],
  ['138001380001', 'wrong_length'],
  ['12345', 'wrong_length'],
  ['+86 1380013800', 'wrong_length'],
  ['68123456', 'area_code_missing'],
  [`+${'1'.repeat(16)}`, 'wrong_length'],
])('refuses %o, and says why', (text, reason) => {
  expect(parsePhoneNumber(text)).toMatchObject({ ok: false, reason });
});

test('takes every mainland mobile, however it is grouped and prefixed', () => {
  const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 });
  const form = fc.constantFrom(
    (digits: string) => digits,
    (digits: string) => `+86${digits}`,
    (digits: string) => `(+86) ${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
    (digits: string) => `86 ${digits}`,
  );
  fc.assert(
    fc.property(mobile, form, (number, write) => {
      expect(parsePhoneNumber(write(String(number)))).toMatchObject({ ok: true, value: { number: String(number) } });
    }),
  );
});

test('answers any text without an exception', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof parsePhoneNumber(text).ok === 'boolean'));
});
