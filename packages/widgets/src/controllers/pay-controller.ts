import {
  OrdersResource,
  PaymentsResource,
  QuotesResource,
  isPortalError,
  statusInfo,
  type AvailableAction,
  type BareClient,
  type Order,
  type Payment,
  type PaymentMethod,
  type Quote,
} from '@ip-portal/core';
import { plainText } from '../formats/plain-text.js';
import { amountOf } from '../formats/price.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';
import { LatestRun } from './latest-run.js';
import { OrderController } from './order-controller.js';

/** What the payer is doing at the moment. */
export type PayTask =
  | { readonly status: 'none' }
  | { readonly status: 'opening' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** What the payment element shows. */
export type PayView =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | ReadyPay
  | { readonly status: 'failed'; readonly failure: Failure };

export interface ReadyPay {
  readonly status: 'ready';
  readonly order: Order;
  /** What the viewer has to pay now; null where nothing is due, or not by the viewer. */
  readonly due: AvailableAction | null;
  /** What it comes to, in words; '' where that cannot be told, and nothing can be paid. */
  readonly amount: string;
  /** What was paid of what is due, else the newest hand-off of it; where nothing is due, the same of what was paid last. */
  readonly payment: Payment | null;
  /** A newer hand-off of what was paid already; null where there is none. */
  readonly later: Payment | null;
  /** True once the payer has been sent to the provider's page, or came back from it. */
  readonly isHandedOff: boolean;
  readonly task: PayTask;
  readonly isLive: boolean;
}

export interface PayOptions {
  /** Where the provider sends the payer back to; undefined where the page has no address to come back to. */
  readonly returnUrl: () => string | undefined;
  /** The payment that the page's address says the payer came back from; '' without one. */
  readonly returnedFrom: () => string;
  readonly onPayment: (payment: Payment) => void;
}

/** What is known of one order for one party, and what is done with it. */
interface Work {
  payments: readonly Payment[] | undefined;
  /** The hand-offs that the payer has left, to choose another way. */
  left: readonly string[];
  quote: Quote | null;
  failure: Failure | null;
  task: PayTask;
}

/** What the steps that can be paid here are for, and where the quote tells how much. */
const purposes: ReadonlyMap<string, readonly [Payment['purpose'], 'deposit' | 'balance']> = new Map([
  ['deposit_captured', ['buyer_deposit', 'deposit']],
  ['balance_captured', ['balance', 'balance']],
] as const);

/** Milliseconds between two questions for a payment that the provider has not told of yet. */
const pollEvery = [3000, 5000, 8000, 15_000, 30_000];

/**
 * Hands a payer over to the provider and waits for the custodian's word. Neither the hand-off nor the way back proves
 * anything: paid is what the platform calls paid.
 */
export class PayController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: PayOptions;
  readonly #order: OrderController;
  readonly #work: () => Work;
  readonly #runs = new LatestRun();
  /** The payment whose page the payer was sent to. */
  #handedOff = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #polls = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, options: PayOptions) {
    this.#host = host;
    this.#options = options;
    this.#order = new OrderController(host, { onOrder: (order) => void this.#read(order) });
    this.#work = this.#order.work(() => ({
      payments: undefined,
      left: [],
      quote: null,
      failure: null,
      task: { status: 'none' },
    }));
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    const { view } = this.#order;
    // Put back, it goes on: what was under way has been given up, and what is on show may be older than what there is.
    if (view.status === 'ready') void this.#refresh(view.order.version);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
    this.#runs.stop();
  }

  connect(client: BareClient): void {
    this.#order.connect(client);
  }

  show(orderId: string): void {
    this.#order.show(orderId);
  }

  get view(): PayView {
    const { view } = this.#order;
    if (view.status !== 'ready') return view;
    const { payments: all, left, quote, failure, task } = this.#work();
    if (failure) return { status: 'failed', failure };
    if (!all) return { status: 'loading' };
    // One that has come to an end after all is told.
    const payments = all.filter(({ id, handoffUrl }) => handoffUrl === null || !left.includes(id));
    const { order } = view;
    const asked = dueOf(order);
    const [purpose, quoted] = purposes.get(plainText(asked?.step)) ?? [];
    const newest = payments.filter((one) => !asked || one.purpose === purpose).at(-1) ?? null;
    // Paid is paid, where the order does not tell of it yet, and where somebody began to pay once more.
    const paid = payments.filter((one) => one.purpose === newest?.purpose && one.status === 'succeeded').at(-1);
    const payment = paid ?? newest;
    const due = paid ? null : asked;
    const isHandedOff = newest !== null && [this.#handedOff, this.#options.returnedFrom()].includes(newest.id);
    return {
      status: 'ready',
      order,
      due,
      amount: quoted ? amountOf(payment?.amount ?? quote?.[quoted]) : '',
      payment,
      later: newest === payment ? null : newest,
      isHandedOff,
      task,
      isLive: view.isLive && !view.failure,
    };
  }

  retry(): void {
    const { view } = this.#order;
    this.#work().failure = null;
    if (view.status === 'ready') void this.#read(view.order);
    if (view.status !== 'ready' || !view.isLive || view.failure) this.#order.retry();
  }

  /** Opens a hand-off for what is due. An older one of the same purpose ends by that. */
  async pay(method: PaymentMethod): Promise<void> {
    const { view } = this;
    const { client } = this.#order;
    const work = this.#work();
    if (view.status !== 'ready' || !view.due || !view.amount || work.task.status === 'opening' || !client) return;
    this.#tell(work, { status: 'opening' });
    try {
      const payment = await open(client, { order: view.order, method, returnUrl: this.#options.returnUrl() });
      Object.assign(work, { payments: [...(work.payments ?? []), payment], left: [] } satisfies Partial<Work>);
      this.#tell(work, { status: 'none' });
      // Whoever has left does not go on from here; with the order the payment is found again.
      if (work !== this.#work() || !this.#host.isConnected) return;
      this.#options.onPayment(payment);
      await this.#order.refresh();
    } catch (error) {
      const failure = failureOf(error, { writes: true });
      // Whatever came of it, and whoever was faster, stands in the order and its payments.
      await this.#order.refresh();
      const now = this.#order.view;
      if (now.status === 'ready') await this.#read(now.order);
      this.#tell(work, { status: 'failed', failure });
    }
  }

  /** The payer follows the link to the provider. */
  handOff(payment: Payment): void {
    this.#handedOff = payment.id;
    this.#polls = 0;
    this.#host.requestUpdate();
    this.#wait();
  }

  /** Leaves the open hand-off, to choose another method. */
  startAnew(): void {
    const work = this.#work();
    work.left = work.payments?.map(({ id }) => id) ?? [];
    this.#tell(work, { status: 'none' });
  }

  async #read(order: Order): Promise<void> {
    const { client } = this.#order;
    const work = this.#work();
    if (!client) return;
    const run = this.#runs.start();
    try {
      const options = { signal: run.signal, cache: false };
      const isPayer = order.viewerRole === 'buyer';
      const due = dueOf(order);
      // Asked for together.
      const quoteId = due && !work.quote ? order.quoteId : null;
      const asked = quoteId ? answerOf(client.use(QuotesResource).retrieve(quoteId, options)) : null;
      const payments = isPayer ? await client.use(PaymentsResource).list(order.id, options) : null;
      const quote = (await asked)?.() ?? work.quote;
      if (!run.isLatest()) return;
      Object.assign(work, { payments: payments?.data ?? [], quote, failure: null } satisfies Partial<Work>);
    } catch (error) {
      if (!run.isLatest()) return;
      if (!work.payments) work.failure = failureOf(error);
    }
    this.#wait();
    this.#host.requestUpdate();
  }

  /** While the payer has been at the provider and the platform knows nothing yet, it is asked again and again. */
  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#host.isConnected || !isAwaited(this.view)) return;
    const pause = pollEvery[Math.min(this.#polls, pollEvery.length - 1)];
    this.#timer = setTimeout(() => {
      this.#look();
    }, pause);
  }

  readonly #look = (): void => {
    const { view } = this;
    if (document.visibilityState !== 'visible' || !isAwaited(view)) return;
    this.#polls += 1;
    void this.#refresh(view.order.version);
  };

  async #refresh(version: number): Promise<void> {
    await this.#order.refresh();
    const now = this.#order.view;
    // A new version has been read already.
    if (now.status === 'ready' && now.order.version === version) await this.#read(now.order);
  }

  #tell(work: Work, task: PayTask): void {
    work.task = task;
    this.#host.requestUpdate();
  }
}

