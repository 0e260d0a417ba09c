import * as z from 'zod/mini';
import { partyId } from './id.js';
import { localizedText } from './localized-text.js';
import { openEnum } from './open-enum.js';

/** Who a caller is towards an order, and who moves a process. */
export const roles = ['buyer', 'seller', 'broker', 'agency', 'park_officer', 'visitor'] as const;
export type Role = (typeof roles)[number];

/** Everybody who can cause an event: the roles, and those who act on the platform's side. */
export const actors = [...roles, 'platform', 'provider', 'office', 'clock'] as const;
export type Actor = (typeof actors)[number];

export const partyKind = openEnum(['enterprise', 'individual', 'university', 'research_institute', 'government']);

/** A party as others may see it. */
export const partySummary = z.looseObject({
  id: partyId,
  name: localizedText,
  kind: partyKind,
  /** ST.3 code of the country or office. */
  country: z.string().check(z.maxLength(2)),
  /** GB/T 2260 region code, six digits; null outside mainland China. */
  region: z.nullable(z.string()),
});
export type PartySummary = z.output<typeof partySummary>;

/** A party as it sees itself. */
export const party = z.extend(partySummary, {
  /** Unified social credit code (GB 32100-2015); a failing check is a warning, never a block. */
  creditCode: z.nullable(z.string()),
  creditCodeWarning: z.nullable(z.string()),
  roles: z.array(openEnum(roles)),
});
export type Party = z.output<typeof party>;
