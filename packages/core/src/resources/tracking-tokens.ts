import { accessOperations } from '../schemas/access-operations.js';
import type { Session, TrackingTokenInput } from '../schemas/session.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** Read-only links to the progress of one order, without names, price or papers. */
export class TrackingTokensResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** `expiresIn` is in seconds. */
  create(input: TrackingTokenInput, options?: CallOptions): Promise<Session> {
    return this.#transport.send({ operation: accessOperations.trackingTokensCreate, input }, options);
  }
}
