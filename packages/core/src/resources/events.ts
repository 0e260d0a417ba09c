import { platformEvent, type EventListInput, type PlatformEvent } from '../schemas/event.js';
import { accessOperations } from '../schemas/access-operations.js';
import type { CallOptions } from '../transport/call.js';
import type { PagedList } from '../transport/page.js';
import { checkOf } from '../transport/schema-check.js';
import type { Transport } from '../transport/transport.js';

/** Where a stream of events begins, and what ends it. */
export interface EventStreamOptions {
  /** Only events after this sequence number; all of them unless told. */
  readonly after?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What happened, oldest first. Types are open: pass on those you do not know. */
export class EventsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  list(filter: EventListInput = {}, options?: CallOptions): PagedList<PlatformEvent> {
    return this.#transport.list({ operation: accessOperations.eventsList, input: filter }, options);
  }

  /**
   * Events as they happen, each once and in order, beginning after a sequence number. Runs until `signal` aborts or the loop
   * is left; survives lost connections, and polls where event streams do not get through.
   */
  async *stream(options: EventStreamOptions = {}): AsyncGenerator<PlatformEvent, void, undefined> {
    const { after = 0, signal } = options;
    const transport = this.#transport;
    const load = () => import('./live-events.js');
    const { followEvents } = await transport.options.parts.load(load, { action: 'follow events' });
    yield* followEvents(transport, { operation: accessOperations.eventsList, isEvent, after, signal });
  }
}

function isEvent(message: unknown): message is PlatformEvent {
  return checkOf(platformEvent)(message);
}
