import { expect, test, vi } from 'vitest';
import { createClient, type Client, type GetSession, type SessionReason } from '../src/index.js';
import { sendJson, startServer } from './fault-server.js';
import { json, VirtualWorld } from './virtual-world.js';

function at(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

/** A platform that takes only the newest token and tells the time. */
function worldTaking(isGood: (token: string) => boolean): VirtualWorld {
  const world: VirtualWorld = new VirtualWorld((_url, init) => {
    const token = new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    const headers = { date: new Date(world.serverNow).toUTCString() };
    return isGood(token)
      ? json({ id: 'ord_1' }, { headers })
      : json({ code: 'session_expired' }, { status: 401, headers });
  });
  return world;
}

function clientIn(world: VirtualWorld, getSession: GetSession): Client {
  return createClient({ baseUrl: 'https://api.test', getSession, validation: 'off', environment: world.environment });
}

test('fifty calls with an expired token ask for one new session, and all succeed', async () => {
  const refusals: (() => void)[] = [];
  await using server = await startServer((request, response) => {
    if (request.headers.authorization === 'Bearer token-number-2') {
      sendJson(response, 200, { id: request.url });
      return;
    }
    // Nobody is refused before everybody has asked.
    refusals.push(() => {
      sendJson(response, 401, { code: 'session_expired' });
    });
    if (refusals.length === 50) for (const refuse of refusals) refuse();
  });
  const reasons: SessionReason[] = [];
  const getSession: GetSession = ({ reason }) => {
    reasons.push(reason);
    return Promise.resolve({ token: `token-number-${String(reasons.length)}`, expiresAt: '2099-01-01T00:00:00Z' });
  };
  const client = createClient({ baseUrl: server.baseUrl, getSession, validation: 'off' });
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => client.orders.retrieve(`ord_${String(index)}`)),
  );
  expect(answers).toHaveLength(50);
  expect(reasons).toEqual(['initial', 'unauthorized']);
});

test('a write refused for its session is replayed once with the same key and body', async () => {
  const world = worldTaking((token) => token === 'second-token');
  const tokens = ['first-token', 'second-token'];
  const client = clientIn(world, () =>
    Promise.resolve({ token: tokens.shift() ?? '', expiresAt: at(world.serverNow + 900_000) }),
  );
  await client.deposits.create({ kind: 'seller_margin', listingId: 'lst_1' });
  const [first, second] = world.sent;
  expect(world.sent).toHaveLength(2);
  expect(second?.init.body).toBe(first?.init.body);
  expect(new Headers(second?.init.headers).get('idempotency-key')).toBe(
    new Headers(first?.init.headers).get('idempotency-key'),
  );
});

test('a second refusal is final', async () => {
  const world = worldTaking(() => false);
  let asked = 0;
  const client = clientIn(world, () =>
    Promise.resolve({ token: `token-${String((asked += 1))}`, expiresAt: at(world.serverNow + 900_000) }),
  );
  await expect(client.orders.retrieve('ord_1')).rejects.toMatchObject({
    name: 'AuthenticationError',
    status: 401,
    code: 'session_expired',
    credential: 'session',
  });
  expect([asked, world.sent.length]).toEqual([2, 2]);
});

test.each([0, 365 * 24 * 3600_000, -365 * 24 * 3600_000, 300_000])(
  'a session is renewed at 80 % of its life by the platform clock, with the device off by %i ms',
  async (skew) => {
    const world = worldTaking(() => true);
    world.skew = skew;
    const reasons: SessionReason[] = [];
    const client = clientIn(world, ({ reason }) => {
      reasons.push(reason);
      return Promise.resolve({ token: `token-${String(reasons.length)}`, expiresAt: at(world.serverNow + 900_000) });
    });
    await client.orders.retrieve('ord_1');
    world.advance(710_000);
    await client.orders.retrieve('ord_1');
    expect(reasons).toEqual(['initial']);
    world.advance(20_000);
    await client.orders.retrieve('ord_1');
    expect(reasons).toEqual(['initial', 'expiring']);
    await client.orders.retrieve('ord_1');
    expect(new Headers(world.sent.at(-1)?.init.headers).get('authorization')).toBe('Bearer token-2');
  },
);

