import { isPortalError } from '../errors/is-portal-error.js';
import { drop } from './drop.js';
import type { Environment } from './environment.js';
import { EventStreamParser } from './event-stream-parser.js';
import { isJsonObject } from './json-object.js';
import { sleep } from './sleep.js';

/** What the stream needs to know of an event: its place in the caller's view, counted without gaps. */
export interface SequencedEvent {
  readonly id: string;
  readonly sequence: number;
}

/** Whether somebody can see the page. */
export type Visibility = { readonly [Name in 'isHidden' | 'onVisibilityChange']-?: NonNullable<Environment[Name]> };

export interface StreamOptions<Event extends SequencedEvent> {
  readonly environment: Environment & Visibility;
  readonly signal: AbortSignal | undefined;
  /** Only events after this sequence number. */
  readonly after: number;
  /** Opens the stream behind an event; rejects or answers something else than a stream when there is none. */
  readonly connect: (
    last: { readonly sequence: number; readonly id: string | undefined },
    signal: AbortSignal,
  ) => Promise<Response>;
  /** All events after a sequence number, oldest first: fills gaps, and stands in where streams do not work. */
  readonly poll: (after: number, signal: AbortSignal) => AsyncIterable<Event>;
  /** The event of a message; undefined when it is none. */
  readonly read: (message: object) => Event | undefined;
}

const firstPause = 500;
const longestPause = 30_000;
const pollEvery = 5_000;
/** After so many streams that brought nothing, the answer is asked for instead (proxies that hold streams back). */
const fruitlessLimit = 3;
/** A stream over which something came, and that lasted so long, works: it was only quiet. */
const provenAfter = 10_000;
/** After so many polls a stream is tried again. */
const pollsBetweenStreams = 12;

/**
 * Live events, each once and in order. Resumes with `Last-Event-ID`, sees gaps by sequence and fills them, drops what comes
 * twice, polls where streams do not get through, and rests while nobody sees the page. Ends when `signal` aborts, when the
 * platform answers 204, or with the error that makes going on useless (401, 403, 404).
 */
export async function* streamEvents<Event extends SequencedEvent>(
  options: StreamOptions<Event>,
): AsyncGenerator<Event, void, undefined> {
  const { environment } = options;
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort(options.signal?.reason);
  };
  options.signal?.addEventListener('abort', stop);
  if (options.signal?.aborted === true) stop();
  const cursor: Cursor = { sequence: options.after, id: undefined };
  let fruitless = 0;
  try {
    while (!controller.signal.aborted) {
      await visible(environment, controller.signal);
      const before = cursor.sequence;
      const isPolling = fruitless >= fruitlessLimit;
      const position = { cursor, signal: controller.signal };
      const end = isPolling
        ? yield* pollOnce(options, position)
        : yield* inOrder(listen(options, position), { ...position, options });
      if (end === 'closed' || controller.signal.aborted) return;
      // Given up by this page itself: it goes on where it was, as soon as somebody looks.
      if (end === 'hidden') continue;
      const isFruitful = !isPolling && (cursor.sequence > before || (end !== 'unsupported' && end.isProven));
      fruitless = isFruitful ? 0 : fruitless + (end === 'unsupported' ? fruitlessLimit : 1);
      if (fruitless >= fruitlessLimit + pollsBetweenStreams) fruitless = fruitlessLimit - 1;
      // Where there is no stream at all, the list is asked for at once.
      if (end === 'unsupported') continue;
      const pause = isPolling
        ? pollEvery
        : Math.min(longestPause, Math.max(firstPause, end.pause) * 2 ** Math.min(fruitless, 6));
      await sleep(pause * (0.5 + environment.random() / 2), { environment, signal: controller.signal });
    }
  } finally {
    options.signal?.removeEventListener('abort', stop);
    controller.abort();
  }
}

interface Cursor {
  sequence: number;
  id: string | undefined;
}

interface Position {
  readonly cursor: Cursor;
  readonly signal: AbortSignal;
}

/** A source to be opened again after so many milliseconds. */
interface Break {
  readonly pause: number;
  readonly isProven: boolean;
}

/** How a source ended: for good, without streams at all, because nobody looked, or to be opened again. */
type SourceEnd = 'closed' | 'unsupported' | 'hidden' | Break;

