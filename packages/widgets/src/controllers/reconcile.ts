import type { Escrow } from '@ip-portal/core';

/** Where the money of an order is, in the order it is shown. */
export const moneyParts = ['held', 'released', 'refunded', 'fee', 'officialFeePaid', 'forfeited'] as const;
export type MoneyPart = (typeof moneyParts)[number];

/**
 * True when every figure is a whole number of minor units of one currency and
 * `held + released + refunded + fee + officialFeePaid + forfeited = paidIn`. Figures that do not reconcile are not shown.
 */
export function reconciles(escrow: Escrow): boolean {
  const { paidIn } = escrow;
  const figures = [paidIn, ...moneyParts.map((part) => escrow[part])];
  const sound = figures.every(
    (money) => Number.isSafeInteger(money?.amount) && money.amount >= 0 && money.currency === paidIn.currency,
  );
  return sound && moneyParts.reduce((sum, part) => sum + BigInt(escrow[part].amount), 0n) === BigInt(paidIn.amount);
}
