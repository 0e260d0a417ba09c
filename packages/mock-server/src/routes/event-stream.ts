import { maySee, type Caller } from '../domain/access.js';
import type { Session } from '../store/session.js';

/** The events of a caller as they happen, in place of a list of those that have happened. */
export class ReadyEvents {
  readonly caller: Caller;
  /** Only events after this sequence number. */
  readonly after: number;
  /** Only events of this order; of all orders where it is undefined. */
  readonly orderId: string | undefined;

  constructor(wanted: Pick<ReadyEvents, 'caller' | 'after' | 'orderId'>) {
    this.caller = wanted.caller;
    this.after = wanted.after;
    this.orderId = wanted.orderId;
  }
}

export interface StreamContext {
  readonly session: Session;
  /** Aborts when nobody listens any more. */
  readonly signal: AbortSignal;
  /** False once the credential has expired: the stream ends, and whoever comes again is told why. */
  readonly isWelcome: () => boolean;
  /** Null where nothing can wait: a running clock is then looked at with the next request only. */
  readonly wait: ((milliseconds: number) => Promise<void>) | null;
}

/** Milliseconds between looks at a running clock. */
const TICK = 1000;
/** Looks between signs of life, which keep proxies from taking the silence for an end. */
const TICKS_A_SIGN = 15;

const encoder = new TextEncoder();

/** An event stream as the HTML standard writes it. Ends when the sandbox is reset or restored: its events are others then. */
export function eventStream(
  { caller, after, orderId }: ReadyEvents,
  { session, signal, isWelcome, wait }: StreamContext,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { store } = session;
  const { events } = store.world;
  let [read, sequence, isOpen] = [0, 0, true];
  let leave = (): void => undefined;
  return new ReadableStream({
    start(controller) {
      const write = (text: string): void => {
        controller.enqueue(encoder.encode(text));
      };
      const end = (): void => {
        if (!isOpen) return;
        leave();
        controller.close();
      };
      const sendNew = (): void => {
        for (let row = events.get(String(read + 1)); row !== undefined; row = events.get(String(read + 1))) {
          read += 1;
          if (!maySee(caller, row)) continue;
          sequence += 1;
          const { event } = row;
          if (sequence <= after || (orderId !== undefined && event.orderId !== orderId)) continue;
          write(`id: ${event.id}\ndata: ${JSON.stringify({ ...event, sequence })}\n\n`);
        }
      };
      const forget = store.watch((change) => {
        if (change === 'replaced' || !isWelcome()) end();
        else sendNew();
      });
      leave = () => {
        isOpen = false;
        forget();
        signal.removeEventListener('abort', end);
      };
      signal.addEventListener('abort', end);
      write(`retry: ${TICK}\n\n`);
      sendNew();
      if (wait !== null) void keepUp({ wait, session, isOpen: () => isOpen, sign: () => write(':\n\n'), end });
    },
    cancel() {
      leave();
    },
  });
}

/** Lets a running clock move on while nobody asks anything, and gives signs of life. */
async function keepUp(options: {
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly session: Session;
  readonly isOpen: () => boolean;
  readonly sign: () => void;
  readonly end: () => void;
}): Promise<void> {
  try {
    for (let ticks = 1; ; ticks += 1) {
      await options.wait(TICK);
      if (!options.isOpen()) return;
      options.session.catchUp();
      if (options.isOpen() && ticks % TICKS_A_SIGN === 0) options.sign();
    }
  } catch {
    // Whoever comes again asks the same and is told what is wrong.
    options.end();
  }
}
