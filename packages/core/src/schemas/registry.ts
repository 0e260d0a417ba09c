import * as z from 'zod/mini';
import { legalDate } from './date.js';
import { localizedText } from './localized-text.js';
import { money } from './money.js';
import { openEnum } from './open-enum.js';
import { annuityStatuses, encumbrance, legalStatusRecord } from './patent.js';

export const registryEventKinds = ['filing', 'gazette', 'notice'] as const;

/** One legal event of a right, as the office published or sent it. */
export const registryEvent = z.looseObject({
  kind: openEnum(registryEventKinds),
  /** Gazette code (`TR01`) or notice code (`200701`); null for the filing. */
  code: z.nullable(z.string()),
  /** The category of WIPO ST.27: a letter; null where the office's event is not mapped. */
  category: z.nullable(z.string()),
  name: localizedText,
  /** The day it takes effect: the registration, not the gazette. */
  effectiveOn: legalDate,
  /** The gazette's or notice's day, days to months later. */
  publishedOn: legalDate,
  /** Number of a recorded pledge, licence or decision: an opaque string. */
  recordNumber: z.nullable(z.string()),
  /** The pledgee, licensee or court, as recorded. */
  holder: z.nullable(z.string()),
  /** Holders before and after a transfer; empty for all other events. */
  before: z.array(z.string()),
  after: z.array(z.string()),
  /** The entry as the gazette prints it, where it prints one. */
  text: z.nullable(z.string()),
});
export type RegistryEvent = z.output<typeof registryEvent>;

/** What paying late costs: from the day after `from` until and with `until`. */
export const surchargeStep = z.looseObject({ from: legalDate, until: legalDate, surcharge: money });

/** What the office publishes of one right: its status, events, annuities and encumbrances, with the day the data speak of. */
export const registryRecord = z.looseObject({
  office: z.string(),
  /** The number people quote, in the office's canonical form. */
  number: z.string(),
  /** The platform's legal date when it answered: ages of data are counted to it. */
  readOn: legalDate,
  legalStatus: legalStatusRecord,
  /** How many days after registration the office usually publishes; null where no such range is known. */
  lag: z.nullable(z.looseObject({ shortestDays: z.int(), longestDays: z.int(), source: z.string() })),
  /** Newest publication first. Nothing younger than `legalStatus.asOf` but notices, which the office sends at once. */
  events: z.array(registryEvent),
  annuity: z.looseObject({
    status: openEnum(annuityStatuses),
    /** The next unpaid year counted from filing; null where nothing is due any more. */
    nextYear: z.nullable(z.int()),
    dueOn: z.nullable(legalDate),
    asOf: legalDate,
    /** The full fee of that year, before any reduction; null where the office's fees are not known here. */
    fee: z.nullable(money),
    /** The last day to pay with surcharge. */
    graceEndsOn: z.nullable(legalDate),
    surcharges: z.array(surchargeStep),
  }),
  encumbrances: z.array(encumbrance),
});
export type RegistryRecord = z.output<typeof registryRecord>;
