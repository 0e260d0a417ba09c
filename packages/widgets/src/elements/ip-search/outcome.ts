import type { SearchView } from '../../controllers/search-controller.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  filtered,
  searchFor,
  setFilters,
  shortlistLimit,
  toggled,
  type FilterName,
  type SearchState,
} from '../../controllers/search-state.js';
import type { ElementState } from '../../events.js';
import { x } from '../../icons/icons.js';
import { icon } from '../../templates/icon.js';
import { listingCard } from '../../templates/listing-card.js';
import { mutePanel } from '../../templates/mute-panel.js';
import { patternOf } from '../../templates/marked.js';
import { waiting } from '../../templates/waiting.js';
import type { Trouble } from './trouble.js';
import { foundWords, pageWords } from './result-words.js';
import { filterLabel, type SearchContext } from './search-context.js';
import type { Suggestions } from './suggestions.js';

const sorts = ['newest', 'price_asc', 'price_desc', 'expires_asc', 'expires_desc'] as const;

/** Heading, count and sort over the results. */
function resultBar(context: SearchContext): TemplateResult {
  const { messages, search, go } = context;
  const found = foundWords(context);
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) go(searchFor(search, { sort: event.target.value }));
  };
  const option = (sort: string, words: string): TemplateResult =>
    html`<option .value=${sort} .selected=${search.sort === sort}>${words}</option>`;
  return html`
    <div class="bar" part="bar">
      <h2 part="heading" tabindex="-1">
        ${messages.results}${found && html`<span class="found figures"> ${found}</span>`}
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

/** The search without one value of a filter. */
function without(search: SearchState, name: FilterName, value: string): SearchState {
  return filtered(search, name, toggled(search.filters[name] ?? [], value));
}

/** Every filter that is set, each with a way to lift it. */
function filterChips({ messages, search, titles, go }: SearchContext): TemplateResult | typeof nothing {
  const set = setFilters(search);
  if (set.length === 0) return nothing;
  const lift = (next: SearchState) => (): void => {
    go(next);
  };
  return html`
    <ul class="chips" part="chips">
      ${set.map(({ name, value }) => {
        const words = filterLabel(name, value, { messages, titles });
        return html`<li>
          <button
            class="button chip"
            type="button"
            aria-label=${messages.clear(words)}
            @click=${lift(without(search, name, value))}
          >
            ${words}${icon(x)}
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
function noResults({ messages, search }: SearchContext, advice: TemplateResult | undefined): TemplateResult {
  if (setFilters(search).length === 0 && !search.text.trim()) {
    return html`<div class="none" part="empty">
      <h3>${messages.empty}</h3>
      <slot name="empty"><p class="quiet">${messages.emptyHint}</p></slot>
    </div>`;
  }
  return html`
    <div class="none" part="no-match">
      <h3>${messages.noMatch}</h3>
      <slot name="no-match">${advice}</slot>
    </div>
  `;
}

/** Back and on; cursors know no page numbers to jump to. */
function pageSwitch(context: SearchContext): TemplateResult | typeof nothing {
  const { messages, answer, search, named, expect, turn } = context;
  const { page } = search;
  if (page === 1 && !answer?.nextCursor) return nothing;
  const guess = (): void => {
    expect(page + 1);
  };
  const to = (next: number) => (): void => {
    turn(next);
  };
  return html`
    <nav class="pages" part="pages" aria-label=${named(messages.pages)}>
      <button class="button" type="button" ?disabled=${page === 1} @click=${to(page - 1)}>${messages.previous}</button>
      <span class="figures">${pageWords(context)}</span>
      <button
        class="button"
        type="button"
        ?disabled=${!answer?.nextCursor}
        @pointerenter=${guess}
        @focus=${guess}
        @touchstart=${{ handleEvent: guess, passive: true }}
        @click=${to(page + 1)}
      >
        ${messages.next}
      </button>
    </nav>
  `;
}

/** The rights found, each as a card that can be put on the shortlist. */
function resultList(context: SearchContext, isLate: boolean): TemplateResult {
  const { messages, answer, search, pick, hrefOf, visit } = context;
  const { chosen } = search;
  const pattern = patternOf(answer?.text ?? '');
  return html`
    <ol class="cards ${isLate ? 'late' : ''}" part="results">
      ${answer?.listings.map((listing) => {
        const { id } = listing;
        const isChosen = chosen.includes(id);
        const tool = html`<label class="option pick" part="pick">
          <input
            type="checkbox"
            .checked=${isChosen}
            ?disabled=${!isChosen && chosen.length >= shortlistLimit}
            @change=${() => {
              pick(id);
            }}
          />${messages.compare}
        </label>`;
        const open = (event: Event): void => {
          visit(id, event);
        };
        return html`<li>${listingCard(listing, { ...context, pattern, tool, href: hrefOf(id), open })}</li>`;
      })}
    </ol>
  `;
}

export interface OutcomeOptions {
  readonly view: SearchView;
  readonly size: number;
  readonly state: ElementState;
  readonly trouble: Trouble | null | undefined;
  readonly suggestions: Suggestions | null | undefined;
  readonly retry: () => void;
}

/** What was found, or why there is nothing to see. */
export function outcome(context: SearchContext | undefined, options: OutcomeOptions): unknown {
  return html`
    ${context ? html`${resultBar(context)} ${filterChips(context)}` : html`<div class="bar"></div>`}
    ${found(context, options)}
  `;
}

function found(context: SearchContext | undefined, options: OutcomeOptions): unknown {
  const { view, size, state, trouble, suggestions, retry } = options;
  if (view.status === 'failed') return trouble === null ? mutePanel : trouble?.panel(view.error, retry);
  if (!context || !view.answer) {
    const card = html`<div class="card ghost"></div>`;
    const outline = html`<div class="cards">${[...Array(size).keys()].map(() => card)}</div>`;
    return waiting(outline, { messages: context?.messages ?? { loading: '', slow: '' }, state });
  }
  if (view.answer.listings.length === 0) return noResults(context, suggestions?.advice(context));
  const isLate = view.status === 'late';
  return html`
    ${view.status === 'stale' ? trouble?.notice(view.error, retry) : nothing}
    ${state === 'slow' ? waiting(nothing, { messages: context.messages, state }) : nothing}
    ${guard([view.answer, isLate, context.search.chosen, context.messages, context.today, context.hrefOf('')], () => resultList(context, isLate))}
    ${pageSwitch(context)}
  `;
}
