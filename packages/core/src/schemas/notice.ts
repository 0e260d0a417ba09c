import * as z from 'zod/mini';
import { legalDate } from './date.js';
import { localizedText } from './localized-text.js';

/** A notice of the office with the dates that matter: issued, presumed received, reply due. */
export const notice = z.looseObject({
  /** The office's form code, for example `200028`. */
  code: z.string(),
  number: z.string(),
  name: localizedText,
  issuedOn: legalDate,
  deliveryChannel: z.string(),
  deemedReceivedOn: legalDate,
  replyDueOn: z.nullable(legalDate),
});
export type Notice = z.output<typeof notice>;
