import type { Facets } from '@ip-portal/core';
import type { SearchAnswer } from '../../controllers/search-controller.js';
import { emptySearch, resultKey, type Filters } from '../../controllers/search-state.js';

const keyOf = (filters: Filters): string => resultKey({ ...emptySearch, filters });

/**
 * Counts of the answers to what is in the box without the letters typed last. To choose a filter takes these letters out,
 * so the counts beside it have to be of the answer before them, not of the one they gave.
 */
export class EarlierCounts {
  readonly #counts = new Map<string, Facets>();
  #filters = '';
  #noted: SearchAnswer | null = null;

  /** Keeps the counts of an answer as long as the box begins with what was asked, and the filters stay. */
  note(answer: SearchAnswer | null, text: string): void {
    if (answer === this.#noted) return;
    this.#noted = answer;
    const filters = answer ? keyOf(answer.filters) : '';
    if (filters !== this.#filters) this.#counts.clear();
    this.#filters = filters;
    for (const asked of this.#counts.keys()) if (!text.startsWith(asked)) this.#counts.delete(asked);
    if (answer) this.#counts.set(answer.text.trim(), answer.facets);
  }

  /** Undefined where no such answer has been on show. */
  of(filters: Filters, text: string): Facets | undefined {
    return keyOf(filters) === this.#filters ? this.#counts.get(text) : undefined;
  }
}
