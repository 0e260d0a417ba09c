import { hasBit, positionsOf } from './bitset.js';
import type { CatalogueIndex, HitTier, ListingOrder } from './catalogue-index.js';
import { sortKey } from './listing-facts.js';
import { comparePlaces, type SearchPlace } from './search-cursor.js';
import type { OverlayEntry, SearchOverlay } from './search-overlay.js';
import type { Matches, SearchRequest } from './search-request.js';

/** A hit and its place; `entry` where the session changed the listing. */
export interface Hit extends SearchPlace {
  readonly entry?: OverlayEntry;
}

interface WalkOptions {
  readonly overlay: SearchOverlay;
  /** The place the walk goes on behind. */
  readonly after: SearchPlace | undefined;
  readonly limit: number;
}

/** Below one hit in so many listings, ranking the hits costs less than running through the order. */
const SPARSE = 64;

/** The next hits in the order of the request, catalogue and session merged. */
export function nextHits(
  request: SearchRequest,
  matches: Matches,
  options: WalkOptions & { index: CatalogueIndex },
): readonly Hit[] {
  const { index, after, limit } = options;
  const order = index.orderOf(request.sort);
  const own = matches.overlay
    .map(({ entry, tier }): Hit => ({
      tier,
      key: sortKey(entry.facts.dated, request.sort),
      position: entry.position,
      entry,
    }))
    .filter((hit) => after === undefined || comparePlaces(hit, after) > 0)
    .sort(comparePlaces);
  const hits: Hit[] = [];
  matches.tiers.forEach((tierHits, tier) => {
    if (hits.length >= limit || (after !== undefined && after.tier > tier)) return;
    const rank = after?.tier === tier ? rankBehind(order, after) : 0;
    const isHidden = (position: number) => options.overlay.replaced.has(position);
    for (const position of walk(tierHits, order, { rank, limit: limit - hits.length, isHidden })) {
      hits.push({ tier, key: order.keys[position] ?? 0, position });
    }
  });
  return own.length === 0 ? hits : [...hits, ...own].sort(comparePlaces).slice(0, limit);
}

interface TierOptions {
  readonly rank: number;
  readonly limit: number;
  readonly isHidden: (position: number) => boolean;
}

function walk({ bits, count }: HitTier, order: ListingOrder, options: TierOptions): readonly number[] {
  if (count * SPARSE < order.positions.length) return walkRanked(positionsOf(bits, count), order, options);
  const found: number[] = [];
  for (let rank = options.rank; rank < order.positions.length && found.length < options.limit; rank += 1) {
    const position = order.positions[rank] ?? 0;
    if (hasBit(bits, position) && !options.isHidden(position)) found.push(position);
  }
  return found;
}

function walkRanked(positions: Uint32Array, order: ListingOrder, options: TierOptions): readonly number[] {
  const ranks = positions.map((position) => order.ranks[position] ?? 0).sort();
  const found: number[] = [];
  for (const rank of ranks) {
    if (found.length >= options.limit) break;
    const position = order.positions[rank] ?? 0;
    if (rank >= options.rank && !options.isHidden(position)) found.push(position);
  }
  return found;
}

/** The first rank whose place lies behind another place of the same tier. */
function rankBehind(order: ListingOrder, after: SearchPlace): number {
  let low = 0;
  let high = order.positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const position = order.positions[middle] ?? 0;
    const place = { tier: after.tier, key: order.keys[position] ?? 0, position };
    if (comparePlaces(place, after) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
