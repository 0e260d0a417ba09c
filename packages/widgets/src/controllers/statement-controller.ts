import { LedgerResource, type BareClient, type LedgerStatement } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';
import { LatestRun } from './latest-run.js';

export type StatementView =
  | { readonly status: 'closed' | 'loading' }
  | { readonly status: 'ready'; readonly statement: LedgerStatement; readonly version: number }
  | { readonly status: 'failed'; readonly failure: Failure };

/** The bookings of an order, read only while somebody looks at them. */
export class StatementController implements ReactiveController {
  view: StatementView = { status: 'closed' };
  readonly #host: ReactiveControllerHost;
  readonly #client: () => BareClient | null | undefined;
  readonly #runs = new LatestRun();
  /** Who read it. */
  #reader: BareClient | undefined;
  /** True where a reading was cut short because the element was moved. */
  #isCut = false;

  constructor(host: ReactiveControllerHost, client: () => BareClient | null | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#isCut = this.view.status === 'loading';
    this.#runs.stop();
  }

  /** Reads the statement as it is at a version of the order. */
  async open(order: { readonly id: string; readonly version: number }): Promise<void> {
    const client = this.#client();
    if (!client) return;
    const run = this.#runs.start();
    this.#isCut = false;
    if (this.view.status !== 'ready' || client !== this.#reader) this.#set({ status: 'loading' });
    this.#reader = client;
    try {
      const statement = await client.use(LedgerResource).retrieve(order.id, { signal: run.signal, cache: false });
      if (run.isLatest()) this.#set({ status: 'ready', statement, version: order.version });
    } catch (error) {
      if (run.isLatest()) this.#set({ status: 'failed', failure: failureOf(error) });
    }
  }

  /** Bookings that came after it was opened are read as well, those for another party anew; what is closed stays closed. */
  follow(order: { readonly id: string; readonly version: number }): void {
    const { view } = this;
    const isCurrent = view.status !== 'ready' || (view.version === order.version && this.#client() === this.#reader);
    if (isCurrent && !this.#isCut) return;
    if (view.status === 'ready') this.view = { ...view, version: order.version };
    void this.open(order);
  }

  close(): void {
    this.#runs.stop();
    this.#set({ status: 'closed' });
  }

  #set(view: StatementView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}
