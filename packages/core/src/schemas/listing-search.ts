import * as z from 'zod/mini';
import { legalStatuses } from '../standards/legal-status.js';
import { encumbranceKinds, patentTypes } from './patent.js';
import { rightTypes } from './portal.js';
import { tradeModes } from './listing.js';
import { verificationLevels } from './verification.js';

/** Sort orders; `relevance` without a text means newest first. */
export const listingSorts = ['relevance', 'newest', 'price_asc', 'price_desc', 'expires_asc', 'expires_desc'] as const;
export type ListingSort = (typeof listingSorts)[number];

/** Facets a search can count, each disjunctively: a facet's counts ignore its own filter. */
export const listingFacets = [
  'rightType',
  'patentType',
  'ipcSection',
  'ipcClass',
  'ipcSubclass',
  'locarnoClass',
  'legalStatus',
  'office',
  'tradeMode',
  'verification',
  'priceBand',
  'remainingTerm',
  'industry',
  'region',
] as const;
export type ListingFacet = (typeof listingFacets)[number];

/** Price bands in fen, upper bound exclusive; `negotiable` has no price. */
export const priceBands = ['negotiable', 'under_10k', '10k_50k', '50k_200k', '200k_1m', 'over_1m'] as const;
/** Remaining term in whole years from today. */
export const remainingTerms = ['under_2', '2_5', '5_10', 'over_10', 'ended'] as const;

const words = z.string().check(z.maxLength(200));
const codes = z.array(z.string().check(z.maxLength(32))).check(z.maxLength(50));
const amount = z.int().check(z.nonnegative());

/** What a search asks. Values of one filter are alternatives; different filters narrow each other. */
export const listingSearch = z.object({
  /** Words in Chinese or English, matched in title, abstract, holders and numbers. */
  q: z.optional(words),
  rightType: z.optional(z.array(z.enum(rightTypes))),
  patentType: z.optional(z.array(z.enum(patentTypes))),
  /** IPC symbols or their beginnings: `H`, `H01`, `H01M`, `H01M 10/0525`. */
  ipc: z.optional(codes),
  locarnoClass: z.optional(codes),
  legalStatus: z.optional(z.array(z.enum(legalStatuses))),
  office: z.optional(codes),
  tradeMode: z.optional(z.array(z.enum(tradeModes))),
  verification: z.optional(z.array(z.enum(verificationLevels))),
  priceBand: z.optional(z.array(z.enum(priceBands))),
  /** Lowest and highest asking price in fen, inclusive. */
  priceMin: z.optional(amount),
  priceMax: z.optional(amount),
  remainingTerm: z.optional(z.array(z.enum(remainingTerms))),
  encumbrance: z.optional(z.array(z.enum(encumbranceKinds))),
  industry: z.optional(codes),
  region: z.optional(codes),
  sellerId: z.optional(z.string().check(z.maxLength(255))),
  sort: z.optional(z.enum(listingSorts)),
  /** 1 to 100 a page; 20 unless told. */
  limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.maxLength(512))),
  /** The facets to count. */
  facets: z.optional(z.array(z.enum(listingFacets))),
});
export type ListingSearch = z.output<typeof listingSearch>;
