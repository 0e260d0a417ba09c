import type { ListingDraft, ListingPatch } from '../schemas/listing-draft.js';
import type { ListingSearch } from '../schemas/listing-search.js';
import type { Listing, ListingSummary } from '../schemas/listing.js';
import { listingOperations } from '../schemas/listing-operations.js';
import type { OptionalReasonInput } from '../schemas/order.js';
import type { CallOperation, CallOptions } from '../transport/call.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';

/** A listing as it was read: a change is refused with `StaleOrderError` when it has changed since. */
export interface ListingReference {
  readonly id: string;
  readonly version: number;
}

/** Rights on offer: everybody searches and reads; their owners draft, publish and withdraw. */
export class ListingsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Searches the catalogue. Prices are in fen. Facet counts come with the first page when `facets` asks for them. */
  list(search: Partial<ListingSearch> = {}, options?: CallOptions): PagedList<ListingSummary> {
    return this.#transport.list({ operation: listingOperations.listingsList, input: search }, options);
  }

  retrieve(id: string, options?: CallOptions): Promise<Listing> {
    return this.#transport.send({ operation: listingOperations.listingsRetrieve, parameters: { id } }, options);
  }

  /** Rights like this one, most similar first. */
  similar(id: string, options?: CallOptions): PagedList<ListingSummary> {
    return this.#transport.list({ operation: listingOperations.listingsSimilar, parameters: { id } }, options);
  }

  /** Drafts a listing; it is on the market only after its verification, its margin and `publish`. */
  create(draft: ListingDraft, options?: CallOptions): Promise<Listing> {
    return this.#transport.send({ operation: listingOperations.listingsCreate, input: draft }, options);
  }

  update(listing: ListingReference, patch: ListingPatch, options?: CallOptions): Promise<Listing> {
    return this.#change(listingOperations.listingsUpdate, { listing, input: patch, options });
  }

  publish(listing: ListingReference, options?: CallOptions): Promise<Listing> {
    return this.#change(listingOperations.listingsPublish, { listing, options });
  }

  withdraw(listing: ListingReference, input: OptionalReasonInput = {}, options?: CallOptions): Promise<Listing> {
    return this.#change(listingOperations.listingsWithdraw, { listing, input, options });
  }

  #change(operation: CallOperation<Listing>, change: ListingChange): Promise<Listing> {
    // Whoever has no compiler may give none.
    const { id, version } = { ...change.listing };
    return this.#transport.send({ operation, parameters: { id }, version, input: change.input }, change.options);
  }
}

interface ListingChange {
  readonly listing: ListingReference;
  readonly input?: object;
  readonly options: CallOptions | undefined;
}
