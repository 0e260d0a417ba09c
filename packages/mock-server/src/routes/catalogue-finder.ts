import { listingSummary, type ListingSummary, type PatentListing } from '@ip-portal/core/model';
import type { Catalogue } from '../catalogue/create-catalogue.js';
import { isOnSale } from '../domain/listing-state.js';
import { Refusal } from '../domain/refusal.js';
import type { ListingFinder } from './listing-finder.js';

export function createCatalogueFinder(catalogue: Catalogue): ListingFinder {
  return {
    searchJson(store, search) {
      const data: PatentListing[] = [];
      const changed = [...store.world.listings.values()].filter(isOnSale);
      for (let position = 0; position < catalogue.size && data.length < (search.limit ?? 20); position += 1) {
        const base = catalogue.at(position);
        const now = store.world.findListing(base.id) ?? base;
        if (isOnSale(now) && now.price !== null && now.tradeModes.includes('assignment')) data.push(now);
      }
      return JSON.stringify({ data: [...changed, ...data], nextCursor: null, total: data.length });
    },
    similar: () => ({ data: [], nextCursor: null }),
    fromDraft() {
      throw new Refusal({ status: 422, code: 'validation_failed', detail: 'Drafts are not read yet.' });
    },
  };
}
export const unusedSummary: (listing: PatentListing) => ListingSummary = (listing) => listingSummary.parse(listing);
