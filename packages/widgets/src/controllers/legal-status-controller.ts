import { ListingsResource, RegistryResource, type BareClient, type RegistryRecord } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';
import { LatestRun } from './latest-run.js';

export type LegalStatusView =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly record: RegistryRecord }
  /** The right is of a kind that no register tells of. */
  | { readonly status: 'empty' }
  | { readonly status: 'failed'; readonly failure: Failure };

/** Which right: by its own number, or by a listing that offers it. */
export interface RightReference {
  readonly number: string;
  readonly listingId: string;
}

/** What the office publishes of one right. */
export class LegalStatusController implements ReactiveController {
  view: LegalStatusView = { status: 'idle' };
  client: BareClient | null = null;
  #right: RightReference = { number: '', listingId: '' };
  readonly #host: ReactiveControllerHost;
  readonly #runs = new LatestRun();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // The element connects the portal anew whenever it is put on a page.
  }

  hostDisconnected(): void {
    this.#runs.stop();
  }

  /** Another platform or another party starts anew; a new language, or a move within the page, keeps what is on show. */
  connect(client: BareClient): void {
    const isHeld = this.client === client && this.view.status !== 'loading';
    this.client = client;
    if (!isHeld) this.show(this.#right);
  }

  show(right: RightReference): void {
    this.#right = right;
    this.#runs.stop();
    if (right.number === '' && right.listingId === '') this.#set({ status: 'idle' });
    else if (this.client) void this.#load(this.client, right);
  }

  retry(): void {
    this.show(this.#right);
  }

  async #load(client: BareClient, right: RightReference): Promise<void> {
    const run = this.#runs.start();
    const { signal } = run;
    this.#set({ status: 'loading' });
    try {
      const number = right.number || (await numberOf(client, { listingId: right.listingId, signal }));
      const record = number === '' ? null : await client.use(RegistryResource).retrieve(number, { signal });
      if (run.isLatest()) this.#set(record ? { status: 'ready', record } : { status: 'empty' });
    } catch (error) {
      if (run.isLatest()) this.#set({ status: 'failed', failure: failureOf(error) });
    }
  }

  #set(view: LegalStatusView): void {
    this.view = view;
    this.#host.requestUpdate();
  }
}

/** The number of a listing's right; '' where its kind of right has no register of legal status. */
async function numberOf(
  client: BareClient,
  { listingId, signal }: { readonly listingId: string; readonly signal: AbortSignal },
): Promise<string> {
  const listing = await client.use(ListingsResource).retrieve(listingId, { signal });
  return listing.rightType === 'patent' ? listing.right.number : '';
}
