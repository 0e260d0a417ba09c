import { html, nothing, type TemplateResult } from 'lit';
import { filtered, searchFor, setFilters, type FilterName, type SearchState } from '../../controllers/search-state.js';
import { formatNumber } from '../../formats/date.js';
import type { Sections } from '../../locale.js';
import type { SearchContext } from './search-context.js';
import type { Suggestion } from './suggestion-finder.js';

export interface AdviceOptions {
  readonly words: Sections['suggestions'];
  /** What may be set in place of the words. */
  readonly named: readonly Suggestion[];
  readonly take: (suggestion: Suggestion) => void;
}

/** What lifting one filter would give at least: a facet's counts leave the facet's own filter out. */
function gainOf(name: FilterName, { answer }: SearchContext): number {
  const counts = (answer?.facets[name === 'ipc' ? 'ipcSection' : name] ?? []).map(({ count }) => count);
  return Math.max(0, ...counts);
}

/**
 * What to do where nothing matches: lift a filter that is in the way, clear the words or everything, or set the filters that
 * the words name. These come last, as they come late.
 */
export function advice(context: SearchContext, { words, named, take }: AdviceOptions): TemplateResult {
  const { messages, search, go } = context;
  const gains = [...new Set(setFilters(search).map(({ name }) => name))]
    .map((name) => ({ name, gain: gainOf(name, context) }))
    .filter(({ gain }) => gain > 0);
  // To somebody who looks for one number, no word is broader.
  const isNumber = named[0]?.kind === 'number';
  const textHint = isNumber ? '' : words.noMatchHint;
  const hasText = search.text.trim() !== '';
  const hint = gains.length > 0 ? words.dropHint : hasText ? textHint : words.liftHint;
  const button = (label: unknown, press: () => void): TemplateResult =>
    html`<button class="button" type="button" @click=${press}><span>${label}</span></button>`;
  const clear = (label: string, change: Partial<Pick<SearchState, 'text' | 'filters'>>): TemplateResult =>
    button(label, () => {
      go(searchFor(search, change));
    });
  return html`
    ${hint && html`<p class="quiet">${hint}</p>`}
    ${gains.map(({ name, gain }) =>
      button(words.dropFilter(messages.facets[name], formatNumber(gain)), () => {
        go(filtered(search, name, []));
      }),
    )}
    ${hasText ? clear(words.clearWords, { text: '' }) : nothing}
    ${setFilters(search).length > 0 ? clear(words.showEverything, { text: '', filters: {} }) : nothing}
    ${named.length > 0 ? html`<p class="quiet instead">${isNumber ? words.meant : words.instead}</p>` : ''}
    ${named.map((one) => {
      const aside = one.kind === 'number' ? one.note : one.count === null ? '' : formatNumber(one.count);
      const label = html`${one.words}${aside && html` <span class="aside figures">${aside}</span>`}`;
      return button(label, () => {
        take(one);
      });
    })}
  `;
}
