import { OrdersResource, type BareClient, type Order, type OrderListInput } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IpOrderChangedEvent } from '../events.js';
import { failureOf, type Failure } from './failure.js';
import { LatestRun } from './latest-run.js';

export const orderFilters = ['all', 'open', 'mine', 'ended'] as const;
export type OrderFilter = (typeof orderFilters)[number];

/** What the list of orders shows. */
export type OrderListView =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly orders: readonly Order[];
      /** Null where the platform did not count. */
      readonly total: number | null;
      readonly page: number;
      readonly hasNext: boolean;
      /** Why the list could not be read anew; what is on show is older. */
      readonly failure: Failure | null;
    }
  | { readonly status: 'failed'; readonly failure: Failure };

const asked: Readonly<Record<OrderFilter, OrderListInput>> = {
  all: {},
  open: { open: true },
  mine: { open: true, waitingForMe: true },
  ended: { open: false },
};

/** Milliseconds between readings of a list that somebody sees: events of orders elsewhere reach no list. */
const readEvery = 60_000;

/** The caller's orders, a page at a time; a row on show follows what other elements of the page learn of its order. */
export class OrderListController implements ReactiveController {
  view: OrderListView = { status: 'loading' };
  filter: OrderFilter = 'all';
  readonly #host: ReactiveControllerHost;
  readonly #pageSize: () => number;
  readonly #runs = new LatestRun();
  #client: BareClient | null = null;
  /** The cursors of the pages from the second on. */
  #cursors: string[] = [];
  #timer: ReturnType<typeof setInterval> | undefined;
  #isAsking = false;

  constructor(host: ReactiveControllerHost, options: { readonly pageSize: () => number }) {
    this.#host = host;
    this.#pageSize = options.pageSize;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('ip-order-changed', this.#onOrder);
    document.addEventListener('visibilitychange', this.#wake);
    globalThis.addEventListener('pageshow', this.#wake);
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      // What a reader has asked for meanwhile is newer than this would be.
      if (document.visibilityState === 'visible' && this.view.status === 'ready' && !this.#isAsking) this.refresh();
    }, readEvery);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('ip-order-changed', this.#onOrder);
    document.removeEventListener('visibilitychange', this.#wake);
    globalThis.removeEventListener('pageshow', this.#wake);
    this.#runs.stop();
    this.#isAsking = false;
  }

  connect(client: BareClient): void {
    const isHeld = this.#client === client && this.view.status === 'ready';
    this.#client = client;
    if (isHeld) return;
    this.#cursors = [];
    void this.#load(1);
  }

  choose(filter: OrderFilter): void {
    this.filter = filter;
    this.#cursors = [];
    void this.#load(1);
  }

  /** Shows another page of the same list: the next, or one that was on show before. */
  turn(page: number): void {
    if (page >= 1 && page <= this.#cursors.length + 1) void this.#load(page);
  }

  /** Reads the page on show anew. */
  refresh(): void {
    void this.#load(this.view.status === 'ready' ? this.view.page : 1);
  }

  async #load(page: number): Promise<void> {
    const client = this.#client;
    if (!client) return;
    const run = this.#runs.start();
    this.#isAsking = true;
    if (this.view.status !== 'ready') this.#set({ status: 'loading' });
    const cursor = this.#cursors[page - 2];
    const input = { ...asked[this.filter], limit: this.#pageSize(), ...(cursor === undefined ? {} : { cursor }) };
    try {
      const answer = await client.use(OrdersResource).list(input, { signal: run.signal, cache: false });
      if (!run.isLatest()) return;
      if (answer.nextCursor !== null) this.#cursors[page - 1] = answer.nextCursor;
      const hasNext = answer.nextCursor !== null;
      this.#set({ status: 'ready', orders: answer.data, total: answer.total ?? null, page, hasNext, failure: null });
    } catch (error) {
      if (!run.isLatest()) return;
      const failure = failureOf(error);
      this.#set(
        this.view.status === 'ready' && failure.retryable ? { ...this.view, failure } : { status: 'failed', failure },
      );
    } finally {
      if (run.isLatest()) this.#isAsking = false;
    }
  }

  /** Whoever comes back to the page, from another tab or with the back button, has perhaps moved an order meanwhile. */
  readonly #wake = (event: Event): void => {
    const isFirst = event instanceof PageTransitionEvent && !event.persisted;
    if (!isFirst && document.visibilityState === 'visible' && this.view.status !== 'loading') this.refresh();
  };

  readonly #onOrder = (event: Event): void => {
    if (!(event instanceof IpOrderChangedEvent)) return;
    const { view } = this;
    const { detail } = event;
    const shown = view.status === 'ready' ? view.orders.find(({ id }) => id === detail.orderId) : undefined;
    if (shown && shown.version < detail.version) void this.#follow(shown.id);
  };

  async #follow(orderId: string): Promise<void> {
    try {
      const order = await this.#client?.use(OrdersResource).retrieve(orderId, { cache: false });
      const { view } = this;
      if (!order || view.status !== 'ready') return;
      const newer = (row: Order): Order => (row.id === order.id && row.version < order.version ? order : row);
      this.#set({ ...view, orders: view.orders.map(newer) });
    } catch {
      // The row stays as it was; the list can be read anew.
    }
  }

  #set(view: OrderListView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}
