import { expect, test } from 'vitest';
import { isCurrencyShape } from '../standards/currency.js';
import { legalDateFrom } from '../standards/legal-date.js';
import { ruleAt } from './dated-rule.js';
import { minorUnitEditions } from './minor-units.js';

const { digits } = ruleAt(minorUnitEditions, legalDateFrom('2026-11-23'));

test('the table holds 165 well-formed codes', () => {
  expect(Object.keys(digits)).toHaveLength(165);
  expect(Object.keys(digits).every(isCurrencyShape)).toBe(true);
});

test('the currencies of the platform and the odd ones have their digits', () => {
  const { CNY, USD, EUR, HKD, JPY, KRW, HUF, IQD, KWD, CLF, UYW, XCG, ZWG } = digits;
  expect({ CNY, USD, EUR, HKD, JPY, KRW, HUF, IQD, KWD, CLF, UYW, XCG, ZWG }).toEqual({
    CNY: 2,
    USD: 2,
    EUR: 2,
    HKD: 2,
    JPY: 0,
    KRW: 0,
    HUF: 2,
    IQD: 3,
    KWD: 3,
    CLF: 4,
    UYW: 4,
    XCG: 2,
    ZWG: 2,
  });
});

test('withdrawn codes and codes without minor units are left out', () => {
  expect(['ANG', 'BGN', 'CUC', 'ZWL', 'XAU', 'XDR', 'XXX', 'XTS'].filter((code) => code in digits)).toEqual([]);
});

test('Intl disagrees with ISO 4217 on exactly the sixteen known currencies', () => {
  const disagreeing = Object.entries(digits).filter(([currency, expected]) => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits !== expected;
  });
  expect(disagreeing.map(([code]) => code).join(' ')).toBe(
    'AFN ALL COP HUF IDR IQD IRR KPW LAK LBP MGA MMK PKR SOS SYP YER',
  );
});
