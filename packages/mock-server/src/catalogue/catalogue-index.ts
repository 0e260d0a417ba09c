import type { ListingSearch, ListingSort, PatentListingSummary } from '@ip-portal/core/model';
import { addPositions, emptyBits, fullBits, intersection, type Bitset } from './bitset.js';
import { dayNumberFrom, type DayNumber } from './calendar.js';
import type { Catalogue } from './create-catalogue.js';
import {
  badgeOn,
  dayFields,
  dayValues,
  factFields,
  factsOf,
  isDayField,
  levelOn,
  sortKey,
  type DatedFacts,
  type DayField,
  type FactField,
  type IndexField,
  type ListingFacts,
} from './listing-facts.js';
import { accepts, passesPrice, type ListingFilter } from './listing-filter.js';
import { addPosting, type Postings } from './postings.js';
import { RecentMap } from './recent-map.js';
import { TextIndex, type TextZone } from './text-index.js';
import type { TextTerm } from './text-terms.js';

/** One order of all listings: positions in that order, the key of each position, and the rank of each position. */
export interface ListingOrder {
  readonly positions: Uint32Array;
  readonly keys: Float64Array;
  readonly ranks: Uint32Array;
}

/** Hits of one tier of relevance, and how many they are. The bits are shared: do not change them. */
export interface HitTier {
  readonly bits: Bitset;
  readonly count: number;
}

const KEPT_FILTERS = 300;
const KEPT_DAYS = 4;
const encoder = new TextEncoder();

/**
 * The index of an unchanging catalogue, shared by all sessions. The first use reads every listing once for its facts;
 * orders, day fields and the text index are built when a search first needs them.
 */
export class CatalogueIndex {
  readonly size: number;
  readonly everything: Bitset;
  readonly #facts: readonly DatedFacts[];
  readonly #postings: Record<FactField, Map<string, number[]>>;
  readonly #orders = new Map<ListingSort, ListingOrder>();
  readonly #filters = new RecentMap<Bitset>(KEPT_FILTERS);
  readonly #days = new RecentMap<Readonly<Record<DayField, Postings>>>(KEPT_DAYS);
  /** Hits of recent searches: the catalogue never changes, so they stay right. */
  readonly recentHits = new RecentMap<readonly HitTier[]>(KEPT_FILTERS);
  readonly #summaries = new Map<string, Uint8Array[]>();
  #text: TextIndex | undefined;

  constructor(readonly catalogue: Catalogue) {
    this.size = catalogue.size;
    this.everything = fullBits(this.size);
    this.#postings = emptyPostings();
    const dated: DatedFacts[] = [];
    for (let position = 0; position < this.size; position += 1) {
      const facts = factsOf(catalogue.brief(position));
      for (const field of factFields) {
        const postings = this.#postings[field];
        for (const value of facts.values[field]) addPosting(postings, value, position);
      }
      dated.push(facts.dated);
    }
    this.#facts = dated;
  }

  /** The facts of a listing, read from the catalogue again. */
  factsAt(position: number): ListingFacts {
    return factsOf(this.catalogue.brief(position));
  }

  /** The values of a field on a day. */
  postingsOf(field: IndexField, today: string): Postings {
    if (isDayField(field)) return this.#dayPostings(today)[field];
    return this.#postings[field];
  }

