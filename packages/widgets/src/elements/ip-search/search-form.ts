import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Announcer } from '../../controllers/announcer.js';
import type { CountsOf } from '../../controllers/wordless-counts.js';
import { search } from '../../icons/icons.js';
import { lazyPartOf, type LazyPart } from '../../controllers/lazy-part.js';
import { icon } from '../../templates/icon.js';
import { marked } from '../../templates/marked.js';
import { filterLabel, type SearchContext } from './search-context.js';
import type { Suggestions } from './suggestions.js';

export interface SearchFormOptions {
  readonly text: string;
  readonly handle: (event: Event) => void;
  readonly submit: (event: Event) => void;
  readonly skip: () => void;
  readonly suggestions: LazyPart<Suggestions>;
}

/**
 * The list under the box, fetched when the box gets the focus first or nothing matches. What the element has anyway is
 * handed over: if the list imported it, the script tag would fetch two files more for everybody.
 */
export function lateSuggestions(host: LitElement, countsOf: CountsOf): LazyPart<Suggestions> {
  const tools = { host, announcer: new Announcer(host), marked, label: filterLabel, countsOf };
  return lazyPartOf(host, () => import('./suggestions.js'), tools);
}

/** The box, its button, and a way past the filters for those who go by keyboard. */
export function searchForm(context: SearchContext | undefined, options: SearchFormOptions): TemplateResult {
  const { text, handle, submit, skip, suggestions } = options;
  const messages = context?.messages;
  const meet = ({ target }: Event): void => {
    void suggestions.fetch((part) => {
      part.attend(target, text);
    });
  };
  return html`
    <form
      part="form"
      role="search"
      aria-label=${context ? context.named(context.messages.search) : nothing}
      ?inert=${!messages}
      @submit=${submit}
    >
      <input
        part="input"
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded="false"
        aria-controls="suggestions"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="200"
        aria-label=${messages?.searchLabel ?? nothing}
        placeholder=${messages?.placeholder ?? nothing}
        .value=${text}
        @focus=${meet}
        @input=${handle}
        @compositionstart=${handle}
        @compositionend=${handle}
      />
      <button class="button primary" part="submit">${messages && html`${icon(search)}${messages.search}`}</button>
      <button class="button skip" type="button" @click=${skip}>${messages?.skip}</button>
      ${context && suggestions.part?.popup(context)}
    </form>
  `;
}
