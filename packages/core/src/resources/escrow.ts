import type { Escrow } from '../schemas/escrow.js';
import { settlementOperations } from '../schemas/settlement-operations.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** The money of an order: what is due, held, released and refunded, in fen. */
export class EscrowResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(orderId: string, options?: CallOptions): Promise<Escrow> {
    return this.#transport.send(
      { operation: settlementOperations.escrowRetrieve, parameters: { id: orderId } },
      options,
    );
  }
}