  /** The listings that pass a filter. The bits are shared: do not change them. */
  bitsOfFilter(filter: ListingFilter, today: string): Bitset {
    const day = isDayField(filter.field) ? today : '';
    return this.#kept(`${filter.name} ${day} ${JSON.stringify(filter.wanted)}`, (bits) => {
      for (const [value, positions] of this.postingsOf(filter.field, today)) {
        if (accepts(filter, value)) addPositions(bits, positions);
      }
    });
  }

  /** The listings of some statuses, and all those of one seller. */
  bitsOfVisible(statuses: readonly string[], ownerId: string | undefined): Bitset {
    return this.#kept(`visible ${JSON.stringify([statuses, ownerId])}`, (bits) => {
      for (const status of statuses) addPositions(bits, this.#postings.status.get(status) ?? []);
      if (ownerId !== undefined) addPositions(bits, this.#postings.sellerId.get(ownerId) ?? []);
    });
  }

  bitsOfPrice(query: ListingSearch): Bitset {
    return this.#kept(`price ${query.priceMin}-${query.priceMax}`, (bits) => {
      this.#facts.forEach(({ price }, position) => {
        if (passesPrice(price, query)) addPositions(bits, [position]);
      });
    });
  }

  /** The listings that contain all terms; all of them where there are none. */
  bitsOfText(terms: readonly TextTerm[], zone: TextZone): Bitset {
    this.#text ??= new TextIndex(this.catalogue);
    let bits = this.everything;
    for (const term of terms) bits = intersection(bits, this.#text.bitsOf(term, zone));
    return bits;
  }

  orderOf(sort: ListingSort): ListingOrder {
    const name = sort === 'relevance' ? 'newest' : sort;
    const known = this.#orders.get(name);
    if (known !== undefined) return known;
    const order = this.#sorted(name);
    this.#orders.set(name, order);
    return order;
  }

  /** The summary of a listing with its badge as of a day. */
  summaryAt(position: number, today: string): PatentListingSummary {
    const { summary } = this.catalogue.brief(position);
    const verification = badgeOn(summary.verification, today);
    return verification === summary.verification ? summary : { ...summary, verification };
  }

  /** The same as JSON in UTF-8, made once for each level the badge can show. The bytes are shared: do not change them. */
  summaryBytesAt(position: number, { today, day }: { today: string; day: DayNumber }): Uint8Array {
    const facts = this.#facts[position];
    const level = facts === undefined ? '' : levelOn(facts.level, facts.checkedOn, day);
    let summaries = this.#summaries.get(level);
    if (summaries === undefined) this.#summaries.set(level, (summaries = []));
    return (summaries[position] ??= encoder.encode(JSON.stringify(this.summaryAt(position, today))));
  }

  #kept(key: string, fill: (bits: Bitset) => void): Bitset {
    const known = this.#filters.get(key);
    if (known !== undefined) return known;
    const bits = emptyBits(this.size);
    fill(bits);
    this.#filters.set(key, bits);
    return bits;
  }

  #dayPostings(today: string): Readonly<Record<DayField, Postings>> {
    const known = this.#days.get(today);
    if (known !== undefined) return known;
    const day = dayNumberFrom(today);
    const postings = { verification: new Map<string, number[]>(), remainingTerm: new Map<string, number[]>() };
    this.#facts.forEach((facts, position) => {
      for (const field of dayFields) {
        for (const value of dayValues(facts, field, day)) addPosting(postings[field], value, position);
      }
    });
    this.#days.set(today, postings);
    return postings;
  }

  #sorted(sort: ListingSort): ListingOrder {
    const keys = new Float64Array(this.size);
    this.#facts.forEach((facts, position) => (keys[position] = sortKey(facts, sort)));
    const positions = Uint32Array.from({ length: this.size }, (_, position) => position);
    positions.sort((left, right) => {
      const [leftKey = 0, rightKey = 0] = [keys[left], keys[right]];
      return leftKey === rightKey ? left - right : leftKey < rightKey ? -1 : 1;
    });
    const ranks = new Uint32Array(this.size);
    positions.forEach((position, rank) => (ranks[position] = rank));
    return { positions, keys, ranks };
  }
}

function emptyPostings(): Record<FactField, Map<string, number[]>> {
  return {
    status: new Map(),
    sellerId: new Map(),
    rightType: new Map(),
    patentType: new Map(),
    ipcSymbol: new Map(),
    ipcSection: new Map(),
    ipcClass: new Map(),
    ipcSubclass: new Map(),
    locarno: new Map(),
    locarnoClass: new Map(),
    legalStatus: new Map(),
    office: new Map(),
    tradeMode: new Map(),
    priceBand: new Map(),
    encumbrance: new Map(),
    industry: new Map(),
    region: new Map(),
    province: new Map(),
  };
}
