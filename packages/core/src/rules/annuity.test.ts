import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StandardError } from '../errors/standard-error.js';
import { addDays, legalDateFrom, type LegalDate } from '../standards/legal-date.js';
import {
  annuityDueDate,
  annuityFee,
  annuityStatus,
  expiryDate,
  lastDayInForce,
  surcharge,
  type AnnuityPatent,
} from './annuity.js';

const today = legalDateFrom('2026-11-23');
/** 200910127753.8: filed 2009-03-25, the annuity of year 7 was never paid, lapse gazetted on 2016-05-11. */
const lapsedPatent: AnnuityPatent = {
  patentType: 'invention',
  filingDate: legalDateFrom('2009-03-25'),
  paidThroughYear: 6,
};
const statusOn = (date: string, patent: AnnuityPatent = lapsedPatent) => annuityStatus(patent, legalDateFrom(date));

test('the real patent 200910127753.8 owes 2,000 and a surcharge of 200 on 2015-06-10', () => {
  const dueDate = annuityDueDate(lapsedPatent.filingDate, 7);
  const paidOn = legalDateFrom('2015-06-10');
  expect(dueDate).toBe('2015-03-25');
  expect(annuityFee(7, 'invention', { on: paidOn })).toBe(200_000);
  expect(surcharge(200_000, { dueDate, paidOn })).toBe(20_000);
});

test('the real patent 200910127753.8 goes from due to grace to lapsed', () => {
  expect(statusOn('2014-12-24')).toEqual({ status: 'paid_up', nextYear: 7, dueDate: '2015-03-25' });
  expect(statusOn('2014-12-25')).toMatchObject({ status: 'due_soon' });
  expect(statusOn('2015-03-25')).toMatchObject({ status: 'due_soon' });
  expect(statusOn('2015-03-26')).toMatchObject({ status: 'grace', surchargeBasisPoints: 0, graceEndsOn: '2015-09-25' });
  expect(statusOn('2015-06-10')).toMatchObject({ status: 'grace', surchargeBasisPoints: 1_000 });
  expect(statusOn('2015-09-25')).toMatchObject({ status: 'grace', surchargeBasisPoints: 2_500 });
  expect(statusOn('2015-09-26')).toEqual({ status: 'lapsed', endedOn: '2015-03-25' });
  expect(statusOn('2016-05-11')).toEqual({ status: 'lapsed', endedOn: '2015-03-25' });
});

test('a lapsed right can be restored for two months from the termination notice', () => {
  const noticed = { ...lapsedPatent, terminationNoticeReceivedOn: legalDateFrom('2015-12-31') };
  expect(statusOn('2015-12-30', noticed)).toMatchObject({ status: 'lapsed' });
  expect(statusOn('2015-12-31', noticed)).toEqual({ status: 'restorable', endedOn: '2015-03-25', until: '2016-02-29' });
  expect(statusOn('2016-02-29', noticed)).toMatchObject({ status: 'restorable' });
  expect(statusOn('2016-03-01', noticed)).toEqual({ status: 'final', reason: 'unpaid', endedOn: '2015-03-25' });
});

test('a right paid to the end of its term is paid up until it expires', () => {
  const paid = { ...lapsedPatent, paidThroughYear: 20 };
  expect(statusOn('2029-03-24', paid)).toEqual({ status: 'paid_up', nextYear: null, dueDate: null });
  expect(statusOn('2029-03-25', paid)).toEqual({ status: 'final', reason: 'term_expired', endedOn: '2029-03-25' });
});

test.each([
  ['invention', '2009-03-25', '2029-03-25', '2029-03-24'],
  ['utility_model', '2016-05-01', '2026-05-01', '2026-04-30'],
  ['design', '2021-05-31', '2031-05-31', '2031-05-30'],
  ['design', '2021-06-01', '2036-06-01', '2036-05-31'],
  ['invention', '2008-02-29', '2028-02-29', '2028-02-28'],
  ['utility_model', '2008-02-29', '2018-02-28', '2018-02-27'],
  ['utility_model', '1988-08-01', '1996-08-01', '1996-07-31'],
] as const)('a right of type %s filed on %s expires on %s', (patentType, filed, expires, last) => {
  expect(expiryDate(patentType, legalDateFrom(filed))).toBe(expires);
  expect(lastDayInForce(patentType, legalDateFrom(filed))).toBe(last);
});

