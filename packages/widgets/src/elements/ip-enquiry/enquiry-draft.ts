import { parseEmailAddress, parsePhoneNumber, type EnquiryInput, type EnquirySubject } from '@ip-portal/core';
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

/** What stands in the fields of a form. */
export function draftOf(form: HTMLFormElement): Readonly<Record<FieldName, string>> {
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
export function problemsOf({ message, senderName, phone, email, consent }: ReturnType<typeof draftOf>): Problems {
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

/** A draft without problems as the platform takes it. */
export function inputOf(
  draft: ReturnType<typeof draftOf>,
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
