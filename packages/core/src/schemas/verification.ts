import * as z from 'zod/mini';
import { instant, legalDate } from './date.js';
import { listingId } from './id.js';
import { openEnum } from './open-enum.js';

export const verificationChecks = [
  'identity',
  'ownership',
  'legal_status',
  'annuity',
  'encumbrance',
  'co_owners',
  'export',
] as const;
export type VerificationCheck = (typeof verificationChecks)[number];

export const verificationLevels = ['full', 'partial', 'failed', 'expired', 'none'] as const;
export type VerificationLevel = (typeof verificationLevels)[number];

/** What a badge shows: results expire after 30 days, and a listing in annuity grace never shows a full badge. */
export const verificationBadge = z.looseObject({
  level: openEnum(verificationLevels),
  asOf: z.nullable(legalDate),
});
export type VerificationBadge = z.output<typeof verificationBadge>;

export const verification = z.looseObject({
  listingId,
  level: openEnum(verificationLevels),
  checkedAt: z.nullable(instant),
  expiresOn: z.nullable(legalDate),
  checks: z.array(
    z.looseObject({
      check: openEnum(verificationChecks),
      result: openEnum(['pass', 'warn', 'fail', 'expired']),
      asOf: legalDate,
      /** Code of the reason for anything but `pass`, for example `annuity_grace`, `live_pledge`. */
      reason: z.nullable(z.string()),
      evidence: z.nullable(z.string()),
    }),
  ),
});
export type Verification = z.output<typeof verification>;
