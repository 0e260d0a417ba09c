import { depositInput, deposit } from './deposit.js';
import { orderDocument, signInput } from './document.js';
import { escrow } from './escrow.js';
import { eventListInput, platformEvent } from './event.js';
import { ledgerStatement } from './ledger.js';
import { listing, listingSummary } from './listing.js';
import { listingDraft, listingPatch } from './listing-draft.js';
import { listingSearch } from './listing-search.js';
import { operation, type CredentialKind } from './operation.js';
import { acceptInput, optionalReasonInput, order, orderInput, orderListInput, orderPreview, reasonInput } from './order.js';
import { page } from './page.js';
import { payInput, payment } from './payment.js';
import { portal } from './portal.js';
import { quote, quoteInput } from './quote.js';
import { session, sessionInput, trackingTokenInput } from './session.js';
import { transferCase } from './transfer.js';
import { verification } from './verification.js';

const anyone: readonly CredentialKind[] = ['publishable', 'session', 'secret'];
const signedIn: readonly CredentialKind[] = ['session', 'secret'];
const partyOnly: readonly CredentialKind[] = ['session'];
const follower: readonly CredentialKind[] = ['session', 'secret', 'tracking'];
const server: readonly CredentialKind[] = ['secret'];
const act = { method: 'POST', credentials: partyOnly, output: order, ifMatch: true } as const;

