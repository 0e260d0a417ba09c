import {
  parseEmailAddress,
  parsePhoneNumber,
  type EnquiryInput,
  type EnquirySubject,
  type FieldError,
} from '@ip-portal/core';
import type { Sections } from '../../locale.js';

/** The fields of the form, in the order they are read. */
export const fieldNames = ['subject', 'message', 'senderName', 'phone', 'email', 'consent'] as const;
export type FieldName = (typeof fieldNames)[number];

export const subjects = [
  'price',
  'licence',
  'documents',
  'viewing',
  'other',
] as const satisfies readonly EnquirySubject[];

/** Longest message the platform takes. */
export const longestMessage = 2000;

/** Which words say what is wrong with a field. */
export type Problem = keyof Sections['enquiry']['problem'];
export type Problems = Partial<Record<FieldName, Problem>>;

export type Draft = Readonly<Record<FieldName, string>>;

/** What stands in the fields of a form. */
export function draftOf(form: HTMLFormElement): Draft {
  const data = new FormData(form);
  const text = (name: FieldName): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [subject, message, senderName, phone, email, consent] = fieldNames.map(text);
  return {
    subject: subject ?? '',
    message: message ?? '',
    senderName: senderName ?? '',
    phone: phone ?? '',
    email: email ?? '',
    consent: consent ?? '',
  };
}

/** What keeps a draft from being sent. Nothing the platform would take is refused here. */
export function problemsOf({ message, senderName, phone, email, consent }: Draft): Problems {
  const problems: Problems = {};
  if (message === '') problems.message = 'messageNeeded';
  else if (message.length > longestMessage) problems.message = 'messageTooLong';
  if (senderName === '') problems.senderName = 'nameNeeded';
  if (phone === '' && email === '') problems.phone = 'contactNeeded';
  const dialled = parsePhoneNumber(phone);
  if (phone !== '' && !dialled.ok)
    problems.phone = dialled.reason === 'area_code_missing' ? 'areaCodeMissing' : 'phoneMalformed';
  const mailed = parseEmailAddress(email);
  if (email !== '' && !mailed.ok)
    problems.email = mailed.reason === 'domain_incomplete' ? 'domainIncomplete' : 'emailMalformed';
  if (consent === '') problems.consent = 'consentNeeded';
  return problems;
}

/** The field each value of an enquiry stands in, and which words fit a code of the platform's better than any other. */
const places: Readonly<Record<string, readonly [FieldName, Readonly<Record<string, Problem>>]>> = {
  '/subject': ['subject', {}],
  '/message': ['message', { required: 'messageNeeded', out_of_range: 'tooLong' }],
  '/senderName': ['senderName', { required: 'nameNeeded', out_of_range: 'tooLong' }],
  '/contact': ['phone', { required: 'contactNeeded', malformed: 'contactNeeded' }],
  '/contact/phone': ['phone', { malformed: 'phoneMalformed', out_of_range: 'tooLong' }],
  '/contact/email': ['email', { malformed: 'emailMalformed', out_of_range: 'tooLong' }],
  '/consent/given': ['consent', {}],
};

/** What the platform refused, by field; null where a refused value stands in no field, or none is named. */
export function refusalsOf(errors: readonly FieldError[]): Problems | null {
  const problems: Problems = {};
  for (const { pointer, code } of errors) {
    const place = Object.hasOwn(places, pointer) ? places[pointer] : undefined;
    if (!place) return null;
    const [name, problem] = place;
    const otherwise = name === 'consent' ? 'consentNeeded' : 'refused';
    problems[name] ??= (Object.hasOwn(problem, code) ? problem[code] : undefined) ?? otherwise;
  }
  return errors.length > 0 ? problems : null;
}

/** What the platform refused in a draft and still stands in its field. */
export function standing(
  refusals: Problems,
  { sent, draft }: { readonly sent: Draft; readonly draft: Draft },
): Problems {
  return Object.fromEntries(fieldNames.flatMap((name) => (draft[name] === sent[name] ? [[name, refusals[name]]] : [])));
}

/** A draft without problems as the platform takes it. */
export function inputOf(
  draft: Draft,
  options: { readonly listingId: string; readonly consentVersion: string },
): EnquiryInput {
  const { message, senderName, phone, email } = draft;
  return {
    listingId: options.listingId,
    subject: subjects.find((subject) => subject === draft.subject) ?? 'other',
    message,
    senderName,
    contact: { ...(phone === '' ? {} : { phone }), ...(email === '' ? {} : { email }) },
    consent: { textVersion: options.consentVersion, given: true },
  };
}
