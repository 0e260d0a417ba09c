import * as z from 'zod/mini';
import type { DocumentSigner } from '../rules/patent-documents.js';
import { instant } from './date.js';
import { documentId, orderId } from './id.js';
import { localizedText } from './localized-text.js';
import { openEnum } from './open-enum.js';

export const documentSigners = [
  'buyer',
  'seller',
  'co_owners',
  'pledgee',
  'authority',
  'platform',
] as const satisfies readonly DocumentSigner[];

/** One paper of an order's checklist. */
export const orderDocument = z.looseObject({
  id: documentId,
  orderId,
  /** For example `transfer_agreement`, `power_of_attorney`, `dismissal_letter`. */
  kind: z.string(),
  name: localizedText,
  formCode: z.nullable(z.string()),
  required: z.boolean(),
  /** The condition that asks for it, for example `agency_on_record_changes`. */
  requiredBecause: z.string(),
  how: openEnum(['sign', 'upload', 'deliver']),
  signers: z.array(openEnum(documentSigners)),
  /** Originals each signer signs. */
  copies: z.int(),
  signatures: z.array(z.looseObject({ signer: openEnum(documentSigners), copy: z.int(), signedAt: instant })),
  file: z.nullable(
    z.looseObject({ name: z.string(), size: z.int(), mediaType: z.string(), sha256: z.string(), uploadedAt: instant }),
  ),
  complete: z.boolean(),
});
export type OrderDocument = z.output<typeof orderDocument>;

/** One signature on one original. `copy` counts from 1. */
export const signInput = z.object({ copy: z.int().check(z.gte(1), z.lte(20)) });
export type SignInput = z.output<typeof signInput>;
