import type { ListingSummary } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { CompositionController } from '../../controllers/composition-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { SearchController, type SearchAnswer } from '../../controllers/search-controller.js';
import {
  answerKey,
  filterNames,
  resultKey,
  setFilters,
  toggled,
  type Filters,
  type SearchState,
} from '../../controllers/search-state.js';
import { ownQuery } from '../../controllers/search-url.js';
import { UrlController } from '../../controllers/url-controller.js';
import { failureOf } from '../../controllers/failure.js';
import { IpElementFailedEvent, IpListingSelectedEvent, IpSearchChangedEvent } from '../../events.js';
import { formatNumber } from '../../formats/date.js';
import { linkFrom } from '../../formats/link.js';
import { base } from '../../styles/base.js';
import { listingCardStyles } from '../../styles/listing-card.js';
import { tokens } from '../../styles/tokens.js';
import { failurePanel, mutePanel } from '../../templates/failure-panel.js';
import { listingCard } from '../../templates/listing-card.js';
import type { Sections } from '../../locale.js';
import { PortalElement } from '../../templates/portal-element.js';
import { facetList } from './facets.js';
import { styles } from './ip-search.styles.js';
import { filterChips, foundWords, noResults, pageSwitch, resultBar, type OutcomeOptions } from './outcome.js';

type Words = Sections['search'];

/**
 * @summary Searches the catalogue of intellectual property on offer: box, filters, sort, results, pages, all kept in the URL.
 * @tagname ip-search
 * @attr listing-href - Address of the page that shows one listing, with `{id}` in it: `listing.html?listing={id}`.
 * @attr url-prefix - Prefix of this search's URL parameters; `s` unless told, `s2`, `s3` … for further searches on the page.
 * @attr page-size - Results a page, 1 to 100; 20 unless told.
 * @attr right-type - Rights to search only, separated by spaces; the visitor cannot change it.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot empty - Replaces the text shown while nothing is on offer.
 * @slot no-match - Replaces the advice shown when nothing matches.
 * @fires {IpSearchChangedEvent} ip-search-changed - New results are on show.
 * @fires {IpListingSelectedEvent} ip-listing-selected - A listing was opened; cancelable.
 * @fires {IpElementFailedEvent} ip-element-failed - The search failed, and the element says so.
 * @csspart form - Box and button.
 * @csspart input - The search box.
 * @csspart submit - The search button.
 * @csspart facets - All filters.
 * @csspart facet - One filter.
 * @csspart heading - The heading over the results.
 * @csspart results - The list of results.
 * @csspart card - One result.
 * @csspart price - The asking price on a result.
 * @csspart badge - A verification badge.
 * @csspart pages - The page switch.
 * @csspart error - What is shown when the search failed.
 * @csspart retry - The button to try again.
 * @cssprop [--ip-color-accent] - Links, main buttons, selection.
 * @cssprop [--ip-font-size] - Size of running text.
 * @cssprop [--ip-font-family] - Typeface.
 * @cssprop [--ip-radius] - Corner radius of controls.
 * @cssprop [--ip-target-size=44px] - Least height of anything to press.
 */
export class IpSearch extends PortalElement {
  static override styles = [tokens, base, listingCardStyles, styles];
  static override properties: PropertyDeclarations = {
    listingHref: { attribute: 'listing-href' },
    urlPrefix: { attribute: 'url-prefix' },
    pageSize: { attribute: 'page-size', type: Number },
    rightType: { attribute: 'right-type' },
  };

  declare listingHref: string | null;
  declare urlPrefix: string | null;
  declare pageSize: number;
  declare rightType: string | null;