const broken = (pause: number): Break => ({ pause, isProven: false });

/** Passes on each event that is next; a jump ahead is filled by asking for what lies between. */
async function* inOrder<Event extends SequencedEvent>(
  source: AsyncGenerator<Event, SourceEnd, undefined>,
  context: Position & { readonly options: StreamOptions<Event> },
): AsyncGenerator<Event, SourceEnd, undefined> {
  const { cursor, options, signal } = context;
  try {
    for (let next = await source.next(); ; next = await source.next()) {
      if (next.done === true) return next.value;
      if (next.value.sequence > cursor.sequence + 1) yield* pollOnce(options, { cursor, signal });
      if (next.value.sequence <= cursor.sequence) continue;
      cursor.sequence = next.value.sequence;
      cursor.id = next.value.id;
      yield next.value;
    }
  } finally {
    await source.return('closed');
  }
}

/** Everything after the cursor, in order; what is not newer is dropped. */
async function* pollOnce<Event extends SequencedEvent>(
  options: StreamOptions<Event>,
  { cursor, signal }: Position,
): AsyncGenerator<Event, SourceEnd, undefined> {
  try {
    for await (const event of options.poll(cursor.sequence, signal)) {
      if (event.sequence <= cursor.sequence) continue;
      cursor.sequence = event.sequence;
      cursor.id = event.id;
      yield event;
    }
  } catch (error) {
    if (signal.aborted) return 'closed';
    if (!isPortalError(error) || !error.retryable) throw error;
  }
  return broken(pollEvery);
}

/** One connection, until it ends, is hidden, or is aborted. */
async function* listen<Event extends SequencedEvent>(
  options: StreamOptions<Event>,
  { cursor, signal }: Position,
): AsyncGenerator<Event, SourceEnd, undefined> {
  const connection = new AbortController();
  let isGivenUp = false;
  const close = (): void => {
    isGivenUp ||= options.environment.isHidden();
    if (signal.aborted || isGivenUp) connection.abort();
  };
  signal.addEventListener('abort', close);
  const forget = options.environment.onVisibilityChange(close);
  const parser = new EventStreamParser();
  const { monotonic } = options.environment;
  let heardSince: number | undefined;
  try {
    const response = await options.connect(cursor, connection.signal);
    if (response.status === 204) return 'closed';
    const isStream = /^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '');
    if (!response.ok || !isStream || response.body === null) {
      await response.body?.cancel();
      // Whatever is wrong, asking for the list finds out: it works, or it fails with a typed error.
      return response.status === 429 || response.status >= 500 ? broken(firstPause) : 'unsupported';
    }
    for await (const text of textOf(response.body, connection.signal)) {
      heardSince ??= monotonic();
      for (const message of parser.push(text)) {
        const event = readMessage(message.data, options.read);
        if (event !== undefined) yield event;
      }
    }
  } catch (error) {
    if (isPortalError(error) && !error.retryable && !signal.aborted) throw error;
  } finally {
    connection.abort();
    forget();
    signal.removeEventListener('abort', close);
  }
  if (signal.aborted) return 'closed';
  if (isGivenUp) return 'hidden';
  const isProven = heardSince !== undefined && monotonic() - heardSince >= provenAfter;
  return { pause: parser.reconnectAfter ?? firstPause, isProven };
}

function readMessage<Event>(data: string, read: (message: object) => Event | undefined): Event | undefined {
  try {
    const message: unknown = JSON.parse(data);
    return isJsonObject(message) ? read(message) : undefined;
  } catch {
    // The gap it leaves is seen by sequence and filled.
    return undefined;
  }
}

async function* textOf(body: ReadableStream<Uint8Array>, signal: AbortSignal): AsyncGenerator<string, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const cancel = (): void => void drop(reader);
  signal.addEventListener('abort', cancel);
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      yield decoder.decode(piece.value, { stream: true });
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}

/** Waits until somebody can see the page. */
async function visible(environment: Visibility, signal: AbortSignal): Promise<void> {
  if (!environment.isHidden() || signal.aborted) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (environment.isHidden() && !signal.aborted) return;
      forget();
      signal.removeEventListener('abort', look);
      resolve();
    };
    const forget = environment.onVisibilityChange(look);
    signal.addEventListener('abort', look);
  });
}
