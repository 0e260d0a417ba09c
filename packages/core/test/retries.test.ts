import { getEventListeners } from 'node:events';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClient, type Client, type ClientOptions } from '../src/index.js';
import { json, VirtualWorld } from './virtual-world.js';

const key = 'pk_test_park';

function clientIn(world: VirtualWorld, options: ClientOptions = {}): Client {
  return createClient({
    baseUrl: 'https://api.test',
    publishableKey: key,
    validation: 'off',
    environment: world.environment,
    ...options,
  });
}

const portal = json({ id: 'ptl_1' });

test.each([408, 425, 429, 500, 502, 503, 504, 599])('status %i is tried again', async (status) => {
  const world = new VirtualWorld(json({ code: 'later' }, { status }), portal);
  expect(await world.settle(clientIn(world).portal.retrieve())).toMatchObject({
    status: 'fulfilled',
    value: { id: 'ptl_1' },
  });
  expect(world.sent).toHaveLength(2);
});

test.each([400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 422, 423, 501])(
  'status %i is not tried again',
  async (status) => {
    const world = new VirtualWorld(json({ code: 'no' }, { status }), portal);
    expect(await world.settle(clientIn(world).portal.retrieve())).toMatchObject({
      status: 'rejected',
      reason: { status, code: 'no' },
    });
    expect(world.sent).toHaveLength(1);
  },
);

test.each([
  [400, 'ValidationError'],
  [401, 'AuthenticationError'],
  [403, 'PermissionError'],
  [404, 'NotFoundError'],
  [409, 'ConflictError'],
  [412, 'StaleOrderError'],
  [423, 'ConflictError'],
  [429, 'RateLimitError'],
  [503, 'PlatformError'],
])('status %i is a %s', async (status, name) => {
  const world = new VirtualWorld(new Response('<html>proxy</html>', { status, headers: { 'request-id': 'req_9' } }));
  const outcome = await world.settle(clientIn(world, { maxRetries: 0 }).portal.retrieve());
  expect(outcome).toMatchObject({
    reason: { name, status, code: `http_${String(status)}`, requestId: 'req_9', outcome: 'rejected' },
  });
});

test('a lost connection is tried again until the repeats are used up', async () => {
  const world = new VirtualWorld(new TypeError('fetch failed'));
  const outcome = await world.settle(clientIn(world, { maxRetries: 3 }).portal.retrieve());
  expect(outcome).toMatchObject({ reason: { name: 'ConnectionError', retryable: true } });
  expect(world.sent).toHaveLength(4);
  expect(world.openTimers).toBe(0);
});

test('a lost connection is told with the address and the code of the system, and with nothing else of either', async () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:4999'), { code: 'ECONNREFUSED' });
  const client = (cause: unknown) =>
    clientIn(new VirtualWorld(new TypeError('fetch failed', { cause })), {
      baseUrl: 'http://127.0.0.1:4999/a-path',
      maxRetries: 0,
    });
  await expect(client(refused).portal.retrieve()).rejects.toThrow(
    'Failed to retrieve portal: the platform at http://127.0.0.1:4999 could not be reached (ECONNREFUSED). Try again in a moment.',
  );
  await expect(client(undefined).portal.retrieve()).rejects.toThrow(
    'Failed to retrieve portal: the platform at http://127.0.0.1:4999 could not be reached. Try again in a moment.',
  );
});

test('a time-out is told with the address that did not answer', async () => {
  const world = new VirtualWorld(() => new Promise<Response>(() => undefined));
  const outcome = await world.settle(clientIn(world, { maxRetries: 0 }).portal.retrieve());
  expect(outcome).toMatchObject({
    reason: { message: expect.stringContaining('the platform at https://api.test did not answer') as unknown },
  });
});

