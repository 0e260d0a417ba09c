import { expect, test } from 'vitest';
import { durationMilliseconds } from '../standards/instant.js';
import { addPeriod, daysBetween, isLegalDate, legalDateFrom, weekdayOf } from '../standards/legal-date.js';
import { deadlineOf } from '../standards/period.js';
import { annuityFees, annuityReductions, annuitySurcharges } from './annuity-fees.js';
import { cancellationRules, forfeitSplit } from './cancellation-rules.js';
import { ruleAt, rulesAt, type DatedRow } from './dated-rule.js';
import { depositRule } from './deposit-rule.js';
import { exportControlClasses, exportControlSymbols, exportTerritories } from './export-control.js';
import { feeSchedules } from './fee-schedules.js';
import { gazetteEvents } from './gazette-events.js';
import { gazetteWeekdays } from './gazette-weekdays.js';
import { kindCodePeriods } from './kind-code-periods.js';
import { minorUnitEditions } from './minor-units.js';
import { officeCodes } from './office-codes.js';
import { officialFees } from './official-fees.js';
import { patentDocuments, type PatentDocumentKind } from './patent-documents.js';
import { patentTerms } from './patent-terms.js';
import { paymentNotifications } from './payment-notifications.js';
import { processPeriods } from './process-periods.js';
import { publicHolidays } from './public-holidays.js';
import { railHolds } from './rail-holds.js';
import { statutoryPeriods } from './statutory-periods.js';
import { transferGuards } from './transfer-guards.js';

const today = legalDateFrom('2026-11-23');
const tables: Readonly<Record<string, readonly DatedRow[]>> = {
  annuityFees,
  annuityReductions,
  annuitySurcharges,
  cancellationRules,
  depositRule,
  exportControlClasses,
  exportControlSymbols,
  exportTerritories,
  feeSchedules,
  forfeitSplit,
  gazetteEvents,
  gazetteWeekdays,
  kindCodePeriods,
  minorUnitEditions,
  officeCodes,
  officialFees,
  patentDocuments,
  patentTerms,
  paymentNotifications,
  processPeriods,
  publicHolidays,
  railHolds,
  statutoryPeriods,
  transferGuards,
};

test.each(Object.keys(tables))('every row of %s has a first day, a source and a mark', (name) => {
  const rows = tables[name] ?? [];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(isLegalDate(row.effectiveFrom)).toBe(true);
    expect(row.source.length).toBeGreaterThan(5);
    expect(typeof row.confirmed).toBe('boolean');
  }
});

test.each([
  ['official fees', officialFees, 'name'],
  ['statutory periods', statutoryPeriods, 'name'],
  ['process periods', processPeriods, 'name'],
  ['office codes', officeCodes, 'code'],
  ['gazette events', gazetteEvents, 'code'],
  ['documents', patentDocuments, 'kind'],
  ['guards', transferGuards, 'name'],
  ['symbols under export control', exportControlSymbols, 'symbol'],
  ['cancellations', cancellationRules, 'name'],
  ['fee schedules', feeSchedules, 'profile'],
  ['rail holds', railHolds, 'rail'],
])('no two rows of the %s compete for one day', (_, rows: readonly DatedRow[], key) => {
  const keys = rows.map((row) => `${row.effectiveFrom} ${Reflect.get(row, key)}`);
  expect(new Set(keys).size).toBe(rows.length);
});

test('official fees are in force as published', () => {
  const inForce = rulesAt(officialFees, today, { key: (row) => row.name }).map((row) => [row.name, row.amountFen]);
  expect(Object.fromEntries(inForce)).toEqual({
    bibliographic_change: 20_000,
    agency_change: 0,
    register_copy: 0,
    restoration: 100_000,
    term_compensation_request: 20_000,
    term_compensation_annuity: 800_000,
    trademark_transfer_paper: 50_000,
    trademark_transfer_online: 45_000,
    trademark_licence_recordal_paper: 15_000,
    trademark_licence_recordal_online: 13_500,
  });
});

test('an electronic notice was presumed received after 15 days until 2024-01-19', () => {
  const receiptOf = (issued: string) => {
    const date = legalDateFrom(issued);
    return addPeriod(
      date,
      ruleAt(statutoryPeriods, date, { where: (row) => row.name === 'presumed_receipt_electronic' }).length,
    );
  };
  expect(receiptOf('2024-01-19')).toBe('2024-02-03');
  expect(receiptOf('2024-01-20')).toBe('2024-01-20');
});