/** Every operation of the platform. Paths are below `/v1`. */
export const operations = {
  portalRetrieve: operation({ id: 'portal.retrieve', method: 'GET', path: '/portal', summary: 'The embedding partner', credentials: anyone, input: null, output: portal }),

  listingsList: operation({ id: 'listings.list', method: 'GET', path: '/listings', summary: 'Search the catalogue', credentials: anyone, input: listingSearch, output: page(listingSummary) }),
  listingsRetrieve: operation({ id: 'listings.retrieve', method: 'GET', path: '/listings/{id}', summary: 'One right on offer', credentials: anyone, input: null, output: listing }),
  listingsSimilar: operation({ id: 'listings.similar', method: 'GET', path: '/listings/{id}/similar', summary: 'Similar rights on offer', credentials: anyone, input: null, output: page(listingSummary) }),
  listingsCreate: operation({ id: 'listings.create', method: 'POST', path: '/listings', summary: 'Draft a listing', credentials: partyOnly, input: listingDraft, output: listing, status: 201 }),
  listingsUpdate: operation({ id: 'listings.update', method: 'PATCH', path: '/listings/{id}', summary: 'Change a listing', credentials: partyOnly, input: listingPatch, output: listing, ifMatch: true }),
  listingsPublish: operation({ id: 'listings.publish', method: 'POST', path: '/listings/{id}/publish', summary: 'Publish a verified listing with a held margin', credentials: partyOnly, input: null, output: listing, ifMatch: true }),
  listingsWithdraw: operation({ id: 'listings.withdraw', method: 'POST', path: '/listings/{id}/withdraw', summary: 'Take a listing off the market', credentials: partyOnly, input: optionalReasonInput, output: listing, ifMatch: true }),

  verificationsRetrieve: operation({ id: 'verifications.retrieve', method: 'GET', path: '/listings/{id}/verification', summary: 'The checks behind the badge', credentials: anyone, input: null, output: verification }),
  verificationsCreate: operation({ id: 'verifications.create', method: 'POST', path: '/listings/{id}/verification', summary: 'Run the checks anew', credentials: partyOnly, input: null, output: verification }),

  depositsCreate: operation({ id: 'deposits.create', method: 'POST', path: '/deposits', summary: "Open a seller's margin deposit", credentials: partyOnly, input: depositInput, output: deposit, status: 201 }),
  depositsRetrieve: operation({ id: 'deposits.retrieve', method: 'GET', path: '/deposits/{id}', summary: 'One deposit', credentials: signedIn, input: null, output: deposit }),
  depositsPay: operation({ id: 'deposits.pay', method: 'POST', path: '/deposits/{id}/pay', summary: 'Pay a deposit through the provider', credentials: partyOnly, input: payInput, output: payment, status: 201 }),

  quotesCreate: operation({ id: 'quotes.create', method: 'POST', path: '/quotes', summary: 'Price, fees and papers of a deal', credentials: anyone, input: quoteInput, output: quote, status: 201 }),
  quotesRetrieve: operation({ id: 'quotes.retrieve', method: 'GET', path: '/quotes/{id}', summary: 'One quote', credentials: anyone, input: null, output: quote }),

  ordersPreview: operation({ id: 'orders.preview', method: 'POST', path: '/orders/preview', summary: 'What an order would be', credentials: partyOnly, input: quoteInput, output: orderPreview }),
  ordersCreate: operation({ id: 'orders.create', method: 'POST', path: '/orders', summary: 'Open an order on a quote and lock the listing', credentials: partyOnly, input: orderInput, output: order, status: 201 }),
  ordersList: operation({ id: 'orders.list', method: 'GET', path: '/orders', summary: "The caller's orders", credentials: signedIn, input: orderListInput, output: page(order) }),
  ordersRetrieve: operation({ id: 'orders.retrieve', method: 'GET', path: '/orders/{id}', summary: 'One order as the caller may see it', credentials: follower, input: null, output: order }),
  ordersConfirm: operation({ ...act, id: 'orders.confirm', path: '/orders/{id}/confirm', summary: 'Buyer: confirm the contract. Seller: confirm the right can be traded', input: null, action: 'confirm' }),
  ordersDecline: operation({ ...act, id: 'orders.decline', path: '/orders/{id}/decline', summary: 'Seller: decline; the deposit goes back whole', input: optionalReasonInput, action: 'decline' }),
  ordersPay: operation({ id: 'orders.pay', method: 'POST', path: '/orders/{id}/pay', summary: 'Pay what is due now: deposit or balance', credentials: partyOnly, input: payInput, output: payment, status: 201, ifMatch: true, action: 'pay' }),
  ordersFile: operation({ ...act, id: 'orders.file', path: '/orders/{id}/file', summary: 'Filing party: file, answer a rectification, or start a refiling', input: null, action: 'file' }),
  ordersAccept: operation({ ...act, id: 'orders.accept', path: '/orders/{id}/accept', summary: "Buyer: confirm receipt of the certificate and the office's notice", input: acceptInput, action: 'accept' }),
  ordersReject: operation({ ...act, id: 'orders.reject', path: '/orders/{id}/reject', summary: 'Buyer: refuse what was delivered; opens a dispute', input: reasonInput, action: 'reject' }),
  ordersCancel: operation({ ...act, id: 'orders.cancel', path: '/orders/{id}/cancel', summary: 'Cancel as the cancellation rules allow', input: optionalReasonInput, action: 'cancel' }),
  ordersWithdraw: operation({ ...act, id: 'orders.withdraw', path: '/orders/{id}/withdraw', summary: 'Ask for, or agree to, a withdrawal by both sides; withdraw a dispute', input: optionalReasonInput, action: 'withdraw' }),
  ordersDispute: operation({ ...act, id: 'orders.dispute', path: '/orders/{id}/dispute', summary: 'Open a dispute: the money freezes, official deadlines do not', input: reasonInput, action: 'dispute' }),

  documentsList: operation({ id: 'documents.list', method: 'GET', path: '/orders/{id}/documents', summary: 'The checklist of an order', credentials: signedIn, input: null, output: page(orderDocument) }),
  documentsSign: operation({ id: 'documents.sign', method: 'POST', path: '/orders/{id}/documents/{documentId}/sign', summary: 'Sign one original', credentials: partyOnly, input: signInput, output: orderDocument, action: 'sign' }),
  documentsUpload: operation({ id: 'documents.upload', method: 'PUT', path: '/orders/{id}/documents/{documentId}/file', summary: 'Upload a paper: the bytes as body, Content-Type, Content-Digest (sha-256), Content-Disposition filename', credentials: partyOnly, input: null, output: orderDocument }),

  paymentsRetrieve: operation({ id: 'payments.retrieve', method: 'GET', path: '/payments/{id}', summary: 'One hand-off to the provider', credentials: signedIn, input: null, output: payment }),
  paymentsList: operation({ id: 'payments.list', method: 'GET', path: '/orders/{id}/payments', summary: 'The payments of an order', credentials: signedIn, input: null, output: page(payment) }),
  escrowRetrieve: operation({ id: 'escrow.retrieve', method: 'GET', path: '/orders/{id}/escrow', summary: 'The money of an order', credentials: signedIn, input: null, output: escrow }),
  ledgerRetrieve: operation({ id: 'ledger.retrieve', method: 'GET', path: '/orders/{id}/ledger', summary: 'The statement of an order', credentials: signedIn, input: null, output: ledgerStatement }),
  transfersRetrieve: operation({ id: 'transfers.retrieve', method: 'GET', path: '/orders/{id}/transfer', summary: 'The office case of an order', credentials: follower, input: null, output: transferCase }),

  eventsList: operation({ id: 'events.list', method: 'GET', path: '/events', summary: 'What happened, oldest first', credentials: follower, input: eventListInput, output: page(platformEvent) }),

  sessionsCreate: operation({ id: 'sessions.create', method: 'POST', path: '/sessions', summary: 'Mint a session token for one party', credentials: server, input: sessionInput, output: session, status: 201 }),
  trackingTokensCreate: operation({ id: 'trackingTokens.create', method: 'POST', path: '/tracking-tokens', summary: 'Mint a read-only link to one order', credentials: server, input: trackingTokenInput, output: session, status: 201 }),
} as const;
