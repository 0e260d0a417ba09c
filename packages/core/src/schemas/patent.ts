import * as z from 'zod/mini';
import { legalDate } from './date.js';
import { localizedText } from './localized-text.js';
import { legalStatuses } from '../standards/legal-status.js';
import type { PatentType } from '../standards/patent-type.js';
import { openEnum } from './open-enum.js';

export const patentTypes = ['invention', 'utility_model', 'design'] as const satisfies readonly PatentType[];

export const encumbranceKinds = ['pledge', 'licence', 'preservation', 'suspension', 'open_licence'] as const;
export type EncumbranceKind = (typeof encumbranceKinds)[number];

export const annuityStatuses = [
  'paid_up',
  'due_soon',
  'grace',
  'lapsed',
  'restorable',
  'final',
  'not_applicable',
] as const;

/** Legal status as the office publishes it: it lags by months, so it carries its data date. */
export const legalStatusRecord = z.looseObject({
  status: openEnum(legalStatuses),
  /** The day the data speaks of. */
  asOf: legalDate,
  /** Where it was read, in the office's own name. */
  source: z.string(),
});

export const encumbrance = z.looseObject({
  kind: openEnum(encumbranceKinds),
  /** The register's record number: an opaque string. */
  recordNumber: z.nullable(z.string()),
  since: legalDate,
  /** The pledgee, licensee or court, as recorded; null where the viewer may not know. */
  holder: z.nullable(z.string()),
});
export type Encumbrance = z.output<typeof encumbrance>;

/** What a result card shows of a patent. */
export const patentCard = z.looseObject({
  patentType: openEnum(patentTypes),
  /** ST.3 code of the granting office. */
  office: z.string(),
  /** The number people quote, in the office's canonical form. */
  number: z.string(),
  legalStatus: openEnum(legalStatuses),
  filedOn: legalDate,
  grantedOn: z.nullable(legalDate),
  /** Last day of the term from filing (Patent Law art. 42), whatever annuities say; null where not known. */
  expiresOn: z.nullable(legalDate),
  /** IPC symbols in canonical form, main one first; empty for designs. */
  ipc: z.array(z.string()),
  /** Locarno class `NN-NN`; null for all but designs. */
  locarno: z.nullable(z.string()),
});
export type PatentCard = z.output<typeof patentCard>;

/** A patent whole. */
export const patent = z.extend(patentCard, {
  applicationNumber: z.string(),
  publicationNumber: z.nullable(z.string()),
  /** ST.16 kind code of the newest publication. */
  kindCode: z.nullable(z.string()),
  publishedOn: z.nullable(legalDate),
  abstract: z.nullable(localizedText),
  locarnoEdition: z.nullable(z.string()),
  cpc: z.array(z.string()),
  applicants: z.array(z.string()),
  /** Holders on the register; more than one means co-ownership (all consent to a transfer). */
  holders: z.array(z.string()),
  inventors: z.array(z.string()),
  priorities: z.array(z.looseObject({ office: z.string(), number: z.string(), filedOn: z.nullable(legalDate) })),
  /** The agency on record with the office; null where none is. */
  agencyOnRecord: z.nullable(z.string()),
  legalStatusRecord,
  annuity: z.looseObject({
    status: openEnum(annuityStatuses),
    /** The next unpaid year counted from filing; null where nothing is due any more. */
    nextYear: z.nullable(z.int()),
    dueOn: z.nullable(legalDate),
    asOf: legalDate,
  }),
  encumbrances: z.array(encumbrance),
  /** Publication numbers of the family, each once. */
  family: z.array(z.string()),
});
export type Patent = z.output<typeof patent>;
