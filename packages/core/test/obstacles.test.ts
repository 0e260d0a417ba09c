import { expect, test } from 'vitest';
import { createClient, isPortalError, type CallOptions, type Client, type ClientOptions } from '../src/index.js';
import { createServerClient } from '../src/server.js';
import { json, VirtualWorld } from './virtual-world.js';

function clientIn(world: VirtualWorld, options: ClientOptions = {}): Client {
  return createClient({
    baseUrl: 'https://api.test',
    publishableKey: 'pk_test_park',
    getSession: () => Promise.resolve({ token: 'session-token-1', expiresAt: '2099-01-01T00:00:00Z' }),
    validation: 'off',
    environment: world.environment,
    ...options,
  });
}

async function reasonOf(call: () => unknown): Promise<unknown> {
  try {
    await call();
    return 'no failure';
  } catch (error) {
    return error;
  }
}

/** What people without a compiler give, or with a value they never looked at. */
const missing = undefined as never;
const wrong = (value: unknown): never => value as never;

test.each<[string, (client: Client) => unknown, string]>([
  [
    'an order that is not there',
    (c) => c.orders.retrieve(missing),
    '`id` in `/orders/{id}` is missing (given: nothing)',
  ],
  ['an empty text', (c) => c.orders.retrieve(''), '`id` in `/orders/{id}` is missing (given: an empty string)'],
  ['a blank', (c) => c.listings.retrieve(' '), '`id` in `/listings/{id}` is missing (given: " ")'],
  ['a number', (c) => c.orders.retrieve(wrong(5)), '`id` in `/orders/{id}` is not a text (given: 5)'],
  [
    'a whole thing',
    (c) => c.orders.retrieve(wrong({ id: 'ord_1' })),
    '`id` in `/orders/{id}` is not a text (given: a value of type object)',
  ],
  ['a step up', (c) => c.listings.retrieve('..'), '`id` in `/listings/{id}` is no identifier (given: "..")'],
  [
    'half a character',
    (c) => c.listings.retrieve('\ud800'),
    '`id` in `/listings/{id}` is no identifier (given: "\ud800")',
  ],
  [
    'no order to confirm',
    (c) => c.orders.confirm(missing),
    '`id` in `/orders/{id}/confirm` is missing (given: nothing)',
  ],
  [
    'an identifier to confirm',
    (c) => c.orders.confirm(wrong('ord_zz')),
    '`id` in `/orders/{id}/confirm` is missing (given: nothing)',
  ],
  [
    'an order without its version',
    (c) => c.orders.confirm(wrong({ id: 'ord_1' })),
    '`version` is missing (given: nothing)',
  ],
  [
    'a version in words',
    (c) => c.orders.confirm(wrong({ id: 'ord_1', version: '7' })),
    '`version` is no whole number (given: "7")',
  ],
  [
    'no listing to publish',
    (c) => c.listings.publish(missing),
    '`id` in `/listings/{id}/publish` is missing (given: nothing)',
  ],
  [
    'a listing without its version',
    (c) => c.listings.update(wrong({ id: 'lst_1' }), {}),
    '`version` is missing (given: nothing)',
  ],
  [
    'no paper to sign',
    (c) => c.documents.sign(missing, { copy: 1 }),
    '`id` in `/orders/{id}/documents/{documentId}/sign` is missing (given: nothing)',
  ],
  [
    'a paper of no order',
    (c) => c.documents.sign(wrong({ id: 'doc_1' }), { copy: 1 }),
    '`id` in `/orders/{id}/documents/{documentId}/sign` is missing (given: nothing)',
  ],
  ['no paper to read', (c) => c.documents.download(missing), 'there is nothing to read of this paper'],
  ['no order to watch', (c) => c.orders.watch(missing).next(), '`id` in `/events` is missing (given: nothing)'],
  [
    'papers of no order',
    (c) => c.documents.list(''),
    '`id` in `/orders/{id}/documents` is missing (given: an empty string)',
  ],
])('%s is refused before anything is sent, by name and value', async (_what, call, reason) => {
  const world = new VirtualWorld(json({ id: 'x' }));
  const error = await reasonOf(() => call(clientIn(world)));
  expect(error).toMatchObject({ name: 'ValidationError', outcome: 'not_sent', retryable: false });
  expect(String(error)).toContain(reason);
  expect(world.sent).toEqual([]);
});

test('what is not there is named too, once the platform has said so', async () => {
  const client = clientIn(new VirtualWorld(json({ code: 'not_found' }, { status: 404 })));
  await expect(client.orders.retrieve('ord_zz')).rejects.toThrow('(404 not_found; id: "ord_zz")');
});

test('each missing value is named at its place, so that a form can show it', async () => {
  const error = await reasonOf(() => clientIn(new VirtualWorld(json({}))).orders.confirm(wrong({})));
  expect(error).toMatchObject({
    code: 'input_invalid',
    errors: [
      { pointer: '/id', code: 'required' },
      { pointer: '/version', code: 'required' },
    ],
  });
});

const circle: Record<string, unknown> = {};
circle['itself'] = circle;

