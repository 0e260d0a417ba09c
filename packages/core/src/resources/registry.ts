import type { RegistryRecord } from '../schemas/registry.js';
import { registryOperations } from '../schemas/registry-operations.js';
import type { CallOptions } from '../transport/call.js';
import type { Transport } from '../transport/transport.js';

/** What the office publishes of a right. It lags by weeks to months: every answer carries the day its data speak of. */
export class RegistryResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** By application number in any usual spelling: `202110123456.1`, `ZL202110123456.1`, `CN2021101234561`. */
  retrieve(number: string, options?: CallOptions): Promise<RegistryRecord> {
    return this.#transport.send({ operation: registryOperations.registryRetrieve, parameters: { number } }, options);
  }
}
