import { ProtocolError } from '../errors/protocol-error.js';
import type { Page } from '../schemas/page.js';

/** Fetches the page behind a cursor; the first page when there is none. */
export type FetchPage<Item> = (cursor: string | undefined) => Promise<Page<Item>>;

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
  #first: Promise<Page<Item>> | undefined;

  constructor(fetchPage: FetchPage<Item>) {
    this.#fetchPage = fetchPage;
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
      if (seen.has(page.nextCursor)) throw repeatedCursor();
      seen.add(page.nextCursor);
      page = await this.#fetchPage(page.nextCursor);
      yield page;
    }
  }

  /** At most `limit` items in one array; the limit is required, because a list may have no end. */
  async toArray(options: { readonly limit: number }): Promise<Item[]> {
    const items: Item[] = [];
    if (options.limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= options.limit) break;
    }
    return items;
  }
}

function repeatedCursor(): ProtocolError {
  return new ProtocolError({
    action: 'list the next page',
    reason: 'the platform gave the same cursor twice',
    remedy: 'Stop here and report it to the platform: going on would never end',
    code: 'page_cursor_repeated',
    outcome: 'rejected',
  });
}
