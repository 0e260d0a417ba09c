import {
  DocumentsResource,
  EscrowResource,
  OrdersResource,
  TransfersResource,
  type BareClient,
  type Escrow,
  type Order,
  type OrderDocument,
  type PlatformEvent,
  type TransferCase,
} from '@ip-portal/core';
import { failureOf, type Failure, type FailureKind } from './failure.js';
import { LatestRun, type Run } from './latest-run.js';

/** What belongs to an order beside itself; read only when somebody shows it. */
export interface OrderParts {
  readonly papers: readonly OrderDocument[];
  readonly escrow: Escrow;
  readonly transfer: TransferCase;
}
export type OrderPart = keyof OrderParts;

/** Each part: undefined where nobody asked or it is not here yet, null where this viewer may not see it or there is none. */
type PartsOnShow = { readonly [Part in OrderPart]: OrderParts[Part] | null | undefined };

/** An order with everything that was read of it. */
export interface ReadyOrder extends PartsOnShow {
  readonly status: 'ready';
  readonly order: Order;
  /** False where changes are not followed at the moment: what is on show may be older than the platform's. */
  readonly isLive: boolean;
  /** Why the last reading did not arrive; what is on show is older. */
  readonly failure: Failure | null;
}

export type OrderView =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | ReadyOrder
  | { readonly status: 'failed'; readonly failure: Failure };

/** Somebody who shows an order. */
export interface OrderFollower {
  readonly parts: readonly OrderPart[];
  readonly onView: (view: OrderView) => void;
}

/** Milliseconds between looks at the platform's clock, which may be moved in a sandbox. */
const lookEvery = 30_000;

const partNames = ['papers', 'escrow', 'transfer'] as const satisfies readonly OrderPart[];
const hidden: ReadonlySet<FailureKind> = new Set(['forbidden', 'not_found', 'sign_in', 'link']);

/**
 * One order as all elements of a page show it: one connection, one version. Runs from the first follower to the last, and
 * never goes back to an older version.
 */
export class OrderStore {
  view: OrderView = { status: 'loading' };
  readonly #client: BareClient;
  readonly #orderId: string;
  readonly #onEmpty: () => void;
  readonly #followers = new Set<OrderFollower>();
  readonly #runs = new LatestRun();
  #isRunning = false;
  #isAsked = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The newest reading that has begun; an answer of an older one is dropped. */
  #reading = 0;

  constructor(client: BareClient, options: { readonly orderId: string; readonly onEmpty: () => void }) {
    this.#client = client;
    this.#orderId = options.orderId;
    this.#onEmpty = options.onEmpty;
  }

