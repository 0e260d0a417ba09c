import type { ListingSearch, PatentListing, PatentListingSummary } from '@ip-portal/core/model';
import type { DayNumber } from './calendar.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { badgeOn, factsOf, valuesOn, type IndexField, type ListingFacts } from './listing-facts.js';
import { passes, passesPrice, type ListingFilter } from './listing-filter.js';
import { briefOf, summaryOfListing } from './patent-listing.js';
import { ListingTerms, type TextZone } from './text-index.js';
import type { TextTerm } from './text-terms.js';

/** A listing that one session made or changed. */
export class OverlayEntry {
  readonly facts: ListingFacts;
  #terms: ListingTerms | undefined;

  constructor(
    readonly listing: PatentListing,
    /** Its own position in the catalogue, or one behind it for a listing made in the session. */
    readonly position: number,
  ) {
    this.facts = factsOf(briefOf(listing));
  }

  valuesOn(field: IndexField, today: DayNumber): readonly string[] {
    return valuesOn(this.facts, field, today);
  }

  passesAll(filters: readonly ListingFilter[], query: ListingSearch, today: DayNumber): boolean {
    return filters.every((filter) => passes(this.facts, filter, today)) && passesPrice(this.facts.dated.price, query);
  }

  hasAll(terms: readonly TextTerm[], zone: TextZone): boolean {
    if (terms.length === 0) return true;
    const own = (this.#terms ??= new ListingTerms(this.listing));
    return terms.every((term) => own.has(term, zone));
  }

  summaryOn(today: string): PatentListingSummary {
    const summary = summaryOfListing(this.listing);
    return { ...summary, verification: badgeOn(summary.verification, today) };
  }
}

/** The listings one session made or changed, over the shared index. It costs what the session changed, and no more. */
export class SearchOverlay {
  readonly #entries: Map<string, OverlayEntry>;
  /** Facts that the catalogue has for changed listings: counts are corrected by them. */
  readonly #replaced: Map<number, ListingFacts>;
  readonly #index: CatalogueIndex;
  #made: number;

  constructor(index: CatalogueIndex, from?: SearchOverlay) {
    this.#index = index;
    this.#entries = new Map(from?.entriesById);
    this.#replaced = new Map(from?.replaced);
    this.#made = from?.made ?? 0;
  }

  get entriesById(): ReadonlyMap<string, OverlayEntry> {
    return this.#entries;
  }

  get replaced(): ReadonlyMap<number, ListingFacts> {
    return this.#replaced;
  }

  get made(): number {
    return this.#made;
  }

  /** Takes a listing as it stands in the session: new, or in place of the one with its id. */
  put(listing: PatentListing): void {
    const position = this.#positionFor(listing.id);
    if (position < this.#index.size && !this.#replaced.has(position)) {
      this.#replaced.set(position, this.#index.factsAt(position));
    }
    this.#entries.set(listing.id, new OverlayEntry(listing, position));
  }

  #positionFor(id: string): number {
    const known = this.#entries.get(id)?.position ?? this.#index.catalogue.positionOf(id);
    if (known !== undefined) return known;
    this.#made += 1;
    return this.#index.size + this.#made - 1;
  }
}
