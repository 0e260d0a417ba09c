import * as z from 'zod/mini';

/** One value of a facet and how many results have it (with the facet's own selection left out: disjunctive counts). */
export const facetValue = z.looseObject({
  value: z.string(),
  count: z.int().check(z.nonnegative()),
});

/** Facets by name, each with its values in display order. */
export const facets = z.record(z.string(), z.array(facetValue));

/**
 * A cursor page of `item`: `{ data, nextCursor, total?, facets? }`. `nextCursor` is opaque, and `null` on the last page.
 */
export function page<Item extends z.ZodMiniType>(item: Item) {
  return z.looseObject({
    data: z.array(item),
    nextCursor: z.nullable(z.string()),
    total: z.optional(z.int().check(z.nonnegative())),
    facets: z.optional(facets),
  });
}

export type FacetValue = z.infer<typeof facetValue>;
export type Facets = z.infer<typeof facets>;

/** A page as the client delivers it. */
export interface Page<Item> {
  readonly data: readonly Item[];
  readonly nextCursor: string | null;
  readonly total?: number | undefined;
  readonly facets?: Facets | undefined;
}
