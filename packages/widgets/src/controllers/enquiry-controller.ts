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

/** Sends an enquiry once, however often it is asked to. */
export class EnquiryController implements ReactiveController {
  view: EnquiryView = open;
  client: BareClient | null = null;
  /** What is asked about; undefined until it is read, null where it cannot be: one can ask all the same. */
  listing: Listing | null | undefined;
  #listingId = '';
  readonly #host: ReactiveControllerHost;
  readonly #correct: (errors: readonly FieldError[]) => boolean;

  /** `correct` has refused values corrected in their fields; false where that cannot be, and the refusal is a failure. */
  constructor(host: ReactiveControllerHost, correct: (errors: readonly FieldError[]) => boolean) {
    this.#host = host;
    this.#correct = correct;
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
    if (!this.listing) void this.show(this.#listingId);
  }

  /** Which listing is asked about. */
  async show(listingId: string): Promise<void> {
    this.#listingId = listingId;
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
    if (this.view.status !== 'open' || !this.client) return;
    this.#set({ status: 'sending' });
    try {
      const enquiry = await this.client.use(EnquiriesResource).create(input);
      this.#set({ status: 'sent', enquiry });
    } catch (error) {
      const known = isPortalError(error) ? error : undefined;
      if (known?.name === 'ValidationError' && this.#correct(known.errors)) {
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
