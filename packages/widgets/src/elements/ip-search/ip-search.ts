import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../../controllers/announcer.js';
import { ClassTitles } from '../../controllers/class-titles.js';
import { CompositionController } from '../../controllers/composition-controller.js';
import { FacetMemory } from '../../controllers/facet-memory.js';
import { lazyPartOf } from '../../controllers/lazy-part.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { SearchController, stateOf, type SearchAnswer } from '../../controllers/search-controller.js';
import {
  answerKey,
  filtered,
  filterNames,
  shortlistLimit,
  toggled,
  type Filters,
  type SearchState,
} from '../../controllers/search-state.js';
import { ownQuery } from '../../controllers/search-url.js';
import { StateController } from '../../controllers/state-controller.js';
import { UrlController } from '../../controllers/url-controller.js';
import { WayBackController } from '../../controllers/way-back-controller.js';
import {
  IpListingSelectedEvent,
  IpSearchChangedEvent,
  IpShortlistChangedEvent,
  type ElementState,
} from '../../events.js';
import { linksFrom } from '../../formats/link.js';
import { searchWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { listingCardStyles } from '../../styles/listing-card.js';
import { tokens } from '../../styles/tokens.js';
import { mutePanel } from '../../templates/mute-panel.js';
import { PortalElement } from '../../templates/portal-element.js';
import { bones } from '../../templates/waiting.js';
import { filterColumn } from './filter-column.js';
import { styles } from './ip-search.styles.js';
import { outcome } from './outcome.js';
import { toldWords } from './result-words.js';
import type { SearchContext } from './search-context.js';
import { lateSuggestions, searchForm } from './search-form.js';

/**
 * @summary Searches the catalogue of intellectual property on offer: box, filters, sort, results, pages, shortlist and comparison, all kept in the URL.
 * @tagname ip-search
 * @attr listing-href - Address of the page that shows one listing, with `{id}` in it: `listing.html?listing={id}`.
 * @attr url-prefix - Prefix of this search's URL parameters; `s` unless told, `s2`, `s3` … for further searches on the page.
 * @attr page-size - Results a page, 1 to 100; 20 unless told.
 * @attr right-type - Rights to search only, separated by spaces; the visitor cannot change it.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot loading - Replaces the outline shown until the first results are there.
 * @slot slow - Replaces what is said when that takes long.
 * @slot empty - Replaces the text shown while nothing is on offer.
 * @slot no-match - Replaces the advice shown when nothing matches.
 * @slot stale - Replaces what is said over earlier results that could not be asked for again.
 * @slot failed - Replaces the words shown when the search failed.
 * @slot forbidden - Replaces the words shown when this visitor may not search.
 * @fires {IpSearchChangedEvent} ip-search-changed - New results are on show.
 * @fires {IpListingSelectedEvent} ip-listing-selected - A listing was opened; cancelable.
 * @fires {IpShortlistChangedEvent} ip-shortlist-changed - Rights were put on the shortlist, or taken off it.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @fires {IpElementFailedEvent} ip-element-failed - The search failed, and the element says so.
 * @csspart form - Box and button.
 * @csspart input - The search box.
 * @csspart submit - The search button.
 * @csspart suggestions - The list under the box while somebody types: numbers, filters and classes.
 * @csspart suggestion - One of them.
 * @csspart layout - Filters and results, side by side where there is room.
 * @csspart bar - Heading, count and sort over the results; on narrow screens, the button that opens the filters.
 * @csspart facets - All filters.
 * @csspart facet - One filter.
 * @csspart sheet - The dialog that holds the filters on narrow screens.
 * @csspart heading - The heading over the results.
 * @csspart chips - The filters that are set.
 * @csspart results - The list of results.
 * @csspart card - One result.
 * @csspart price - The asking price on a result.
 * @csspart pick - The box that puts a result on the shortlist; a page that only shows a few rights may leave it out.
 * @csspart badge - A legal status or verification.
 * @csspart pages - The page switch.
 * @csspart shortlist - The tray under the results that tells how many rights are chosen.
 * @csspart comparison - The chosen rights side by side.
 * @csspart loading - The outline shown until the first results are there.
 * @csspart slow - What is said when that takes long.
 * @csspart empty - What is shown while nothing is on offer.
 * @csspart no-match - What is shown when nothing matches.
 * @csspart stale - What is said over earlier results.
 * @csspart error - What is shown when the search failed.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where this visitor may not search.
 * @csspart retry - The button to try again.
 * @cssprop [--ip-color-accent] - Links, main buttons, selection.
 * @cssprop [--ip-font-size] - Size of running text.
 * @cssprop [--ip-font-family] - Typeface.
 * @cssprop [--ip-radius] - Corner radius of controls.
 * @cssprop [--ip-target-size=44px] - Least height of anything to press.
 * @cssstate loading - Waiting for results.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - Results are on show.
 * @cssstate empty - Nothing is on offer.
 * @cssstate no-match - Nothing matches.
 * @cssstate stale - Earlier results are on show.
 * @cssstate failed - The search failed.
 * @cssstate forbidden - This visitor may not search.
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

  // First of all controllers: the others ask for its prefix when they are connected.
  readonly #url = new UrlController(this, {
    prefix: () => this.urlPrefix,
    onChange: (search) => {
      const before = this.#search.search;
      const isSame = answerKey(search) === answerKey(before);
      if (isSame && search.compares === before.compares && String(search.chosen) === String(before.chosen)) return;
      this.#composition.text = search.text;
      if (isSame) this.#search.keep(search);
      else this.#search.show(search);
      this.#tell(before);
    },
  });
  readonly #search = new SearchController(this, () => ({ pageSize: this.#size, fixed: this.#fixed }));
  readonly #portal = new PortalController(this, {
    words: searchWords,
    follow: ({ client }) => {
      if (!client) return;
      this.#composition.text = this.#url.search.text;
      this.#search.connect(client, this.#url.search);
    },
  });
  readonly #composition = new CompositionController(this, (text) => {
    this.#search.type(text);
    this.#url.write(this.#search.search, 'type');
  });
  readonly #state = new StateController(this);
  readonly #trouble = lazyPartOf(this, () => import('./trouble.js'), this);
  readonly #sheet = lazyPartOf(this, () => import('./filter-sheet.js'), this);
  readonly #shortlist = lazyPartOf(this, () => import('./shortlist.js'), this);
  readonly #suggestions = lateSuggestions(this, (search) => this.#search.countsOf(search));
  readonly #memory = new FacetMemory(this, this.#search);
  readonly #classes = new ClassTitles(this);
  readonly #announcer = new Announcer(this);
  readonly #wayBack = new WayBackController(this, () => this.#url.prefix);
  #isSheetOpen = false;
  /** True when the heading gets the focus, once what it stands over is there. */
  #focuses = false;
  #shown: unknown;

  constructor() {
    super();
    this.listingHref = null;
    this.urlPrefix = null;
    this.pageSize = 20;
    this.rightType = null;
  }

  /** Asks the platform again for what is on show. */
  refresh(): void {
    this.#search.retry();
  }

  get #size(): number {
    return Number.isInteger(this.pageSize) && this.pageSize >= 1 && this.pageSize <= 100 ? this.pageSize : 20;
  }

  get #fixed(): Filters {
    const rightType = this.rightType?.split(/\s+/).filter(Boolean) ?? [];
    return rightType.length > 0 ? { rightType } : {};
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && (changed.has('pageSize') || changed.has('rightType'))) this.#search.restart();
    const { search, view } = this.#search;
    if (view.status === 'failed') this.#isSheetOpen = false;
    if (search.chosen.length > 0) this.#shortlist.need();
    if (stateOf(view, search) === 'no-match') this.#suggestions.need();
    const wanted = Boolean(this.#suggestions.part);
    this.#classes.follow(this.#portal.locale, { open: this.#memory.open, set: search.filters.ipc ?? [], wanted });
  }

  protected override updated(): void {
    const { view, search } = this.#search;
    const { messages } = this.#portal;
    const dialog = this.#isSheetOpen ? this.renderRoot.querySelector('dialog') : null;
    if (dialog && !dialog.open) dialog.showModal();
    this.#state.show(this.#judged());
    if (stateOf(view, search) === 'loading' || !messages) return;
    const wanted = this.#focuses ? this.renderRoot.querySelector<HTMLElement>('h2[tabindex]') : null;
    wanted?.focus();
    if (wanted) this.#focuses = false;
    if (view === this.#shown || view.status !== 'ready') return;
    void this.#wayBack.attend(view.answer.listings);
    this.#shown = view;
    // A later page keeps its cursor in the URL: a link to it then needs one request. One that is not there any more leaves it.
    if (search.page > 1 || this.#url.search.page > 1) this.#url.write(search, 'replace');
    this.dispatchEvent(new IpSearchChangedEvent({ query: ownQuery(search), total: view.answer.total }));
    this.#announcer.tell(answerKey(search), toldWords(this.#context(messages, view.answer)));
    // Fetched while all is well: what to say when something fails may not come any more once it has.
    setTimeout(() => void this.#trouble.fetch(), 1000);
  }

  #judged(): ElementState {
    const { view, search } = this.#search;
    const { portal, messages } = this.#portal;
    const error = portal?.client === null ? portal.error : 'error' in view ? view.error : undefined;
    if (error === undefined) return messages ? stateOf(view, search) : 'loading';
    this.#trouble.need();
    const state = this.#trouble.part?.tell(error) ?? 'failed';
    return view.status === 'stale' ? 'stale' : state;
  }

  protected override render(): TemplateResult {
    const { messages, locale, isMute } = this.#portal;
    if (isMute) return mutePanel;
    const context = messages && this.#context(messages, this.#search.view.answer);
    return html`
      <div lang=${locale}>
        ${searchForm(context, {
          text: this.#search.search.text,
          handle: this.#composition.handle,
          submit: this.#submit,
          skip: this.#toResults,
          suggestions: this.#suggestions,
        })}
        ${this.#body(context)}
        <p class="hidden" role="status">${this.#announcer.words}</p>
      </div>
    `;
  }

  #body(context: SearchContext | undefined): unknown {
    const [trouble, shortlist] = [this.#trouble.part, this.#shortlist.part];
    const { portal } = this.#portal;
    const { view, search } = this.#search;
    if (portal?.client === null) return trouble === null ? mutePanel : trouble?.panel(portal.error, null);
    if (search.compares && shortlist !== null)
      return (context && shortlist?.comparison(context)) ?? html`<div class="none">${bones(8)}</div>`;
    return html`
      <div class="layout" part="layout" ?inert=${!context}>
        ${filterColumn(context, {
          sheet: this.#sheet.part,
          isOpen: this.#isSheetOpen,
          turn: this.#turnSheet,
          done: this.#toResults,
        })}
        <section class="outcome">
          ${outcome(context, {
            view,
            size: this.#size,
            state: this.#state.state,
            trouble,
            suggestions: this.#suggestions.part,
            retry: this.refresh.bind(this),
          })}
        </section>
      </div>
      ${context && shortlist ? shortlist.tray(context) : nothing}
    `;
  }

  #context(messages: Sections['search'], answer: SearchAnswer | null): SearchContext {
    const { search } = this.#search;
    return {
      messages,
      locale: this.#portal.locale,
      today: this.#portal.today,
      search,
      answer,
      size: this.#size,
      memory: this.#memory,
      titles: this.#classes.titles,
      hidden: filterNames.filter((name) => Object.hasOwn(this.#fixed, name)),
      named: this.#url.named,
      go: this.#go,
      filter: (name, values) => {
        this.#go(filtered(this.#search.search, name, values));
      },
      turn: (page) => {
        this.#focuses = true;
        this.#go({ ...search, page, cursor: '' });
      },
      expect: (page) => void this.#search.prefetch(page),
      pick: (id) => {
        this.#choose(toggled(this.#search.search.chosen, id).slice(0, shortlistLimit), false);
      },
      choose: this.#choose,
      hrefOf: linksFrom(this.listingHref, 'id', document.baseURI),
      visit: (listingId, event) => {
        if (!this.dispatchEvent(new IpListingSelectedEvent({ listingId }))) event.preventDefault();
        else this.#wayBack.leave(listingId);
      },
    };
  }

  readonly #go = (search: SearchState): void => {
    this.#composition.text = search.text;
    this.#search.show(search);
    this.#url.write(search, 'push');
  };

  readonly #choose = (chosen: readonly string[], compares: boolean): void => {
    const before = this.#search.search;
    this.#search.keep({ chosen, compares });
    // To compare is a step to come back from; to choose is not.
    this.#url.write(this.#search.search, compares === before.compares ? 'replace' : 'push');
    this.#tell(before);
  };

  #tell(old: SearchState): void {
    const { chosen, compares } = this.#search.search;
    this.#focuses ||= compares !== old.compares;
    if (String(chosen) !== String(old.chosen)) this.dispatchEvent(new IpShortlistChangedEvent({ listingIds: chosen }));
  }

  readonly #turnSheet = (isOpen: boolean): void => {
    this.#isSheetOpen = isOpen;
    void this.#sheet.fetch();
    this.requestUpdate();
  };

  readonly #toResults = (): void => {
    this.#focuses = true;
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    if (this.#composition.isComposing) return;
    this.#url.write(this.#search.search, 'push');
    if ('error' in this.#search.view) this.refresh();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-search': IpSearch;
  }
}
