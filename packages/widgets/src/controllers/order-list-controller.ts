import { OrdersResource, type BareClient, type Order, type OrderListInput } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IpOrderChangedEvent } from '../events.js';
import { failureOf, type Failure } from './failure.js';
import { LatestRun, type Run } from './latest-run.js';

export const orderFilters = ['all', 'open', 'mine', 'ended'] as const;
export type OrderFilter = (typeof orderFilters)[number];

/** One page of the orders that pass a filter. */
interface Place {
  readonly filter: OrderFilter;
  readonly page: number;
  /** The cursors of the pages from the second on, as far as they are known. */
  readonly cursors: readonly string[];
}

/** What the list of orders shows. */
export type OrderListView =
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      /** Where the orders are found. */
      readonly place: Place;
      readonly orders: readonly Order[];
      /** Null where the platform did not count. */
      readonly total: number | null;
      readonly hasNext: boolean;
      /** Why the list could not be read anew, or another place could not; what is on show is older. */
      readonly failure: Failure | null;
    }
  | { readonly status: 'failed'; readonly failure: Failure };

const asked: Readonly<Record<OrderFilter, OrderListInput>> = {
  all: {},
  open: { open: true },
  mine: { open: true, waitingForMe: true },
  ended: { open: false },
};

const first = (filter: OrderFilter): Place => ({ filter, page: 1, cursors: [] });

/** Milliseconds between readings of a list that somebody sees: events of orders elsewhere reach no list. */
const readEvery = 60_000;

/** The caller's orders, a page at a time; a row on show follows what other elements of the page learn of its order. */
export class OrderListController implements ReactiveController {
  view: OrderListView = { status: 'loading' };
  readonly #host: ReactiveControllerHost;
  readonly #pageSize: () => number;
  readonly #runs = new LatestRun();
  #client: BareClient | null = null;
  /** What the reader asked for last; what is on show, unless it has not come. */
  #wanted = first('all');
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
      if (this.view.status === 'ready') this.#readAnew();
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

  /** The chosen filter; where it could not be asked for, that of what is on show. */
  get filter(): OrderFilter {
    const { view } = this;
    return (view.status === 'ready' && view.failure ? view.place : this.#wanted).filter;
  }

  /** Another platform or another party starts anew; what was under way when the list was moved is taken up again. */
  connect(client: BareClient): void {
    const isNew = this.#client !== client;
    this.#client = client;
    const { view } = this;
    if (isNew) {
      this.#set({ status: 'loading' });
      this.#load(first(this.filter));
    } else if (view.status !== 'ready' || view.place !== this.#wanted) this.refresh();
  }

  choose(filter: OrderFilter): void {
    this.#load(first(filter));
  }

  /** Shows another page of the same list: the next, or one that was on show before; not of one that a filter is about to replace. */
  turn(page: number): void {
    const { view } = this;
    if (view.status !== 'ready' || view.place.filter !== this.filter) return;
    if (page >= 1 && page <= view.place.cursors.length + 1) this.#load({ ...view.place, page });
  }

  /** Reads anew what the reader asked for. */
  refresh(): void {
    this.#load(this.#wanted);
  }

  /** What a reader has asked for meanwhile is newer than this would be. */
  #readAnew(): void {
    if (document.visibilityState === 'visible' && !this.#isAsking) this.refresh();
  }

  #load(place: Place): void {
    const client = this.#client;
    this.#wanted = place;
    if (!client) return;
    const run = this.#runs.start();
    this.#isAsking = true;
    if (this.view.status !== 'ready') this.#set({ status: 'loading' });
    // What the page's script sets beside the element, in the same breath, belongs to the question.
    queueMicrotask(() => {
      if (run.isLatest()) void this.#ask(client, { place, run });
    });
  }

  async #ask(client: BareClient, { place, run }: { readonly place: Place; readonly run: Run }): Promise<void> {
    const { filter, page, cursors } = place;
    const cursor = cursors[page - 2];
    const input = { ...asked[filter], limit: this.#pageSize(), ...(cursor === undefined ? {} : { cursor }) };
    try {
      const answer = await client.use(OrdersResource).list(input, { signal: run.signal, cache: false });
      if (!run.isLatest()) return;
      const { data: orders, nextCursor, total = null } = answer;
      const hasNext = nextCursor !== null;
      this.#wanted = { filter, page, cursors: [...cursors.slice(0, page - 1), ...(hasNext ? [nextCursor] : [])] };
      this.#set({ status: 'ready', place: this.#wanted, orders, total, hasNext, failure: null });
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
    if (!isFirst) this.#readAnew();
  };

  readonly #onOrder = (event: Event): void => {
    if (!(event instanceof IpOrderChangedEvent)) return;
    const { view } = this;
    const { detail } = event;
    const shown = view.status === 'ready' ? view.orders.find(({ id }) => id === detail.orderId) : undefined;
    if (shown && shown.version < detail.version) void this.#follow(shown.id);
  };

  async #follow(orderId: string): Promise<void> {
    const client = this.#client;
    try {
      const order = await client?.use(OrdersResource).retrieve(orderId, { cache: false });
      const { view } = this;
      if (!order || view.status !== 'ready' || client !== this.#client) return;
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
