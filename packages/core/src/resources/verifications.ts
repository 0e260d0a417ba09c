import { operations } from '../schemas/operations.js';
import type { Verification } from '../schemas/verification.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** The checks behind a listing's badge. */
export class VerificationsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(listingId: string, options?: CallOptions): Promise<Verification> {
    return this.#transport.send(
      { operation: operations.verificationsRetrieve, parameters: { id: listingId } },
      options,
    );
  }

  /** Runs the checks anew. */
  create(listingId: string, options?: CallOptions): Promise<Verification> {
    return this.#transport.send({ operation: operations.verificationsCreate, parameters: { id: listingId } }, options);
  }
}