  readonly #portal = new PortalController(this, {
    section: 'search',
    follow: ({ client }) => {
      if (!client) return;
      const wanted = this.#url.search;
      if (answerKey(wanted) !== answerKey(this.#search.search)) this.#search.search = wanted;
      this.#composition.text = this.#search.search.text;
      this.#search.connect(client);
    },
  });
  readonly #search = new SearchController(this, () => ({ pageSize: this.#size, fixed: this.#fixed }));
  readonly #url = new UrlController(this, {
    prefix: () => this.#prefix,
    onChange: (search) => {
      this.#composition.text = search.text;
      this.#search.show(search);
    },
  });
  readonly #composition = new CompositionController(this, (text) => {
    this.#search.type(text);
    this.#url.write(this.#search.search, 'type');
  });
  readonly #expanded = new Set<string>();
  #isOpen = false;
  #focusesResults = false;
  /** What was announced last, so that revalidated answers are not announced again. */
  #told: { readonly key: string; readonly words: string } = { key: '', words: '' };
  #shown: unknown;

  constructor() {
    super();
    this.listingHref = null;
    this.urlPrefix = null;
    this.pageSize = 20;
    this.rightType = null;
  }

  get #prefix(): string {
    if (this.urlPrefix) return this.urlPrefix;
    const place = [...document.querySelectorAll('ip-search:not([url-prefix])')].indexOf(this);
    return place > 0 ? `s${place + 1}` : 's';
  }

  /** Landmarks of a second search on the page need names of their own. */
  #named(words: string): string {
    const place = [...document.querySelectorAll('ip-search')].indexOf(this);
    return place > 0 ? `${words} (${place + 1})` : words;
  }

  get #size(): number {
    return Number.isInteger(this.pageSize) && this.pageSize >= 1 && this.pageSize <= 100 ? this.pageSize : 20;
  }

  get #fixed(): Filters {
    const rightType = this.rightType?.split(/\s+/).filter(Boolean) ?? [];
    return rightType.length > 0 ? { rightType } : {};
  }

  protected override updated(_changed: PropertyValues): void {
    const { view } = this.#search;
    if (view === this.#shown) return;
    this.#shown = view;
    if (view.status === 'ready') {
      // A later page keeps its cursor in the URL: a link to it then needs one request.
      if (view.search.page > 1) this.#url.write(view.search, 'replace');
      this.dispatchEvent(new IpSearchChangedEvent({ query: ownQuery(view.search), total: view.answer.total }));
      if (this.#focusesResults) this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
      this.#focusesResults = false;
    }
    if (view.status === 'failed') this.dispatchEvent(new IpElementFailedEvent(view.failure));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, locale, portal, isMute } = this.#portal;
    if (isMute) return mutePanel;
    const shown =
      messages && portal?.client === null ? failurePanel(failureOf(portal.error), { messages, retry: null }) : nothing;
    return html`
      <div lang=${locale}>
        ${this.#form(messages)} ${shown === nothing ? this.#layout(messages) : shown}
        <p class="hidden" role="status">${this.#announcement(messages)}</p>
      </div>
    `;
  }

  #form(messages: Words | undefined): TemplateResult {
    const { handle } = this.#composition;
    return html`
      <form
        part="form"
        role="search"
        aria-label=${messages ? this.#named(messages.search) : nothing}
        ?inert=${!messages}
        @submit=${this.#submit}
      >
        <div class="box">
          <input
            part="input"
            type="search"
            autocomplete="off"
            enterkeyhint="search"
            maxlength="200"
            aria-label=${messages?.searchLabel ?? nothing}
            placeholder=${messages?.placeholder ?? nothing}
            .value=${this.#search.search.text}
            @input=${handle}
            @compositionstart=${handle}
            @compositionend=${handle}
          />
          <button class="button primary" part="submit">${messages?.search}</button>
        </div>
      </form>
    `;
  }

  #layout(messages: Words | undefined): TemplateResult {
    const { view } = this.#search;
    const answer = 'answer' in view ? view.answer : null;
    const set = setFilters(this.#search.search);
    const toggle =
      set.length > 0 ? messages?.filtersActive(formatNumber(set.length, this.#portal.locale)) : messages?.filters;
    return html`
      <div class="layout" ?inert=${!messages}>
        <button
          class="button toggle"
          type="button"
          aria-expanded=${this.#isOpen ? 'true' : 'false'}
          aria-controls="facets"
          @click=${() => {
            this.#isOpen = !this.#isOpen;
            this.requestUpdate();
          }}
        >
          ${toggle}
        </button>
        <section
          id="facets"
          class="facets ${this.#isOpen ? 'open' : ''}"
          part="facets"
          aria-label=${messages ? this.#named(messages.filters) : nothing}
        >
          ${messages && answer ? this.#facets(messages, answer) : bones(8)}
        </section>
        <section class="outcome" aria-busy=${view.status === 'loading' ? 'true' : 'false'}>
          ${messages ? html`${resultBar(answer, this.#outcome(messages))} ${filterChips(this.#outcome(messages))}` : nothing}
          ${this.#results(messages, answer)}
        </section>
      </div>
    `;
  }

  #facets(messages: Words, answer: SearchAnswer): TemplateResult {
    return facetList({
      messages,
      locale: this.#portal.locale,
      search: this.#search.search,
      facets: answer.facets,
      hidden: filterNames.filter((name) => Object.hasOwn(this.#fixed, name)),
      expanded: this.#expanded,
      toggle: (name, value) => {
        this.#go(toggled(this.#search.search, name, value));
      },
      expand: (section) => {
        if (!this.#expanded.delete(section)) this.#expanded.add(section);
        this.requestUpdate();
      },
    });
  }

  #results(messages: Words | undefined, answer: SearchAnswer | null): TemplateResult {
    const { view } = this.#search;
    if (messages && view.status === 'failed') {
      return failurePanel(view.failure, {
        messages,
        retry: () => {
          this.#search.retry();
        },
      });
    }
    if (!messages || !answer) {
      return html`<div class="cards">
          ${Array.from({ length: this.#size }, () => html`<div class="card">${bones(3)}</div>`)}
        </div>
        ${messages ? html`<p class="late notice">${messages.slow}</p>` : nothing}`;
    }
    if (answer.listings.length === 0) return noResults(this.#outcome(messages));
    const stale = view.status === 'loading';
    return html`
      <ol class="cards ${stale ? 'stale' : ''}" part="results">
        ${answer.listings.map((listing) => html`<li>${this.#card(listing, messages)}</li>`)}
      </ol>
      ${this.#pages(messages, answer)}
    `;
  }

  #card(listing: ListingSummary, messages: Words): TemplateResult {
    return listingCard(listing, {
      messages,
      locale: this.#portal.locale,
      href: linkFrom(this.listingHref, { id: listing.id }, document.baseURI),
      open: (event) => {
        if (!this.dispatchEvent(new IpListingSelectedEvent({ listingId: listing.id }))) event.preventDefault();
      },
    });
  }

  #pages(messages: Words, answer: SearchAnswer): TemplateResult | typeof nothing {
    return pageSwitch(answer, {
      ...this.#outcome(messages),
      name: this.#named(messages.pages),
      size: this.#size,
      expect: (page) => void this.#search.prefetch(page),
      turn: (page) => {
        this.#focusesResults = true;
        this.#go({ ...this.#search.search, page, cursor: '' });
      },
    });
  }

  #outcome(messages: Words): OutcomeOptions {
    const go = (search: SearchState): void => {
      this.#go(search);
    };
    return { messages, locale: this.#portal.locale, search: this.#search.search, go };
  }

  /** Told once per result list, and only when it has come to rest. */
  #announcement(messages: Words | undefined): string {
    const { view } = this.#search;
    if (!messages || view.status !== 'ready') return this.#told.words;
    const key = `${resultKey(view.search)}#${this.#portal.locale}`;
    if (key !== this.#told.key) {
      const none = view.answer.listings.length === 0 ? messages.noMatch : '';
      this.#told = { key, words: none || foundWords(view.answer, { messages, locale: this.#portal.locale }) };
    }
    return this.#told.words;
  }

  #go(search: SearchState): void {
    this.#search.show(search);
    this.#url.write(search, 'push');
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (!this.#composition.isComposing) this.#url.write(this.#search.search, 'push');
  };
}

/** Grey bars where text will be. */
function bones(count: number): readonly TemplateResult[] {
  return Array.from({ length: count }, () => html`<span class="bone"></span>`);
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-search': IpSearch;
  }
}
