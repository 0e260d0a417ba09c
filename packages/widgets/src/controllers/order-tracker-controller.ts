import {
  DocumentsResource,
  EscrowResource,
  OrdersResource,
  TransfersResource,
  type AvailableAction,
  type BareClient,
  type Escrow,
  type Order,
  type OrderDocument,
  type Payment,
  type PlatformEvent,
  type TransferCase,
} from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';
import { LatestRun, type Run } from './latest-run.js';
import { verbOf, type ActionInput, type OrderTask } from './order-task.js';

/** What belongs to an order beside itself; null where the viewer may not see it. */
export interface OrderFile {
  readonly papers: readonly OrderDocument[] | null;
  readonly escrow: Escrow | null;
  readonly transfer: TransferCase | null;
}

/** What the tracker shows. */
export type OrderTrackerView =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | {
      readonly status: 'ready';
      readonly order: Order;
      readonly file: OrderFile;
      readonly task: OrderTask;
      readonly isLive: boolean;
    }
  | { readonly status: 'failed'; readonly failure: Failure };

type Ready = Extract<OrderTrackerView, { status: 'ready' }>;

/** What the element tells the page. */
export interface OrderListeners {
  readonly onOrder: (order: Order) => void;
  readonly onPayment: (payment: Payment) => void;
}

/** One order: follows it live and carries out what the viewer may do. */
export class OrderTrackerController implements ReactiveController {
  view: OrderTrackerView = { status: 'idle' };
  client: BareClient | null = null;
  #orderId = '';
  #isFollowing = false;
  readonly #host: ReactiveControllerHost;
  readonly #listeners: OrderListeners;
  readonly #runs = new LatestRun();

  constructor(host: ReactiveControllerHost, listeners: OrderListeners) {
    this.#host = host;
    this.#listeners = listeners;
    host.addController(this);
  }

  hostConnected(): void {
    // The element connects the portal anew whenever it is put on a page.
  }

  hostDisconnected(): void {
    this.#runs.stop();
    this.#isFollowing = false;
  }

  /** Another platform or another party starts anew; a new language, or a move within the page, keeps what is on show. */
  connect(client: BareClient): void {
    const isHeld = this.client === client && this.#isFollowing;
    this.client = client;
    if (this.#orderId && !isHeld) this.show(this.#orderId);
  }

  show(orderId: string): void {
    this.#orderId = orderId;
    this.#runs.stop();
    if (orderId === '') this.#set({ status: 'idle' });
    else if (this.client) {
      this.#isFollowing = true;
      void this.#follow(this.client, this.#runs.start());
    }
  }

  retry(): void {
    this.show(this.#orderId);
  }

  /** Opens the question of an action, or closes it with null. */
  choose(action: AvailableAction | null): void {
    this.#change({ task: action ? { status: 'chosen', action, failure: null } : { status: 'none' } });
  }

  /** Carries out the chosen action; does nothing while one is under way already. */
  async perform(input: ActionInput): Promise<void> {
    const { view, client } = this;
    if (view.status !== 'ready' || view.task.status !== 'chosen' || !client) return;
    const { order, task } = view;
    const verb = verbOf(task.action.action);
    if (!verb || !task.action.enabled) return;
    this.#change({ task: { status: 'working', action: task.action } });
    try {
      const result = await verb.send(client, order, input);
      if ('order' in result) await this.#take(client, result.order);
      this.#change({ task: 'payment' in result ? { status: 'paying', payment: result.payment } : { status: 'none' } });
      if ('payment' in result) this.#listeners.onPayment(result.payment);
    } catch (error) {
      await this.#refused(error, task.action);
    }
  }

  /** Signs one original of a paper as the viewer. */
  async sign(paper: OrderDocument, copy: number): Promise<void> {
    await this.#paperwork((client) => client.use(DocumentsResource).sign(paper, { copy }));
  }

  async upload(paper: OrderDocument, file: File): Promise<void> {
    await this.#paperwork((client) => client.use(DocumentsResource).upload(paper, { content: file, name: file.name }));
  }

  async #paperwork(work: (client: BareClient) => Promise<OrderDocument>): Promise<void> {
    const { view, client } = this;
    if (view.status !== 'ready' || view.task.status === 'working' || !client) return;
    this.#change({ task: { status: 'working', action: null } });
    try {
      await work(client);
      await this.#take(client, await client.use(OrdersResource).retrieve(view.order.id, { cache: false }));
      this.#change({ task: { status: 'none' } });
    } catch (error) {
      this.#change({ task: { status: 'failed', failure: failureOf(error, { writes: true }) } });
    }
  }

  /** A refusal because the order has changed brings the changed order along: show it, and let the person decide again. */
  async #refused(error: unknown, action: AvailableAction): Promise<void> {
    const failure = failureOf(error, { writes: true });
    if (failure.kind === 'conflict' && this.client) {
      try {
        await this.#take(this.client, await this.client.use(OrdersResource).retrieve(this.#orderId, { cache: false }));
      } catch {
        // The refusal itself is what the person needs to read.
      }
      this.#change({ task: { status: 'failed', failure } });
    } else {
      this.#change({ task: { status: 'chosen', action, failure } });
    }
  }

