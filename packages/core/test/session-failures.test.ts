import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { createClient, type Client, type ClientOptions, type GetSession, type Notice } from '../src/index.js';
import { json, VirtualWorld } from './virtual-world.js';

const unreachable = new Error('/nope answered 404 without a token. Answer a POST');

const failing: GetSession = () => Promise.reject(unreachable);

const grantOf = (token: string): Awaited<ReturnType<GetSession>> => ({ token, expiresAt: '2099-01-01T00:00:00Z' });

function clientIn(world: VirtualWorld, getSession: GetSession, options: Partial<ClientOptions> = {}): Client {
  return createClient({
    baseUrl: 'https://api.test',
    publishableKey: 'pk_test_park',
    getSession,
    validation: 'off',
    environment: world.environment,
    hooks: { onNotice: () => undefined },
    ...options,
  });
}

/** A platform that answers with the token it was asked with. */
const mirror = (): VirtualWorld =>
  new VirtualWorld((_url, init) =>
    json({ id: new Headers(init.headers).get('authorization') }, { headers: { etag: '"1"' } }),
  );

const tokensOf = (world: VirtualWorld): readonly (string | null)[] =>
  world.sent.map(({ init }) => new Headers(init.headers).get('authorization'));

test('where the session cannot be had, what everybody may read is read with the publishable key, and the reason is told once', async () => {
  const world = mirror();
  const notices: Notice[] = [];
  const client = clientIn(world, failing, { hooks: { onNotice: (notice) => notices.push(notice) } });
  await client.listings.retrieve('lst_1');
  await client.listings.list();
  await client.portal.retrieve();
  await client.registry.retrieve('202110123456.1');
  expect(tokensOf(world)).toEqual(Array.from({ length: 4 }, () => 'Bearer pk_test_park'));
  expect(notices).toMatchObject([{ kind: 'session', operation: 'getSession' }]);
  expect(notices[0]?.message).toContain('/nope answered 404 without a token');
});

test('where nobody listens for notices, the console tells why the session cannot be had, once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    const client = clientIn(mirror(), failing, { hooks: {} });
    await client.listings.retrieve('lst_1');
    await client.listings.retrieve('lst_2');
    expect(warn.mock.calls).toEqual([[expect.stringContaining('/nope answered 404 without a token')]]);
  } finally {
    warn.mockRestore();
  }
});

test.each([
  ['in a page', true, 1],
  ['elsewhere', false, 0],
])('%s the console is told of a session that ended a call: %s', async (_where, isPage, times) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    const world = mirror();
    const environment = { ...world.environment, isPage: () => isPage };
    const client = clientIn(world, failing, { hooks: {}, environment });
    for (const id of ['ord_1', 'ord_2'])
      await expect(client.orders.retrieve(id)).rejects.toMatchObject({ code: 'session_failed' });
    expect(warn).toHaveBeenCalledTimes(times);
  } finally {
    warn.mockRestore();
  }
});

test('what needs a session says why there is none, can be tried again, and is not taken for nobody', async () => {
  const world = mirror();
  const client = clientIn(world, failing);
  await expect(client.orders.list()).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'session_failed',
    outcome: 'not_sent',
    retryable: true,
    cause: unreachable,
    message: expect.stringContaining('/nope answered 404 without a token') as unknown,
  });
  expect(world.sent).toEqual([]);
});

test('a write is never made in the name of nobody because the session cannot be had, though nobody might make it', async () => {
  const world = mirror();
  const client = clientIn(world, failing);
  const writes = [
    client.quotes.create({ listingId: 'lst_1', filingParty: 'platform' }),
    client.enquiries.create({
      listingId: 'lst_1',
      subject: 'price',
      message: '电池',
      senderName: '王',
      contact: { email: 'wang@example.com' },
      consent: { textVersion: '1', given: true },
    }),
  ];
  for (const write of writes)
    await expect(write).rejects.toMatchObject({ code: 'session_failed', outcome: 'not_sent' });
  expect(world.sent).toEqual([]);
});

test('a tracking link does not stand in for a party whose session cannot be had', async () => {
  const world = mirror();
  const client = clientIn(world, failing, { trackingToken: 'tracking-token-1' });
  await expect(client.orders.retrieve('ord_1')).rejects.toMatchObject({ code: 'session_failed' });
  expect(world.sent).toEqual([]);
});

test('a session that comes back is used again, and nothing read without it is taken for its own', async () => {
  const world = mirror();
  let isDown = true;
  const client = clientIn(world, () => (isDown ? Promise.reject(unreachable) : Promise.resolve(grantOf('token-ann'))));
  await client.listings.retrieve('lst_1');
  isDown = false;
  // A moment after a failure the catalogue does not ask again; what needs the session does.
  await client.listings.retrieve('lst_1');
  await client.orders.retrieve('ord_1');
  await client.listings.retrieve('lst_1');
  expect(tokensOf(world)).toEqual(['pk_test_park', 'pk_test_park', 'token-ann', 'token-ann'].map((t) => `Bearer ${t}`));
  const asked = world.sent.map(({ init }) => new Headers(init.headers).get('if-none-match'));
  expect(asked).toEqual([null, '"1"', null, null]);
});

