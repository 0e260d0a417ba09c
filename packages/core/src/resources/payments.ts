import { settlementOperations } from '../schemas/settlement-operations.js';
import type { Payment } from '../schemas/payment.js';
import type { CallOptions } from '../transport/call.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';

/** Hand-offs to the payment provider. Only the provider's notification makes one `succeeded`. */
export class PaymentsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(id: string, options?: CallOptions): Promise<Payment> {
    return this.#transport.send({ operation: settlementOperations.paymentsRetrieve, parameters: { id } }, options);
  }

  list(orderId: string, options?: CallOptions): PagedList<Payment> {
    return this.#transport.list({ operation: settlementOperations.paymentsList, parameters: { id: orderId } }, options);
  }
}
