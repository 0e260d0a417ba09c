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

/** Why a check was not passed. */
export const verificationReasons = [
  'identity_unconfirmed',
  'identity_expired',
  'holder_differs_from_seller',
  'not_yet_granted',
  'not_in_force',
  'annuity_grace',
  'annuity_unpaid',
  'preservation',
  'live_pledge',
  'licence_in_force',
  'consent_of_co_owners',
  'export_control',
] as const;
export type VerificationReason = (typeof verificationReasons)[number];

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
      /** Code of the reason for anything but `pass`. An expired check keeps the reason it had. */
      reason: z.nullable(openEnum(verificationReasons)),
      evidence: z.nullable(z.string()),
    }),
  ),
});
export type Verification = z.output<typeof verification>;
