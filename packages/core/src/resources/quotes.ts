import { orderOperations } from '../schemas/order-operations.js';
import type { Quote, QuoteInput } from '../schemas/quote.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** What a deal costs, line by line, who pays what, and which papers it needs. A quote expires. */
export class QuotesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  create(input: QuoteInput, options?: CallOptions): Promise<Quote> {
    return this.#transport.send({ operation: orderOperations.quotesCreate, input }, options);
  }

  retrieve(id: string, options?: CallOptions): Promise<Quote> {
    return this.#transport.send({ operation: orderOperations.quotesRetrieve, parameters: { id } }, options);
  }
}