test.each<[string, unknown]>([
  ['a BigInt', { listingId: 'lst_1', kind: 10n }],
  ['a circle', circle],
  ['a date that is none', { listingId: new Date(Number.NaN) }],
])('a body with %s is refused before anything is sent', async (_what, input) => {
  const world = new VirtualWorld(json({ id: 'x' }));
  expect(await reasonOf(() => clientIn(world).deposits.create(wrong(input)))).toMatchObject({
    name: 'ValidationError',
    code: 'input_invalid',
    outcome: 'not_sent',
    message: expect.stringContaining('the input cannot be written as JSON') as unknown,
  });
  expect(world.sent).toEqual([]);
});

test.each<[string, unknown]>([
  ['timeout', -1],
  ['timeout', 0],
  ['timeout', '20'],
  ['timeout', Number.NaN],
  ['deadline', -1],
  ['deadline', Number.POSITIVE_INFINITY],
  ['signal', 'x'],
  ['signal', {}],
  ['signal', null],
  ['idempotencyKey', 'two words'],
  ['idempotencyKey', 42],
  ['idempotencyKey', ''],
])('the option `%s: %s` of a call is named before anything is sent', async (option, value) => {
  const world = new VirtualWorld(json({ id: 'x' }));
  const client = clientIn(world);
  const options = { [option]: value } as CallOptions;
  const calls = [
    () => client.deposits.create({ kind: 'seller_margin', listingId: 'lst_1' }, options),
    ...(option === 'idempotencyKey' ? [] : [() => client.orders.retrieve('ord_1', options)]),
  ];
  for (const call of calls) {
    const error = await reasonOf(call);
    expect(error).toMatchObject({ name: 'ConfigurationError', option, outcome: 'not_sent' });
    expect(String(error)).not.toContain('create the client');
  }
  expect(world.sent).toEqual([]);
});

test('what is given in place of the options of a call, though it is none, is left alone', async () => {
  const world = new VirtualWorld(json({ id: 'x' }));
  for (const options of [null, 5, 'x']) await clientIn(world).orders.retrieve('ord_1', wrong(options));
  expect(world.sent).toHaveLength(3);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no limit', {}],
  ['a text', { limit: '5' }],
  ['less than none', { limit: -1 }],
  ['no number', { limit: Number.NaN }],
  ['a number in place of the options', 5],
])('`toArray` with %s is refused before anything is asked for', async (_what, options) => {
  const world = new VirtualWorld(json({ data: [{ id: 'a' }], nextCursor: null }));
  expect(await reasonOf(() => clientIn(world).orders.list().toArray(wrong(options)))).toMatchObject({
    name: 'ConfigurationError',
    option: 'limit',
    message: expect.stringContaining('Failed to list orders') as unknown,
  });
  expect(world.sent).toEqual([]);
});

test.each<[string, unknown]>([
  ['validation', 'on'],
  ['validation', true],
  ['hooks', 5],
  ['hooks.onError', {}],
  ['environment', 'x'],
  ['environment.fetch', 5],
  ['getSession', '/session'],
  ['locale', 'zh\nCN'],
  ['locale', 5],
  ['cache', 'no'],
  ['apiKey', 'x'],
  ['publishablekey', 'pk_test_park'],
  ['timeout', '20'],
])('a client with a wrong `%s: %s` is not made', async (option, value) => {
  const [name = '', member] = option.split('.');
  const options = { [name]: member === undefined ? value : { [member]: value } } as ClientOptions;
  for (const make of [
    () => createClient(options),
    () => createServerClient({ secretKey: 'sk_test_demo', ...options }),
  ]) {
    expect(await reasonOf(make)).toMatchObject({
      name: 'ConfigurationError',
      option,
      message: expect.stringMatching(/^Failed to create the client/) as unknown,
    });
  }
});

test.each([undefined, null, 'pk_test_park', 5])(
  '`createClient(%s)` fails with a typed error, at once or at its first call',
  async (options) => {
    const error = await reasonOf(() => createClient(wrong(options)).portal.retrieve());
    expect(isPortalError(error)).toBe(true);
  },
);

test('a client without a key of a page is told to hold one, and not that somebody must sign in', async () => {
  const world = new VirtualWorld(() => json({}));
  const client = createClient({ baseUrl: 'https://api.test', environment: world.environment });
  expect(await reasonOf(() => client.listings.list())).toMatchObject({
    name: 'ConfigurationError',
    option: 'publishableKey',
    message: expect.stringContaining('Create the client with one of: `publishableKey`') as unknown,
  });
  expect(await reasonOf(() => client.orders.list())).toMatchObject({
    name: 'AuthenticationError',
    code: 'credential_missing',
    outcome: 'not_sent',
  });
  expect(world.sent).toEqual([]);
});

test('an error names one enquiry as such', async () => {
  const client = createClient({ baseUrl: 'https://api.test' });
  expect(await reasonOf(() => client.enquiries.create(wrong({})))).toMatchObject({
    message: expect.stringMatching(/^Failed to create enquiry: /) as unknown,
  });
});