test('ten seconds after a failure the catalogue asks for the session again', async () => {
  const world = mirror();
  const getSession = vi.fn<GetSession>().mockRejectedValueOnce(unreachable).mockResolvedValue(grantOf('token-ann'));
  const client = clientIn(world, getSession);
  await client.listings.retrieve('lst_1');
  world.advance(9_000);
  await client.listings.retrieve('lst_1');
  world.advance(2_000);
  await client.listings.retrieve('lst_1');
  expect(getSession).toHaveBeenCalledTimes(2);
  expect(tokensOf(world).at(-1)).toBe('Bearer token-ann');
});

test('the catalogue does not wait for a session that hangs, and takes it when it comes', async () => {
  const world = mirror();
  let answer = (): void => undefined;
  const client = clientIn(
    world,
    () =>
      new Promise((resolve) => {
        answer = () => {
          resolve(grantOf('token-ann'));
        };
      }),
  );
  await world.settle(client.listings.retrieve('lst_1'));
  expect(world.elapsed).toBeLessThanOrEqual(5_000);
  await client.listings.retrieve('lst_1');
  answer();
  await client.orders.retrieve('ord_1');
  expect(tokensOf(world)).toEqual(['pk_test_park', 'pk_test_park', 'token-ann'].map((t) => `Bearer ${t}`));
});

test('a session that ended and cannot be renewed does not take the catalogue away', async () => {
  const world = new VirtualWorld((_url, init) =>
    new Headers(init.headers).get('authorization') === 'Bearer pk_test_park'
      ? json({ id: 'lst_1' })
      : json({ code: 'session_expired' }, { status: 401 }),
  );
  const getSession = vi.fn<GetSession>().mockResolvedValueOnce(grantOf('token-ann')).mockRejectedValue(unreachable);
  const client = clientIn(world, getSession);
  await expect(client.orders.retrieve('ord_1')).rejects.toMatchObject({
    name: 'ConnectionError',
    code: 'session_failed',
    outcome: 'rejected',
    retryable: true,
  });
  expect(await client.listings.retrieve('lst_1')).toEqual({ id: 'lst_1' });
});

test('a session that ended with the person gone leaves the catalogue to be read, and nothing else', async () => {
  const world = new VirtualWorld((_url, init) =>
    new Headers(init.headers).get('authorization') === 'Bearer pk_test_park'
      ? json({ id: 'lst_1' })
      : json({ code: 'session_expired' }, { status: 401 }),
  );
  const getSession = vi.fn<GetSession>().mockResolvedValueOnce(grantOf('token-ann')).mockResolvedValue(null);
  const client = clientIn(world, getSession);
  expect(await client.listings.retrieve('lst_1')).toEqual({ id: 'lst_1' });
  await expect(client.orders.retrieve('ord_1')).rejects.toMatchObject({ name: 'AuthenticationError' });
});

test('what only a party may see is not said to be missing because its session cannot be had', async () => {
  const world = new VirtualWorld(json({ code: 'not_found' }, { status: 404 }));
  await expect(clientIn(world, failing).listings.retrieve('lst_draft')).rejects.toMatchObject({
    code: 'session_failed',
    retryable: true,
  });
});

test('a caller who left while the session failed gets an abort, and nothing is sent', async () => {
  const world = mirror();
  const controller = new AbortController();
  const getSession: GetSession = () => {
    controller.abort();
    return Promise.reject(unreachable);
  };
  const call = clientIn(world, getSession).listings.retrieve('lst_1', { signal: controller.signal });
  await expect(call).rejects.toMatchObject({ name: 'AbortedError', outcome: 'not_sent' });
  expect(world.sent).toEqual([]);
});

test('who is not signed in is told to sign in, not to create another client', async () => {
  const client = clientIn(mirror(), () => Promise.resolve(null));
  await expect(client.orders.list()).rejects.toMatchObject({
    name: 'AuthenticationError',
    code: 'session_unavailable',
    message: 'Failed to list orders: nobody is signed in. Let the person sign in, then call again.',
  });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a value of type boolean', false],
  ['a value of type string', 'CANARY-token'],
  ['an object of nothing', {}],
  ['an object of error', { error: 'not signed in' }],
  ['an object of token', { token: 'CANARY-token' }],
  ['an `expiresAt` that is no date', { token: 'CANARY-token', expiresAt: 'soon' }],
  ['a `token` that is not 6 to 4096', { token: 'CANARY\ntoken', expiresAt: '2099-01-01T00:00:00Z' }],
])('a `getSession` that resolves to %s is a typed error that says what it must resolve to', async (what, grant) => {
  const world = mirror();
  const client = clientIn(world, () => Promise.resolve(grant as never));
  const error: unknown = await client.orders.list().then(null, (reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'ProtocolError', code: 'session_failed', outcome: 'not_sent' });
  expect(String(error)).toContain(`did not resolve to \`{ token, expiresAt }\` (given: ${what}`);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('CANARY');
  await client.listings.retrieve('lst_1');
  expect(tokensOf(world)).toEqual(['Bearer pk_test_park']);
});

test('a secret key from `getSession` in a page is told even where the catalogue could be read without', async () => {
  const world = mirror();
  const client = clientIn(world, () => Promise.resolve(grantOf('sk_live_CANARY0123')), {
    environment: { ...world.environment, isPage: () => true },
  });
  await expect(client.listings.retrieve('lst_1')).rejects.toMatchObject({ code: 'secret_key_in_page' });
});
