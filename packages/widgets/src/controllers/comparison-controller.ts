import { ListingsResource, type BareClient, type Listing } from '@ip-portal/core';
import type { ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';

/** Rights that are compared, each read whole and once. */
export class ComparisonController {
  readonly #host: ReactiveControllerHost;
  #client: BareClient | null = null;
  readonly #listings = new Map<string, Listing | Failure | null>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Another platform or another party sees other things. */
  connect(client: BareClient | null): void {
    if (client !== this.#client) this.#listings.clear();
    this.#client = client;
  }

  /** What could not be had the last time is asked for again. */
  renew(): void {
    for (const [id, listing] of this.#listings) if (listing && 'retryable' in listing) this.#listings.delete(id);
  }

  /** The right with an id: null while it is on its way, a failure where it is not to be had. */
  listing(id: string): Listing | Failure | null {
    if (!this.#listings.has(id)) void this.#fetch(id);
    return this.#listings.get(id) ?? null;
  }

  async #fetch(id: string): Promise<void> {
    const client = this.#client;
    if (!client) return;
    this.#listings.set(id, null);
    let listing: Listing | Failure;
    try {
      listing = await client.use(ListingsResource).retrieve(id);
    } catch (error) {
      listing = failureOf(error);
    }
    if (client !== this.#client) return;
    this.#listings.set(id, listing);
    this.#host.requestUpdate();
  }
}
