import type { ListingSearch } from '@ip-portal/core';

/** The filters a visitor can set, in the order they are shown; each is also the name of its URL parameter. */
export const filterNames = [
  'rightType',
  'ipc',
  'legalStatus',
  'remainingTerm',
  'priceBand',
  'office',
  'tradeMode',
  'verification',
] as const;
export type FilterName = (typeof filterNames)[number];

export type Filters = Readonly<Partial<Record<FilterName, readonly string[]>>>;

/** Everything that decides which results are on show. */
export interface SearchState {
  readonly text: string;
  readonly filters: Filters;
  /** A sort order of the platform; '' for its own choice. */
  readonly sort: string;
  /** From 1. */
  readonly page: number;
  /** The opaque cursor of `page`, where known: a link to page 7 needs one request, not seven. */
  readonly cursor: string;
}

export const emptySearch: SearchState = { text: '', filters: {}, sort: '', page: 1, cursor: '' };

/** A change of what is searched starts at the first page again. */
export function searchFor(
  state: SearchState,
  change: Partial<Pick<SearchState, 'text' | 'filters' | 'sort'>>,
): SearchState {
  return { ...state, ...change, page: 1, cursor: '' };
}

/** Sets or lifts one value of a filter. */
export function toggled(state: SearchState, name: FilterName, value: string): SearchState {
  const values = state.filters[name] ?? [];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return searchFor(state, { filters: { ...state.filters, [name]: next } });
}

/** Every set filter value, in display order. */
export function setFilters(state: SearchState): readonly { readonly name: FilterName; readonly value: string }[] {
  return filterNames.flatMap((name) => (state.filters[name] ?? []).map((value) => ({ name, value })));
}

/** Equal keys mean equal results on every page; order of selection does not matter. */
export function resultKey(state: SearchState): string {
  return JSON.stringify([
    state.text.trim(),
    filterNames.map((name) => [...(state.filters[name] ?? [])].sort()),
    state.sort,
  ]);
}

/** Equal keys mean equal answers. */
export function answerKey(state: SearchState): string {
  return `${resultKey(state)}#${state.page}`;
}

const facets: ListingSearch['facets'] = [
  'rightType',
  'ipcSection',
  'ipcClass',
  'legalStatus',
  'remainingTerm',
  'priceBand',
  'office',
  'tradeMode',
  'verification',
];

/** The request for a state. `limit` is the page size. */
export function requestFor(state: SearchState, limit: number): ListingSearch {
  const set = Object.fromEntries(
    filterNames.flatMap((name) => (state.filters[name]?.length ? [[name, state.filters[name]]] : [])),
  );
  const text = state.text.trim();
  // Filter values come from the URL or the platform's own facets and are open: the platform is the judge of them.
  const open = { ...set, ...(state.sort ? { sort: state.sort } : {}) } as Partial<ListingSearch>;
  return {
    ...open,
    ...(text ? { q: text.slice(0, 200) } : {}),
    ...(state.cursor ? { cursor: state.cursor } : {}),
    limit,
    facets,
  };
}
