import * as z from 'zod/mini';
import { instant } from './date.js';
import { roles } from './party.js';

/** What a partner's server asks for: a short-lived token that acts for one party. */
export const sessionInput = z.object({
  partyId: z.string().check(z.minLength(1), z.maxLength(255)),
  role: z.enum(roles),
  /** Seconds the token lives: 60 to 3600; 900 unless told. */
  expiresIn: z.optional(z.int().check(z.gte(60), z.lte(3600))),
});
export type SessionInput = z.output<typeof sessionInput>;

/** A token, checked by hand wherever it is used: no schema ever transforms it. */
export const session = z.looseObject({ token: z.string(), expiresAt: instant });
export type Session = z.output<typeof session>;

/** A signed, expiring, read-only link to one order's progress. */
export const trackingTokenInput = z.object({
  orderId: z.string().check(z.minLength(1), z.maxLength(255)),
  expiresIn: z.optional(z.int().check(z.gte(60), z.lte(31_536_000))),
});
export type TrackingTokenInput = z.output<typeof trackingTokenInput>;
