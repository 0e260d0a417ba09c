import type { Deposit, DepositInput } from '../schemas/deposit.js';
import { settlementOperations } from '../schemas/settlement-operations.js';
import type { PayInput, Payment } from '../schemas/payment.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** Margin deposits: money a seller puts behind the promise of a listing. */
export class DepositsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  create(input: DepositInput, options?: CallOptions): Promise<Deposit> {
    return this.#transport.send({ operation: settlementOperations.depositsCreate, input }, options);
  }

  retrieve(id: string, options?: CallOptions): Promise<Deposit> {
    return this.#transport.send({ operation: settlementOperations.depositsRetrieve, parameters: { id } }, options);
  }

  /** Hands the payer to the provider; the deposit is held only after the provider's notification. */
  pay(id: string, input: PayInput, options?: CallOptions): Promise<Payment> {
    return this.#transport.send({ operation: settlementOperations.depositsPay, parameters: { id }, input }, options);
  }
}
