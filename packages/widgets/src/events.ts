/** What every event of an element has in common: it bubbles and leaves shadow roots, so one listener on the page hears all. */
abstract class PortalElementEvent<Detail> extends CustomEvent<Detail> {
  constructor(
    type: string,
    detail: Detail,
    options: { readonly cancelable?: boolean; readonly composed?: boolean } = {},
  ) {
    super(type, {
      detail,
      bubbles: true,
      composed: options.composed ?? true,
      cancelable: options.cancelable ?? false,
    });
  }
}

/** What an element is doing; which of them occur depends on the element. `stale`: what is on show may be out of date. */
export type ElementState =
  'idle' | 'loading' | 'slow' | 'ready' | 'empty' | 'no-match' | 'stale' | 'failed' | 'forbidden';

/** The element is in another state. It bubbles, but does not leave the shadow root: parts of an element keep theirs to themselves. */
export class IpStateChangedEvent extends PortalElementEvent<{ readonly state: ElementState }> {
  constructor(detail: { readonly state: ElementState }) {
    super('ip-state-changed', detail, { composed: false });
  }
}

/** The search on show changed. `query` holds the element's own URL parameters, without the prefix. */
export class IpSearchChangedEvent extends PortalElementEvent<{
  readonly query: string;
  readonly total: number | null;
}> {
  constructor(detail: { readonly query: string; readonly total: number | null }) {
    super('ip-search-changed', detail);
  }
}

/** A visitor opened a listing. Cancel it to navigate yourself. */
export class IpListingSelectedEvent extends PortalElementEvent<{ readonly listingId: string }> {
  constructor(detail: { readonly listingId: string }) {
    super('ip-listing-selected', detail, { cancelable: true });
  }
}

/** Rights were put on the shortlist of a search, or taken off it. */
export class IpShortlistChangedEvent extends PortalElementEvent<{ readonly listingIds: readonly string[] }> {
  constructor(detail: { readonly listingIds: readonly string[] }) {
    super('ip-shortlist-changed', detail);
  }
}

/** A visitor wants to order a listing. Cancel it to take the order yourself. */
export class IpOrderRequestedEvent extends PortalElementEvent<{ readonly listingId: string }> {
  constructor(detail: { readonly listingId: string }) {
    super('ip-order-requested', detail, { cancelable: true });
  }
}

/** A visitor wants to ask about a listing. Cancel it to open a form of your own. */
export class IpEnquiryOpenedEvent extends PortalElementEvent<{ readonly listingId: string }> {
  constructor(detail: { readonly listingId: string }) {
    super('ip-enquiry-opened', detail, { cancelable: true });
  }
}

/** An enquiry is about to be sent. Cancel it to take the lead yourself; what was written stays with the element. */
export class IpEnquiryRequestedEvent extends PortalElementEvent<{
  readonly listingId: string;
  readonly subject: string;
}> {
  constructor(detail: { readonly listingId: string; readonly subject: string }) {
    super('ip-enquiry-requested', detail, { cancelable: true });
  }
}

/** The platform has taken an enquiry. */
export class IpEnquirySentEvent extends PortalElementEvent<{ readonly enquiryId: string; readonly listingId: string }> {
  constructor(detail: { readonly enquiryId: string; readonly listingId: string }) {
    super('ip-enquiry-sent', detail);
  }
}

/** An order exists. Cancel it to navigate yourself. */
export class IpOrderCreatedEvent extends PortalElementEvent<{ readonly orderId: string; readonly listingId: string }> {
  constructor(detail: { readonly orderId: string; readonly listingId: string }) {
    super('ip-order-created', detail, { cancelable: true });
  }
}

/** A party opened one of its orders. Cancel it to navigate yourself. */
export class IpOrderSelectedEvent extends PortalElementEvent<{ readonly orderId: string }> {
  constructor(detail: { readonly orderId: string }) {
    super('ip-order-selected', detail, { cancelable: true });
  }
}

/** The order on show has a new version. */
export class IpOrderChangedEvent extends PortalElementEvent<{
  readonly orderId: string;
  readonly version: number;
  readonly status: string;
}> {
  constructor(detail: { readonly orderId: string; readonly version: number; readonly status: string }) {
    super('ip-order-changed', detail);
  }
}

