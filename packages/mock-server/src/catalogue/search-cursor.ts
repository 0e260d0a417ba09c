import type { ListingSearch } from '@ip-portal/core/model';

/** The place of a listing in an order: a tier of relevance, its sort key, its position. Places rise along a walk. */
export interface SearchPlace {
  readonly tier: number;
  readonly key: number;
  readonly position: number;
}

export type CursorFault = 'cursor_unreadable' | 'cursor_of_other_query';

/** A cursor that this index did not make, or made for another search. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
  readonly code: CursorFault;

  constructor(code: CursorFault) {
    super(
      code === 'cursor_unreadable'
        ? 'Failed to read the cursor: it was changed or cut. Pass nextCursor as the platform gave it.'
        : 'Failed to read the cursor: it belongs to another search. Repeat the filters and the order it came from.',
    );
    this.code = code;
  }
}

/** Writes a place as an opaque cursor that only the same query accepts. */
export function writeCursor(place: SearchPlace, query: ListingSearch): string {
  const body = [queryKey(query), place.tier, place.key, place.position].join('~');
  return btoa(`${body}~${hashText(body)}`)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Reads a cursor. Throws `CursorError` when it was tampered with or belongs to another query. */
export function readCursor(cursor: string, query: ListingSearch): SearchPlace {
  if (!/^[A-Za-z0-9_-]{8,512}$/.test(cursor)) throw new CursorError('cursor_unreadable');
  const [key = '', tier = '', sortKey = '', position = '', mark = '', ...rest] = decode(cursor).split('~');
  const body = [key, tier, sortKey, position].join('~');
  if (rest.length > 0 || hashText(body) !== mark) throw new CursorError('cursor_unreadable');
  if (key !== queryKey(query)) throw new CursorError('cursor_of_other_query');
  return {
    tier: Number.parseInt(tier, 10),
    key: sortKey === 'Infinity' ? Infinity : Number.parseInt(sortKey, 10),
    position: Number.parseInt(position, 10),
  };
}

/** Negative when `left` comes first. */
export function comparePlaces(left: SearchPlace, right: SearchPlace): number {
  if (left.tier !== right.tier) return left.tier - right.tier;
  if (left.key !== right.key) return left.key < right.key ? -1 : 1;
  return left.position - right.position;
}

/** Two 32-bit hashes of a text in hexadecimal: they notice a change, they keep no secret. */
export function hashText(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ (code + index), 0x85ebca6b);
    second ^= second >>> 13;
  }
  return ((first >>> 0).toString(16) + (second >>> 0).toString(16)).padStart(12, '0');
}

function queryKey(query: ListingSearch): string {
  const { cursor: _cursor, limit: _limit, facets: _facets, ...rest } = query;
  const parts = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return hashText(JSON.stringify(parts));
}

function decode(cursor: string): string {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    throw new CursorError('cursor_unreadable');
  }
}
