import { expect, expectTypeOf, test } from 'vitest';
import { createClient, isPortalError, type Client, type Order } from '../src/index.js';
import {
  sendJson,
  startCuttingProxy,
  startServer,
  type Cut,
  type CuttingProxy,
  type TestServer,
} from './fault-server.js';
import { json, VirtualWorld } from './virtual-world.js';

const inOneHour = (): Promise<{ token: string; expiresAt: string }> =>
  Promise.resolve({ token: 'session-token-1', expiresAt: '2099-01-01T00:00:00Z' });

const margin = { kind: 'seller_margin', listingId: 'lst_1' } as const;

const seenOrder = { id: 'ord_1', version: 7 };

/** Keeps the promise of the contract: one effect a key, the same answer again for the same key. */
async function startIdempotentServer(): Promise<TestServer & { readonly effects: Map<string, number> }> {
  const effects = new Map<string, number>();
  const server = await startServer((request, response) => {
    const key = String(request.headers['idempotency-key']);
    if (!effects.has(key)) effects.set(key, effects.size + 1);
    sendJson(response, 201, { id: `dep_${String(effects.get(key))}`, status: 'pending' }, { connection: 'close' });
  });
  return Object.assign(server, { effects });
}

function clientAt(baseUrl: string, maxRetries: number): Client {
  return createClient({
    baseUrl,
    getSession: inOneHour,
    maxRetries,
    validation: 'off',
    environment: { random: () => 0 },
  });
}

/** Cuts the first connection of a call at every byte of request and answer; several lines at a time. */
async function cutEverywhere(server: TestServer, run: (baseUrl: string, cut: Cut) => Promise<void>): Promise<number> {
  const lanes = await Promise.all(Array.from({ length: 8 }, () => startCuttingProxy(server.port)));
  const [first] = lanes;
  if (first === undefined) return 0;
  await clientAt(first.baseUrl, 0).deposits.create(margin);
  const { request, answer } = first.lastSizes;
  const cuts: Cut[] = [
    ...Array.from({ length: request }, (_, after) => ({ direction: 'request', after }) as const),
    ...Array.from({ length: answer }, (_, after) => ({ direction: 'answer', after }) as const),
  ];
  const total = cuts.length;
  const work = async (lane: CuttingProxy): Promise<void> => {
    for (let cut = cuts.pop(); cut !== undefined; cut = cuts.pop()) {
      lane.cutNext(cut);
      await run(lane.baseUrl, cut);
    }
  };
  await Promise.all(lanes.map(work));
  await Promise.all(lanes.map((lane) => lane[Symbol.asyncDispose]()));
  return total;
}

test(
  'a write has exactly one effect when success is reported, wherever the line is cut',
  { timeout: 60_000 },
  async () => {
    await using server = await startIdempotentServer();
    const total = await cutEverywhere(server, async (baseUrl, cut) => {
      const key = crypto.randomUUID();
      const deposit = await clientAt(baseUrl, 2).deposits.create(margin, { idempotencyKey: key });
      expect(deposit.id, JSON.stringify(cut)).toBe(`dep_${String(server.effects.get(key))}`);
    });
    expect(total).toBeGreaterThan(500);
    // One effect a call, none twice: the measuring call, and one for each cut.
    expect(server.effects.size).toBe(total + 1);
  },
);

test(
  'a failed write never says `not_sent` or `rejected` when it may have had its effect',
  { timeout: 60_000 },
  async () => {
    await using server = await startIdempotentServer();
    await cutEverywhere(server, async (baseUrl, cut) => {
      const error: unknown = await clientAt(baseUrl, 0)
        .deposits.create(margin)
        .then(
          () => 'success',
          (reason: unknown) => reason,
        );
      expect(isPortalError(error) && error.outcome, JSON.stringify(cut)).toBe('unknown');
    });
  },
);

test('a refused connection is known not to have been sent', async () => {
  const server = await startServer(() => undefined);
  await server[Symbol.asyncDispose]();
  await expect(clientAt(server.baseUrl, 0).deposits.create(margin)).rejects.toMatchObject({
    name: 'ConnectionError',
    outcome: 'not_sent',
    retryable: true,
  });
});