/** A payment waits at the provider. Cancel it to take the payer there yourself. */
export class IpPaymentStartedEvent extends PortalElementEvent<{
  readonly orderId: string;
  readonly paymentId: string;
  readonly href: string;
}> {
  constructor(detail: { readonly orderId: string; readonly paymentId: string; readonly href: string }) {
    super('ip-payment-started', detail, { cancelable: true });
  }
}

/** The viewer signed an original of a paper. */
export class IpDocumentSignedEvent extends PortalElementEvent<{
  readonly orderId: string;
  readonly documentId: string;
  readonly copy: number;
}> {
  constructor(detail: { readonly orderId: string; readonly documentId: string; readonly copy: number }) {
    super('ip-document-signed', detail);
  }
}

/** A paper's file is with the platform, and both ends agree on its fingerprint. */
export class IpDocumentUploadedEvent extends PortalElementEvent<{
  readonly orderId: string;
  readonly documentId: string;
  readonly sha256: string;
}> {
  constructor(detail: { readonly orderId: string; readonly documentId: string; readonly sha256: string }) {
    super('ip-document-uploaded', detail);
  }
}

/** The viewer has a paper's file; what arrived has the fingerprint of the checklist. */
export class IpDocumentDownloadedEvent extends PortalElementEvent<{
  readonly orderId: string;
  readonly documentId: string;
  readonly sha256: string;
}> {
  constructor(detail: { readonly orderId: string; readonly documentId: string; readonly sha256: string }) {
    super('ip-document-downloaded', detail);
  }
}

/** The element needs a signed-in party. */
export class IpSignInRequestedEvent extends PortalElementEvent<{ readonly code: string }> {
  constructor(detail: { readonly code: string }) {
    super('ip-sign-in-requested', detail);
  }
}

/** The element could not do its work and says so on the page. */
export class IpElementFailedEvent extends PortalElementEvent<{
  readonly code: string;
  readonly requestId: string | null;
  readonly retryable: boolean;
}> {
  constructor(detail: { readonly code: string; readonly requestId: string | null; readonly retryable: boolean }) {
    const { code, requestId, retryable } = detail;
    super('ip-element-failed', { code, requestId, retryable });
  }
}

/** Facts for the statistics of a page: flat, and of no person. */
export type TrackData = Readonly<Record<string, string | number | boolean | null>>;

/**
 * What a visitor did, for the analytics of a page whose visitor has agreed; it is there once `track()` was called. `name` is
 * that of the event behind it, without `ip-`; `element` its tag.
 */
export class IpTrackEvent extends PortalElementEvent<{
  readonly name: string;
  readonly element: string;
  readonly data: TrackData;
}> {
  constructor(detail: { readonly name: string; readonly element: string; readonly data: TrackData }) {
    super('ip-track', detail);
  }
}

/** The events of every element by their names, as a listener's types know them. */
export interface PortalEventMap {
  'ip-track': IpTrackEvent;
  'ip-search-changed': IpSearchChangedEvent;
  'ip-listing-selected': IpListingSelectedEvent;
  'ip-enquiry-opened': IpEnquiryOpenedEvent;
  'ip-enquiry-requested': IpEnquiryRequestedEvent;
  'ip-enquiry-sent': IpEnquirySentEvent;
  'ip-shortlist-changed': IpShortlistChangedEvent;
  'ip-order-requested': IpOrderRequestedEvent;
  'ip-order-created': IpOrderCreatedEvent;
  'ip-order-changed': IpOrderChangedEvent;
  'ip-order-selected': IpOrderSelectedEvent;
  'ip-payment-started': IpPaymentStartedEvent;
  'ip-document-downloaded': IpDocumentDownloadedEvent;
  'ip-document-signed': IpDocumentSignedEvent;
  'ip-document-uploaded': IpDocumentUploadedEvent;
  'ip-sign-in-requested': IpSignInRequestedEvent;
  'ip-element-failed': IpElementFailedEvent;
  'ip-state-changed': IpStateChangedEvent;
}

// They bubble and leave shadow roots: whoever listens above hears them too.
declare global {
  interface HTMLElementEventMap extends PortalEventMap {}
  interface DocumentEventMap extends PortalEventMap {}
  interface WindowEventMap extends PortalEventMap {}
}
