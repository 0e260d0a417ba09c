import {
  addDuration,
  durationMilliseconds,
  enquiryId,
  epochMilliseconds,
  parseEmailAddress,
  parsePhoneNumber,
  type Enquiry,
  type EnquiryInput,
  type PatentListing,
} from '@ip-portal/core/model';
import { partyOf, type Caller } from './access.js';
import { newId } from './id.js';
import { emit, listingOf } from './order-store.js';
import { notFound, Refusal } from './refusal.js';
import { delayed, plan } from './schedule.js';
import type { EnquiryRow, World } from './world.js';

/** How many enquiries one sender may send in how long. */
const MOST_ENQUIRIES = 10;
const WINDOW = 'PT10M';

/** How long the platform reads an enquiry before the owner gets it. */
const FORWARDED_AFTER = 'PT30M';

/** Business days in which owners of this platform answer. */
const ANSWER_DAYS = 2;

/** Takes an enquiry in and tells the owner. The answer shows the sender's contact in a redacted form only. */
export function openEnquiry(
  world: World,
  listing: PatentListing,
  sent: { caller: Caller; input: EnquiryInput },
): Enquiry {
  const { caller, input } = sent;
  const sender = senderOf(caller);
  checkRate(world, sender);
  const contact = contactOf(input);
  const enquiry: Enquiry = {
    id: enquiryId.parse(newId(world, 'enq')),
    listingId: listing.id,
    subject: input.subject,
    message: input.message,
    senderName: input.senderName,
    contact: { email: redactedEmail(contact.email), phone: redactedPhone(contact.phone) },
    status: 'received',
    createdAt: world.now,
    expectedAnswerDays: ANSWER_DAYS,
  };
  const row: EnquiryRow = {
    tenantId: caller.tenantId,
    sellerId: listing.seller.id,
    sender,
    enquiry,
    contact,
    consentTextVersion: input.consent.textVersion,
  };
  world.enquiries.set(enquiry.id, row);
  plan(world, {
    key: `forward ${enquiry.id}`,
    kind: 'forward',
    at: delayed(world, FORWARDED_AFTER),
    enquiryId: enquiry.id,
  });
  tell(world, row);
  return enquiry;
}

/** The platform hands an enquiry to the owner. */
export function forwardEnquiry(world: World, id: string): void {
  const row = world.enquiries.get(id);
  if (row === undefined) return;
  const forwarded: EnquiryRow = { ...row, enquiry: { ...row.enquiry, status: 'forwarded' } };
  world.enquiries.set(id, forwarded);
  tell(world, forwarded);
}

/** What was asked, newest first: a seller sees its own rights', a park officer and a server all of their portal's. */
export function enquiriesFor(world: World, caller: Caller, listingId: string | undefined): Enquiry[] {
  const sellerId = readerOf(caller);
  if (listingId !== undefined && sellerId !== null && listingOf(world, listingId).seller.id !== sellerId)
    throw notFound('listing of yours');
  return [...world.enquiries.values()]
    .filter((row) => row.tenantId === caller.tenantId && (sellerId === null || row.sellerId === sellerId))
    .map(({ enquiry }) => enquiry)
    .filter((enquiry) => listingId === undefined || enquiry.listingId === listingId)
    .reverse();
}

/** The seller whose enquiries the caller reads; null for those who read all of their portal's. */
function readerOf(caller: Caller): string | null {
  if (caller.kind === 'secret') return null;
  const { role, partyId } = partyOf(caller);
  if (role === 'park_officer') return null;
  if (role === 'seller') return partyId;
  throw new Refusal({
    status: 403,
    code: 'wrong_role',
    detail: `Enquiries are for the seller of a right and the park officer; the session acts as ${role}. Mint a session for one of those.`,
  });
}

/** Visitors of a page are told apart by nothing but the key they share; whoever is signed in is counted alone. */
function senderOf(caller: Caller): string {
  return caller.kind === 'session' ? `${caller.tenantId} ${caller.partyId}` : `${caller.tenantId} ${caller.kind}`;
}

function checkRate(world: World, sender: string): void {
  const since = epochMilliseconds(world.now) - durationMilliseconds(WINDOW);
  const recent = [...world.enquiries.values()].filter(
    (row) => row.sender === sender && epochMilliseconds(row.enquiry.createdAt) > since,
  );
  const [oldest] = recent;
  if (oldest === undefined || recent.length < MOST_ENQUIRIES) return;
  const free = epochMilliseconds(addDuration(oldest.enquiry.createdAt, WINDOW));
  throw new Refusal({
    status: 429,
    code: 'rate_limited',
    detail: `At most ${MOST_ENQUIRIES} enquiries are taken in ${WINDOW.slice(2, -1)} minutes. Send this one again later.`,
    retryable: true,
    retryAfter: Math.ceil((free - epochMilliseconds(world.now)) / 1000),
  });
}

function tell(world: World, { enquiry, sellerId, tenantId }: EnquiryRow): void {
  const type = `enquiry.${enquiry.status}`;
  emit(world, { type, orderId: null, orderVersion: null, tenantId, partyIds: [sellerId] });
}

/** The channels as they are dialled and mailed; the schema has read them already. */
function contactOf({ contact }: EnquiryInput): EnquiryRow['contact'] {
  const email = parseEmailAddress(contact.email ?? '');
  const phone = parsePhoneNumber(contact.phone ?? '');
  return { email: email.ok ? email.value : null, phone: phone.ok ? dialled(phone.value) : null };
}

function dialled({ number, extension }: { number: string; extension: string | null }): string {
  return extension === null ? number : `${number}-${extension}`;
}

function redactedEmail(email: string | null): string | null {
  return email === null ? null : email.replace(/^(.?).*(?=@)/su, '$1***');
}

function redactedPhone(phone: string | null): string | null {
  return phone === null ? null : `${phone.slice(0, 3)}${'*'.repeat(Math.max(phone.length - 5, 3))}${phone.slice(-2)}`;
}
