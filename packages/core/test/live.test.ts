import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClient, type Client, type Environment, type PlatformEvent } from '../src/index.js';
import { json } from './virtual-world.js';

interface LoggedEvent {
  readonly id: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly orderId: string;
  readonly orderVersion: number;
}

function logOf(length: number): LoggedEvent[] {
  return Array.from({ length }, (_, index) => ({
    id: `evt_${String(index + 1)}`,
    sequence: index + 1,
    type: index % 3 === 0 ? 'order.of_a_later_release' : 'order.paid',
    at: '2026-11-23T00:00:00Z',
    orderId: index % 2 === 0 ? 'ord_1' : 'ord_2',
    orderVersion: index + 1,
  }));
}

/** What a bad line does to one connection: which events it shows, how it orders them, where it is cut. */
interface Fault {
  readonly shown: readonly number[];
  readonly cut: number;
  readonly lineEnd: '\n' | '\r\n' | '\r';
}

const faults: fc.Arbitrary<Fault> = fc.record({
  shown: fc.array(fc.integer({ min: -2, max: 6 }), { maxLength: 8 }),
  cut: fc.integer({ min: 0, max: 2_000 }),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
});

function streamOf(log: readonly LoggedEvent[], after: number, fault: Fault): Response {
  const events = fault.shown.map((offset) => log[after + offset]).filter((event) => event !== undefined);
  const text = events
    .map((event) => [`id: ${event.id}`, `data: ${JSON.stringify(event)}`, '', ''].join(fault.lineEnd))
    .join('');
  const bytes = new TextEncoder().encode(text).subarray(0, fault.cut);
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.subarray(at, at + 7));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
}

/** A platform with a log, whose stream plays faults and whose list tells the truth. */
function clientOf(
  log: readonly LoggedEvent[],
  connect: (after: number) => Response,
  environment: Partial<Environment> = {},
): Client {
  return createClient({
    baseUrl: 'https://api.test',
    getSession: () => Promise.resolve({ token: 'session-token', expiresAt: '2099-01-01T00:00:00Z' }),
    validation: 'strict',
    environment: {
      ...environment,
      random: () => 0,
      // Pauses are over at once; only the time-out of an attempt (20 s) is left to run.
      schedule: (callback, milliseconds) => {
        // eslint-disable-next-line no-restricted-syntax -- This is the client's own clock.
        const timer = setTimeout(callback, milliseconds < 20_000 ? 0 : milliseconds);
        return () => {
          clearTimeout(timer);
        };
      },
      fetch: (url, init) => {
        const query = new URL(url).searchParams;
        const after = Number.parseInt(query.get('after') ?? '0', 10);
        if (new Headers(init.headers).get('accept') === 'text/event-stream') return Promise.resolve(connect(after));
        const order = query.get('orderId');
        const data = log.filter((event) => event.sequence > after && (order === null || event.orderId === order));
        return Promise.resolve(json({ data, nextCursor: null }));
      },
    },
  });
}

async function collect(events: AsyncIterable<PlatformEvent>, count: number): Promise<number[]> {
  const seen: number[] = [];
  if (count === 0) return seen;
  for await (const event of events) {
    seen.push(event.sequence);
    if (seen.length >= count) break;
  }
  return seen;
}

test('whatever the line does, each event comes once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.array(faults, { maxLength: 6 }), async (length, script) => {
      const log = logOf(length);
      const pending = [...script];
      const client = clientOf(log, (after) => {
        const fault = pending.shift();
        return fault === undefined ? json({ code: 'no_streams' }) : streamOf(log, after, fault);
      });
      expect(await collect(client.events.stream(), length)).toEqual(log.map((event) => event.sequence));
    }),
    { numRuns: 300 },
  );
});

test('a watch brings the events of its order only, after the version that was read', async () => {
  const log = logOf(9);
  const client = clientOf(log, (after) => streamOf(log, after, { shown: [0, 1, 2, 3], cut: 9_999, lineEnd: '\n' }));
  expect(await collect(client.orders.watch('ord_1', { afterVersion: 3 }), 3)).toEqual([5, 7, 9]);
});

test('a stream resumes with the last event it delivered', async () => {
  const log = logOf(4);
  const asked: number[] = [];
  const client = clientOf(log, (after) => {
    asked.push(after);
    return streamOf(log, after, { shown: [0, 1], cut: 9_999, lineEnd: '\n' });
  });
  expect(await collect(client.events.stream({ after: 0 }), 4)).toEqual([1, 2, 3, 4]);
  expect(asked).toEqual([0, 2]);
});

/** A stream on which nothing has happened yet, and what ends it. */
function quietStream(): { readonly response: Response; readonly end: () => void } {
  let end = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('retry: 1000\n\n'));
      end = () => {
        controller.close();
      };
    },
  });
  return { response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }), end: () => end() };
}

test('a page that was hidden again and again goes on with a stream as soon as it is looked at', async () => {
  const log = logOf(1);
  const watchers = new Set<() => void>();
  let isHidden = false;
  const turn = (hidden: boolean): void => {
    isHidden = hidden;
    for (const watcher of [...watchers]) watcher();
  };
  let streams = 0;
  const client = clientOf(
    log,
    (after) => {
      streams += 1;
      if (streams === 9) return streamOf(log, after, { shown: [0], cut: 9_999, lineEnd: '\n' });
      // Once the stream is open, the page is hidden and shown again.
      setImmediate(() => {
        turn(true);
        setImmediate(turn, false);
      });
      return quietStream().response;
    },
    {
      isHidden: () => isHidden,
      onVisibilityChange: (watcher) => {
        watchers.add(watcher);
        return () => watchers.delete(watcher);
      },
    },
  );
  expect(await collect(client.events.stream(), 1)).toEqual([1]);
  // A list in between would have brought the event earlier.
  expect(streams).toBe(9);
});

test('a stream that was quiet for long and then cut is no sign that streams do not get through', async () => {
  const log = logOf(1);
  let [streams, elapsed] = [0, 0];
  const client = clientOf(
    log,
    (after) => {
      streams += 1;
      if (streams === 9) return streamOf(log, after, { shown: [0], cut: 9_999, lineEnd: '\n' });
      const { response, end } = quietStream();
      setImmediate(() => {
        elapsed += 60_000;
        end();
      });
      return response;
    },
    { monotonic: () => elapsed },
  );
  expect(await collect(client.events.stream(), 1)).toEqual([1]);
  expect(streams).toBe(9);
});

test('an answer of 204 ends the stream', async () => {
  const client = clientOf(logOf(3), () => new Response(null, { status: 204 }));
  expect(await collect(client.events.stream({ after: 3 }), 1)).toEqual([]);
});

test('an abort ends a waiting stream without an error', async () => {
  const controller = new AbortController();
  // Somebody waits for the first bytes, and gives up in the next task.
  const pull = (): void =>
    void setImmediate(() => {
      controller.abort();
    });
  const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
  const silent = new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  const client = clientOf(logOf(0), () => silent);
  expect(await collect(client.orders.watch('ord_1', { signal: controller.signal }), 1)).toEqual([]);
});

test('a stream that may not be read ends with the typed error', async () => {
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession: () => Promise.resolve({ token: 'session-token', expiresAt: '2099-01-01T00:00:00Z' }),
    environment: { fetch: () => Promise.resolve(json({ code: 'forbidden' }, { status: 403 })) },
  });
  await expect(collect(client.events.stream(), 1)).rejects.toMatchObject({ name: 'PermissionError' });
});
