import type { LedgerStatement } from '../schemas/ledger.js';
import { settlementOperations } from '../schemas/settlement-operations.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** The statement of an order: every entry of the double-entry ledger that the caller may see, in fen. */
export class LedgerResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(orderId: string, options?: CallOptions): Promise<LedgerStatement> {
    return this.#transport.send(
      { operation: settlementOperations.ledgerRetrieve, parameters: { id: orderId } },
      options,
    );
  }
}
