import type { Facets } from '@ip-portal/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Announcer } from '../../controllers/announcer.js';
import { ComboboxController } from '../../controllers/combobox-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { WordlessCounts, type CountsOf } from '../../controllers/wordless-counts.js';
import { formatNumber } from '../../formats/date.js';
import { suggestionsWords } from '../../locale.js';
import { adopt } from '../../styles/adopt.js';
import type { marked } from '../../templates/marked.js';
import { advice } from './advice.js';
import { EarlierCounts } from './earlier-counts.js';
import { findNamedFilters } from './named-filters.js';
import type { filterLabel, SearchContext } from './search-context.js';
import { findSuggestions, type Suggestion } from './suggestion-finder.js';
import { suggestionsStyles } from './suggestions.styles.js';

const list = 'suggestions';

/** What the element has anyway. */
export interface SuggestionTools {
  readonly host: LitElement;
  readonly announcer: Announcer;
  readonly marked: typeof marked;
  readonly label: typeof filterLabel;
  readonly countsOf: CountsOf;
}

/** For the search that asked for this file. */
export function partFor(tools: SuggestionTools): Suggestions {
  return new Suggestions(tools);
}

/**
 * The list under the search box, and what a search that finds nothing could be instead; made when the box gets the focus
 * first, or when nothing matches. The list keeps nothing, and asks for one thing only: what is in a class whose symbol is
 * typed, which nobody has counted till then.
 */
export class Suggestions {
  readonly #portal: PortalController<'suggestions'>;
  readonly #tools: SuggestionTools;
  readonly #combobox: ComboboxController;
  readonly #counts = new EarlierCounts();
  readonly #wordless: WordlessCounts;
  #context: SearchContext | undefined;
  /** Counts with the subclasses, for a text that is all symbol. */
  #classes: Facets | undefined;
  /** Undefined until somebody needs to know. */
  #found: readonly Suggestion[] | undefined;
  /** What they were found in. */
  #sources: readonly unknown[] = [];

  constructor(tools: SuggestionTools) {
    const { host } = tools;
    this.#tools = tools;
    this.#wordless = new WordlessCounts(host, tools.countsOf);
    adopt(host, suggestionsStyles);
    this.#portal = new PortalController(host, {
      words: suggestionsWords,
      follow: () => {
        this.#wordless.forget();
      },
    });
    this.#combobox = new ComboboxController(host, {
      list,
      options: () => this.#all().map(({ key }) => key),
      take: (key) => {
        const taken = this.#all().find((one) => one.key === key);
        if (taken) this.#take(taken);
      },
    });
  }

  /** For a box that has got the focus; `text` is what stood in it then. */
  attend(box: EventTarget | null, text: string): void {
    if (box instanceof HTMLInputElement) this.#combobox.attend(box, text);
  }

  /** The list, where it is open and there is something to suggest, and a place to tell how much that is. */
  popup(context: SearchContext): TemplateResult | typeof nothing {
    const { search, answer, messages, titles, today, hidden, memory } = context;
    const own = this.#portal.messages;
    this.#context = context;
    this.#counts.note(answer, search.text);
    if (!own) return nothing;
    // Asked for from the first figure on: the class is not complete then.
    const isSymbol = this.#combobox.isOpen && /^[a-h]\d/i.test(search.text.normalize('NFKC').trim());
    const classes = isSymbol ? this.#wordless.of(search) : undefined;
    const sources = [search, answer, messages, titles, today, hidden.join(), memory.met, own, classes];
    this.#classes = classes;
    if (sources.some((source, at) => source !== this.#sources[at])) this.#found = undefined;
    this.#sources = sources;
    const found = this.#combobox.isOpen ? this.#all() : [];
    const words = found.length > 0 ? own.told(formatNumber(found.length)) : '';
    this.#tools.announcer.tell(words && `${search.text} ${words}`, words);
    return html`
      ${found.length > 0 ? this.#listbox(found, context) : nothing}
      <p class="hidden" role="status">${this.#tools.announcer.words}</p>
    `;
  }

  /** Under what is said where nothing matches. */
  advice(context: SearchContext): TemplateResult | undefined {
    const { messages: words } = this.#portal;
    if (!words) return undefined;
    const facets = context.search.text.trim() ? this.#wordless.of(context.search) : undefined;
    const named = facets ? findNamedFilters({ ...context, words, label: this.#tools.label, facets }) : [];
    const take = (suggestion: Suggestion): void => {
      this.#take(suggestion);
    };
    return advice(context, { words, named, take });
  }

  #all(): readonly Suggestion[] {
    const { messages: words } = this.#portal;
    const context = this.#context;
    if (!context || !words) return [];
    const countsOf = (rest: string) =>
      (rest === '' ? this.#classes : undefined) ?? this.#counts.of(context.search.filters, rest);
    this.#found ??= findSuggestions({ ...context, words, label: this.#tools.label, countsOf });
    return this.#found;
  }

  #take({ search }: Suggestion): void {
    this.#combobox.close();
    this.#context?.go(search);
  }

  #listbox(found: readonly Suggestion[], context: SearchContext): TemplateResult {
    const { messages } = context;
    const words = this.#portal.messages;
    const labels = { number: words?.applicationNumber, filter: messages.filters, class: messages.facets.ipc };
    const kinds = [...new Set(found.map(({ kind }) => kind))];
    const { active } = this.#combobox;
    // The focus stays in the box while an option is pressed.
    const hold = (event: Event): void => {
      event.preventDefault();
    };
    return html`
      <div id=${list} part="suggestions" role="listbox" aria-label=${words?.suggestions ?? nothing} @mousedown=${hold}>
        ${kinds.map(
          (kind) => html`
            <div role="group" aria-labelledby="${list}-${kind}">
              <span class="kind" id="${list}-${kind}" role="presentation">${labels[kind]}</span>
              ${found.map((one, at) => (one.kind === kind ? this.#option(one, at, one.key === active) : nothing))}
            </div>
          `,
        )}
      </div>
    `;
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the focus stays in the box, and the keys with it */
  #option(suggestion: Suggestion, at: number, isActive: boolean): TemplateResult {
    const { words, pattern, note, isDoubtful, count } = suggestion;
    return html`
      <div
        id="${list}-${at}"
        part="suggestion"
        role="option"
        aria-selected=${isActive ? 'true' : 'false'}
        @click=${() => {
          this.#take(suggestion);
        }}
      >
        <span class="meant">
          <span>${this.#tools.marked(words, pattern)}</span>
          ${note ? html`<span class="note ${isDoubtful ? 'doubtful' : ''}">${note}</span>` : nothing}
        </span>
        ${count === null ? nothing : html`<span class="count figures">${formatNumber(count)}</span>`}
      </div>
    `;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */
}
