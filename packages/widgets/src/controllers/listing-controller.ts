import {
  ListingsResource,
  VerificationsResource,
  type BareClient,
  type Listing,
  type ListingSummary,
  type Verification,
} from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';
import { LatestRun } from './latest-run.js';

/** What the listing element shows. Checks and similar rights arrive later and may stay away. */
export type ListingView =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly listing: Listing;
      readonly verification: Verification | null;
      readonly similar: readonly ListingSummary[];
    }
  | { readonly status: 'failed'; readonly failure: Failure };

/** One right on offer, with what the platform checked and what is like it. */
export class ListingController implements ReactiveController {
  view: ListingView = { status: 'idle' };
  client: BareClient | null = null;
  #listingId = '';
  readonly #host: ReactiveControllerHost;
  readonly #runs = new LatestRun();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The element connects the portal anew whenever it is put on a page.
  }

  hostDisconnected(): void {
    this.#runs.stop();
  }

  /** Another platform or another party starts anew; a new language, or a move within the page, keeps what is on show. */
  connect(client: BareClient): void {
    const isHeld = this.client === client && this.view.status !== 'loading';
    this.client = client;
    if (this.#listingId && !isHeld) this.show(this.#listingId);
  }

  /** Shows a listing; an empty id shows nothing. */
  show(listingId: string): void {
    this.#listingId = listingId;
    if (listingId === '') this.#set({ status: 'idle' });
    else if (this.client) void this.#load(this.client, listingId);
  }

  retry(): void {
    this.show(this.#listingId);
  }

  async #load(client: BareClient, listingId: string): Promise<void> {
    const run = this.#runs.start();
    this.#set({ status: 'loading' });
    // Asked for together: neither may hold up the listing itself, nor make it fail.
    const extras = Promise.allSettled([
      client.use(VerificationsResource).retrieve(listingId, { signal: run.signal }),
      Promise.resolve(client.use(ListingsResource).similar(listingId, { signal: run.signal })),
    ]);
    try {
      const listing = await client.use(ListingsResource).retrieve(listingId, { signal: run.signal });
      if (!run.isLatest()) return;
      this.#set({ status: 'ready', listing, verification: null, similar: [] });
      const [verification, similar] = await extras;
      if (!run.isLatest()) return;
      this.#set({
        status: 'ready',
        listing,
        verification: verification.status === 'fulfilled' ? verification.value : null,
        similar: similar.status === 'fulfilled' ? similar.value.data : [],
      });
    } catch (error) {
      if (run.isLatest()) this.#set({ status: 'failed', failure: failureOf(error) });
    }
  }

  #set(view: ListingView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}
