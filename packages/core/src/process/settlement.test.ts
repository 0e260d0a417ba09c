import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settle } from './settlement.js';

test('divides 1,001 at 1.5 % and a refund of 33 % into 330 + 661 + 10', () => {
  expect(settle(1001, 150, 33)).toEqual({ refund: 330, fee: 10, payout: 661 });
});

test('divides 60,000 yuan at 5 % as the ledger templates say', () => {
  expect(settle(6_000_000, 500)).toEqual({ refund: 0, fee: 300_000, payout: 5_700_000 });
  expect(settle(6_000_000, 500, 40)).toEqual({ refund: 2_400_000, fee: 180_000, payout: 3_420_000 });
});

test('the parts are the price, exactly, for any price', () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat(),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 100 }),
      (price, bps, percent) => {
        const { refund, fee, payout } = settle(price, bps, percent);
        expect(BigInt(refund) + BigInt(fee) + BigInt(payout)).toBe(BigInt(price));
        expect(Math.min(refund, fee, payout)).toBeGreaterThanOrEqual(0);
        expect(BigInt(fee)).toBe(((BigInt(price) - BigInt(refund)) * BigInt(bps)) / 10_000n);
      },
    ),
  );
});

test.each([
  [1.5, 0, 0],
  [-1, 0, 0],
  [2 ** 53, 0, 0],
  [100, 10_001, 0],
  [100, 0, 101],
  [100, 0, 0.5],
  [Number.NaN, 0, 0],
])('refuses to divide %d at %d basis points and %d percent', (price, bps, percent) => {
  expect(() => settle(price, bps, percent)).toThrow(RangeError);
});
