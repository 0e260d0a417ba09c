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

/** What the listing element shows. */
export type ListingView =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly listing: Listing;
      /** Undefined while the checks are on their way; null where they stay away. */
      readonly verification: Verification | null | undefined;
      readonly similar: readonly ListingSummary[];
      /** Why it could not be read anew; what is on show may be out of date. */
      readonly failure: Failure | null;
    }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Milliseconds after which a reader who comes back to the page gets a new reading. */
const freshFor = 60_000;

/** One right on offer, with what the platform checked and what is like it. */
export class ListingController implements ReactiveController {
  view: ListingView = { status: 'idle' };
  client: BareClient | null = null;
  #listingId = '';
  #readAt = 0;
  readonly #host: ReactiveControllerHost;
  readonly #runs = new LatestRun();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#returned);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#returned);
    this.#runs.stop();
  }

  /** Another platform or another party starts anew; a new language, or a move within the page, keeps what is on show. */
  connect(client: BareClient): void {
    const { view } = this;
    const isNew = this.client !== client;
    this.client = client;
    if (isNew || view.status === 'loading') this.show(this.#listingId);
    else if (view.status === 'ready' && view.verification === undefined) this.refresh();
  }

  /** Shows a listing; an empty id shows nothing. */
  show(listingId: string): void {
    this.#listingId = listingId;
    this.#runs.stop();
    if (listingId === '') this.#set({ status: 'idle' });
    else if (this.client) {
      this.#set({ status: 'loading' });
      void this.#load(this.client, listingId);
    }
  }

  /** Reads anew and keeps what is on show meanwhile, and where that fails. */
  refresh(): void {
    if (this.view.status === 'ready' && this.client) void this.#load(this.client, this.#listingId);
    else this.show(this.#listingId);
  }

  async #load(client: BareClient, listingId: string): Promise<void> {
    const run = this.#runs.start();
    const options = { signal: run.signal };
    const listings = client.use(ListingsResource);
    // Asked for together: neither may hold up the listing itself, nor make it fail.
    const verifying = orNull(client.use(VerificationsResource).retrieve(listingId, options));
    const comparing = orNull(listings.similar(listingId, options));
    try {
      const listing = await listings.retrieve(listingId, options);
      if (!run.isLatest()) return;
      this.#readAt = client.now();
      const { view } = this;
      const before = view.status === 'ready' ? view : { verification: undefined, similar: [] };
      this.#set({ ...before, status: 'ready', listing, failure: null });
      const verification = await verifying;
      const similar = await comparing;
      if (!run.isLatest()) return;
      this.#set({
        status: 'ready',
        listing,
        verification,
        similar: similar?.data ?? before.similar,
        failure: null,
      });
    } catch (error) {
      if (run.isLatest()) this.#fail(failureOf(error));
    }
  }

  /** What was read keeps standing while the platform is out of reach; what is gone or not for this reader goes. */
  #fail(failure: Failure): void {
    const { view } = this;
    if (view.status === 'ready' && failure.retryable)
      this.#set({ ...view, verification: view.verification ?? null, failure });
    else this.#set({ status: 'failed', failure });
  }

  readonly #returned = (): void => {
    const isDue = this.client !== null && this.client.now() - this.#readAt > freshFor;
    if (document.visibilityState === 'visible' && this.view.status === 'ready' && isDue) this.refresh();
  };

  #set(view: ListingView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}

/** Null for what did not arrive. */
async function orNull<Value>(part: PromiseLike<Value>): Promise<Value | null> {
  try {
    return await part;
  } catch {
    return null;
  }
}