test('a failed renewal in the background disturbs no call while the token works', async () => {
  const world = worldTaking(() => true);
  let asked = 0;
  const client = clientIn(world, () => {
    asked += 1;
    return asked === 1
      ? Promise.resolve({ token: 'first-token', expiresAt: at(world.serverNow + 900_000) })
      : Promise.reject(new Error('partner is down'));
  });
  await client.orders.retrieve('ord_1');
  world.advance(800_000);
  await expect(client.orders.retrieve('ord_1')).resolves.toMatchObject({ id: 'ord_1' });
});

test('a `getSession` that never answers ends at the time-out', async () => {
  const world = worldTaking(() => true);
  const outcome = await world.settle(clientIn(world, () => new Promise(() => undefined)).orders.retrieve('ord_1'));
  expect(outcome).toMatchObject({ reason: { name: 'TimeoutError', code: 'session_failed', outcome: 'not_sent' } });
  expect(world.elapsed).toBe(20_000);
});

test('while nobody is signed in, the public catalogue is read with the publishable key and nothing else is sent', async () => {
  const world = worldTaking((token) => token === 'pk_test_park');
  const client = createClient({
    baseUrl: 'https://api.test',
    publishableKey: 'pk_test_park',
    getSession: () => Promise.resolve(null),
    validation: 'off',
    environment: world.environment,
  });
  await client.listings.retrieve('lst_1');
  await expect(client.orders.retrieve('ord_1')).rejects.toMatchObject({
    name: 'AuthenticationError',
    outcome: 'not_sent',
  });
  expect(world.sent).toHaveLength(1);
});

test('after a reset the next person gets nothing of the last one', async () => {
  const people = ['token-of-ann', 'token-of-bob'];
  const world = new VirtualWorld((_url, init) =>
    json({ id: new Headers(init.headers).get('authorization') }, { headers: { etag: '"1"' } }),
  );
  const client = clientIn(world, () =>
    Promise.resolve({ token: people.shift() ?? '', expiresAt: at(world.serverNow + 900_000) }),
  );
  await client.orders.retrieve('ord_1');
  client.reset();
  expect(await client.orders.retrieve('ord_1')).toEqual({ id: 'Bearer token-of-bob' });
  expect(new Headers(world.sent[1]?.init.headers).has('if-none-match')).toBe(false);
});

test('a caller who gives up while a session is fetched does not stop the others', async () => {
  const world = worldTaking(() => true);
  let answer = (): void => undefined;
  let isAsked = false;
  const client = clientIn(
    world,
    () =>
      new Promise((resolve) => {
        isAsked = true;
        answer = () => {
          resolve({ token: 'late-token', expiresAt: at(world.serverNow + 900_000) });
        };
      }),
  );
  const controller = new AbortController();
  const leaving = client.orders.retrieve('ord_1', { signal: controller.signal });
  const staying = client.orders.retrieve('ord_2');
  controller.abort();
  await expect(leaving).rejects.toMatchObject({ name: 'AbortedError', outcome: 'not_sent' });
  // The session's own code is loaded with the first call.
  await vi.waitFor(() => {
    expect(isAsked).toBe(true);
  });
  answer();
  await expect(staying).resolves.toMatchObject({ id: 'ord_1' });
});

test('what waits for a session when the client is reset is not sent in the name of the next person', async () => {
  const world = worldTaking(() => true);
  const client = clientIn(world, () =>
    Promise.resolve({ token: 'token-of-bob', expiresAt: at(world.serverNow + 900_000) }),
  );
  const read = client.orders.retrieve('ord_1');
  const written = client.orders.file({ id: 'ord_1', version: 1 });
  client.reset();
  for (const call of [read, written])
    await expect(call).rejects.toMatchObject({ name: 'AuthenticationError', outcome: 'not_sent' });
  expect(world.sent).toEqual([]);
});

test.each<[string, GetSession | undefined, boolean]>([
  ['a session', () => Promise.resolve({ token: 'token-number-1', expiresAt: '2099-01-01T00:00:00Z' }), true],
  ['nobody', () => Promise.resolve(null), false],
  ['a server that fails', () => Promise.reject(new Error('down')), false],
  ['no way to sign in', undefined, false],
])(
  'with %s, whether somebody is signed in is told without a request or an error',
  async (_what, getSession, expected) => {
    const world = new VirtualWorld(json({}));
    const onError = vi.fn();
    const client = createClient({
      baseUrl: 'https://api.test',
      getSession,
      environment: world.environment,
      hooks: { onError },
    });
    expect(await client.isSignedIn()).toBe(expected);
    expect(world.sent).toEqual([]);
    expect(onError).not.toHaveBeenCalled();
  },
);
