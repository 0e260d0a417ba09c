import { accessOperations } from '../schemas/access-operations.js';
import type { PlatformEvent } from '../schemas/event.js';
import { orderOperations } from '../schemas/order-operations.js';
import type {
  AcceptInput,
  OptionalReasonInput,
  Order,
  OrderInput,
  OrderListInput,
  OrderPreview,
  ReasonInput,
} from '../schemas/order.js';
import type { PayInput, Payment } from '../schemas/payment.js';
import type { QuoteInput } from '../schemas/quote.js';
import type { CallOperation, CallOptions } from '../transport/call.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';
import { EventsResource } from './events.js';

declare module '../errors/stale-order-error.js' {
  interface AttachedThings {
    readonly order: Order;
  }
}

/**
 * An order as the person saw it. Every action goes to exactly that version: when the order has changed since, it is refused
 * with `StaleOrderError`, whose `current` is the order as it is now.
 */
export interface OrderReference {
  readonly id: string;
  readonly version: number;
}

/** Where a watch begins, and what ends it. */
export interface OrderWatchOptions {
  /** The version of the order that was read: only what happened after it. */
  readonly afterVersion?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Orders, from the preview to the payout. What may be done now, by whom and until when stands in `availableActions` of the
 * order; signatures and uploads are in `documents`.
 */
export class OrdersResource {
  readonly #transport: Transport;
  readonly #events: EventsResource;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.#events = new EventsResource(transport);
  }

  /** What an order would be; nothing is stored or locked. */
  preview(input: QuoteInput, options?: CallOptions): Promise<OrderPreview> {
    return this.#transport.send({ operation: orderOperations.ordersPreview, input }, options);
  }

  /** Opens an order on a quote and locks the listing. */
  create(input: OrderInput, options?: CallOptions): Promise<Order> {
    return this.#transport.send({ operation: orderOperations.ordersCreate, input }, options);
  }

  list(filter: OrderListInput = {}, options?: CallOptions): PagedList<Order> {
    return this.#transport.list({ operation: orderOperations.ordersList, input: filter }, options);
  }

  retrieve(id: string, options?: CallOptions): Promise<Order> {
    return this.#transport.send({ operation: orderOperations.ordersRetrieve, parameters: { id } }, options);
  }

  /**
   * The events of one order as they happen, each once and in order: from the order's first event, or from after the version
   * that was read. Runs until `signal` aborts or the loop is left. Read the order again for its new state.
   */
  async *watch(id: string, options?: OrderWatchOptions): AsyncGenerator<PlatformEvent, void, undefined> {
    const transport = this.#transport;
    const load = () => import('./live-events.js');
    const { watchOrder } = await transport.options.parts.load(load, { action: 'watch order' });
    yield* watchOrder(id, { ...options, transport, operation: accessOperations.eventsList, events: this.#events });
  }

  /** Buyer: confirms the contract. Seller: confirms that the right can be traded. */
  confirm(order: OrderReference, options?: CallOptions): Promise<Order> {
    return this.#act(orderOperations.ordersConfirm, { order, options });
  }

  /** Seller: declines; the buyer's deposit goes back whole. */
  decline(order: OrderReference, input: OptionalReasonInput = {}, options?: CallOptions): Promise<Order> {
    return this.#act(orderOperations.ordersDecline, { order, input, options });
  }

  /** Pays what is due now. Coming back from the provider proves nothing: wait for the payment to have `succeeded`. */
  pay(order: OrderReference, input: PayInput, options?: CallOptions): Promise<Payment> {
    return this.#act(orderOperations.ordersPay, { order, input, options });
  }

  /** Filing party: files with the office, answers a rectification, or files again. */
  file(order: OrderReference, options?: CallOptions): Promise<Order> {
    return this.#act(orderOperations.ordersFile, { order, options });
  }

  /** Buyer: confirms receipt of the papers; the money goes to the seller. */
  accept(order: OrderReference, input: AcceptInput, options?: CallOptions): Promise<Order> {
    return this.#act(orderOperations.ordersAccept, { order, input, options });
  }

  /** Buyer: refuses what was delivered; opens a dispute. */
  reject(order: OrderReference, input: ReasonInput, options?: CallOptions): Promise<Order> {
    return this.#act(orderOperations.ordersReject, { order, input, options });
  }

  cancel(order: OrderReference, input: OptionalReasonInput = {}, options?: CallOptions): Promise<Order> {
    return this.#act(orderOperations.ordersCancel, { order, input, options });
  }

  /** Asks for, or agrees to, a withdrawal by both sides; withdraws a dispute. */
  withdraw(order: OrderReference, input: OptionalReasonInput = {}, options?: CallOptions): Promise<Order> {
    return this.#act(orderOperations.ordersWithdraw, { order, input, options });
  }

  /** Opens a dispute: the money freezes, the office's deadlines do not. */
  dispute(order: OrderReference, input: ReasonInput, options?: CallOptions): Promise<Order> {
    return this.#act(orderOperations.ordersDispute, { order, input, options });
  }

  #act<Output>(operation: CallOperation<Output>, action: OrderAction): Promise<Output> {
    // Whoever has no compiler may give none.
    const { id, version } = { ...action.order };
    const current = orderOperations.ordersRetrieve.output;
    return this.#transport.send(
      { operation, parameters: { id }, version, current, input: action.input },
      action.options,
    );
  }
}

interface OrderAction {
  readonly order: OrderReference;
  readonly input?: object;
  readonly options: CallOptions | undefined;
}
