import { platformEvent, type EventListInput, type PlatformEvent } from '../schemas/event.js';
import { accessOperations } from '../schemas/access-operations.js';
import type { CallOptions } from '../transport/call.js';
import { loadPart } from '../transport/load-part.js';
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
    const { streamEvents } = await loadPart('follow events', () => import('../transport/stream.js'));
    const transport = this.#transport;
    const operation = accessOperations.eventsList;
    yield* streamEvents({
      environment: transport.options.environment,
      signal: options.signal,
      after: options.after ?? 0,
      connect: (last, signal) => {
        const headers = { accept: 'text/event-stream', ...(last.id === undefined ? {} : { 'last-event-id': last.id }) };
        return transport.open({ operation, input: { after: last.sequence } }, { headers, signal });
      },
      poll: (after, signal) => transport.list({ operation, input: { after, limit: 100 } }, { signal, cache: false }),
      read: (message) => (isPlatformEvent(message) ? message : undefined),
    });
  }
}

function isPlatformEvent(message: object): message is PlatformEvent {
  return checkOf(platformEvent)(message);
}
