import type { Facets } from '@ip-portal/core';
import type { ReactiveControllerHost } from 'lit';
import { plainText } from '../formats/plain-text.js';

/** One value of a facet, and how many results it would give. */
export interface FacetOption {
  readonly value: string;
  readonly count: number;
}

/** What is known of the search whose values these are. */
export interface CountedSearch {
  readonly client?: unknown;
  deepen(): void;
}

/**
 * The values every facet has had. Platforms leave out what would find nothing; a list that keeps its values in their
 * places does not jump under the pointer, and shows what a filter has ruled out.
 */
export class FacetMemory {
  /** Names of long filters shown whole, and symbols of the classification whose branches are open. */
  readonly open = new Set<string>();
  /** The symbol in the classification that the Tab key comes to. */
  current = '';
  /** Another number after every change of the two. */
  version = 0;
  /** How many values it has met. */
  met = 0;
  readonly #seen = new Map<string, Set<string>>();
  readonly #host: ReactiveControllerHost;
  readonly #search: CountedSearch;
  /** Whose values they are: another platform has others. */
  #client: unknown;

  /** The search goes deeper when somebody looks into a class: what is in it is not counted for everybody. */
  constructor(host: ReactiveControllerHost, search: CountedSearch) {
    this.#host = host;
    this.#search = search;
  }

  expand(name: string): void {
    if (!this.open.delete(name)) this.open.add(name);
    if (name.length === 3) this.#search.deepen();
    this.#change();
  }

  focus(symbol: string): void {
    this.current = symbol;
    this.#change();
  }

  #change(): void {
    this.version += 1;
    this.#host.requestUpdate();
  }

  /** All values of a facet with their counts now, those that are set in any case. `order` sorts them, else they stay as first seen. */
  options(
    facets: Facets,
    name: string,
    { set, order }: { readonly set: readonly string[]; readonly order?: readonly string[] },
  ): readonly FacetOption[] {
    if (this.#client !== this.#search.client) this.#seen.clear();
    this.#client = this.#search.client;
    const counts = new Map<string, number>();
    const values = Object.hasOwn(facets, name) ? facets[name] : undefined;
    if (Array.isArray(values)) {
      for (const { value, count } of values) counts.set(plainText(value), Number.isSafeInteger(count) ? count : 0);
    }
    const seen = this.#seen.get(name) ?? new Set();
    const before = seen.size;
    for (const value of [...counts.keys(), ...set]) seen.add(value);
    this.met += seen.size - before;
    this.#seen.set(name, seen);
    const all = [...seen];
    if (order) all.sort((one, other) => order.indexOf(one) - order.indexOf(other));
    return all.map((value) => ({ value, count: counts.get(value) ?? 0 }));
  }
}
