import { html, nothing, type TemplateResult } from 'lit';
import type { SearchAnswer } from '../../controllers/search-controller.js';
import { searchFor, setFilters, toggled, type SearchState } from '../../controllers/search-state.js';
import { formatNumber } from '../../formats/date.js';
import type { Sections } from '../../locale.js';
import { filterLabel } from './facets.js';

type Words = Sections['search'];

export interface OutcomeOptions {
  readonly messages: Words;
  readonly locale: string;
  readonly search: SearchState;
  readonly go: (search: SearchState) => void;
}

const sorts = ['newest', 'price_asc', 'price_desc', 'expires_asc', 'expires_desc'] as const;

/** How many rights were found, in words; '' where the platform did not count. */
export function foundWords(answer: SearchAnswer | null, options: Pick<OutcomeOptions, 'messages' | 'locale'>): string {
  const { messages, locale } = options;
  if (!answer || answer.total === null) return '';
  return answer.total === 1 ? messages.foundOne : messages.found(formatNumber(answer.total, locale));
}

/** Heading, count and sort over the results. */
export function resultBar(answer: SearchAnswer | null, options: OutcomeOptions): TemplateResult {
  const { messages, search, go } = options;
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) go(searchFor(search, { sort: event.target.value }));
  };
  const option = (sort: string, words: string): TemplateResult =>
    html`<option .value=${sort} .selected=${search.sort === sort}>${words}</option>`;
  return html`
    <div class="bar">
      <h2 part="heading" tabindex="-1">
        ${messages.results}<span class="found figures">${foundWords(answer, options)}</span>
      </h2>
      <label class="sort">
        ${messages.sort}
        <select @change=${choose}>
          ${option('', messages.sorts.relevance)} ${sorts.map((sort) => option(sort, messages.sorts[sort]))}
        </select>
      </label>
    </div>
  `;
}

/** Every filter that is set, each with a way to lift it. */
export function filterChips(options: OutcomeOptions): TemplateResult | typeof nothing {
  const { messages, search, go } = options;
  const set = setFilters(search);
  if (set.length === 0) return nothing;
  const lift = (next: SearchState) => (): void => {
    go(next);
  };
  return html`
    <ul class="chips">
      ${set.map(({ name, value }) => {
        const words = filterLabel(name, value, messages);
        return html`<li>
          <button
            class="button chip"
            type="button"
            aria-label=${messages.clear(words)}
            @click=${lift(toggled(search, name, value))}
          >
            ${words}
          </button>
        </li>`;
      })}
      <li>
        <button class="link" type="button" @click=${lift(searchFor(search, { filters: {} }))}>
          ${messages.clearAll}
        </button>
      </li>
    </ul>
  `;
}

/** Nothing matches, or nothing is on offer at all: two different things to say. */
export function noResults(options: OutcomeOptions): TemplateResult {
  const { messages, search } = options;
  const asked = search.text.trim() !== '' || setFilters(search).length > 0;
  return html`
    <div class="none">
      <h3>${asked ? messages.noMatch : messages.empty}</h3>
      <p class="quiet">
        <slot name=${asked ? 'no-match' : 'empty'}>${asked ? messages.noMatchHint : messages.emptyHint}</slot>
      </p>
    </div>
  `;
}

export interface PageOptions extends OutcomeOptions {
  readonly name: string;
  readonly size: number;
  /** Called when the next page is likely to be wanted. */
  readonly expect: (page: number) => void;
  readonly turn: (page: number) => void;
}

/** Back and on; cursors know no page numbers to jump to. */
export function pageSwitch(answer: SearchAnswer, options: PageOptions): TemplateResult | typeof nothing {
  const { messages, locale, search, name, size } = options;
  const { page } = search;
  if (page === 1 && !answer.nextCursor) return nothing;
  const shown = formatNumber(page, locale);
  const pages = answer.total === null ? 0 : Math.ceil(answer.total / size);
  const guess = (): void => {
    options.expect(page + 1);
  };
  const turn = (to: number) => (): void => {
    options.turn(to);
  };
  return html`
    <nav class="pages" part="pages" aria-label=${name}>
      <button class="button" type="button" ?disabled=${page === 1} @click=${turn(page - 1)}>
        ${messages.previous}
      </button>
      <span class="figures"
        >${pages > 0 ? messages.pageOf(shown, formatNumber(pages, locale)) : messages.page(shown)}</span
      >
      <button
        class="button"
        type="button"
        ?disabled=${!answer.nextCursor}
        @pointerenter=${guess}
        @focus=${guess}
        @click=${turn(page + 1)}
      >
        ${messages.next}
      </button>
    </nav>
  `;
}
