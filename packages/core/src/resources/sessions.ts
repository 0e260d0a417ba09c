import { accessOperations } from '../schemas/access-operations.js';
import type { Session, SessionInput } from '../schemas/session.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** Session tokens for signed-in people; minted on a server, handed to the page by `getSession`. */
export class SessionsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** `expiresIn` is in seconds: 60 to 3600, 900 unless told. */
  create(input: SessionInput, options?: CallOptions): Promise<Session> {
    return this.#transport.send({ operation: accessOperations.sessionsCreate, input }, options);
  }
}
