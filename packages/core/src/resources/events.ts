import type { EventListInput, PlatformEvent } from '../schemas/event.js';
import { operations } from '../schemas/operations.js';
import type { CallOptions } from '../transport/call.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';

/** What happened, oldest first. Types are open: pass on those you do not know. */
export class EventsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(filter: EventListInput = {}, options?: CallOptions): PagedList<PlatformEvent> {
    return this.#transport.list({ operation: operations.eventsList, input: filter }, options);
  }
}
