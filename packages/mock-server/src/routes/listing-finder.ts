import type { ListingDraft, ListingSearch, ListingSummary, Party, PatentListing } from '@ip-portal/core/model';
import type { Store } from '../store/memory.js';

/** What routes need of the catalogue: searching it as one session sees it. */
export interface ListingFinder {
  /** A page of `listingSummary`, as JSON in UTF-8. A seller (`ownerId`) sees its own listings in every status. */
  searchBytes(store: Store, search: ListingSearch, ownerId: string | undefined): Uint8Array<ArrayBuffer>;
  /** Rights on offer that are like this one. */
  similar(store: Store, listing: PatentListing): { data: ListingSummary[]; nextCursor: null };
  /** The listing of a right by its number in the office's form; undefined where there is none. */
  byNumber(store: Store, number: string): PatentListing | undefined;
  /** A draft as a listing of a seller; throws a refusal that names the faulty values. */
  fromDraft(
    draft: ListingDraft,
    options: { readonly id: string; readonly seller: Party; readonly now: string },
  ): PatentListing;
}