test('`Retry-After` in seconds is honoured, then spread', async () => {
  const world = new VirtualWorld(json({}, { status: 429, headers: { 'retry-after': '7' } }), portal);
  await world.settle(clientIn(world).portal.retrieve());
  expect(world.sent[1]?.at).toBeGreaterThanOrEqual(7_000);
  expect(world.sent[1]?.at).toBeLessThanOrEqual(7_000 * 1.6);
});

test("`Retry-After` as a date is judged by the server's clock, not the device's", async () => {
  const world = new VirtualWorld(
    json(
      {},
      {
        status: 503,
        headers: { date: 'Mon, 23 Nov 2026 10:00:00 GMT', 'retry-after': 'Mon, 23 Nov 2026 10:00:09 GMT' },
      },
    ),
    portal,
  );
  world.skew = 365 * 24 * 3600 * 1000;
  await world.settle(clientIn(world).portal.retrieve());
  expect(world.sent[1]?.at).toBeGreaterThanOrEqual(9_000);
  expect(world.sent[1]?.at).toBeLessThanOrEqual(9_000 * 1.6);
});

test("a client tells the platform's time, whatever the device believes", async () => {
  const world = new VirtualWorld(json({}, { headers: { date: 'Mon, 23 Nov 2026 10:00:00 GMT' } }));
  world.skew = 365 * 24 * 3600 * 1000;
  const client = clientIn(world);
  expect(client.now()).toBe(world.serverNow + world.skew);
  await world.settle(client.portal.retrieve());
  expect(client.now()).toBe(Date.UTC(2026, 10, 23, 10));
  world.elapsed += 5_000;
  expect(client.now()).toBe(Date.UTC(2026, 10, 23, 10, 0, 5));
});

test('a `Retry-After` of more than a minute is left to the caller', async () => {
  const world = new VirtualWorld(json({}, { status: 429, headers: { 'retry-after': '61' } }), portal);
  const outcome = await world.settle(clientIn(world, { deadline: 600_000 }).portal.retrieve());
  expect(outcome).toMatchObject({ reason: { name: 'RateLimitError', retryAfter: 61 } });
  expect(world.elapsed).toBe(0);
});

test('a past or zero `Retry-After` still waits a tenth of a second', async () => {
  const world = new VirtualWorld(json({}, { status: 429, headers: { 'retry-after': '0' } }), portal);
  world.random = () => 0;
  await world.settle(clientIn(world).portal.retrieve());
  expect(world.sent[1]?.at).toBe(100);
});

test('a thousand clients with one `Retry-After` spread over at least half of it', async () => {
  const times: number[] = [];
  for (let index = 0; index < 1_000; index += 1) {
    const world = new VirtualWorld(json({}, { status: 429, headers: { 'retry-after': '10' } }), portal);
    world.random = Math.random;
    await world.settle(clientIn(world).portal.retrieve());
    times.push(world.sent[1]?.at ?? 0);
  }
  expect(Math.min(...times)).toBeGreaterThanOrEqual(10_000);
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThanOrEqual(5_000);
});

test('attempts and pauses together end before the deadline', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(408, 429, 500, 503), fc.constant('lost'), fc.constant('silent')), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.constantFrom(undefined, '0', '3', '59', '61', 'soon'),
      fc.integer({ min: 1, max: 90_000 }),
      async (faults, retryAfter, deadline) => {
        const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
        const world = new VirtualWorld(
          ...faults.map((fault) => {
            if (fault === 'lost') return new TypeError('fetch failed');
            if (fault === 'silent') return () => new Promise<Response>(() => undefined);
            return json({}, { status: Number(fault), headers });
          }),
        );
        const outcome = await world.settle(clientIn(world, { deadline, maxRetries: 20 }).portal.retrieve());
        expect(outcome.status).toBe('rejected');
        expect(world.elapsed).toBeLessThanOrEqual(deadline);
        expect(world.openTimers).toBe(0);
      },
    ),
    { numRuns: 150 },
  );
});

