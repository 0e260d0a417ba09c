import * as z from 'zod/mini';
import { instant } from './date.js';
import { expectedDocument } from './document.js';
import { listingId, quoteId } from './id.js';
import { localizedText } from './localized-text.js';
import { money } from './money.js';
import { openEnum } from './open-enum.js';

/** Who files with the office (确认国家手续办理方). */
export const filingParties = ['platform', 'buyer', 'seller'] as const;
export type FilingParty = (typeof filingParties)[number];

export const quoteLineKinds = ['price', 'platform_fee', 'official_fee', 'value_added'] as const;

export const quoteLine = z.looseObject({
  kind: openEnum(quoteLineKinds),
  label: localizedText,
  amount: money,
  payer: openEnum(['buyer', 'seller']),
  /** True for official fees: passed through to the office, never income. */
  passThrough: z.boolean(),
});

/** What a deal costs and who pays what. Lines of one payer sum to that payer's total. */
export const quote = z.looseObject({
  id: quoteId,
  listingId,
  listingVersion: z.int(),
  filingParty: openEnum(filingParties),
  feeSchedule: z.string(),
  /** The platform's fee in basis points of the price kept by the seller. */
  feeBasisPoints: z.int(),
  price: money,
  lines: z.array(quoteLine),
  /** All the buyer pays, deposit included. */
  buyerTotal: money,
  /** What the buyer pays first; credited against the total. */
  deposit: money,
  /** What is left to pay after the deposit. */
  balance: money,
  sellerReceives: money,
  /** Document kinds the deal will ask for. */
  requiredDocuments: z.array(z.string()),
  /** The same papers, each with who signs or hands it in. Platforms of before December 2026 do not tell. */
  documents: z.optional(z.array(expectedDocument)),
  /** How long the office takes once the change is filed: a sourced range in days, never a promise. */
  expectedDuration: z.looseObject({
    minimumDays: z.int(),
    maximumDays: z.int(),
    /** As it was written; `sourceText` is the same in the platform's languages, where it has more than one. */
    source: z.string(),
    sourceText: z.optional(localizedText),
  }),
  createdAt: instant,
  expiresAt: instant,
});
export type Quote = z.output<typeof quote>;

export const quoteInput = z.object({
  listingId: z.string().check(z.minLength(1), z.maxLength(255)),
  filingParty: z.enum(filingParties),
});
export type QuoteInput = z.output<typeof quoteInput>;
