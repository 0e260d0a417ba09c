import type { BareClient, Order } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { plainText } from '../formats/plain-text.js';
import { orderStoreOf, type OrderPart, type OrderStore, type OrderView } from './order-store.js';

export interface OrderControllerOptions {
  /** What the element shows beside the order itself. */
  readonly parts?: readonly OrderPart[];
  /** Called once for each version of the order that comes on show. */
  readonly onOrder?: (order: Order) => void;
}

/** Follows one order for an element, together with all other elements of the page that show it. */
export class OrderController implements ReactiveController {
  view: OrderView = { status: 'idle' };
  client: BareClient | null = null;
  #orderId = '';
  #store: OrderStore | undefined;
  #leave: (() => void) | undefined;
  #told = '';
  /** Stands for one order and one party. */
  #subject = {};
  readonly #host: ReactiveControllerHost;
  readonly #options: OrderControllerOptions;

  constructor(host: ReactiveControllerHost, options: OrderControllerOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // The element connects the portal anew whenever it is put on a page.
  }

  hostDisconnected(): void {
    this.#drop();
  }

  /**
   * What an element does with an order, given out as it is now: with another order or another party it begins anew. An answer
   * that comes late is written to what was left, where nobody sees it.
   */
  work<Work>(begin: () => Work): () => Work {
    let subject = this.#subject;
    let work = begin();
    return () => {
      if (subject !== this.#subject) work = begin();
      subject = this.#subject;
      return work;
    };
  }

  /** Another platform or another party starts anew; a new language keeps what is on show. */
  connect(client: BareClient): void {
    const isHeld = this.client === client && this.#store !== undefined;
    if (this.client !== client) {
      this.view = { status: 'idle' };
      this.#startAnew();
    }
    this.client = client;
    if (!isHeld) this.show(this.#orderId);
  }

  /** Shows an order; an empty id shows nothing. */
  show(orderId: string): void {
    if (orderId !== this.#orderId) this.#startAnew();
    this.#orderId = orderId;
    const store = orderId !== '' && this.client ? orderStoreOf(this.client, orderId) : undefined;
    if (store !== undefined && store === this.#store) return;
    // Joins before it leaves: an order whose only follower moves keeps running.
    const leave = this.#leave;
    this.#store = store;
    this.#leave = store?.follow({ parts: this.#options.parts ?? [], onView: (view) => this.#set(view) });
    leave?.();
    if (!store) this.#set({ status: 'idle' });
  }

  /** Reads anew, after an action or because somebody asks. */
  async refresh(): Promise<void> {
    await this.#store?.refresh();
  }

  /** Puts an order on show for all elements that an action has just answered with. */
  async take(order: Order): Promise<void> {
    await this.#store?.take(order);
  }

  retry(): void {
    this.#store?.retry();
  }

  #startAnew(): void {
    this.#subject = {};
    this.#told = '';
  }

  #drop(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#store = undefined;
  }

  #set(view: OrderView): void {
    // An element put back on the page keeps what it showed until it is read anew.
    const { view: shown } = this;
    if (view.status === 'loading' && shown.status === 'ready' && shown.order.id === this.#orderId) return;
    this.view = view;
    this.#host.requestUpdate();
    if (view.status !== 'ready') return;
    const seen = `${plainText(view.order.id)} ${view.order.version}`;
    if (seen === this.#told) return;
    this.#told = seen;
    this.#options.onOrder?.(view.order);
  }
}