test.each([
  [
    'invention',
    [
      900, 900, 900, 1200, 1200, 1200, 2000, 2000, 2000, 4000, 4000, 4000, 6000, 6000, 6000, 8000, 8000, 8000, 8000,
      8000,
    ],
  ],
  ['utility_model', [600, 600, 600, 900, 900, 1200, 1200, 1200, 2000, 2000]],
  ['design', [600, 600, 600, 900, 900, 1200, 1200, 1200, 2000, 2000, 3000, 3000, 3000, 3000, 3000]],
] as const)('the annuities of type %s follow the fee table', (patentType, yuan) => {
  expect(yuan.map((_, index) => annuityFee(index + 1, patentType, { on: today }) / 100)).toEqual(yuan);
  expect(() => annuityFee(yuan.length + 1, patentType, { on: today })).toThrow(StandardError);
  expect(() => annuityFee(0, patentType, { on: today })).toThrow(StandardError);
});

test('the highest reduction counts, and only for ten annuities from grant', () => {
  const single = { kind: 'single_applicant', grantYear: 3 } as const;
  const several = { kind: 'several_applicants', grantYear: 3 } as const;
  expect(annuityFee(3, 'invention', { on: today, reduction: single })).toBe(13_500);
  expect(annuityFee(3, 'invention', { on: today, reduction: several })).toBe(27_000);
  expect(annuityFee(12, 'invention', { on: today, reduction: single })).toBe(60_000);
  expect(annuityFee(13, 'invention', { on: today, reduction: single })).toBe(600_000);
  expect(annuityFee(2, 'invention', { on: today, reduction: single })).toBe(90_000);
  expect(annuityFee(12, 'invention', { on: today, reduction: single, openLicence: true })).toBe(60_000);
  expect(annuityFee(13, 'invention', { on: today, reduction: single, openLicence: true })).toBe(510_000);
});

test('an open licence lowers no annuity that was paid before open licences existed', () => {
  expect(annuityFee(7, 'invention', { on: legalDateFrom('2021-05-31'), openLicence: true })).toBe(200_000);
  expect(annuityFee(7, 'invention', { on: legalDateFrom('2021-06-01'), openLicence: true })).toBe(170_000);
});

test.each([
  ['2015-03-25', 0],
  ['2015-04-25', 0],
  ['2015-04-26', 10_000],
  ['2015-05-25', 10_000],
  ['2015-05-26', 20_000],
  ['2015-06-26', 30_000],
  ['2015-07-26', 40_000],
  ['2015-08-26', 50_000],
  ['2015-09-25', 50_000],
])('the surcharge on 2,000 paid on %s is %i fen', (paidOn, fen) => {
  expect(surcharge(200_000, { dueDate: legalDateFrom('2015-03-25'), paidOn: legalDateFrom(paidOn) })).toBe(fen);
});

test('a payment after the grace period is refused', () => {
  const late = { dueDate: legalDateFrom('2015-03-25'), paidOn: legalDateFrom('2015-09-26') };
  expect(() => surcharge(200_000, late)).toThrow(/after the grace period/);
});

test('every patent has a status on every day, and time never improves it', () => {
  const order = ['paid_up', 'due_soon', 'grace', 'lapsed', 'restorable', 'final'];
  const dateAfter = (start: string, days: number): LegalDate => addDays(legalDateFrom(start), days);
  fc.assert(
    fc.property(
      fc.constantFrom('invention', 'utility_model', 'design'),
      fc.nat(12_000),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(9_000),
      fc.nat(400),
      (patentType, filed, paidThroughYear, first, later) => {
        const filingDate = dateAfter('1993-01-01', filed);
        const graceOver = addDays(annuityDueDate(filingDate, paidThroughYear + 1), 200);
        const patent = { patentType, filingDate, paidThroughYear, terminationNoticeReceivedOn: graceOver };
        const ranks = [first, first + later].map((days) =>
          order.indexOf(annuityStatus(patent, addDays(filingDate, days)).status),
        );
        expect(ranks[0]).toBeGreaterThanOrEqual(0);
        expect(ranks[1]).toBeGreaterThanOrEqual(ranks[0] ?? 0);
      },
    ),
    { numRuns: 1000 },
  );
});
