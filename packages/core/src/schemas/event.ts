import * as z from 'zod/mini';
import { instant } from './date.js';
import { eventId, orderId } from './id.js';

/** Something that happened on the platform. Types are open: a client passes on those it does not know. */
export const platformEvent = z.looseObject({
  id: eventId,
  /** Counts all events of the caller's view, without gaps. */
  sequence: z.int(),
  /** For example `order.seller_confirmed`, `payment.succeeded`, `transfer.formalities_passed`. */
  type: z.string().check(z.maxLength(255)),
  at: instant,
  orderId: z.nullable(orderId),
  /** Version of the order after the event: a later version wins, whatever the order of arrival. */
  orderVersion: z.nullable(z.int()),
});
export type PlatformEvent = z.output<typeof platformEvent>;

export const eventListInput = z.object({
  orderId: z.optional(z.string().check(z.maxLength(255))),
  /** Only events after this sequence number. */
  after: z.optional(z.int().check(z.nonnegative())),
  limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.maxLength(512))),
});
export type EventListInput = z.output<typeof eventListInput>;
