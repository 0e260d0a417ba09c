import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPrice } from './read-price.js';

test('amounts of yuan become fen exactly, in every usual spelling', () => {
  const cases: [string, number][] = [
    ['12800', 1_280_000],
    ['12,800.50', 1_280_050],
    ['￥１２，８００．５', 1_280_050],
    ['6800元', 680_000],
    ['¥ 0.01', 1],
    ['CNY 100.00', 10_000],
    ['3.98万', 3_980_000],
    ['3.98万元', 3_980_000],
    ['１２万', 12_000_000],
    ['0012', 1200],
    ['1.100', 110],
    ['9999999999999', 999_999_999_999_900],
  ];
  for (const [text, fen] of cases) expect(readPrice(text), text).toEqual({ ok: true, fen });
});

test('a column in ten thousand yuan moves the point four places', () => {
  expect(readPrice('3.98', 'wan')).toEqual({ ok: true, fen: 3_980_000 });
  expect(readPrice('0.000001', 'wan')).toEqual({ ok: true, fen: 1 });
  expect(readPrice('0.0000001', 'wan')).toMatchObject({ ok: false });
});

test('no price and the words for it mean negotiable', () => {
  for (const text of ['', ' ', '面议', '电议', 'negotiable', 'Negotiable']) {
    expect(readPrice(text), text).toEqual({ ok: true, fen: null });
  }
});

test('what is no exact positive amount is refused, never rounded', () => {
  const refused = [
    '12.345',
    '0',
    '0.00',
    '-5',
    '1e5',
    '12,80',
    '1,2345',
    '12.800,00',
    'NaN',
    'Infinity',
    '0x10',
    '1 2,3.4.5',
  ];
  for (const text of [...refused, '99999999999999', '5 USD', '$5', 'abc', '.', ',', '5..', '壹万']) {
    expect(readPrice(text), text).toMatchObject({ ok: false });
  }
});

test('any number of fen survives being written and read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), fc.boolean(), (fen, isGrouped) => {
      const digits = String(fen).padStart(3, '0');
      const whole = digits.slice(0, -2);
      const yuan = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
      expect(readPrice(`${yuan}.${digits.slice(-2)}`)).toEqual({ ok: true, fen });
    }),
  );
});

test('any text gives an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => typeof readPrice(text).ok === 'boolean'),
  );
});
