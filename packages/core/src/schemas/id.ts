import * as z from 'zod/mini';

const id = z.string().check(z.minLength(1), z.maxLength(255));

/** Identifiers are opaque strings of at most 255 characters; the prefix is for people only. */
export const listingId = id.brand<'ListingId'>();
export const partyId = id.brand<'PartyId'>();
export const orderId = id.brand<'OrderId'>();
export const quoteId = id.brand<'QuoteId'>();
export const depositId = id.brand<'DepositId'>();
export const paymentId = id.brand<'PaymentId'>();
export const documentId = id.brand<'DocumentId'>();
export const transferId = id.brand<'TransferId'>();
export const journalId = id.brand<'JournalId'>();
export const eventId = id.brand<'EventId'>();
export const enquiryId = id.brand<'EnquiryId'>();

export type ListingId = z.output<typeof listingId>;
export type PartyId = z.output<typeof partyId>;
export type OrderId = z.output<typeof orderId>;
export type QuoteId = z.output<typeof quoteId>;
export type DepositId = z.output<typeof depositId>;
export type PaymentId = z.output<typeof paymentId>;
export type DocumentId = z.output<typeof documentId>;
export type TransferId = z.output<typeof transferId>;
export type JournalId = z.output<typeof journalId>;
export type EventId = z.output<typeof eventId>;
export type EnquiryId = z.output<typeof enquiryId>;
