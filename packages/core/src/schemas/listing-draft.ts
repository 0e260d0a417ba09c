import * as z from 'zod/mini';
import { legalDate } from './date.js';
import { tradeModes } from './listing.js';
import { patentTypes } from './patent.js';

const line = z.string().check(z.minLength(1), z.maxLength(1000));
const names = z.array(line).check(z.maxLength(200));

const draftText = z.object({
  'zh-CN': z.optional(z.string().check(z.minLength(1), z.maxLength(20_000))),
  en: z.optional(z.string().check(z.minLength(1), z.maxLength(20_000))),
  sourceLanguage: z.enum(['zh-CN', 'en']),
});

/** What a seller, or an import of a partner's own catalogue, says about a patent on offer. */
export const listingDraft = z.object({
  rightType: z.literal('patent'),
  title: draftText,
  description: z.optional(draftText),
  /** Asking price in minor units; null for negotiable. CNY only. */
  price: z.nullable(z.object({ amount: z.int().check(z.gte(1)), currency: z.literal('CNY') })),
  tradeModes: z.array(z.enum(tradeModes)).check(z.minLength(1)),
  industry: z.string().check(z.minLength(1), z.maxLength(64)),
  right: z.object({
    patentType: z.enum(patentTypes),
    office: z.string().check(z.regex(/^[A-Z]{2}$/)),
    applicationNumber: line,
    publicationNumber: z.nullable(line),
    kindCode: z.nullable(z.string().check(z.regex(/^[A-Z]\d?$/))),
    filedOn: legalDate,
    publishedOn: z.nullable(legalDate),
    grantedOn: z.nullable(legalDate),
    ipc: z.array(z.string().check(z.maxLength(32))),
    cpc: z.array(z.string().check(z.maxLength(32))),
    locarno: z.nullable(z.string().check(z.regex(/^\d{2}-\d{2}$/))),
    locarnoEdition: z.nullable(z.string().check(z.maxLength(8))),
    abstract: z.nullable(draftText),
    applicants: names,
    holders: names,
    inventors: names,
    priorities: z.array(
      z.object({ office: z.string().check(z.maxLength(4)), number: line, filedOn: z.nullable(legalDate) }),
    ),
    agencyOnRecord: z.nullable(line),
  }),
});
export type ListingDraft = z.output<typeof listingDraft>;

/** What may change of a listing without a new verification. */
export const listingPatch = z.object({
  price: z.optional(z.nullable(z.object({ amount: z.int().check(z.gte(1)), currency: z.literal('CNY') }))),
  tradeModes: z.optional(z.array(z.enum(tradeModes)).check(z.minLength(1))),
  description: z.optional(draftText),
  industry: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
});
export type ListingPatch = z.output<typeof listingPatch>;
