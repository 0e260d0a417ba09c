import { listingOperations } from '../schemas/listing-operations.js';
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
      { operation: listingOperations.verificationsRetrieve, parameters: { id: listingId } },
      options,
    );
  }

  /** Runs the checks anew. */
  create(listingId: string, options?: CallOptions): Promise<Verification> {
    return this.#transport.send(
      { operation: listingOperations.verificationsCreate, parameters: { id: listingId } },
      options,
    );
  }
}
