import * as z from 'zod/mini';
import { instant } from './date.js';
import { listingId, orderId } from './id.js';
import { localizedText } from './localized-text.js';
import { money } from './money.js';
import { openEnum } from './open-enum.js';
import { copyright, technology, trademark } from './other-rights.js';
import { partySummary } from './party.js';
import { patent, patentCard } from './patent.js';
import { verificationBadge } from './verification.js';

export const listingStatuses = [
  'draft',
  'awaiting_margin',
  'published',
  'locked',
  'sold',
  'withdrawn',
  'rejected',
] as const;
export type ListingStatus = (typeof listingStatuses)[number];

export const tradeModes = ['assignment', 'licence'] as const;
export type TradeMode = (typeof tradeModes)[number];

const card = {
  id: listingId,
  title: localizedText,
  status: openEnum(listingStatuses),
  tradeModes: z.array(openEnum(tradeModes)),
  /** The asking price; null means negotiable (面议). */
  price: z.nullable(money),
  /** Industry code of the portal's own list, for example `new_energy`. */
  industry: z.string(),
  seller: partySummary,
  verification: verificationBadge,
  publishedAt: z.nullable(instant),
};

/** One right on offer as a result card shows it. */
export const listingSummary = z.discriminatedUnion('rightType', [
  z.looseObject({ ...card, rightType: z.literal('patent'), right: patentCard }),
  z.looseObject({ ...card, rightType: z.literal('trademark'), right: trademark }),
  z.looseObject({ ...card, rightType: z.literal('copyright'), right: copyright }),
  z.looseObject({ ...card, rightType: z.literal('technology'), right: technology }),
]);
export type ListingSummary = z.output<typeof listingSummary>;

const whole = {
  ...card,
  /** Grows with every change; the `If-Match` of seller-side changes. */
  version: z.int(),
  description: z.nullable(localizedText),
  updatedAt: instant,
  /** The order that holds the listing; null while it is free or where the viewer may not know. */
  lockedOrderId: z.nullable(orderId),
};

/** One right on offer, whole. */
export const listing = z.discriminatedUnion('rightType', [
  z.looseObject({ ...whole, rightType: z.literal('patent'), right: patent }),
  z.looseObject({ ...whole, rightType: z.literal('trademark'), right: trademark }),
  z.looseObject({ ...whole, rightType: z.literal('copyright'), right: copyright }),
  z.looseObject({ ...whole, rightType: z.literal('technology'), right: technology }),
]);
export type Listing = z.output<typeof listing>;
export type PatentListing = Extract<Listing, { rightType: 'patent' }>;
export type PatentListingSummary = Extract<ListingSummary, { rightType: 'patent' }>;