/** What comes of a question whose answer is fetched later: meanwhile a failure is not one that nobody hears of. */
async function answerOf<Answer>(question: Promise<Answer>): Promise<() => Answer> {
  try {
    const answer = await question;
    return () => answer;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** What the viewer has to pay. In a status of a later platform money actions are off. */
function dueOf(order: Order): AvailableAction | null {
  if (!statusInfo('order', order.status)) return null;
  return order.availableActions.find(({ action, enabled }) => action === 'pay' && enabled) ?? null;
}

/** True while the platform has not told yet what came of a hand-off, or the order lags behind what it told. */
function isAwaited(view: PayView): view is ReadyPay {
  if (view.status !== 'ready' || !view.isHandedOff) return false;
  const { order, payment } = view;
  return payment?.handoffUrl !== null || (payment.status === 'succeeded' && dueOf(order) !== null);
}

interface Opening {
  readonly order: Order;
  readonly method: PaymentMethod;
  readonly returnUrl: string | undefined;
}

/** A portal whose list of origins does not have this page yet can pay all the same; the payer then comes back by hand. */
async function open(client: BareClient, { order, method, returnUrl }: Opening): Promise<Payment> {
  const orders = client.use(OrdersResource);
  try {
    return await orders.pay(order, { method, ...(returnUrl === undefined ? {} : { returnUrl }) });
  } catch (error) {
    if (returnUrl === undefined || !isPortalError(error) || error.code !== 'return_url_not_allowed') throw error;
    return await orders.pay(order, { method });
  }
}
