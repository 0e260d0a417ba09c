/** The elements as classes: importing this defines nothing and touches no window. */
export { configure } from './context/page-portal.js';
export { track } from './context/tracking.js';
export type { PortalSettings } from './context/portal-settings.js';
export { IpDocuments } from './elements/ip-documents/ip-documents.js';
export { IpEnquiry } from './elements/ip-enquiry/ip-enquiry.js';
export { IpEscrow } from './elements/ip-escrow/ip-escrow.js';
export { IpLegalStatus } from './elements/ip-legal-status/ip-legal-status.js';
export { IpListing } from './elements/ip-listing/ip-listing.js';
export { IpOrderForm } from './elements/ip-order-form/ip-order-form.js';
export { IpOrderList } from './elements/ip-order-list/ip-order-list.js';
export { IpOrderTracker } from './elements/ip-order-tracker/ip-order-tracker.js';
export { IpPay } from './elements/ip-pay/ip-pay.js';
export { IpProvider } from './elements/ip-provider/ip-provider.js';
export { IpSearch } from './elements/ip-search/ip-search.js';
export { IpTransferStatus } from './elements/ip-transfer-status/ip-transfer-status.js';
export {
  IpDocumentDownloadedEvent,
  IpDocumentSignedEvent,
  IpDocumentUploadedEvent,
  IpElementFailedEvent,
  IpEnquiryOpenedEvent,
  IpEnquiryRequestedEvent,
  IpEnquirySentEvent,
  IpListingSelectedEvent,
  IpOrderChangedEvent,
  IpOrderCreatedEvent,
  IpOrderRequestedEvent,
  IpOrderSelectedEvent,
  IpPaymentStartedEvent,
  IpSearchChangedEvent,
  IpShortlistChangedEvent,
  IpSignInRequestedEvent,
  IpStateChangedEvent,
  IpTrackEvent,
  type ElementState,
  type PortalEventMap,
  type TrackData,
} from './events.js';
export { localeNames, type LocaleName, type PageWords } from './locale.js';
export { colourRoles, type ColourRole } from './styles/tokens.js';
