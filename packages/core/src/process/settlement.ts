/** How the price of an order is divided, in minor units. `refund + fee + payout` is the price, always. */
export interface Settlement {
  /** Back to the buyer. */
  readonly refund: number;
  /** The platform's fee on the part the seller keeps. */
  readonly fee: number;
  /** To the seller. */
  readonly payout: number;
}

const BASIS = 10_000n;

/**
 * Divides a price (minor units, safe integer, at least 0): `buyerPercent` (0 to 100, whole) goes back, rounded down; the
 * fee is `feeBasisPoints` (0 to 10000) of the rest, rounded down once; the remainder is the seller's.
 * Throws `RangeError` for anything else, naming the field.
 */
export function settle(price: number, feeBasisPoints: number, buyerPercent = 0): Settlement {
  whole('price', price, Number.MAX_SAFE_INTEGER);
  whole('feeBasisPoints', feeBasisPoints, 10_000);
  whole('buyerPercent', buyerPercent, 100);
  const refund = (BigInt(price) * BigInt(buyerPercent)) / 100n;
  const kept = BigInt(price) - refund;
  const fee = (kept * BigInt(feeBasisPoints)) / BASIS;
  return { refund: asAmount(refund), fee: asAmount(fee), payout: asAmount(kept - fee) };
}

function whole(field: string, value: number, maximum: number): void {
  if (Number.isSafeInteger(value) && value >= 0 && value <= maximum) return;
  throw new RangeError(`Failed to settle a price: ${field} is ${value}. Pass a whole number from 0 to ${maximum}.`);
}

/** Parts of a safe integer are safe integers, so the way back from `bigint` loses nothing. */
function asAmount(part: bigint): number {
  return Number.parseInt(part.toString(), 10);
}
