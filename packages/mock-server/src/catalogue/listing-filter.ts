import type { ListingFacet, ListingSearch } from '@ip-portal/core/model';
import type { DayNumber } from './calendar.js';
import { valuesOn, type IndexField, type ListingFacts } from './listing-facts.js';

export type FilterName =
  | 'rightType'
  | 'patentType'
  | 'ipc'
  | 'locarnoClass'
  | 'legalStatus'
  | 'office'
  | 'tradeMode'
  | 'verification'
  | 'priceBand'
  | 'remainingTerm'
  | 'encumbrance'
  | 'industry'
  | 'region'
  | 'sellerId';

/** A filter of the search as it reads one field: the values that are wanted are alternatives. */
export interface ListingFilter {
  readonly name: FilterName;
  readonly field: IndexField;
  /** Exact values, or beginnings of them. */
  readonly wanted: readonly string[];
  readonly isPrefix: boolean;
}

const fields: Record<FilterName, IndexField> = {
  rightType: 'rightType',
  patentType: 'patentType',
  ipc: 'ipcSymbol',
  locarnoClass: 'locarno',
  legalStatus: 'legalStatus',
  office: 'office',
  tradeMode: 'tradeMode',
  verification: 'verification',
  priceBand: 'priceBand',
  remainingTerm: 'remainingTerm',
  encumbrance: 'encumbrance',
  industry: 'industry',
  region: 'region',
  sellerId: 'sellerId',
};
const names = [
  'rightType',
  'patentType',
  'ipc',
  'locarnoClass',
  'legalStatus',
  'office',
  'tradeMode',
  'verification',
  'priceBand',
  'remainingTerm',
  'encumbrance',
  'industry',
  'region',
] as const satisfies readonly FilterName[];

/** The field a facet counts, and the filter it leaves out of its own counts. */
export const facetSources: Record<ListingFacet, { readonly field: IndexField; readonly filter: FilterName }> = {
  rightType: { field: 'rightType', filter: 'rightType' },
  patentType: { field: 'patentType', filter: 'patentType' },
  ipcSection: { field: 'ipcSection', filter: 'ipc' },
  ipcClass: { field: 'ipcClass', filter: 'ipc' },
  ipcSubclass: { field: 'ipcSubclass', filter: 'ipc' },
  locarnoClass: { field: 'locarnoClass', filter: 'locarnoClass' },
  legalStatus: { field: 'legalStatus', filter: 'legalStatus' },
  office: { field: 'office', filter: 'office' },
  tradeMode: { field: 'tradeMode', filter: 'tradeMode' },
  verification: { field: 'verification', filter: 'verification' },
  priceBand: { field: 'priceBand', filter: 'priceBand' },
  remainingTerm: { field: 'remainingTerm', filter: 'remainingTerm' },
  industry: { field: 'industry', filter: 'industry' },
  region: { field: 'province', filter: 'region' },
};

/** The filters of a search; an empty list of values filters nothing. */
export function filtersOf(query: ListingSearch): readonly ListingFilter[] {
  const filters: ListingFilter[] = [];
  for (const name of names) {
    const wanted: readonly string[] | undefined = query[name];
    if (wanted !== undefined && wanted.length > 0) filters.push(filterOf(name, wanted));
  }
  if (query.sellerId !== undefined) filters.push(filterOf('sellerId', [query.sellerId]));
  return filters;
}

/** True where a value of a field is wanted. */
export function accepts(filter: ListingFilter, value: string): boolean {
  return filter.isPrefix ? filter.wanted.some((start) => value.startsWith(start)) : filter.wanted.includes(value);
}

/** True where a listing passes a filter on a day. */
export function passes(facts: ListingFacts, filter: ListingFilter, today: DayNumber): boolean {
  return valuesOn(facts, filter.field, today).some((value) => accepts(filter, value));
}

/** True where the price lies within the bounds of the search, in fen and inclusive; a negotiable price lies within none. */
export function passesPrice(price: number | null, query: ListingSearch): boolean {
  const { priceMin, priceMax } = query;
  if (priceMin === undefined && priceMax === undefined) return true;
  return price !== null && price >= (priceMin ?? 0) && price <= (priceMax ?? Infinity);
}

function filterOf(name: FilterName, wanted: readonly string[]): ListingFilter {
  const field = fields[name];
  if (name === 'ipc') {
    return { name, field, wanted: wanted.map((symbol) => symbol.replace(/\s+/g, '').toUpperCase()), isPrefix: true };
  }
  if (name === 'locarnoClass') return { name, field, wanted, isPrefix: true };
  // Codes of GB/T 2260 nest by pairs of digits: 530000 is all of Yunnan, 530100 all of Kunming.
  if (name === 'region')
    return { name, field, wanted: wanted.map((code) => code.replace(/(?:00)+$/, '')), isPrefix: true };
  return { name, field, wanted, isPrefix: false };
}
