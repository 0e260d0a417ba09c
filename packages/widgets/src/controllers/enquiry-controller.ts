import {
  EnquiriesResource,
  ListingsResource,
  isPortalError,
  type BareClient,
  type Enquiry,
  type EnquiryInput,
  type FieldError,
  type Listing,
} from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';

/** What the enquiry form shows. What was typed stays in its fields, whatever happens here. */
export type EnquiryView =
  /** `retryAfter`: seconds the platform asks to wait; undefined where it did not say. */
  | { readonly status: 'open'; readonly failure: Failure | null; readonly retryAfter: number | undefined }
  | { readonly status: 'sending' }
  | { readonly status: 'sent'; readonly enquiry: Enquiry };

const open: EnquiryView = { status: 'open', failure: null, retryAfter: undefined };

export interface EnquiryListeners {
  /** Has refused values corrected in their fields; false where that cannot be, and the refusal is a failure. */
  readonly correct: (errors: readonly FieldError[]) => boolean;
  /** The platform has taken an enquiry; that is drawn, unless something else has come on show meanwhile. */
  readonly sent: (enquiry: Enquiry) => void;
}

/** Sends an enquiry once, however often it is asked to. */
export class EnquiryController implements ReactiveController {
  view: EnquiryView = open;
  client: BareClient | null = null;
  /** What is asked about; undefined until it is read, null where it cannot be: one can ask all the same. */
  listing: Listing | null | undefined;
  #listingId = '';
  readonly #host: ReactiveControllerHost;
  readonly #listeners: EnquiryListeners;

  constructor(host: ReactiveControllerHost, listeners: EnquiryListeners) {
    this.#host = host;
    this.#listeners = listeners;
    host.addController(this);
  }

  hostConnected(): void {
    // What was typed, and an answer on its way, survive a move within the page.
  }

  /** Signing in, or another language, loses nothing: only what stood in the way of sending is forgotten. */
  connect(client: BareClient): void {
    const isNew = this.client !== client;
    this.client = client;
    if (!isNew) return;
    if (this.view.status === 'open') this.#set(open);
    if (!this.listing) void this.#read(this.#listingId);
  }

  /** Which listing is asked about. What was sent about another, or is on its way, is nothing to this one. */
  show(listingId: string): void {
    this.#listingId = listingId;
    this.view = open;
    void this.#read(listingId);
  }

  async #read(listingId: string): Promise<void> {
    this.listing = undefined;
    if (!this.client || listingId === '') return;
    try {
      const listing = await this.client.use(ListingsResource).retrieve(listingId);
      if (listingId === this.#listingId) this.listing = listing;
    } catch {
      if (listingId === this.#listingId) this.listing ??= null;
    }
    this.#host.requestUpdate();
  }

  /** While one enquiry is on its way further calls do nothing: one intent, one enquiry. */
  async send(input: EnquiryInput): Promise<void> {
    const { view, client } = this;
    if (view.status !== 'open' || !client) return;
    const sending = { status: 'sending' } as const;
    this.#set(sending);
    try {
      const enquiry = await client.use(EnquiriesResource).create(input);
      if (this.view === sending) this.#set({ status: 'sent', enquiry });
      await this.#host.updateComplete;
      this.#listeners.sent(enquiry);
    } catch (error) {
      if (this.view !== sending) return;
      const known = isPortalError(error) ? error : undefined;
      if (known?.name === 'ValidationError' && this.#listeners.correct(known.errors)) {
        this.#set(open);
        return;
      }
      const retryAfter = known?.name === 'RateLimitError' ? known.retryAfter : undefined;
      this.#set({ status: 'open', failure: failureOf(error, { writes: true }), retryAfter });
    }
  }

  /** Back to an open form. */
  reopen(): void {
    this.#set(open);
  }

  #set(view: EnquiryView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}
