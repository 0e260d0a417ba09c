import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { ConfigurationError, createClient, isPortalError, type ClientOptions } from '../src/index.js';
import { createServerClient } from '../src/server.js';
import { json, VirtualWorld } from './virtual-world.js';

const canary = 'sk_live_CANARY0123456789';
const inPage = { isPage: () => true };

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

test.each<[string, ClientOptions]>([
  ['publishableKey', { publishableKey: canary }],
  ['trackingToken', { trackingToken: canary }],
  ['baseUrl', { baseUrl: `https://api.test/?key=${canary}` }],
  ['locale', { locale: canary }],
])('a secret key given as `%s` in a page is refused without being repeated', (option, given) => {
  const error = thrownBy(() => createClient({ ...given, environment: inPage }));
  expect(error).toMatchObject({ name: 'ConfigurationError', code: 'secret_key_in_page', option });
  expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.toContain('CANARY');
});

test('a server client in a page is refused without repeating its key', () => {
  const error = thrownBy(() =>
    createServerClient({ baseUrl: 'https://api.test', secretKey: canary, environment: inPage }),
  );
  expect(error).toMatchObject({ code: 'secret_key_in_page' });
  expect(inspect(error, { depth: 9 }) + JSON.stringify(error)).not.toContain('CANARY');
});

test('a secret key returned by `getSession` in a page is never sent', async () => {
  const world = new VirtualWorld(json({ id: 'x' }));
  const getSession = (): Promise<{ token: string; expiresAt: string }> =>
    Promise.resolve({ token: canary, expiresAt: '2099-01-01T00:00:00Z' });
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession,
    environment: { ...world.environment, ...inPage },
  });
  await expect(client.orders.retrieve('ord_1')).rejects.toMatchObject({ code: 'secret_key_in_page' });
  expect(world.sent).toHaveLength(0);
});

test.each<[string, string, ClientOptions, boolean]>([
  ['a live token', 'st_live_CANARY0123', {}, false],
  ['a live token beside a test key', 'st_live_CANARY0123', { publishableKey: 'pk_test_park' }, false],
  ['a token that does not say what it is', 'CANARY.0123456789', {}, false],
  ['a test token', 'st_test_CANARY0123', {}, true],
  ['the token of a sandbox whose key says so', 'st_CANARY0123', { publishableKey: 'pk_test_park' }, true],
  ['a live token on this machine', 'st_live_CANARY0123', { baseUrl: 'http://localhost:4010' }, true],
  ['a live token over https', 'st_live_CANARY0123', { baseUrl: 'https://api.test' }, true],
])('%s from `getSession` is sent over plain http: %s', async (_what, token, options, isSent) => {
  const world = new VirtualWorld(json({ id: 'ord_1' }));
  const client = createClient({
    baseUrl: 'http://api.test',
    getSession: () => Promise.resolve({ token, expiresAt: '2099-01-01T00:00:00Z' }),
    validation: 'off',
    environment: world.environment,
    ...options,
  });
  const outcome: unknown = await client.orders.retrieve('ord_1').catch((error: unknown) => error);
  expect(world.sent).toHaveLength(isSent ? 1 : 0);
  if (isSent) return;
  expect(outcome).toMatchObject({ name: 'ConfigurationError', option: 'baseUrl', outcome: 'not_sent' });
  expect(inspect(outcome, { depth: 9, showHidden: true })).not.toContain('CANARY');
});

test('on a server a secret key works with `createServerClient` only', async () => {
  const world = new VirtualWorld(json({ token: 'session-token', expiresAt: '2026-11-23T01:00:00Z' }, { status: 201 }));
  const server = createServerClient({ baseUrl: 'https://api.test', secretKey: canary, environment: world.environment });
  await expect(server.sessions.create({ partyId: 'pty_1', role: 'buyer' })).resolves.toMatchObject({
    token: 'session-token',
  });
  expect(new Headers(world.sent[0]?.init.headers).get('authorization')).toBe(`Bearer ${canary}`);
  const error = thrownBy(() => createClient({ publishableKey: canary }));
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(String(error)).not.toContain('CANARY');
});

