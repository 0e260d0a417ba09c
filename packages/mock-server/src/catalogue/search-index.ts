import type { Facets, ListingSearch, PatentListing, PatentListingSummary } from '@ip-portal/core/model';
import { dayNumberFrom, type DayNumber } from './calendar.js';
import { CatalogueIndex } from './catalogue-index.js';
import type { Catalogue } from './create-catalogue.js';
import { countFacets } from './facet-counts.js';
import { readCursor, writeCursor } from './search-cursor.js';
import { SearchOverlay } from './search-overlay.js';
import { SearchRequest, type SearchOptions } from './search-request.js';
import { nextHits, type Hit } from './search-walk.js';

/** A page of results as the contract gives it. */
export interface ListingPage {
  readonly data: readonly PatentListingSummary[];
  readonly nextCursor: string | null;
  readonly total: number;
  /** The facets the search asked for, each by falling count, then by value; absent where it asked for none. */
  readonly facets?: Facets;
}

/** One session's view of the catalogue: the shared index, and the listings the session made or changed. */
export interface ListingIndex {
  /** A page of the listings a search finds. Throws `CursorError` for a cursor of another search or a changed one. */
  search(query: ListingSearch, options: SearchOptions): ListingPage;
  /** The same page as JSON in UTF-8, byte for byte what `JSON.stringify` makes of it. */
  searchBytes(query: ListingSearch, options: SearchOptions): Uint8Array<ArrayBuffer>;
  /** A listing as it stands in the session; undefined where there is none. */
  get(id: string): PatentListing | undefined;
  /** Up to `limit` (6) visible listings of the same class, nearest class first, newest first. */
  similar(id: string, options: SearchOptions & { readonly limit?: number }): readonly PatentListingSummary[];
  /** Takes a listing that changed, or a new one: this view alone sees it. */
  update(listing: PatentListing): void;
  /** Takes a new listing. The same as `update`, by the name of the intent. */
  insert(listing: PatentListing): void;
  /**
   * Another view of the same catalogue that starts with what this one sees; neither sees what the other changes later.
   * It costs a copy of the changed listings' table, whatever the size of the catalogue.
   */
  withOverlay(listings?: Iterable<PatentListing>): ListingIndex;
}

const DEFAULT_LIMIT = 20;
const SIMILAR = 6;
const encoder = new TextEncoder();
const pageHead = encoder.encode('{"data":[');
const comma = 0x2c;

/** An index over a catalogue. Nothing is read before the first search; views made by `withOverlay` share all of it. */
export function createListingIndex(catalogue: Catalogue): ListingIndex {
  let shared: CatalogueIndex | undefined;
  return viewOf(() => (shared ??= new CatalogueIndex(catalogue)), catalogue);
}

function viewOf(
  shared: () => CatalogueIndex,
  catalogue: Catalogue,
  from?: () => SearchOverlay | undefined,
): ListingIndex {
  let overlay: SearchOverlay | undefined = from?.() === undefined ? undefined : new SearchOverlay(shared(), from());
  const ownOverlay = () => (overlay ??= new SearchOverlay(shared()));
  const find = (query: ListingSearch, options: SearchOptions) => findPage(shared(), ownOverlay(), { query, options });
  const view: ListingIndex = {
    search(query, options) {
      const { hits, nextCursor, total, facets } = find(query, options);
      const data = hits.map((hit) => summaryOfHit(shared(), hit, options.today));
      return { data, nextCursor, total, ...(facets === undefined ? {} : { facets }) };
    },
    searchBytes(query, options) {
      const { hits, nextCursor, total, facets } = find(query, options);
      const date = { today: options.today, day: dayNumberFrom(options.today) };
      const rows = hits.map((hit) => bytesOfHit(shared(), hit, date));
      const cursor = nextCursor === null ? 'null' : `"${nextCursor}"`;
      const counted = facets === undefined ? '' : `,"facets":${JSON.stringify(facets)}`;
      return pageBytes(rows, encoder.encode(`],"nextCursor":${cursor},"total":${total}${counted}}`));
    },
    get: (id) => overlay?.entriesById.get(id)?.listing ?? catalogue.find(id),
    similar: (id, options) => similarTo(view, id, options),
    update: (listing) => ownOverlay().put(listing),
    insert: (listing) => ownOverlay().put(listing),
    withOverlay(listings = []) {
      const next = viewOf(shared, catalogue, () => overlay);
      for (const listing of listings) next.update(listing);
      return next;
    },
  };
  return view;
}

interface FoundPage {
  readonly hits: readonly Hit[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly facets: Facets | undefined;
}

function findPage(
  index: CatalogueIndex,
  overlay: SearchOverlay,
  { query, options }: { query: ListingSearch; options: SearchOptions },
): FoundPage {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor, query);
  const request = new SearchRequest(query, options);
  const limit = query.limit ?? DEFAULT_LIMIT;
  const matches = request.matches(index, overlay);
  const found = nextHits(request, matches, { index, overlay, after, limit: limit + 1 });
  const hits = found.slice(0, limit);
  const last = hits.at(-1);
  return {
    hits,
    nextCursor: found.length > limit && last !== undefined ? writeCursor(last, query) : null,
    total: matches.total,
    facets: query.facets === undefined ? undefined : countFacets(request, index, overlay),
  };
}

function summaryOfHit(index: CatalogueIndex, hit: Hit, today: string): PatentListingSummary {
  return hit.entry === undefined ? index.summaryAt(hit.position, today) : hit.entry.summaryOn(today);
}

function bytesOfHit(index: CatalogueIndex, hit: Hit, date: { today: string; day: DayNumber }): Uint8Array {
  return hit.entry === undefined
    ? index.summaryBytesAt(hit.position, date)
    : encoder.encode(JSON.stringify(hit.entry.summaryOn(date.today)));
}

/** Puts rows end to end: most of a page is Chinese text, and copying its bytes costs a quarter of encoding it again. */
function pageBytes(rows: readonly Uint8Array[], tail: Uint8Array): Uint8Array<ArrayBuffer> {
  const commas = Math.max(0, rows.length - 1);
  const length = rows.reduce((sum, row) => sum + row.length, pageHead.length + commas + tail.length);
  const bytes = new Uint8Array(length);
  bytes.set(pageHead);
  let offset = pageHead.length;
  rows.forEach((row, index) => {
    if (index > 0) bytes[offset++] = comma;
    bytes.set(row, offset);
    offset += row.length;
  });
  bytes.set(tail, offset);
  return bytes;
}

function similarTo(
  view: ListingIndex,
  id: string,
  options: SearchOptions & { readonly limit?: number },
): readonly PatentListingSummary[] {
  const listing = view.get(id);
  if (listing === undefined) return [];
  const limit = options.limit ?? SIMILAR;
  const [main] = listing.right.ipc;
  const { locarno } = listing.right;
  const steps: readonly ListingSearch[] =
    main === undefined
      ? locarno === null
        ? []
        : [{ locarnoClass: [locarno] }, { locarnoClass: [locarno.slice(0, 2)] }]
      : [{ ipc: [main] }, { ipc: [main.slice(0, 4)] }];
  const found = new Map<string, PatentListingSummary>();
  for (const step of steps) {
    for (const summary of view.search({ ...step, sort: 'newest', limit: limit + 1 }, options).data) {
      if (summary.id !== id && found.size < limit) found.set(summary.id, summary);
    }
  }
  return [...found.values()];
}
