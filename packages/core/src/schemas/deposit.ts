import * as z from 'zod/mini';
import { instant } from './date.js';
import { depositId, listingId, orderId, partyId, paymentId } from './id.js';
import { money } from './money.js';
import { openEnum } from './open-enum.js';

export const depositKinds = ['seller_margin', 'buyer_deposit'] as const;
export const depositStatuses = ['pending', 'held', 'applied', 'returned', 'forfeited', 'partly_used'] as const;

/** Money held against a promise: the seller's margin on a listing, the buyer's deposit on an order. */
export const deposit = z.looseObject({
  id: depositId,
  kind: openEnum(depositKinds),
  listingId: z.nullable(listingId),
  orderId: z.nullable(orderId),
  partyId: z.nullable(partyId),
  amount: money,
  status: openEnum(depositStatuses),
  paymentId: z.nullable(paymentId),
  createdAt: instant,
});
export type Deposit = z.output<typeof deposit>;

export const depositInput = z.object({
  kind: z.literal('seller_margin'),
  listingId: z.string().check(z.minLength(1), z.maxLength(255)),
});
export type DepositInput = z.output<typeof depositInput>;
