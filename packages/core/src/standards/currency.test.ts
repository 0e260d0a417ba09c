import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StandardError } from '../errors/standard-error.js';
import { basisPointsOf, decimalOfMinorUnits, isCurrencyShape, minorUnitsOfDecimal } from './currency.js';

test('a currency code has three capital letters', () => {
  expect(['CNY', 'cny', 'CN', 'CNYY', 'C1Y'].map(isCurrencyShape)).toEqual([true, false, false, false, false]);
});

test.each([
  [1234, 2, '12.34'],
  [5, 2, '0.05'],
  [-5, 3, '-0.005'],
  [0, 2, '0.00'],
  [1234, 0, '1234'],
  [Number.MAX_SAFE_INTEGER, 2, '90071992547409.91'],
])('%i minor units with %i digits are %s', (amount, digits, text) => {
  expect(decimalOfMinorUnits(amount, digits)).toBe(text);
  expect(minorUnitsOfDecimal(text, digits)).toBe(amount);
});

test.each(['1e5', '1,000.00', '', '.5', '5.', ' 5', '+5', 'NaN', '0x10', '90071992547409.92', '0.001'])(
  'refuses the decimal "%s"',
  (text) => {
    expect(() => minorUnitsOfDecimal(text, 2)).toThrow(StandardError);
  },
);

test('a decimal with fewer digits, or only zeros too many, is exact', () => {
  expect(minorUnitsOfDecimal('12.3', 2)).toBe(1230);
  expect(minorUnitsOfDecimal('12.3400', 2)).toBe(1234);
  expect(minorUnitsOfDecimal('-0', 2)).toBe(0);
});

test.each([2 ** 53, 2 ** 63, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as an amount', (amount) => {
  expect(() => decimalOfMinorUnits(amount, 2)).toThrow(StandardError);
  expect(() => basisPointsOf(amount, 100)).toThrow(StandardError);
});

test.each([0, 2 ** 31 - 1, 2 ** 31, 2 ** 31 + 1, 2 ** 53 - 1])(
  'the amount %i makes the round trip through a decimal',
  (amount) => {
    expect(minorUnitsOfDecimal(decimalOfMinorUnits(amount, 2), 2)).toBe(amount);
  },
);

test('a share is rounded down to the fen and never overflows on the way', () => {
  expect(basisPointsOf(6_000_000, 500)).toBe(300_000);
  expect(basisPointsOf(199, 150)).toBe(2);
  expect(basisPointsOf(Number.MAX_SAFE_INTEGER, 9999)).toBe(9_006_298_534_815_516);
  expect(() => basisPointsOf(Number.MAX_SAFE_INTEGER, 20_000)).toThrow(/larger than/);
  expect(() => basisPointsOf(-1, 500)).toThrow(StandardError);
});

test('no amount loses a minor unit in the round trip', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat(4), (amount, digits) => {
      expect(minorUnitsOfDecimal(decimalOfMinorUnits(amount, digits), digits)).toBe(amount);
    }),
    { numRuns: 20_000 },
  );
});
