import * as z from 'zod/mini';
import { instant, legalDate } from './date.js';
import { orderId, transferId } from './id.js';
import { localizedText } from './localized-text.js';
import { notice } from './notice.js';
import { openEnum } from './open-enum.js';
import { actors } from './party.js';
import { filingParties } from './quote.js';

export const transferStatuses = [
  'drafting',
  'ready_to_file',
  'filed',
  'under_formal_check',
  'rectification_due',
  'deemed_not_filed',
  'suspended',
  'passed',
  'published',
  'closed',
  'withdrawn',
] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/** The office case of one right: 著录项目变更 (change of bibliographic data). */
export const transferCase = z.looseObject({
  id: transferId,
  orderId,
  status: openEnum(transferStatuses),
  filingParty: openEnum(filingParties),
  /** 1 for the first filing, one more for every refiling. */
  attempt: z.int(),
  filedOn: z.nullable(legalDate),
  /** The right passes on registration: the issue date of notice 200028. */
  effectiveOn: z.nullable(legalDate),
  dueAt: z.nullable(instant),
  /** Where the office usually answers: a range, never a promise; null while it owes no answer. */
  expectedBetween: z.nullable(
    z.looseObject({
      from: legalDate,
      to: legalDate,
      /** As it was written; `sourceText` is the same in the platform's languages, where it has more than one. */
      source: z.string(),
      sourceText: z.optional(localizedText),
    }),
  ),
  notices: z.array(notice),
  history: z.array(
    z.looseObject({
      at: instant,
      step: z.string(),
      actor: openEnum(actors),
      status: openEnum(transferStatuses),
      noticeCode: z.nullable(z.string()),
    }),
  ),
});
export type TransferCase = z.output<typeof transferCase>;
