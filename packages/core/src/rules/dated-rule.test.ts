import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StandardError } from '../errors/standard-error.js';
import { addDays, legalDateFrom } from '../standards/legal-date.js';
import { ruleAt, rulesAt, type DatedRow } from './dated-rule.js';

interface Fee extends DatedRow {
  readonly name: string;
  readonly amountFen: number;
}

const table: readonly Fee[] = [
  { effectiveFrom: '2021-06-01', source: 'b', confirmed: true, name: 'filing', amountFen: 200 },
  { effectiveFrom: '2010-01-01', source: 'a', confirmed: true, name: 'filing', amountFen: 100 },
  { effectiveFrom: '2015-01-01', source: 'c', confirmed: false, name: 'copy', amountFen: 30 },
];

test('a rule applies from its first day until the day before the next', () => {
  const filing = (date: string) =>
    ruleAt(table, legalDateFrom(date), { where: (row) => row.name === 'filing' }).amountFen;
  expect(filing('2010-01-01')).toBe(100);
  expect(filing('2021-05-31')).toBe(100);
  expect(filing('2021-06-01')).toBe(200);
});

test('a date before every row is refused', () => {
  expect(() => ruleAt(table, legalDateFrom('2009-12-31'))).toThrow(StandardError);
  expect(() => ruleAt([], legalDateFrom('2026-01-01'))).toThrow(/Failed to read dated rule/);
});

test('all rules of a date come one for each key', () => {
  const names = (date: string) =>
    rulesAt(table, legalDateFrom(date), { key: (row) => row.name }).map((row) => `${row.name} ${row.amountFen}`);
  expect(names('2012-01-01')).toEqual(['filing 100']);
  expect(names('2026-01-01')).toEqual(['filing 200', 'copy 30']);
});

test('of two rows of one day the later in the table wins', () => {
  const rows = table.map((row) => ({ ...row, effectiveFrom: '2020-01-01' as const }));
  expect(ruleAt(rows, legalDateFrom('2020-01-01')).name).toBe('copy');
});

test('the row chosen is in force and no other is newer', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1 }), fc.nat(6000), (offsets, today) => {
      const dateAt = (days: number) => addDays(legalDateFrom('2010-01-01'), days);
      const rows = offsets.map((days) => ({
        effectiveFrom: dateAt(days) as `${number}-${number}-${number}`,
        source: '',
        confirmed: true,
      }));
      const inForce = offsets.filter((days) => days <= today);
      if (inForce.length === 0) expect(() => ruleAt(rows, dateAt(today))).toThrow(StandardError);
      else expect(ruleAt(rows, dateAt(today)).effectiveFrom).toBe(dateAt(Math.max(...inForce)));
    }),
  );
});
