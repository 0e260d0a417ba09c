import type { ListingFacet, ListingSearch } from '@ip-portal/core';

/** The filters a visitor can set, in the order they are shown; each is also the name of its URL parameter. */
export const filterNames = [
  'rightType',
  'patentType',
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

/** Everything that decides what is on show. */
export interface SearchState {
  readonly text: string;
  readonly filters: Filters;
  /** A sort order of the platform; '' for its own choice. */
  readonly sort: string;
  /** From 1. */
  readonly page: number;
  /** The opaque cursor of `page`, where known: a link to page 7 needs one request, not seven. */
  readonly cursor: string;
  /** Ids of the shortlist, at most `shortlistLimit`. */
  readonly chosen: readonly string[];
  /** True while the shortlist is compared, in place of the results. */
  readonly compares: boolean;
}

export const shortlistLimit = 4;

export const emptySearch: SearchState = {
  text: '',
  filters: {},
  sort: '',
  page: 1,
  cursor: '',
  chosen: [],
  compares: false,
};

/** A change of what is searched starts at the first page again. */
export function searchFor(
  state: SearchState,
  change: Partial<Pick<SearchState, 'text' | 'filters' | 'sort'>>,
): SearchState {
  return { ...state, ...change, page: 1, cursor: '' };
}

/** Sets the values of one filter. */
export function filtered(state: SearchState, name: FilterName, values: readonly string[]): SearchState {
  return searchFor(state, { filters: { ...state.filters, [name]: values } });
}

/** A list with one value more, or less where it was there. */
export function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** Every set filter value, in display order. */
export function setFilters(state: SearchState): readonly { readonly name: FilterName; readonly value: string }[] {
  return filterNames.flatMap((name) => (state.filters[name] ?? []).map((value) => ({ name, value })));
}

/** What the platform is asked: case and width of letters make no difference to it, nor do spaces at the ends. */
const asked = (state: SearchState): string => state.text.normalize('NFKC').trim().slice(0, 200);

/** Equal keys mean equal results on every page; order of selection does not matter. */
export function resultKey(state: SearchState): string {
  return JSON.stringify([asked(state), filterNames.map((name) => [...(state.filters[name] ?? [])].sort()), state.sort]);
}

/** Equal keys mean equal answers. */
export function answerKey(state: SearchState): string {
  return `${resultKey(state)}#${state.page}`;
}

const facets: readonly ListingFacet[] = [...filterNames.filter((name) => name !== 'ipc'), 'ipcSection', 'ipcClass'];

/** The request for a state. `limit` is the page size; `deep` asks for the subclasses of the classification too. */
export function requestFor(
  state: SearchState,
  { limit, deep }: { readonly limit: number; readonly deep: boolean },
): ListingSearch {
  const q = asked(state);
  // Filter values come from the URL or the platform's own facets and are open: the platform is the judge of them.
  const open = { ...state.filters, ...(state.sort && { sort: state.sort }) } as Partial<ListingSearch>;
  return {
    ...open,
    ...(q && { q }),
    ...(state.cursor && { cursor: state.cursor }),
    limit,
    facets: deep ? [...facets, 'ipcSubclass'] : [...facets],
  };
}
