import * as z from 'zod/mini';
import { instant } from './date.js';
import { orderId } from './id.js';
import { money } from './money.js';
import { openEnum } from './open-enum.js';

export const escrowStatuses = [
  'opened',
  'deposit_held',
  'funded',
  'hold_expiring',
  'frozen',
  'releasing',
  'refunding',
  'splitting',
  'released',
  'refunded',
  'split',
  'forfeited',
  'closed',
] as const;
export type EscrowStatus = (typeof escrowStatuses)[number];

/** The money of one order. Always: `held + released + refunded + fee + officialFeePaid + forfeited = paidIn`. */
export const escrow = z.looseObject({
  orderId,
  status: openEnum(escrowStatuses),
  custodian: z.string(),
  paidIn: money,
  held: money,
  /** Paid or payable to the seller. */
  released: money,
  /** Paid or payable back to the buyer. */
  refunded: money,
  /** The platform's fee. */
  fee: money,
  officialFeePaid: money,
  /** Deposit lost by a defaulting buyer, less what went to the seller. */
  forfeited: money,
  /**
   * What the buyer gets besides, out of the seller's margin, because the seller is at fault: no part of `paidIn`. Platforms of
   * before December 2026 do not tell.
   */
  compensation: z.optional(money),
  /** When the rail lets go of the money by itself; null where it never does. */
  holdExpiresAt: z.nullable(instant),
});
export type Escrow = z.output<typeof escrow>;
