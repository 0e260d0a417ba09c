import type { Facets, ListingFacet } from '@ip-portal/core/model';
import { addPositions, countCommon, emptyBits, hasBit, type Bitset } from './bitset.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { valuesOn } from './listing-facts.js';
import { facetSources } from './listing-filter.js';
import type { SearchOverlay } from './search-overlay.js';
import type { SearchRequest } from './search-request.js';

type FacetValues = Facets[string];

/**
 * The facets a search asks for, by falling count, then by value. Counts are disjunctive: a facet's own filter is left
 * out, so that the count of a value is the number of hits if that value alone were chosen.
 */
export function countFacets(request: SearchRequest, index: CatalogueIndex, overlay: SearchOverlay): Facets {
  const facets: Facets = {};
  for (const facet of new Set(request.query.facets)) facets[facet] = countFacet(facet, request, { index, overlay });
  return facets;
}

function countFacet(
  facet: ListingFacet,
  request: SearchRequest,
  { index, overlay }: { index: CatalogueIndex; overlay: SearchOverlay },
): FacetValues {
  const { field, filter } = facetSources[facet];
  const bits = request.bits(index, filter);
  const counts = new Map<string, number>();
  for (const [value, positions] of index.postingsOf(field, request.today)) counts.set(value, countIn(bits, positions));
  const add = (values: readonly string[], step: number) => {
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + step);
  };
  for (const [position, facts] of overlay.replaced) {
    if (hasBit(bits, position)) add(valuesOn(facts, field, request.day), -1);
  }
  for (const entry of overlay.entriesById.values()) {
    if (request.accepts(entry, filter)) add(entry.valuesOn(field, request.day), 1);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}

/** Short lists are looked up one by one; long ones are laid over the hits as bits, kept with the list. */
function countIn(bits: Bitset, positions: readonly number[]): number {
  if (positions.length > bits.length) return countCommon(bits, bitsOfList(positions, bits.length));
  let count = 0;
  for (const position of positions) if (hasBit(bits, position)) count += 1;
  return count;
}

const keptBits = new WeakMap<readonly number[], Bitset>();

function bitsOfList(positions: readonly number[], words: number): Bitset {
  const kept = keptBits.get(positions);
  if (kept !== undefined) return kept;
  const bits = emptyBits(words * 32);
  addPositions(bits, positions);
  keptBits.set(positions, bits);
  return bits;
}
