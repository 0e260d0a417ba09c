import { ListingsResource, type BareClient, type Facets, type ListingSummary } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AnswerCache } from './answer-cache.js';
import { failureOf, type Failure } from './failure.js';
import { LatestRun } from './latest-run.js';
import { answerKey, emptySearch, requestFor, resultKey, type Filters, type SearchState } from './search-state.js';

/** One page of results. */
export interface SearchAnswer {
  readonly listings: readonly ListingSummary[];
  /** Null where the platform did not count. */
  readonly total: number | null;
  readonly facets: Facets;
  readonly nextCursor: string | null;
}

/** What the search element shows. */
export type SearchView =
  | { readonly status: 'idle' }
  /** `answer` is the one still on show, of an earlier search. */
  | { readonly status: 'loading'; readonly search: SearchState; readonly answer: SearchAnswer | null }
  | { readonly status: 'ready'; readonly search: SearchState; readonly answer: SearchAnswer }
  | { readonly status: 'failed'; readonly search: SearchState; readonly failure: Failure };

export interface SearchOptions {
  readonly pageSize: number;
  /** Filters of the page's author: always set, never shown in the URL. */
  readonly fixed: Filters;
}

/** Milliseconds a typist's pause lasts before a search that is not held yet is asked for. */
const typingPause = 150;

/** Searches the catalogue: shows answers already held at once and asks again behind them, drops late answers. */
export class SearchController implements ReactiveController {
  view: SearchView = { status: 'idle' };
  /** The search wanted now; the view follows. */
  search: SearchState = emptySearch;
  client: BareClient | null = null;
  readonly #host: ReactiveControllerHost;
  readonly #options: () => SearchOptions;
  readonly #cache = new AnswerCache<SearchAnswer>();
  /** The cursors of the result list on show, by page. */
  #cursors = new Map<number, string>();
  readonly #runs = new LatestRun();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: () => SearchOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to do before a portal is known; the interface asks for one method.
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#runs.stop();
  }

  /** Another platform or another party: nothing held may be shown any more. A new language keeps what is on show. */
  connect(client: BareClient): void {
    const { view } = this;
    if (this.client === client && view.status === 'ready' && view.search === this.search) return;
    if (this.client !== client) {
      this.#cache.clear();
      this.#cursors.clear();
    }
    this.client = client;
    this.show(this.search);
  }

  /** Shows a search: at once if its answer is held, else after `pause` milliseconds of quiet. */
  show(wanted: SearchState, options: { readonly pause?: number } = {}): void {
    if (resultKey(wanted) !== resultKey(this.search)) this.#cursors.clear();
    if (wanted.cursor) this.#cursors.set(wanted.page, wanted.cursor);
    const search = { ...wanted, cursor: this.#cursors.get(wanted.page) ?? '' };
    this.search = search;
    clearTimeout(this.#timer);
    const run = this.#runs.start();
    const held = this.#cache.take(answerKey(search));
    if (held?.answer.nextCursor) this.#cursors.set(search.page + 1, held.answer.nextCursor);
    if (held) this.#set({ status: 'ready', search, answer: held.answer });
    else this.#set({ status: 'loading', search, answer: 'answer' in this.view ? this.view.answer : null });
    if (held?.isFresh || !this.client) return;
    // A held answer is asked for again too, but only once the visitor rests.
    const pause = held ? typingPause : (options.pause ?? 0);
    this.#timer = setTimeout(() => void this.#ask(search, run), pause);
  }

  /** Like `show`, for text still being typed. */
  type(text: string): void {
    this.show({ ...this.search, text, page: 1, cursor: '' }, { pause: typingPause });
  }

  retry(): void {
    this.show(this.search);
  }

  /** Fetches a page that is likely to be wanted next. Failures are silent: it was only a guess. */
  async prefetch(page: number): Promise<void> {
    const search = { ...this.search, page };
    const key = answerKey(search);
    const cursor = this.#cursors.get(page);
    if (this.#cache.has(key) || cursor === undefined || !this.client) return;
    const { signal } = new AbortController();
    try {
      const answer = await this.#fetch({ ...search, cursor }, signal);
      this.#cache.put(key, { answer, isFresh: true });
    } catch {
      // The visitor has not asked for anything yet.
    }
  }

  async #ask(
    search: SearchState,
    run: { readonly signal: AbortSignal; readonly isLatest: () => boolean },
  ): Promise<void> {
    try {
      const cursor = await this.#cursorOf(search, run.signal);
      const answer = await this.#fetch({ ...search, cursor }, run.signal);
      this.#cache.put(answerKey(search), { answer, isFresh: false });
      if (!run.isLatest()) return;
      if (answer.nextCursor) this.#cursors.set(search.page + 1, answer.nextCursor);
      this.search = { ...search, cursor };
      this.#set({ status: 'ready', search: this.search, answer });
    } catch (error) {
      if (run.isLatest()) this.#set({ status: 'failed', search, failure: failureOf(error) });
    }
  }

  /** The cursor of a page: known, or found by walking on from the last known page before it. */
  async #cursorOf(search: SearchState, signal: AbortSignal): Promise<string> {
    if (search.page === 1) return '';
    let page = search.page;
    while (page > 1 && !this.#cursors.has(page)) page -= 1;
    for (; page < search.page; page += 1) {
      const passed = await this.#fetch({ ...search, page, cursor: this.#cursors.get(page) ?? '' }, signal);
      if (!passed.nextCursor) return this.#cursors.get(page) ?? '';
      this.#cursors.set(page + 1, passed.nextCursor);
    }
    return this.#cursors.get(search.page) ?? '';
  }

  async #fetch(search: SearchState, signal: AbortSignal): Promise<SearchAnswer> {
    const { pageSize, fixed } = this.#options();
    if (!this.client) throw new Error('Failed to search: no portal is set. Set a key and a base URL.');
    const asked = { ...search, filters: { ...search.filters, ...fixed } };
    const page = await this.client.use(ListingsResource).list(requestFor(asked, pageSize), { signal });
    return { listings: page.data, total: page.total ?? null, facets: page.facets ?? {}, nextCursor: page.nextCursor };
  }

  #set(view: SearchView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}
