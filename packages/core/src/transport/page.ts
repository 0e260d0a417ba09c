import type { PortalError } from '../errors/portal-error.js';
import type { Page } from '../schemas/page.js';

/** Fetches the page behind a cursor; the first page when there is none. */
export type FetchPage<Item> = (cursor: string | undefined) => Promise<Page<Item>>;

/** Why a list cannot be gone through: a limit that is none, or a cursor that came twice. */
export type ListFault = { readonly limit: unknown } | 'cursor';

/**
 * The answer of a list: awaitable for its first page, and iterable over everything.
 *
 * `const page = await client.listings.list()` · `for await (const listing of client.listings.list())` ·
 * `for await (const page of client.listings.list().pages())` · `await client.orders.list().toArray({ limit: 500 })`
 *
 * Nothing is requested before the first use; then pages are fetched one by one, as they are needed.
 */
export class PagedList<Item> implements AsyncIterable<Item>, PromiseLike<Page<Item>> {
  readonly #fetchPage: FetchPage<Item>;
  readonly #explain: (fault: ListFault) => Promise<PortalError>;
  #first: Promise<Page<Item>> | undefined;

  /** `explain` makes the error of a fault. */
  constructor(fetchPage: FetchPage<Item>, explain: (fault: ListFault) => Promise<PortalError>) {
    this.#fetchPage = fetchPage;
    this.#explain = explain;
  }

  /**
   * A failed first page is asked for again at the next use. By `await`: a page of the web may have broken the `then` of its
   * promises.
   */
  async then<Fulfilled = Page<Item>, Rejected = never>(
    onFulfilled?: ((page: Page<Item>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    const first = (this.#first ??= this.#fetchPage(undefined));
    let page: Page<Item>;
    try {
      page = await first;
    } catch (error) {
      if (this.#first === first) this.#first = undefined;
      if (!onRejected) throw error;
      return await onRejected(error);
    }
    // Without a callback the page itself is the value, as the types say.
    return onFulfilled ? await onFulfilled(page) : (page as Fulfilled);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  /** The pages one after another, from the first. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    let page: Page<Item> = await this;
    const seen = new Set<string>();
    yield page;
    // Judged by type: an answer that only warned may lack it.
    while (typeof page.nextCursor === 'string') {
      if (seen.has(page.nextCursor)) throw await this.#explain('cursor');
      seen.add(page.nextCursor);
      page = await this.#fetchPage(page.nextCursor);
      yield page;
    }
  }

  /** At most `limit` items in one array; the limit is required, because a list may have no end. */
  async toArray(options: { readonly limit: number }): Promise<Item[]> {
    const { limit } = { ...options };
    if (!(typeof limit === 'number' && limit >= 0)) throw await this.#explain({ limit });
    const items: Item[] = [];
    if (limit === 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }
}