test('every period can be applied', () => {
  for (const row of [...statutoryPeriods, ...processPeriods]) {
    expect(deadlineOf('2026-11-23T02:00:00Z', row) > '2026-11-23T02:00:00Z').toBe(true);
  }
});

test('real gazettes fall on the weekdays of their time', () => {
  for (const date of ['2012-12-19', '2016-05-11', '2017-06-13', '2020-12-11'].map(legalDateFrom)) {
    expect(ruleAt(gazetteWeekdays, date).weekdays).toContain(weekdayOf(date));
  }
});

test('the notification ladder is sent eight times within 25 hours', () => {
  const { waits } = ruleAt(paymentNotifications, today);
  const minutes = waits.reduce((sum, wait) => sum + durationMilliseconds(wait), 0) / 60_000;
  expect({ attempts: waits.length + 1, minutes }).toEqual({ attempts: 8, minutes: 24 * 60 + 24 });
});

test('WeChat holds end by themselves and warn 15 days before', () => {
  const days = railHolds.map((row) => [
    row.rail,
    row.hold === null ? null : durationMilliseconds(row.hold) / 86_400_000,
    row.warn,
  ]);
  expect(days).toEqual([
    ['wechat_ordinary', 30, '-P15D'],
    ['wechat_platform', 180, '-P15D'],
    ['alipay_escrow', null, null],
    ['bank_custody', null, null],
  ]);
});

test('the checklist has every document once, and asks for the unconditional ones always', () => {
  expect(patentDocuments).toHaveLength(13);
  const always = patentDocuments.filter((row) => row.requiredWhen.some((condition) => condition === 'always'));
  expect(always.map((row) => row.kind)).toEqual(['transfer_agreement', 'identity']);
});

test('forms named by documents are forms of the office', () => {
  const forms: readonly string[] = officeCodes.filter((row) => row.kind === 'form').map((row) => row.code);
  expect(patentDocuments.filter((row) => row.formCode !== null && !forms.includes(row.formCode))).toEqual([]);
});

test('guards are lifted by documents of the checklist and events of the gazette', () => {
  const kinds: readonly PatentDocumentKind[] = patentDocuments.map((row) => row.kind);
  const events: readonly string[] = gazetteEvents.map((row) => row.code);
  for (const guard of transferGuards) {
    if (guard.unblockedBy !== null) expect(kinds).toContain(guard.unblockedBy);
    if (guard.unblockedByEvent !== null) expect(events).toContain(guard.unblockedByEvent);
  }
});

test('a deposit is forfeited only by a buyer who misses the balance, and split without a rest', () => {
  const forfeiting = cancellationRules.filter((row) => row.depositTo === 'forfeit_split').map((row) => row.name);
  expect(forfeiting).toEqual(['buyer_balance_missed']);
  for (const row of forfeitSplit) expect(row.sellerBasisPoints + row.platformBasisPoints).toBe(10_000);
});

test('holidays are weekdays and worked weekends are weekend days of their year', () => {
  for (const row of publicHolidays) {
    for (const date of [...row.holidays, ...row.workingWeekends].map(legalDateFrom)) {
      expect(date.startsWith(String(row.year))).toBe(true);
    }
    expect(row.holidays.map(legalDateFrom).filter((date) => [0, 6].includes(weekdayOf(date)))).toEqual([]);
    expect(row.workingWeekends.map(legalDateFrom).filter((date) => ![0, 6].includes(weekdayOf(date)))).toEqual([]);
  }
});

test('the 5 % schedule is banded and the default one is free', () => {
  const bands = feeSchedules.map((row) => [row.profile, row.basisPoints, row.minimumFen, row.maximumFen, row.payer]);
  expect(bands).toEqual([
    ['wtoip-free', 0, 0, 0, 'seller'],
    ['sevenhao-10pct', 1_000, 0, null, 'seller'],
    ['exchange-5pct-banded', 500, 100_000, 5_000_000, 'seller'],
  ]);
  expect(ruleAt(depositRule, today)).toMatchObject({
    basisPoints: 500,
    minimumFen: 10_000,
    maximumFen: 500_000,
    negotiableFen: 20_000,
  });
});

test('the grace period of an annuity is covered by one surcharge step a month', () => {
  expect(annuitySurcharges.map((row) => row.month)).toEqual([1, 2, 3, 4, 5, 6]);
  const dueDate = legalDateFrom('2015-03-25');
  const grace = ruleAt(statutoryPeriods, dueDate, { where: (row) => row.name === 'annuity_grace' });
  expect(daysBetween(dueDate, addPeriod(dueDate, grace.length))).toBe(184);
});
