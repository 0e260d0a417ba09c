import { expect, test } from 'vitest';
import {
  createBareClient,
  createClient,
  isPortalError,
  ListingsResource,
  type Client,
  type ClientOptions,
} from '../src/index.js';
import { sendJson, startServer } from './fault-server.js';
import { json, VirtualWorld } from './virtual-world.js';

function clientIn(world: VirtualWorld, options: ClientOptions = {}): Client {
  return createClient({
    baseUrl: 'https://api.test',
    publishableKey: 'pk_test_park',
    validation: 'off',
    environment: world.environment,
    ...options,
  });
}

test('an unchanged answer is the same object again', async () => {
  await using server = await startServer((request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304, { etag: '"v1"' }).end();
    else sendJson(response, 200, { id: 'lst_1' }, { etag: '"v1"' });
  });
  const client = createClient({ baseUrl: server.baseUrl, publishableKey: 'pk_test_park', validation: 'off' });
  const first = await client.listings.retrieve('lst_1');
  expect(await client.listings.retrieve('lst_1')).toBe(first);
  expect(server.requests).toHaveLength(2);
});

test('the same read in flight is one request; with `cache: false` each is its own', async () => {
  const world = new VirtualWorld(json({ id: 'lst_1' }, { headers: { etag: '"v1"' } }));
  const client = clientIn(world);
  const [first, second] = await Promise.all([client.listings.retrieve('lst_1'), client.listings.retrieve('lst_1')]);
  expect(second).toBe(first);
  expect(world.sent).toHaveLength(1);
  await Promise.all([
    client.listings.retrieve('lst_1', { cache: false }),
    client.listings.retrieve('lst_1', { cache: false }),
  ]);
  expect(world.sent).toHaveLength(3);
  expect(new Headers(world.sent[2]?.init.headers).has('if-none-match')).toBe(false);
});

test('the read is aborted only when everybody who waits for it has left', async () => {
  const world = new VirtualWorld(() => new Promise<Response>(() => undefined));
  const client = clientIn(world);
  const [one, two] = [new AbortController(), new AbortController()];
  const calls = [
    client.listings.retrieve('lst_1', { signal: one.signal }),
    client.listings.retrieve('lst_1', { signal: two.signal }),
  ];
  const settled = Promise.allSettled(calls);
  await new Promise((resolve) => setImmediate(resolve));
  one.abort();
  await new Promise((resolve) => setImmediate(resolve));
  expect(world.sent[0]?.init.signal?.aborted).toBe(false);
  two.abort();
  expect(await settled).toMatchObject([{ reason: { name: 'AbortedError' } }, { reason: { name: 'AbortedError' } }]);
  expect([world.sent.length, world.sent[0]?.init.signal?.aborted, world.openTimers]).toEqual([1, true, 0]);
});

test('an answer marked `no-store` is not kept', async () => {
  const world = new VirtualWorld(
    json({ id: 'lst_1' }, { headers: { etag: '"v1"', 'cache-control': 'private, no-store' } }),
  );
  const client = clientIn(world);
  await client.listings.retrieve('lst_1');
  await client.listings.retrieve('lst_1');
  expect(new Headers(world.sent[1]?.init.headers).has('if-none-match')).toBe(false);
});

test.for([
  { where: 'in a page', isPage: true, held: 40 },
  { where: 'elsewhere', isPage: false, held: 200 },
])('$where the answers of the last $held reads are held, and none before', async ({ isPage, held }) => {
  const world = new VirtualWorld((url) => json({ id: url }, { headers: { etag: '"v1"' } }));
  const client = clientIn(world, { environment: { ...world.environment, isPage: () => isPage } });
  const isKnown = async (id: number): Promise<boolean> => {
    await client.listings.retrieve(`lst_${id}`);
    return new Headers(world.sent.at(-1)?.init.headers).has('if-none-match');
  };
  for (let id = 0; id <= held; id += 1) expect(await isKnown(id)).toBe(false);
  expect([await isKnown(1), await isKnown(0)]).toEqual([true, false]);
});

