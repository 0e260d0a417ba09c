import {
  ListingsResource,
  OrdersResource,
  QuotesResource,
  type BareClient,
  type FilingParty,
  type Listing,
  type Order,
  type OrderPreview,
  type Quote,
  type QuoteInput,
} from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { plainText } from '../formats/plain-text.js';
import { failureOf, type Failure } from './failure.js';
import { LatestRun } from './latest-run.js';

/** Who can file with the office, the easiest for a first deal first. */
export const filingParties = ['platform', 'buyer', 'seller'] as const satisfies readonly FilingParty[];

/** Milliseconds the form waits for what it can do without. */
const longestPreview = 5000;

/** What the order form shows. */
export type OrderFormView =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  /**
   * `quote` is null while the costs of another filing party are asked for; `preview` is null for visitors, and where the
   * platform does not tell in time.
   */
  | {
      readonly status: 'ready';
      readonly listing: Listing;
      readonly filingParty: FilingParty;
      readonly quote: Quote | null;
      readonly preview: OrderPreview | null;
      readonly failure: Failure | null;
    }
  | {
      readonly status: 'submitting';
      readonly listing: Listing;
      readonly filingParty: FilingParty;
      readonly quote: Quote;
      readonly preview: OrderPreview | null;
    }
  | { readonly status: 'ordered'; readonly quote: Quote; readonly order: Order }
  | { readonly status: 'failed'; readonly failure: Failure };

/** An order that exists, with the quote it was placed on. */
export type PlacedOrder = Extract<OrderFormView, { status: 'ordered' }>;

/** Takes one right from choice of the filing party to an order with a confirmed contract. */
export class OrderFormController implements ReactiveController {
  view: OrderFormView = { status: 'idle' };
  client: BareClient | null = null;
  /** The viewer's order that was placed only once another right was on show: it is told beside that. */
  late: PlacedOrder | null = null;
  #listingId = '';
  readonly #host: ReactiveControllerHost;
  readonly #onOrdered: (order: Order) => void;
  readonly #runs = new LatestRun();

  constructor(host: ReactiveControllerHost, onOrdered: (order: Order) => void) {
    this.#host = host;
    this.#onOrdered = onOrdered;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#runs.stop();
  }

  /** Another platform or another party starts anew; a new language, or a move within the page, keeps what is on show. */
  connect(client: BareClient): void {
    const { view } = this;
    const isNew = this.client !== client;
    this.client = client;
    if (isNew) this.show(this.#listingId);
    else if (view.status === 'loading') this.#start();
    else if (view.status === 'ready' && !view.quote) this.retry();
  }

  show(listingId: string): void {
    this.#listingId = listingId;
    this.late = null;
    this.#start();
  }

  retry(): void {
    const { view } = this;
    if (view.status === 'ready') void this.#quote(view.listing, view.filingParty);
    else this.#start();
  }

  /** False once the quote on show is no longer good by the platform's clock: then it is renewed before anybody orders. */
  get isValid(): boolean {
    const { view, client } = this;
    if (!('quote' in view) || !view.quote || !client) return true;
    return !(Date.parse(plainText(view.quote.expiresAt)) <= client.now());
  }

  /** Asks for the costs with another filing party. */
  choose(filingParty: FilingParty): void {
    const { view } = this;
    if (view.status === 'ready') void this.#quote(view.listing, filingParty);
  }

  /**
   * Orders on the quote on show and confirms the contract. While that runs, further calls do nothing: one intent, one order.
   * An order that exists is told, whatever has come on show meanwhile; a refusal only where it was asked for.
   */
  async submit(): Promise<void> {
    const { view, client } = this;
    if (view.status !== 'ready' || !view.quote || !client || !this.isValid) return;
    const { listing, filingParty, quote, preview } = view;
    const shown = { listing, filingParty, quote, preview };
    const submitting = { status: 'submitting', ...shown } as const;
    this.#set(submitting);
    let order: Order | undefined;
    try {
      // A quote can become one order only, so its id names the intent: pressing again after a lost answer finds that order.
      order = await client.use(OrdersResource).create({ quoteId: quote.id }, { idempotencyKey: `order-${quote.id}` });
      order = await this.#confirm(client, order);
    } catch (error) {
      if (this.view === submitting)
        return this.#set({ status: 'ready', ...shown, failure: failureOf(error, { writes: true }) });
    }
    if (!order) return;
    const placed = { status: 'ordered', quote, order } as const;
    if (this.view === submitting) this.#set(placed);
    else if (this.client === client) {
      this.late = placed;
      this.#host.requestUpdate();
    }
    this.#onOrdered(order);
  }

  /** The buyer has just confirmed the contract by placing the order; an order that cannot be confirmed yet stays open. */
  async #confirm(client: BareClient, order: Order): Promise<Order> {
    const offered = order.availableActions.some(({ action, enabled }) => action === 'confirm' && enabled);
    return offered ? await client.use(OrdersResource).confirm(order) : order;
  }

  #start(): void {
    this.#runs.stop();
    if (this.#listingId === '') this.#set({ status: 'idle' });
    else if (this.client) void this.#load(this.client, this.#listingId);
  }

  async #load(client: BareClient, listingId: string): Promise<void> {
    const run = this.#runs.start();
    this.#set({ status: 'loading' });
    try {
      const listing = await client.use(ListingsResource).retrieve(listingId, { signal: run.signal });
      if (run.isLatest()) await this.#quote(listing, filingParties[0]);
    } catch (error) {
      if (run.isLatest()) this.#set({ status: 'failed', failure: failureOf(error) });
    }
  }

  async #quote(listing: Listing, filingParty: FilingParty): Promise<void> {
    const { client } = this;
    if (!client) return;
    const run = this.#runs.start();
    const asked = { status: 'ready', listing, filingParty, quote: null, preview: null, failure: null } as const;
    this.#set(asked);
    const input = { listingId: listing.id, filingParty };
    const previewed = this.#preview(client, { input, signal: run.signal });
    try {
      const quote = await client.use(QuotesResource).create(input, { signal: run.signal });
      const preview = await previewed;
      if (run.isLatest()) this.#set({ ...asked, quote, preview });
    } catch (error) {
      if (run.isLatest()) this.#set({ ...asked, failure: failureOf(error) });
    }
  }

  /** What the order would ask of each side: for whoever is signed in, and no reason to keep anybody from ordering. */
  async #preview(
    client: BareClient,
    { input, signal }: { readonly input: QuoteInput; readonly signal: AbortSignal },
  ): Promise<OrderPreview | null> {
    try {
      if (!(await client.isSignedIn())) return null;
      return await client.use(OrdersResource).preview(input, { signal, deadline: longestPreview });
    } catch {
      return null;
    }
  }

  #set(view: OrderFormView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}