test('a double click is one operation with one answer', async () => {
  await using server = await startIdempotentServer();
  const client = clientAt(server.baseUrl, 0);
  const [first, second] = await Promise.all([client.deposits.create(margin), client.deposits.create(margin)]);
  expect(second).toBe(first);
  expect(server.requests).toHaveLength(1);
});

test('asking again after the answer is a new operation', async () => {
  await using server = await startIdempotentServer();
  const client = clientAt(server.baseUrl, 0);
  await client.deposits.create(margin);
  await client.deposits.create(margin);
  expect(server.effects.size).toBe(2);
});

test('two bodies at the same time are two operations', async () => {
  await using server = await startIdempotentServer();
  const client = clientAt(server.baseUrl, 0);
  await Promise.all([client.deposits.create(margin), client.deposits.create({ ...margin, listingId: 'lst_2' })]);
  expect(server.effects.size).toBe(2);
});

test('asking again after an unknown outcome repeats the same key', async () => {
  const world = new VirtualWorld(new TypeError('fetch failed'), json({ id: 'dep_1' }, { status: 201 }));
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession: inOneHour,
    maxRetries: 0,
    validation: 'off',
    environment: world.environment,
  });
  await expect(client.deposits.create(margin)).rejects.toMatchObject({ outcome: 'unknown' });
  await client.deposits.create(margin);
  const keys = world.sent.map(({ init }) => new Headers(init.headers).get('idempotency-key'));
  expect(keys[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(keys[1]).toBe(keys[0]);
});

test('asking again after a refusal is a new key', async () => {
  const world = new VirtualWorld(
    json({ code: 'margin_too_small' }, { status: 422 }),
    json({ id: 'dep_1' }, { status: 201 }),
  );
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession: inOneHour,
    validation: 'off',
    environment: world.environment,
  });
  await expect(client.deposits.create(margin)).rejects.toMatchObject({ name: 'ValidationError', outcome: 'rejected' });
  await client.deposits.create(margin);
  const keys = world.sent.map(({ init }) => new Headers(init.headers).get('idempotency-key'));
  expect(new Set(keys).size).toBe(2);
});

test("the caller's own key wins and is on the error", async () => {
  const world = new VirtualWorld(json({ code: 'boom' }, { status: 500 }));
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession: inOneHour,
    validation: 'off',
    environment: world.environment,
  });
  const outcome = await world.settle(client.deposits.create(margin, { idempotencyKey: 'order-42-margin' }));
  expect(outcome).toMatchObject({
    reason: { name: 'PlatformError', outcome: 'unknown', idempotencyKey: 'order-42-margin' },
  });
  expect(new Set(world.sent.map(({ init }) => new Headers(init.headers).get('idempotency-key')))).toEqual(
    new Set(['order-42-margin']),
  );
  expect(world.sent).toHaveLength(5);
});

test('a later refusal does not prove that an earlier attempt had no effect', async () => {
  const world = new VirtualWorld(new TypeError('fetch failed'), json({ code: 'forbidden' }, { status: 403 }));
  const client = createClient({ baseUrl: 'https://api.test', getSession: inOneHour, environment: world.environment });
  const outcome = await world.settle(client.deposits.create(margin));
  expect(outcome).toMatchObject({ reason: { name: 'PermissionError', outcome: 'unknown' } });
});

test('a request still in progress is asked for again with the same key', async () => {
  const world = new VirtualWorld(
    json({ code: 'request_in_progress' }, { status: 409 }),
    json({ id: 'dep_1' }, { status: 201 }),
  );
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession: inOneHour,
    validation: 'off',
    environment: world.environment,
  });
  expect(await world.settle(client.deposits.create(margin))).toMatchObject({ status: 'fulfilled' });
  const keys = world.sent.map(({ init }) => new Headers(init.headers).get('idempotency-key'));
  expect(keys[1]).toBe(keys[0]);
});