  async #follow(client: BareClient, run: Run): Promise<void> {
    if (this.view.status !== 'ready' || this.view.order.id !== this.#orderId) this.#set({ status: 'loading' });
    try {
      const order = await client.use(OrdersResource).retrieve(this.#orderId, { signal: run.signal });
      const file = await readFile(client, order.id);
      if (!run.isLatest()) return;
      this.#set({ status: 'ready', order, file, task: { status: 'none' }, isLive: true });
      this.#listeners.onOrder(order);
      for await (const event of client
        .use(OrdersResource)
        .watch(order.id, { afterVersion: order.version, signal: run.signal })) {
        if (!run.isLatest()) return;
        if (this.#knows(event)) continue;
        await this.#take(
          client,
          await client.use(OrdersResource).retrieve(order.id, { signal: run.signal, cache: false }),
        );
      }
    } catch (error) {
      if (!run.isLatest()) return;
      if (this.view.status === 'ready') this.#change({ isLive: false });
      else this.#set({ status: 'failed', failure: failureOf(error) });
    }
  }

  /** One reading of the order may already tell of several events. */
  #knows(event: PlatformEvent): boolean {
    return this.view.status === 'ready' && event.orderVersion !== null && event.orderVersion <= this.view.order.version;
  }

  /** Puts an order on show with everything that belongs to it; never goes back to an older version. */
  async #take(client: BareClient, order: Order): Promise<void> {
    const file = await readFile(client, order.id);
    const { view } = this;
    if (view.status !== 'ready' || view.order.id !== order.id || view.order.version > order.version) return;
    const paid = view.task.status === 'paying' && order.version > view.order.version;
    this.#change({ order, file, isLive: true, ...(paid ? { task: { status: 'none' } } : {}) });
    this.#listeners.onOrder(order);
  }

  #change(change: Partial<Omit<Ready, 'status'>>): void {
    if (this.view.status === 'ready') this.#set({ ...this.view, ...change });
  }

  #set(view: OrderTrackerView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}

/** What the viewer may not see is simply left out: a tracking link has neither papers nor money. */
async function readFile(client: BareClient, orderId: string): Promise<OrderFile> {
  const options = { cache: false };
  const [papers, escrow, transfer] = await Promise.allSettled([
    Promise.resolve(client.use(DocumentsResource).list(orderId, options)),
    client.use(EscrowResource).retrieve(orderId, options),
    client.use(TransfersResource).retrieve(orderId, options),
  ]);
  return {
    papers: papers.status === 'fulfilled' ? papers.value.data : null,
    escrow: escrow.status === 'fulfilled' ? escrow.value : null,
    transfer: transfer.status === 'fulfilled' ? transfer.value : null,
  };
}
