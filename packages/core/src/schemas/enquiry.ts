import * as z from 'zod/mini';
import { parseEmailAddress } from '../standards/email-address.js';
import { parsePhoneNumber } from '../standards/phone-number.js';
import { instant } from './date.js';
import { enquiryId, listingId } from './id.js';
import { openEnum } from './open-enum.js';

export const enquirySubjects = ['price', 'licence', 'documents', 'viewing', 'other'] as const;
export type EnquirySubject = (typeof enquirySubjects)[number];

export const enquiryStatuses = ['received', 'forwarded', 'answered', 'closed'] as const;
export type EnquiryStatus = (typeof enquiryStatuses)[number];

/** A lead to the owner of a right or its broker. Who asked is shown in a redacted form only; answers go through the platform. */
export const enquiry = z.looseObject({
  id: enquiryId,
  listingId,
  subject: openEnum(enquirySubjects),
  message: z.string(),
  senderName: z.string(),
  /** Redacted, `138******00` and `l***@example.com`; null for a channel that was not given. */
  contact: z.looseObject({ email: z.nullable(z.string()), phone: z.nullable(z.string()) }),
  status: openEnum(enquiryStatuses),
  createdAt: instant,
  /** Business days in which the owner usually answers; null where nothing is known. */
  expectedAnswerDays: z.nullable(z.int()),
});
export type Enquiry = z.output<typeof enquiry>;

const email = z.string().check(
  z.maxLength(254),
  z.refine((text) => parseEmailAddress(text).ok, { error: 'not an e-mail address' }),
);
const phone = z.string().check(
  z.maxLength(40),
  z.refine((text) => parsePhoneNumber(text).ok, { error: 'not a telephone number' }),
);

/** What a visitor sends. At least one way to answer, and the consent to be answered that way. */
export const enquiryInput = z.strictObject({
  listingId: z.string().check(z.minLength(1), z.maxLength(255)),
  subject: z.enum(enquirySubjects),
  message: z.string().check(z.minLength(1), z.maxLength(2000), z.regex(/\S/)),
  senderName: z.string().check(z.minLength(1), z.maxLength(100), z.regex(/\S/)),
  contact: z
    .strictObject({ email: z.optional(email), phone: z.optional(phone) })
    .check(z.refine((contact) => Object.keys(contact).length > 0, { error: 'needs email or phone' })),
  /** The person agreed to be contacted, and to which wording: the text's version is kept with the enquiry. */
  consent: z.strictObject({
    textVersion: z.string().check(z.minLength(1), z.maxLength(64)),
    given: z.literal(true),
  }),
});
export type EnquiryInput = z.output<typeof enquiryInput>;

export const enquiryListInput = z.object({
  listingId: z.optional(z.string().check(z.maxLength(255))),
  limit: z.optional(z.int().check(z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.maxLength(512))),
});
export type EnquiryListInput = z.output<typeof enquiryListInput>;