test('an identifier and a version as a database keeps them are enough to act on an order or a paper', async () => {
  const row: { id: string; version: number; documentId: string } = { id: 'ord_1', version: 3, documentId: 'doc_1' };
  const world = new VirtualWorld(json({ id: 'ord_1' }));
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession: inOneHour,
    validation: 'off',
    environment: world.environment,
  });
  await client.orders.confirm({ id: row.id, version: row.version });
  await client.listings.withdraw({ id: row.id, version: row.version });
  await client.documents.sign({ id: row.documentId, orderId: row.id }, { copy: 1 });
  expect(world.sent.map(({ url }) => new URL(url).pathname)).toEqual([
    '/v1/orders/ord_1/confirm',
    '/v1/listings/ord_1/withdraw',
    '/v1/orders/ord_1/documents/doc_1/sign',
  ]);
});

const order = {
  id: 'ord_1',
  version: 8,
  status: 'awaiting_payment',
  viewerRole: 'buyer',
  listingId: 'lst_1',
  rightType: 'patent',
  title: null,
  rightNumber: null,
  filingParty: 'platform',
  buyer: null,
  seller: null,
  price: { amount: 5_000_000, currency: 'CNY' },
  quoteId: null,
  contractTemplateId: 'ctr_1',
  dueAt: null,
  waitingFor: ['buyer'],
  escrowStatus: 'none',
  transferStatus: null,
  endReason: null,
  availableActions: [],
  history: [],
  createdAt: '2026-11-23T00:00:00Z',
  updatedAt: '2026-11-23T00:00:00Z',
};

/** What the error of an action brings along when the platform attaches this. */
async function currentOf(body: string, act = (client: Client): Promise<unknown> => client.orders.confirm(seenOrder)) {
  const world = new VirtualWorld(new Response(body, { status: 412 }));
  const client = createClient({ baseUrl: 'https://api.test', getSession: inOneHour, environment: world.environment });
  const error: unknown = await act(client).catch((reason: unknown) => reason);
  if (!isPortalError(error) || error.name !== 'StaleOrderError')
    throw new Error('Failed to be stale.', { cause: error });
  expectTypeOf(error.current).toEqualTypeOf<Order | undefined>();
  expect(new Headers(world.sent[0]?.init.headers).get('if-match')).toBe('"7"');
  return error.current;
}

test('a stale order comes back with the order as it is now', async () => {
  const body = JSON.stringify({ code: 'stale_version', current: order });
  expect(await currentOf(body)).toEqual(order);
  expect(await currentOf(body, (client) => client.orders.pay(seenOrder, { method: 'alipay' }))).toEqual(order);
});

test.each<[string, string]>([
  ['nothing', '{"code":"stale_version"}'],
  ['something else', JSON.stringify({ current: { id: 'lst_1', version: 8 } })],
  ['an order without a status', JSON.stringify({ current: { ...order, status: undefined } })],
  ['an order of half a fen', JSON.stringify({ current: order }).replace('5000000', '5000000.5')],
])('what came as %s is not handed on as the order', async (_what, body) => {
  expect(await currentOf(body)).toBeUndefined();
});

test('a stale listing brings no order along', async () => {
  const body = JSON.stringify({ code: 'stale_version', current: order });
  expect(await currentOf(body, (client) => client.listings.publish(seenOrder))).toBeUndefined();
});

test('a `toJSON` on a prototype of the host page changes no body', async () => {
  const world = new VirtualWorld(new Response('{"id":"ord_1"}'));
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession: inOneHour,
    validation: 'off',
    environment: world.environment,
  });
  Object.defineProperty(Array.prototype, 'toJSON', { value: () => 'hijacked', configurable: true });
  Object.defineProperty(Object.prototype, 'toJSON', { value: () => 'hijacked', configurable: true });
  try {
    await client.orders.accept(seenOrder, { documentIds: ['doc_1', 'doc_2'] });
  } finally {
    Reflect.deleteProperty(Array.prototype, 'toJSON');
    Reflect.deleteProperty(Object.prototype, 'toJSON');
  }
  expect(world.sent[0]?.init.body).toBe('{"documentIds":["doc_1","doc_2"]}');
});