test('a stalled answer ends at the time-out even when fetch ignores its signal', async () => {
  const world = new VirtualWorld(() => new Promise<Response>(() => undefined));
  const outcome = await world.settle(clientIn(world, { timeout: 1_000, maxRetries: 0 }).portal.retrieve());
  expect(outcome).toMatchObject({ reason: { name: 'TimeoutError', code: 'timeout' } });
  expect(world.elapsed).toBe(1_000);
});

test('a stalled body ends at the time-out', async () => {
  const world = new VirtualWorld(
    () =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            controller.enqueue(new TextEncoder().encode('{"id":'));
          },
        }),
      ),
  );
  const outcome = await world.settle(clientIn(world, { timeout: 1_000, maxRetries: 0 }).portal.retrieve());
  expect(outcome).toMatchObject({ reason: { name: 'TimeoutError' } });
});

test('an outage is not amplified: repeats stay near a tenth of the calls', async () => {
  const world = new VirtualWorld(json({}, { status: 503 }));
  const client = clientIn(world, { cache: false });
  for (let index = 0; index < 300; index += 1) await world.settle(client.portal.retrieve());
  expect(world.sent.length).toBeLessThan(300 + 20 + 31);
});

test('an abort ends a pause at once, with no later request, timer or listener', async () => {
  const world = new VirtualWorld(json({}, { status: 503, headers: { 'retry-after': '30' } }), portal);
  const controller = new AbortController();
  let call: Promise<unknown> | undefined;
  const delay = await new Promise((resolve) => {
    const onRetry = (retry: { readonly delay: number }): void => {
      resolve(retry.delay);
    };
    call = clientIn(world, { hooks: { onRetry } }).portal.retrieve({ signal: controller.signal });
  });
  expect(delay).toBeGreaterThanOrEqual(30_000);
  expect(world.openTimers).toBe(1);
  controller.abort(new Error('gone'));
  await expect(call).rejects.toMatchObject({ name: 'AbortedError', cause: { message: 'gone' } });
  await new Promise((resolve) => setImmediate(resolve));
  expect([world.sent.length, world.openTimers, getEventListeners(controller.signal, 'abort')]).toEqual([1, 0, []]);
});

test('a call that was aborted before it began sends nothing', async () => {
  const world = new VirtualWorld(portal);
  await expect(clientIn(world).portal.retrieve({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortedError',
    outcome: 'not_sent',
  });
  expect(world.sent).toHaveLength(0);
});

test('hooks see each attempt without credentials, and what they throw disturbs nothing', async () => {
  const world = new VirtualWorld(json({}, { status: 503 }), portal);
  const seen: string[] = [];
  const client = clientIn(world, {
    hooks: {
      onRequest: ({ attempt, headers }) => {
        seen.push(`request ${String(attempt)} ${headers['authorization'] ?? ''}`);
        throw new Error('hook');
      },
      onResponse: ({ status }) => {
        seen.push(`response ${String(status)}`);
      },
      onRetry: ({ attempt, error }) => {
        seen.push(`retry ${String(attempt)} ${error.name}`);
      },
      onNotice: ({ kind }) => {
        seen.push(kind);
      },
    },
  });
  expect(await world.settle(client.portal.retrieve())).toMatchObject({ status: 'fulfilled' });
  expect(seen).toEqual([
    'request 1 [redacted]',
    'hook',
    'response 503',
    'retry 1 PlatformError',
    'request 2 [redacted]',
    'response 200',
  ]);
});

test('a deprecation is told once', async () => {
  const world = new VirtualWorld(
    json({ id: 'ptl_1' }, { headers: { deprecation: '@1767225600', sunset: 'Fri, 01 Jan 2027 00:00:00 GMT' } }),
  );
  const notices: string[] = [];
  const client = clientIn(world, { hooks: { onNotice: ({ kind }) => notices.push(kind) } });
  await client.portal.retrieve();
  await client.portal.retrieve();
  expect(notices).toEqual(['deprecation', 'sunset']);
});