test('a list is its first page when awaited and everything when iterated', async () => {
  const world = new VirtualWorld((url) => {
    const cursor = new URL(url).searchParams.get('cursor');
    if (cursor === null) return json({ data: [{ id: 'a' }, { id: 'b' }], nextCursor: 'second', total: 3 });
    return json({ data: [{ id: 'c' }], nextCursor: null, total: 3 });
  });
  const client = clientIn(world);
  const list = client.listings.list({ q: '电池', ipc: ['H01M', 'B60L'], limit: 2 });
  expect(world.sent).toHaveLength(0);
  const page = await list;
  expect(page).toMatchObject({ nextCursor: 'second', total: 3 });
  const ids: string[] = [];
  for await (const listing of list) ids.push(listing.id);
  expect(ids).toEqual(['a', 'b', 'c']);
  expect(world.sent.map(({ url }) => url)).toEqual([
    'https://api.test/v1/listings?q=%E7%94%B5%E6%B1%A0&ipc=H01M&ipc=B60L&limit=2',
    'https://api.test/v1/listings?q=%E7%94%B5%E6%B1%A0&ipc=H01M&ipc=B60L&limit=2&cursor=second',
  ]);
});

test('`toArray` stops at its limit and asks for no page more than it needs', async () => {
  let served = 0;
  const world = new VirtualWorld(() =>
    json({ data: [{ id: `l${String((served += 1))}` }, { id: 'x' }], nextCursor: `c${String(served)}` }),
  );
  expect(await clientIn(world).listings.list().toArray({ limit: 3 })).toHaveLength(3);
  expect(world.sent).toHaveLength(2);
});

test('a cursor that comes twice ends the iteration with an error', async () => {
  const world = new VirtualWorld(json({ data: [{ id: 'a' }], nextCursor: 'again' }));
  await expect(clientIn(world).listings.list().toArray({ limit: 100 })).rejects.toMatchObject({
    code: 'page_cursor_repeated',
  });
});

test('an identifier never becomes another path', async () => {
  const world = new VirtualWorld(json({ id: 'x' }));
  const client = clientIn(world);
  for (const id of ['../orders', '...', 'a/b?c#d', '%2e%2e', '电池']) await client.listings.retrieve(id);
  expect(world.sent).toHaveLength(5);
  for (const { url } of world.sent) expect(new URL(url).pathname).toMatch(/^\/v1\/listings\/[^/]+$/);
});

test('nothing is requested that nobody asked for', async () => {
  const world = new VirtualWorld(json({ id: 'x' }));
  const client = clientIn(world);
  client.listings.list();
  // Whatever the list had asked for would have been sent before.
  await client.portal.retrieve();
  expect(world.sent.map(({ url }) => new URL(url).pathname)).toEqual(['/v1/portal']);
});

test('a bare client makes the resources it is asked for, once, on one transport', async () => {
  const world = new VirtualWorld(json({ id: 'lst_1' }));
  const client = createBareClient({
    baseUrl: 'https://api.test/v1/',
    publishableKey: 'pk_test_park',
    validation: 'off',
    environment: world.environment,
  });
  expect(Object.keys(client)).toEqual(['use', 'now', 'isSignedIn', 'reset']);
  expect(client.use(ListingsResource)).toBe(client.use(ListingsResource));
  await client.use(ListingsResource).retrieve('lst_1');
  await client.use(ListingsResource).retrieve('lst_1');
  expect(world.sent[0]?.url).toBe('https://api.test/v1/listings/lst_1');
});

test('a client hands out the very resources it already holds', () => {
  const client = clientIn(new VirtualWorld(json({ id: 'lst_1' })));
  expect(client.use(ListingsResource)).toBe(client.listings);
});

test('a first page that failed is asked for again at the next use, and kept once it is there', async () => {
  const world = new VirtualWorld(json({ code: 'forbidden' }, { status: 403 }), json({ data: [{ id: 'lst_1' }] }));
  const list = clientIn(world).listings.list();
  await expect(list).rejects.toMatchObject({ name: 'PermissionError' });
  expect((await list).data).toHaveLength(1);
  expect((await list).data).toHaveLength(1);
  expect(world.sent).toHaveLength(2);
});

test('a list hands its first page and its failure on as a promise does, whichever callback is given', async () => {
  const world = new VirtualWorld(json({ code: 'forbidden' }, { status: 403 }), json({ data: [{ id: 'lst_1' }] }));
  const list = clientIn(world).listings.list();
  const count = ({ data }: { readonly data: readonly unknown[] }): Promise<number> => Promise.resolve(data.length);
  await expect(list.then(count)).rejects.toMatchObject({ name: 'PermissionError' });
  expect(await list.then(count)).toBe(1);
  expect(await list.then()).toMatchObject({ data: [{ id: 'lst_1' }] });
  const failing = clientIn(new VirtualWorld(json({ code: 'forbidden' }, { status: 403 }))).listings.list();
  expect(await failing.then(count, (error: unknown) => Promise.resolve(isPortalError(error)))).toBe(true);
});
