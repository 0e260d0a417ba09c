/** The typed client of IP Portal. Schemas, processes and rules without I/O are in `@ip-portal/core/model`. */
export { createClient, type Client } from './client.js';

export { AbortedError } from './errors/aborted-error.js';
export { AuthenticationError } from './errors/authentication-error.js';
export { ConfigurationError } from './errors/configuration-error.js';
export { ConflictError } from './errors/conflict-error.js';
export { ConnectionError } from './errors/connection-error.js';
export { IdempotencyConflictError } from './errors/idempotency-conflict-error.js';
export { isPortalError, type AnyPortalError } from './errors/is-portal-error.js';
export { NotFoundError } from './errors/not-found-error.js';
export { PermissionError } from './errors/permission-error.js';
export { PlatformError } from './errors/platform-error.js';
export { PortalError, type ErrorCode, type Outcome, type SerializedPortalError } from './errors/portal-error.js';
export { ProtocolError } from './errors/protocol-error.js';
export { RateLimitError } from './errors/rate-limit-error.js';
export { StaleOrderError } from './errors/stale-order-error.js';
export { TimeoutError } from './errors/timeout-error.js';
export { ValidationError, type FieldError } from './errors/validation-error.js';

export { orderProgress, statusInfo, type OrderProgress, type StageState } from './process/progress.js';

export { createBareClient, type BareClient, type ClientOptions } from './resources/bare-client.js';
export { DepositsResource } from './resources/deposits.js';
export { DocumentsResource, type DocumentReference, type ReadableDocument } from './resources/documents.js';
export type { DownloadedDocument, DownloadOptions, DownloadProgress } from './resources/download.js';
export { EnquiriesResource } from './resources/enquiries.js';
export { EscrowResource } from './resources/escrow.js';
export { EventsResource, type EventStreamOptions } from './resources/events.js';
export { LedgerResource } from './resources/ledger.js';
export { ListingsResource, type ListingReference } from './resources/listings.js';
export { OrdersResource, type OrderReference, type OrderWatchOptions } from './resources/orders.js';
export { PaymentsResource } from './resources/payments.js';
export { PortalResource } from './resources/portal.js';
export { QuotesResource } from './resources/quotes.js';
export type { ResourceClass, Resources } from './resources/resources.js';
export { RegistryResource } from './resources/registry.js';
export { TransfersResource } from './resources/transfers.js';
export type { DocumentFile, UploadOptions, UploadProgress } from './resources/upload.js';
export { VerificationsResource } from './resources/verifications.js';

export { minorUnitEditions, type CurrencyCode } from './rules/minor-units.js';

export type { ActionBlocker, ActionName, AvailableAction } from './schemas/available-action.js';
export type { Deposit, DepositInput } from './schemas/deposit.js';
export type { ExpectedDocument, OrderDocument, ReadableFile, SignInput } from './schemas/document.js';
export type { Enquiry, EnquiryInput, EnquiryListInput, EnquirySubject } from './schemas/enquiry.js';
export type { Escrow } from './schemas/escrow.js';
export type { EventListInput, PlatformEvent } from './schemas/event.js';
export type { LedgerStatement } from './schemas/ledger.js';
export type { ListingDraft, ListingPatch } from './schemas/listing-draft.js';
export type { ListingFacet, ListingSearch, ListingSort } from './schemas/listing-search.js';
export type { Listing, ListingStatus, ListingSummary, TradeMode } from './schemas/listing.js';
export type { LocalizedText } from './schemas/localized-text.js';
export type { Money } from './schemas/money.js';
export type {
  AcceptInput,
  OptionalReasonInput,
  Order,
  OrderInput,
  OrderListInput,
  OrderPreview,
  OrderStatus,
  ReasonInput,
} from './schemas/order.js';
export type { Facets, FacetValue, Page } from './schemas/page.js';
export type { PayInput, Payment, PaymentMethod } from './schemas/payment.js';
export type { Portal, RightType } from './schemas/portal.js';
export type { FilingParty, Quote, QuoteInput } from './schemas/quote.js';
export type { RegistryEvent, RegistryRecord } from './schemas/registry.js';
export type { TransferCase } from './schemas/transfer.js';
export { uploadLimits } from './schemas/upload-limits.js';
export type { Verification, VerificationBadge } from './schemas/verification.js';

export { formatCnApplicationNumber, parseCnApplicationNumber } from './standards/cn-application-number.js';
export { parseEmailAddress } from './standards/email-address.js';
export { termRuns } from './standards/legal-status.js';
export { parsePhoneNumber } from './standards/phone-number.js';

export { platformVersion, type CallOptions } from './transport/call.js';
export type { CommonOptions } from './transport/create-transport.js';
export type { Environment } from './transport/environment.js';
export type { Hooks, Notice, RequestNotice, ResponseNotice, RetryNotice } from './transport/hooks.js';
export { PagedList } from './transport/page.js';
export type { GetSession, SessionGrant, SessionReason } from './transport/session.js';
export type { Transport } from './transport/transport.js';
export type { ValidationMode } from './transport/validation.js';
