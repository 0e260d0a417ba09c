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

/** What can be read of a paper. The bytes at its address have this size and this SHA-256, or they are not the paper. */
export const readableFile = z.looseObject({
  name: z.string(),
  size: z.int(),
  mediaType: z.string(),
  /** Lower-case hexadecimal. */
  sha256: z.string(),
});
export type ReadableFile = z.output<typeof readableFile>;

/** What a paper is and who has to do what with it, in an order or before there is one. */
const described = {
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
};

/** A paper that an order would ask for. */
export const expectedDocument = z.looseObject(described);
export type ExpectedDocument = z.output<typeof expectedDocument>;

/** One paper of an order's checklist. */
export const orderDocument = z.looseObject({
  id: documentId,
  orderId,
  ...described,
  signatures: z.array(z.looseObject({ signer: openEnum(documentSigners), copy: z.int(), signedAt: instant })),
  /** What was handed in. A text that the platform prepared to be signed was not: see `readable`. */
  file: z.nullable(
    z.looseObject({ name: z.string(), size: z.int(), mediaType: z.string(), sha256: z.string(), uploadedAt: instant }),
  ),
  /**
   * The paper as the caller may read it now (`documents.download`): what was handed in, else the text prepared to be signed or
   * delivered, which is there before anybody signs. Null where there is nothing, or nothing for this caller. Platforms of before
   * November 2026 do not tell.
   */
  readable: z.optional(z.nullable(readableFile)),
  complete: z.boolean(),
});
export type OrderDocument = z.output<typeof orderDocument>;

/** The bytes of a paper: no schema says what they are, only the size and the SHA-256 of `readable` do. */
export const documentBytes = z.unknown();

/** One signature on one original. `copy` counts from 1. */
export const signInput = z.object({ copy: z.int().check(z.gte(1), z.lte(20)) });
export type SignInput = z.output<typeof signInput>;
