import * as z from 'zod/mini';
import { instant } from './date.js';
import { orderId, paymentId } from './id.js';
import { money } from './money.js';
import { openEnum } from './open-enum.js';

export const paymentMethods = ['alipay', 'wechat', 'bank'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];
export const paymentPurposes = ['seller_margin', 'buyer_deposit', 'balance'] as const;
export type PaymentPurpose = (typeof paymentPurposes)[number];
export const paymentStatuses = ['pending', 'succeeded', 'failed', 'cancelled', 'expired'] as const;

/** One hand-off to a payment provider. Coming back from the provider proves nothing: only its notification does. */
export const payment = z.looseObject({
  id: paymentId,
  orderId: z.nullable(orderId),
  purpose: openEnum(paymentPurposes),
  method: openEnum(paymentMethods),
  amount: money,
  status: openEnum(paymentStatuses),
  /** The licensed custodian that holds the money; never the platform. */
  custodian: z.string(),
  /** Where the payer completes the payment; null once it is decided. */
  handoffUrl: z.nullable(z.string()),
  createdAt: instant,
  decidedAt: z.nullable(instant),
});
export type Payment = z.output<typeof payment>;

export const payInput = z.object({
  method: z.enum(paymentMethods),
  /**
   * Where the provider's page sends the payer back to: an address of the portal, with one of its origins. The provider adds
   * `payment`, the payment's id, to the query. Coming back there proves nothing.
   */
  returnUrl: z.optional(z.string().check(z.minLength(1), z.maxLength(2048))),
});
export type PayInput = z.output<typeof payInput>;
