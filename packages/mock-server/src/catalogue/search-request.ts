import type { ListingSearch, ListingSort, ListingStatus } from '@ip-portal/core/model';
import { countBits, difference, hasBit, intersection, type Bitset } from './bitset.js';
import { dayNumberFrom, type DayNumber } from './calendar.js';
import type { CatalogueIndex, HitTier } from './catalogue-index.js';
import { filtersOf, type FilterName, type ListingFilter } from './listing-filter.js';
import type { OverlayEntry, SearchOverlay } from './search-overlay.js';
import { queryTerms, type TextTerm } from './text-terms.js';

/** Which listings the caller may see. */
export interface Visibility {
  /** Statuses everybody may see: `published` and `locked` unless told. */
  readonly statuses?: readonly ListingStatus[];
  /** A seller who sees its own listings in every status. */
  readonly ownerId?: string | undefined;
}

export interface SearchOptions {
  /** Legal date (Asia/Shanghai) on which badges and remaining terms are judged. */
  readonly today: string;
  readonly visible?: Visibility;
}

const publicStatuses: readonly ListingStatus[] = ['published', 'locked'];

/** Hits in the shared index and in the session's overlay, in tiers of falling relevance. */
export interface Matches {
  readonly tiers: readonly HitTier[];
  readonly overlay: readonly { readonly entry: OverlayEntry; readonly tier: number }[];
  readonly total: number;
}

/** One search, read once: its filters, its text, what its caller may see. */
export class SearchRequest {
  readonly filters: readonly ListingFilter[];
  readonly sort: ListingSort;
  readonly day: DayNumber;
  readonly today: string;
  readonly #terms: readonly TextTerm[];
  readonly #statuses: readonly string[];
  readonly #ownerId: string | undefined;

  constructor(
    readonly query: ListingSearch,
    options: SearchOptions,
  ) {
    this.filters = filtersOf(query);
    this.sort = query.sort ?? 'relevance';
    this.today = options.today;
    this.day = dayNumberFrom(options.today);
    this.#terms = query.q === undefined || query.q.trim() === '' ? [] : queryTerms(query.q);
    this.#statuses = options.visible?.statuses ?? publicStatuses;
    this.#ownerId = options.visible?.ownerId;
  }

  /** The listings of the catalogue that match, the changed ones still as they were; one filter may be left out. */
  bits(index: CatalogueIndex, without?: FilterName): Bitset {
    const { priceMin, priceMax } = this.query;
    let bits = index.bitsOfVisible(this.#statuses, this.#ownerId);
    for (const filter of this.filters) {
      if (filter.name !== without) bits = intersection(bits, index.bitsOfFilter(filter, this.today));
    }
    if (priceMin !== undefined || priceMax !== undefined) bits = intersection(bits, index.bitsOfPrice(this.query));
    if (this.#terms.length > 0) bits = intersection(bits, index.bitsOfText(this.#terms, 'everything'));
    return bits;
  }

  /** True where a listing of the session matches; one filter may be left out. */
  accepts(entry: OverlayEntry, without?: FilterName): boolean {
    const { status, sellerId } = entry.facts.values;
    const isVisible =
      this.#statuses.includes(status[0] ?? '') || (this.#ownerId !== undefined && sellerId[0] === this.#ownerId);
    if (!isVisible) return false;
    const filters = this.filters.filter((filter) => filter.name !== without);
    return entry.passesAll(filters, this.query, this.day) && entry.hasAll(this.#terms, 'everything');
  }

  /** All hits. With a text and the order `relevance`, hits in the title come before hits elsewhere. */
  matches(index: CatalogueIndex, overlay: SearchOverlay): Matches {
    const ranksTitles = this.#ranksTitles();
    const tiers = this.#tiers(index);
    const entries = [...overlay.entriesById.values()].filter((entry) => this.accepts(entry));
    let total = tiers.reduce((sum, tier) => sum + tier.count, entries.length);
    for (const position of overlay.replaced.keys()) if (tiers.some(({ bits }) => hasBit(bits, position))) total -= 1;
    return {
      tiers,
      overlay: entries.map((entry) => ({ entry, tier: ranksTitles && !entry.hasAll(this.#terms, 'title') ? 1 : 0 })),
      total,
    };
  }

  #ranksTitles(): boolean {
    return this.sort === 'relevance' && this.#terms.length > 0;
  }

  #tiers(index: CatalogueIndex): readonly HitTier[] {
    const { priceMin, priceMax } = this.query;
    const asked = [this.today, this.filters, priceMin, priceMax, this.#terms, this.#statuses, this.#ownerId];
    const key = JSON.stringify([...asked, this.#ranksTitles()]);
    const known = index.recentHits.get(key);
    if (known !== undefined) return known;
    const bits = this.bits(index);
    const inTitle = this.#ranksTitles() ? intersection(bits, index.bitsOfText(this.#terms, 'title')) : undefined;
    const parts = inTitle === undefined ? [bits] : [inTitle, difference(bits, inTitle)];
    const tiers = parts.map((part) => ({ bits: part, count: countBits(part) }));
    index.recentHits.set(key, tiers);
    return tiers;
  }
}