  /** Tells `follower` of the order now and after every change, until the returned function is called. */
  follow(follower: OrderFollower): () => void {
    this.#followers.add(follower);
    follower.onView(this.view);
    const { view } = this;
    if (!this.#isRunning) this.#begin();
    else if (view.status === 'ready' && follower.parts.some((part) => view[part] === undefined)) this.#readMissing();
    return () => {
      if (!this.#followers.delete(follower)) return;
      // An element that only moves within the page comes back before the microtask.
      queueMicrotask(() => {
        if (this.#followers.size === 0) this.#end();
      });
    };
  }

  /** Reads the order and the parts on show anew. Resolves when they are on show, or could not be read. */
  async refresh(): Promise<void> {
    // The first reading is under way already, or failed: then trying again is what starts the live connection too.
    if (this.view.status === 'failed') this.retry();
    if (this.view.status !== 'ready' || !this.#isRunning) return;
    await this.#read(() => this.#client.use(OrdersResource).retrieve(this.#orderId, { cache: false }));
  }

  /** Puts the order on show as an action has just answered with it, and reads its parts anew. */
  async take(order: Order): Promise<void> {
    if (order.id === this.#orderId) await this.#read(async () => order);
  }

  /** Starts anew after a failure, or after the connection was lost. */
  retry(): void {
    if (!this.#isRunning) return;
    if (this.view.status === 'failed') this.#set({ status: 'loading' });
    void this.#run(this.#runs.start());
  }

  /** Elements that come together ask together. */
  #readMissing(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    queueMicrotask(() => {
      this.#isAsked = false;
      void this.refresh();
    });
  }

  #begin(): void {
    this.#isRunning = true;
    globalThis.addEventListener('online', this.#wake);
    globalThis.addEventListener('pageshow', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
    void this.#run(this.#runs.start());
  }

  #end(): void {
    this.#isRunning = false;
    globalThis.removeEventListener('online', this.#wake);
    globalThis.removeEventListener('pageshow', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
    this.#runs.stop();
    clearTimeout(this.#timer);
    this.#reading += 1;
    this.#onEmpty();
  }

  /**
   * A page that comes back (from the background, from the back button's cache, onto the network) may have missed something.
   * The live connection rests and resumes by itself; what was under way when the page was frozen has failed.
   */
  readonly #wake = (event: Event): void => {
    const { view } = this;
    const isBack = event instanceof PageTransitionEvent && event.persisted;
    if (document.visibilityState !== 'visible' || view.status === 'loading') return;
    if (view.status === 'ready' && view.isLive) {
      if (isBack || view.failure) void this.refresh();
    } else if (view.status === 'ready' || (view.status === 'failed' && view.failure.retryable)) this.retry();
  };

  async #run(run: Run): Promise<void> {
    await this.#read(() =>
      this.#client.use(OrdersResource).retrieve(this.#orderId, { signal: run.signal, cache: false }),
    );
    const { view } = this;
    if (!run.isLatest() || view.status !== 'ready') return;
    try {
      const from = { afterVersion: view.order.version, signal: run.signal };
      this.#change({ isLive: true });
      for await (const event of this.#client.use(OrdersResource).watch(this.#orderId, from)) {
        if (!run.isLatest()) return;
        if (!this.#knows(event)) await this.refresh();
      }
    } catch {
      // Said by `isLive`: what is on show stays, and can be read anew.
    }
    if (run.isLatest()) this.#change({ isLive: false });
  }

  /** One reading of the order may already tell of several events. */
  #knows(event: PlatformEvent): boolean {
    return this.view.status === 'ready' && event.orderVersion !== null && event.orderVersion <= this.view.order.version;
  }

  async #read(source: () => Promise<Order>): Promise<void> {
    const reading = (this.#reading += 1);
    const isCurrent = (): boolean => reading === this.#reading && this.#isRunning;
    try {
      const order = await source();
      if (!isCurrent()) return;
      // The first reading shows the order before its parts; later ones change all together.
      if (this.view.status !== 'ready') this.#show(order, { parts: {}, failure: null });
      const read = await this.#readParts();
      if (isCurrent()) this.#show(order, read);
    } catch (error) {
      if (!isCurrent()) return;
      const failure = failureOf(error);
      if (this.view.status === 'ready') this.#change({ failure });
      else this.#set({ status: 'failed', failure });
    }
  }

  #show(order: Order, read: PartsRead): void {
    const { view } = this;
    const { parts, failure } = read;
    if (view.status !== 'ready') {
      const none = { papers: undefined, escrow: undefined, transfer: undefined };
      this.#set({ status: 'ready', order, ...none, ...parts, isLive: true, failure });
    } else if (order.version >= view.order.version) this.#set({ ...view, order, ...parts, failure });
    this.#awaitTime(order);
  }

  /** Once a time is over that the order names, something else may be possible, and nothing happens that anybody would be told of. */
  #awaitTime({ dueAt, availableActions }: Order): void {
    clearTimeout(this.#timer);
    const ends = [{ until: dueAt }, ...availableActions.flatMap(({ blockers }) => blockers)];
    // One that had passed when the order was read changes nothing any more.
    const coming = ends.map(({ until }) => Date.parse(until ?? '')).filter((end) => end > this.#client.now());
    const look = (): void => {
      const left = Math.min(...coming) - this.#client.now();
      if (left > 0) this.#timer = setTimeout(look, Math.min(left, lookEvery));
      else void this.refresh();
    };
    if (coming.length > 0) look();
  }

  /** Reads what somebody shows. A part that may not be seen is null; one that did not arrive stays as it was. */
  async #readParts(): Promise<PartsRead> {
    const wanted = partNames.filter((name) => [...this.#followers].some(({ parts }) => parts.includes(name)));
    const parts: Partial<PartsOnShow> = {};
    let failure: Failure | null = null;
    const readings = wanted.map(async (name) => {
      try {
        Object.assign(parts, await this.#readPart(name));
      } catch (error) {
        failure ??= failureOf(error);
      }
    });
    // All are under way, and none rejects. Not by `Promise.all`: on some page it, or the `then` it looks for, is broken.
    for (const reading of readings) await reading;
    return { parts, failure };
  }

  async #readPart(name: OrderPart): Promise<Partial<PartsOnShow>> {
    const client = this.#client;
    const options = { cache: false };
    try {
      if (name === 'papers') return { papers: (await client.use(DocumentsResource).list(this.#orderId, options)).data };
      if (name === 'escrow') return { escrow: await client.use(EscrowResource).retrieve(this.#orderId, options) };
      return { transfer: await client.use(TransfersResource).retrieve(this.#orderId, options) };
    } catch (error) {
      if (hidden.has(failureOf(error).kind)) return { [name]: null };
      throw error;
    }
  }

  #change(change: Partial<Omit<ReadyOrder, 'status'>>): void {
    if (this.view.status === 'ready') this.#set({ ...this.view, ...change });
  }

  #set(view: OrderView): void {
    this.view = view;
    for (const { onView } of this.#followers) onView(view);
  }
}

interface PartsRead {
  readonly parts: Partial<PartsOnShow>;
  readonly failure: Failure | null;
}

const stores = new WeakMap<BareClient, Map<string, OrderStore>>();

/** The store that all elements of the page share which show this order to this party. */
export function orderStoreOf(client: BareClient, orderId: string): OrderStore {
  const ofClient = stores.get(client) ?? new Map<string, OrderStore>();
  stores.set(client, ofClient);
  const known = ofClient.get(orderId);
  if (known) return known;
  const store = new OrderStore(client, { orderId, onEmpty: () => ofClient.delete(orderId) });
  ofClient.set(orderId, store);
  return store;
}
