import { isPortalError, ListingsResource, type BareClient, type Facets, type ListingSummary } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AnswerCache } from './answer-cache.js';
import { LatestRun, type Run } from './latest-run.js';
import {
  answerKey,
  emptySearch,
  requestFor,
  resultKey,
  searchFor,
  setFilters,
  type Filters,
  type SearchState,
} from './search-state.js';

/** One page of results. */
export interface SearchAnswer {
  /** What was typed for it. */
  readonly text: string;
  /** What was set for it. */
  readonly filters: Filters;
  readonly listings: readonly ListingSummary[];
  /** Null where the platform did not count. */
  readonly total: number | null;
  readonly facets: Facets;
  readonly nextCursor: string | null;
}

/** What the search element shows. */
export type SearchView =
  /** `answer` is the one still on show, of an earlier search; `late` once a visitor has waited for a new one. */
  | { readonly status: 'loading' | 'late'; readonly answer: SearchAnswer | null }
  | { readonly status: 'ready'; readonly answer: SearchAnswer }
  /** An answer held from before, which could not be asked for again. */
  | { readonly status: 'stale'; readonly answer: SearchAnswer; readonly error: unknown }
  /** Nothing of an earlier search is left on show. */
  | { readonly status: 'failed'; readonly answer: null; readonly error: unknown };

/** What a view without an error says of itself: nothing on offer at all is not the same as nothing found. */
export function stateOf(
  { status, answer }: SearchView,
  search: SearchState,
): 'loading' | 'ready' | 'empty' | 'no-match' {
  if (status === 'loading' || status === 'late') return 'loading';
  if (answer?.listings.length !== 0) return 'ready';
  return search.text.trim() === '' && setFilters(search).length === 0 ? 'empty' : 'no-match';
}

export interface SearchOptions {
  readonly pageSize: number;
  /** Filters of the page's author: always set, never shown in the URL. */
  readonly fixed: Filters;
}

/** Milliseconds a typist's pause lasts before a search that is not held yet is asked for. */
const typingPause = 150;
/** Milliseconds after which what is on show looks as if it were of an earlier search. */
const patience = 400;
/** Pages that are asked for one after another to come to one whose cursor nobody knows. */
const longestWalk = 20;

/** Searches the catalogue: shows answers already held at once and asks again behind them, drops late answers. */
export class SearchController implements ReactiveController {
  view: SearchView = { status: 'loading', answer: null };
  /** The search wanted now; the view follows. */
  search: SearchState = emptySearch;
  client: BareClient | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #options: () => SearchOptions;
  #cache = new AnswerCache<SearchAnswer>();
  /** The cursors of the result list on show, by page. */
  #cursors = new Map<number, string>();
  readonly #runs = new LatestRun();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lateness: ReturnType<typeof setTimeout> | undefined;
  /** True once somebody has looked into a class of the classification. */
  #isDeep = false;

  constructor(host: ReactiveControllerHost, options: () => SearchOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#lateness);
    this.#runs.stop();
  }

  /** Another platform or another party: nothing held may be shown any more. A new language keeps what is on show. */
  connect(client: BareClient, search: SearchState): void {
    const key = answerKey(search);
    // Counts that go deeper may have been under way when the element was moved.
    const isWhole = this.view.answer === null || this.#cache.has(key);
    const isHeld = this.client === client && isWhole && stateOf(this.view, search) !== 'loading';
    if (this.client !== client) this.#forget();
    this.client = client;
    if (isHeld && key === answerKey(this.search)) this.search = search;
    else this.show(search);
  }

  /** Other questions are asked from now on, of which no later page is known. */
  restart(): void {
    this.#forget();
    this.show(searchFor(this.search, {}));
  }

