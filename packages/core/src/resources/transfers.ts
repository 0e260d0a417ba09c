import type { TransferCase } from '../schemas/transfer.js';
import { settlementOperations } from '../schemas/settlement-operations.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** The case at the office: its states, notices with the office's codes, due dates, attempts and effective date. */
export class TransfersResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(orderId: string, options?: CallOptions): Promise<TransferCase> {
    return this.#transport.send(
      { operation: settlementOperations.transfersRetrieve, parameters: { id: orderId } },
      options,
    );
  }
}
