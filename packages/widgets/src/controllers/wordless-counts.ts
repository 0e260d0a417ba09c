import type { Facets } from '@ip-portal/core';
import type { ReactiveControllerHost } from 'lit';
import { resultKey, searchFor, type SearchState } from './search-state.js';

/** Asks the platform for the counts of a search; undefined where it cannot be asked. */
export type CountsOf = (search: SearchState) => Promise<Facets | undefined>;

/** The counts a search would have without its words: what there is to choose from where the words find nothing. */
export class WordlessCounts {
  readonly #host: ReactiveControllerHost;
  readonly #ask: CountsOf;
  #key = '';
  #facets: Facets | undefined;

  constructor(host: ReactiveControllerHost, ask: CountsOf) {
    this.#host = host;
    this.#ask = ask;
  }

  /** Of another platform, or for another party, they may be others. */
  forget(): void {
    this.#key = '';
  }

  /** Asked for once as long as the filters stay; undefined until they have come. */
  of(search: SearchState): Facets | undefined {
    const wordless = searchFor(search, { text: '', sort: '' });
    const key = resultKey(wordless);
    if (key !== this.#key) {
      this.#key = key;
      this.#facets = undefined;
      void this.#fetch(wordless, key);
    }
    return this.#facets;
  }

  async #fetch(search: SearchState, key: string): Promise<void> {
    const facets = await this.#ask(search);
    if (key !== this.#key) return;
    this.#facets = facets;
    this.#host.requestUpdate();
  }
}