  #forget(): void {
    // New ones, not emptied: what is still on its way was asked in another name.
    this.#cache = new AnswerCache();
    this.#cursors = new Map();
    this.view = { status: 'loading', answer: null };
  }

  /** Shows a search: at once if its answer is held, else after `pause` milliseconds of quiet. */
  show(wanted: SearchState, options: { readonly pause?: number } = {}): void {
    // A new map, not an emptied one: a late answer of the old list may still write into its own.
    if (resultKey(wanted) !== resultKey(this.search)) this.#cursors = new Map();
    if (wanted.cursor) this.#cursors.set(wanted.page, wanted.cursor);
    const { fixed } = this.#options();
    const own = Object.entries(wanted.filters).filter(([name]) => !Object.hasOwn(fixed, name));
    const filters = own.length < Object.keys(wanted.filters).length ? Object.fromEntries(own) : wanted.filters;
    this.search = { ...wanted, filters, cursor: this.#cursors.get(wanted.page) ?? '' };
    this.#isDeep ||= wanted.filters.ipc?.some((symbol) => symbol.length > 3) ?? false;
    clearTimeout(this.#timer);
    const run = this.#runs.start();
    const held = this.#cache.take(answerKey(wanted));
    if (held?.answer.nextCursor) this.#cursors.set(wanted.page + 1, held.answer.nextCursor);
    this.#set(held ? { status: 'ready', answer: held.answer } : { status: 'loading', answer: this.view.answer });
    if (!held)
      this.#lateness = setTimeout(() => {
        this.#set({ status: 'late', answer: this.view.answer });
      }, patience);
    if (held?.isFresh || !this.client) return;
    // A held answer is asked for again too, but only once the visitor rests.
    const pause = held ? typingPause : options.pause;
    if (pause) this.#timer = setTimeout(() => void this.#ask(run), pause);
    // What the page's script sets beside the element, in the same breath, belongs to the question. A timer would let the outline
    // be drawn first.
    else queueMicrotask(() => void this.#ask(run));
  }

  /** Like `show`, for text still being typed. */
  type(text: string): void {
    this.show({ ...this.search, text, page: 1, cursor: '' }, { pause: typingPause });
  }

  /** Changes what does not change the results: the shortlist and its comparison. */
  keep(change: Pick<SearchState, 'chosen' | 'compares'>): void {
    this.search = { ...this.search, ...change };
    this.#host.requestUpdate();
  }

  retry(): void {
    this.show(this.search);
  }

  /** Counts the subclasses of the classification too, from now on. */
  deepen(): void {
    if (this.#isDeep) return;
    this.#isDeep = true;
    this.#cache = new AnswerCache();
    void this.#ask(this.#runs.start());
  }

  /** Fetches a page that is likely to be wanted next. Failures are silent: it was only a guess. */
  async prefetch(page: number): Promise<void> {
    const cursor = this.#cursors.get(page);
    const search = { ...this.search, page, cursor: cursor ?? '' };
    const key = answerKey(search);
    const cache = this.#cache;
    if (cache.has(key) || cursor === undefined || !this.client) return;
    try {
      const answer = await this.#fetch(search);
      cache.put(key, { answer, isFresh: true });
    } catch {
      // The visitor has not asked for anything yet.
    }
  }

  /** The counts of a search that is not on show, subclasses of the classification included. Failures are silent here too. */
  async countsOf(search: SearchState): Promise<Facets | undefined> {
    try {
      return (await this.#fetch(search, { deep: true })).facets;
    } catch {
      return undefined;
    }
  }

  async #ask(run: Run): Promise<void> {
    if (!run.isLatest()) return;
    const { search } = this;
    const cursors = this.#cursors;
    const cache = this.#cache;
    // The cursor of a page is known, or found by walking on from the last known page before it.
    let { page } = search;
    while (page > 1 && !cursors.has(page)) page -= 1;
    const farthest = Math.min(search.page, page + longestWalk);
    try {
      const turn = (): Promise<SearchAnswer> => this.#fetch({ ...search, cursor: cursors.get(page) ?? '' }, run);
      let answer = await turn();
      for (; page < farthest && answer.nextCursor; answer = await turn()) cursors.set(++page, answer.nextCursor);
      cache.put(answerKey({ ...search, page }), { answer, isFresh: false });
      if (!run.isLatest()) return;
      if (answer.nextCursor) cursors.set(page + 1, answer.nextCursor);
      // Where the list has become shorter, or the way too long, the page come to stands for the one that was asked for.
      this.search = { ...this.search, page, cursor: cursors.get(page) ?? '' };
      const isSame = this.view.status === 'ready' && this.view.answer.listings === answer.listings;
      if (!isSame) this.#set({ status: 'ready', answer });
    } catch (error) {
      if (!run.isLatest()) return;
      // The cursor of a link ages: then the page is walked to.
      if (isPortalError(error) && error.name === 'ValidationError' && cursors.delete(page)) {
        await this.#ask(run);
        return;
      }
      const { status, answer } = this.view;
      if (status === 'ready') this.#set({ status: 'stale', answer, error });
      else this.#set({ status: 'failed', answer: null, error });
    }
  }

  async #fetch(
    search: SearchState,
    { signal, deep = this.#isDeep }: { readonly signal?: AbortSignal; readonly deep?: boolean } = {},
  ): Promise<SearchAnswer> {
    const { pageSize, fixed } = this.#options();
    if (!this.client) throw new Error('Failed to search: no portal is set. Set a key and a base URL.');
    const asked = { ...search, filters: { ...search.filters, ...fixed } };
    const request = requestFor(asked, { limit: pageSize, deep });
    const page = await this.client.use(ListingsResource).list(request, signal && { signal });
    const { data: listings, total = null, facets = {}, nextCursor } = page;
    return { text: search.text, filters: search.filters, listings, total, facets, nextCursor };
  }

  #set(view: SearchView): void {
    clearTimeout(this.#lateness);
    this.view = view;
    this.#host.requestUpdate();
  }
}
