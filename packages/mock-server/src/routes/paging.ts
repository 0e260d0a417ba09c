import { Refusal } from '../domain/refusal.js';

interface PageOptions<Item> {
  readonly input: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
  /** A key that an item keeps for ever. */
  readonly keyOf: (item: Item) => string;
}

/** One page of a list. The cursor names the last item seen, so that items added before it shift nothing. */
export function pageOf<Item>(
  items: readonly Item[],
  { input, keyOf }: PageOptions<Item>,
): { data: Item[]; nextCursor: string | null } {
  const limit = input.limit ?? 20;
  const start = input.cursor === undefined ? 0 : indexAfter(items, input.cursor, keyOf);
  const data = items.slice(start, start + limit);
  const last = data.at(-1);
  return {
    data,
    nextCursor:
      last === undefined || start + limit >= items.length ? null : `c_${btoa(keyOf(last)).replaceAll('=', '')}`,
  };
}

function indexAfter<Item>(items: readonly Item[], cursor: string, keyOf: (item: Item) => string): number {
  const index = items.findIndex((item) => `c_${btoa(keyOf(item)).replaceAll('=', '')}` === cursor);
  if (index >= 0) return index + 1;
  throw new Refusal({
    status: 422,
    code: 'validation_failed',
    detail: 'The cursor does not belong to this list. Start again without one.',
    errors: [{ pointer: '/cursor', code: 'not_allowed', message: 'unknown cursor' }],
  });
}
