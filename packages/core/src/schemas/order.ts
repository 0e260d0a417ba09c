import * as z from 'zod/mini';
import { availableAction } from './available-action.js';
import { instant } from './date.js';
import { expectedDocument } from './document.js';
import { escrowStatuses } from './escrow.js';
import { listingId, orderId, quoteId } from './id.js';
import { localizedText } from './localized-text.js';
import { money } from './money.js';
import { openEnum } from './open-enum.js';
import { actors, partySummary, roles } from './party.js';
import { rightTypes } from './portal.js';
import { filingParties, quote } from './quote.js';
import { transferStatuses } from './transfer.js';

export const orderStatuses = [
  'draft',
  'awaiting_deposit',
  'awaiting_seller',
  'awaiting_payment',
  'preparing',
  'at_office',
  'awaiting_acceptance',
  'accepted',
  'disputed',
  'refunding',
  'settling',
  'completed',
  'expired',
  'declined',
  'cancelled',
  'defaulted',
  'refunded',
  'settled',
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** One thing that happened, as the viewer may know it. */
export const orderHistoryEntry = z.looseObject({
  at: instant,
  step: z.string(),
  actor: openEnum(actors),
  status: openEnum(orderStatuses),
  /**
   * Why, in the words of who did it, at most 2,000 characters: with what was declined, refused, disputed, cancelled or
   * withdrawn. Null where none was given, and for a tracking token. Platforms of before December 2026 do not tell it.
   */
  reason: z.optional(z.nullable(z.string())),
});

export type OrderHistoryEntry = z.output<typeof orderHistoryEntry>;

/** One order as the caller may see it. A tracking token sees no names, no price and no documents: those fields are null. */
export const order = z.looseObject({
  id: orderId,
  /** Grows with every change: the `If-Match` of every action. */
  version: z.int(),
  status: openEnum(orderStatuses),
  /** The role the caller has in this order. */
  viewerRole: openEnum(roles),
  listingId: z.nullable(listingId),
  rightType: openEnum(rightTypes),
  title: z.nullable(localizedText),
  /** The right's number as people quote it. */
  rightNumber: z.nullable(z.string()),
  filingParty: openEnum(filingParties),
  buyer: z.nullable(partySummary),
  seller: z.nullable(partySummary),
  price: z.nullable(money),
  quoteId: z.nullable(quoteId),
  contractTemplateId: z.string(),
  /** When the current step must be done; null where no deadline runs. */
  dueAt: z.nullable(instant),
  /** Who has to act now. */
  waitingFor: z.array(openEnum(actors)),
  escrowStatus: openEnum(escrowStatuses),
  transferStatus: z.nullable(openEnum(transferStatuses)),
  /** Why an order ended as it did, for example `seller_declined`, `hold_lapsed`; null while it runs or when it ended well. */
  endReason: z.nullable(z.string()),
  availableActions: z.array(availableAction),
  history: z.array(orderHistoryEntry),
  createdAt: instant,
  updatedAt: instant,
});
export type Order = z.output<typeof order>;

export const orderInput = z.object({
  quoteId: z.string().check(z.minLength(1), z.maxLength(255)),
  contractTemplateId: z.optional(z.string().check(z.maxLength(64))),
});
export type OrderInput = z.output<typeof orderInput>;

/** A fee of the office that a deal sets off, whoever pays it and whichever way. */
export const expectedOfficialFee = z.looseObject({
  /** For example `bibliographic_change`. */
  kind: z.string(),
  label: localizedText,
  amount: money,
  payer: openEnum(['buyer', 'seller']),
  /** True where it goes through the platform: then it stands in the quote. Otherwise the payer pays the office itself. */
  throughPlatform: z.boolean(),
  /** What it rests on, as it was written; `sourceText` is the same in the platform's languages. */
  source: z.string(),
  sourceText: z.optional(localizedText),
});

/**
 * What an order would be, before it is one: the quote, what each side will be asked for, and the stages. Nothing is stored or
 * locked. Platforms of before November 2026 tell neither documents nor official fees.
 */
export const orderPreview = z.looseObject({
  quote,
  contractTemplateId: z.string(),
  steps: z.array(z.string()),
  documents: z.optional(z.array(expectedDocument)),
  officialFees: z.optional(z.array(expectedOfficialFee)),
});
export type OrderPreview = z.output<typeof orderPreview>;

const reason = z.string().check(z.minLength(1), z.maxLength(2000));
export const reasonInput = z.object({ reason });
export type ReasonInput = z.output<typeof reasonInput>;
export const optionalReasonInput = z.object({ reason: z.optional(reason) });
export type OptionalReasonInput = z.output<typeof optionalReasonInput>;

/** The papers the buyer confirms to have received. */
export const acceptInput = z.object({
  documentIds: z.array(z.string().check(z.maxLength(255))).check(z.minLength(1), z.maxLength(20)),
});
export type AcceptInput = z.output<typeof acceptInput>;

export const orderListInput = z.object({
  role: z.optional(z.enum(roles)),
  open: z.optional(z.boolean()),
  /** Only orders that wait for the caller. */
  waitingForMe: z.optional(z.boolean()),
  limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.maxLength(512))),
});
export type OrderListInput = z.output<typeof orderListInput>;
