import { accessOperations } from '../schemas/access-operations.js';
import type { Portal } from '../schemas/portal.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** The embedding partner: its kind, name, languages, regions and the rights it allows. */
export class PortalResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  retrieve(options?: CallOptions): Promise<Portal> {
    return this.#transport.send({ operation: accessOperations.portalRetrieve }, options);
  }
}
