import type { Escrow } from '@ip-portal/core';
import { expect, test } from 'vitest';
import { reconciles } from './reconcile.js';

const fen = (amount: number, currency = 'CNY') => ({ amount, currency });

function escrow(change: Partial<Escrow> = {}): Escrow {
  const none = fen(0);
  const orderId = 'ord_1' as Escrow['orderId'];
  return {
    orderId,
    status: 'funded',
    custodian: 'bank',
    paidIn: fen(6_020_000),
    held: fen(6_000_000),
    released: none,
    refunded: none,
    fee: none,
    officialFeePaid: fen(20_000),
    forfeited: none,
    holdExpiresAt: null,
    ...change,
  };
}

test('accepts figures that add up to the fen', () => {
  expect(reconciles(escrow())).toBe(true);
});

test.each([
  ['one fen too many', { held: fen(6_000_001) }],
  ['a negative part', { held: fen(6_020_000), refunded: fen(-20_000), released: fen(20_000), officialFeePaid: fen(0) }],
  ['another currency', { fee: fen(0, 'USD') }],
  ['a fraction', { held: fen(5_999_999.5), fee: fen(0.5) }],
])('refuses %s', (_name, change) => {
  expect(reconciles(escrow(change))).toBe(false);
});
