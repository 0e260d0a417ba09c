import type { ListingDraft, ListingPatch } from '../schemas/listing-draft.js';
import type { ListingSearch } from '../schemas/listing-search.js';
import type { Listing, ListingSummary } from '../schemas/listing.js';
import { listingOperations } from '../schemas/listing-operations.js';
import type { OptionalReasonInput } from '../schemas/order.js';
import type { CallOptions } from '../transport/call.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';

/** A listing as it was read: a change is refused with `StaleOrderError` when it has changed since. */
export type ListingReference = Pick<Listing, 'id' | 'version'>;

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
    const { id, version } = listing;
    return this.#transport.send(
      { operation: listingOperations.listingsUpdate, parameters: { id }, version, input: patch },
      options,
    );
  }

  publish(listing: ListingReference, options?: CallOptions): Promise<Listing> {
    const { id, version } = listing;
    return this.#transport.send({ operation: listingOperations.listingsPublish, parameters: { id }, version }, options);
  }

  withdraw(listing: ListingReference, input: OptionalReasonInput = {}, options?: CallOptions): Promise<Listing> {
    const { id, version } = listing;
    return this.#transport.send(
      { operation: listingOperations.listingsWithdraw, parameters: { id }, version, input },
      options,
    );
  }
}
