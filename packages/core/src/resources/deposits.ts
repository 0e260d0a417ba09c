import type { Deposit, DepositInput } from '../schemas/deposit.js';
import { operations } from '../schemas/operations.js';
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
    return this.#transport.send({ operation: operations.depositsCreate, input }, options);
  }

  retrieve(id: string, options?: CallOptions): Promise<Deposit> {
    return this.#transport.send({ operation: operations.depositsRetrieve, parameters: { id } }, options);
  }

  /** Hands the payer to the provider; the deposit is held only after the provider's notification. */
  pay(id: string, input: PayInput, options?: CallOptions): Promise<Payment> {
    return this.#transport.send({ operation: operations.depositsPay, parameters: { id }, input }, options);
  }
}