test('no token is in any error, however the failure comes', async () => {
  const token = 'CANARY-session-token-0123456789';
  const echo = json(
    {
      code: 'bad',
      title: `Bearer ${token}`,
      detail: `token ${token} refused`,
      errors: [{ pointer: '/a', code: 'b', message: token }],
    },
    { status: 422 },
  );
  for (const answer of [
    echo,
    new TypeError('fetch failed'),
    new Response(`<html>${token}`),
    json({ amount: token, currency: 'CNY' }),
  ]) {
    const world = new VirtualWorld(answer);
    const getSession = (): Promise<{ token: string; expiresAt: string }> =>
      Promise.resolve({ token, expiresAt: '2099-01-01T00:00:00Z' });
    const seen: unknown[] = [];
    const client = createClient({
      baseUrl: 'https://api.test',
      getSession,
      maxRetries: 1,
      environment: world.environment,
      hooks: {
        onRequest: (notice) => seen.push(notice),
        onResponse: (notice) => seen.push(notice),
        onRetry: (notice) => seen.push(notice),
        onError: (error) => seen.push(error),
      },
    });
    const outcome = await world.settle(client.deposits.create({ kind: 'seller_margin', listingId: 'lst_1' }));
    expect(outcome.status).toBe('rejected');
    expect(inspect([outcome, seen], { depth: 12, showHidden: true }) + JSON.stringify([outcome, seen])).not.toContain(
      'CANARY',
    );
    expect(world.sent.every(({ url }) => !url.includes('CANARY'))).toBe(true);
  }
});

test('creating a client needs nothing, asks for nothing, and the first call says what is missing', async () => {
  const client = createClient();
  await expect(client.portal.retrieve()).rejects.toMatchObject({ name: 'ConfigurationError', option: 'baseUrl' });
  await expect(createClient({ baseUrl: 'https://api.test' }).portal.retrieve()).rejects.toMatchObject({
    name: 'ConfigurationError',
    option: 'publishableKey',
    outcome: 'not_sent',
  });
});

test.each<[string, ClientOptions]>([
  ['baseUrl', { baseUrl: 'api.test' }],
  ['baseUrl', { baseUrl: 'ftp://api.test' }],
  ['baseUrl', { baseUrl: 'https://user:pass@api.test' }],
  ['baseUrl', { baseUrl: 'http://api.test', publishableKey: 'pk_live_park' }],
  ['baseUrl', { baseUrl: 'http://api.test', trackingToken: 'tt_live_0123456789' }],
  ['baseUrl', { baseUrl: 'http://api.test', publishableKey: 'pk_test_park', trackingToken: 'tt_live_0123456789' }],
  ['publishableKey', { publishableKey: 'park' }],
  ['publishableKey', { publishableKey: 'pk_test_a\r\nx: y' }],
  ['trackingToken', { trackingToken: 'two words' }],
  ['timeout', { timeout: 0 }],
  ['deadline', { deadline: Number.NaN }],
  ['maxRetries', { maxRetries: -1 }],
])('a wrong `%s` is named at once', (option, given) => {
  expect(thrownBy(() => createClient(given))).toMatchObject({ name: 'ConfigurationError', option });
});

test('an error of another copy of the package is recognised', () => {
  const foreign = Object.assign(new Error('x'), {
    [Symbol.for('@ip-portal/core/error')]: true,
    name: 'RateLimitError',
  });
  expect([isPortalError(foreign), isPortalError(new Error('x')), isPortalError(null), isPortalError('x')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('no storage and no cookie of the page is touched', async () => {
  const touched: string[] = [];
  const trap = new Proxy(
    {},
    {
      get: (_target, name) => {
        touched.push(String(name));
        return undefined;
      },
    },
  );
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => {
        touched.push(name);
        return trap;
      },
    });
  }
  try {
    const world = new VirtualWorld(json({ id: 'lst_1' }, { headers: { etag: '"1"' } }));
    const client = createClient({
      baseUrl: 'https://api.test',
      publishableKey: 'pk_test_park',
      validation: 'off',
      environment: world.environment,
    });
    await client.listings.retrieve('lst_1');
    await client.listings.retrieve('lst_1');
    expect(world.sent[0]?.init).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  } finally {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Reflect.deleteProperty(globalThis, name);
  }
  expect(touched).toEqual([]);
});
