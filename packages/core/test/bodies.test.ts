import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClient, type Client, type ValidationMode } from '../src/index.js';
import { startServer } from './fault-server.js';
import { json, VirtualWorld } from './virtual-world.js';

const payment = {
  id: 'pay_1',
  orderId: 'ord_1',
  purpose: 'balance',
  method: 'alipay',
  amount: { amount: 5_000_000, currency: 'CNY' },
  status: 'pending',
  custodian: 'Custodian Bank',
  handoffUrl: 'https://pay.test/1',
  createdAt: '2026-11-23T00:00:00Z',
  decidedAt: null,
};

const getSession = (): Promise<{ token: string; expiresAt: string }> =>
  Promise.resolve({ token: 'session-token-1', expiresAt: '2099-01-01T00:00:00Z' });

function clientFor(text: string, validation: ValidationMode = 'warn', notices: string[] = []): Client {
  const world = new VirtualWorld(new Response(text, { headers: { 'content-type': 'application/json' } }));
  return createClient({
    baseUrl: 'https://api.test',
    getSession,
    validation,
    maxRetries: 0,
    hooks: { onNotice: ({ message }) => notices.push(message) },
    environment: world.environment,
  });
}

const whole = JSON.stringify(payment);

test('a good answer is delivered as it came, in every mode', async () => {
  for (const mode of ['strict', 'warn', 'off'] as const)
    expect(await clientFor(whole, mode).payments.retrieve('pay_1')).toEqual(payment);
});

test('an answer cut at any character is never data', async () => {
  for (let length = 0; length < whole.length; length += 1) {
    await expect(clientFor(whole.slice(0, length), 'off').payments.retrieve('pay_1')).rejects.toMatchObject({
      name: 'ProtocolError',
      retryable: true,
    });
  }
});

test.each([
  'null',
  '1234',
  '"text"',
  '[]',
  'true',
  '<html></html>',
  '{"a":1}{"b":2}',
  '{"a":1,}',
  "{'a':1}",
  '',
  '\u0000',
])('the body %j is refused', async (text) => {
  await expect(clientFor(text, 'off').payments.retrieve('pay_1')).rejects.toMatchObject({
    name: 'ProtocolError',
    outcome: 'rejected',
  });
});

test.each([
  '9007199254740993',
  '1e400',
  '-0',
  '1e-7',
  '1.5',
  '5000000.0',
  '"12.345"',
  '"5000000"',
  'null',
  'true',
  '9007199254740991.4',
  '1e2',
])('the amount %s is refused in every mode', async (amount) => {
  const text = whole.replace('"amount":5000000', `"amount":${amount}`);
  for (const mode of ['strict', 'warn', 'off'] as const) {
    await expect(clientFor(text, mode).payments.retrieve('pay_1')).rejects.toMatchObject({
      name: 'ProtocolError',
      code: 'money_invalid',
    });
  }
});

test.each(['0', '-1', '9007199254740991', '-9007199254740991'])('the amount %s arrives exactly', async (amount) => {
  const text = whole.replace('"amount":5000000', `"amount": ${amount} `);
  const { amount: paid } = await clientFor(text).payments.retrieve('pay_1');
  expect(String(paid.amount)).toBe(amount);
});

test.each([
  ['a price without a currency', { ...payment, amount: { amount: 1 } }],
  ['no money where money is promised', { ...payment, amount: null }],
  ['a bare number for money', { ...payment, amount: 100 }],
  ['a currency that is none', { ...payment, amount: { amount: 1, currency: 'yuan' } }],
])('%s is refused even when other faults only warn', async (_what, body) => {
  await expect(clientFor(JSON.stringify(body)).payments.retrieve('pay_1')).rejects.toMatchObject({
    code: 'money_invalid',
  });
});

test('a fault outside money is a notice in `warn`, an error in `strict`, nothing in `off`', async () => {
  const text = JSON.stringify({ ...payment, custodian: 7 });
  const notices: string[] = [];
  await expect(clientFor(text, 'warn', notices).payments.retrieve('pay_1')).resolves.toMatchObject({ custodian: 7 });
  expect(notices).toEqual([expect.stringContaining('/custodian')]);
  await expect(clientFor(text, 'strict').payments.retrieve('pay_1')).rejects.toMatchObject({
    code: 'response_invalid',
    retryable: false,
  });
  await expect(clientFor(text, 'off').payments.retrieve('pay_1')).resolves.toMatchObject({ custodian: 7 });
});

test('fields and values this release does not know are delivered as they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.string().filter((name) => !(name in payment)),
        fc.jsonValue(),
      ),
      fc.string({ maxLength: 255 }),
      async (extra, status) => {
        // An unknown object that looks like money must itself be exact; such names are left to the money tests.
        fc.pre(!/"amount"|__proto__/.test(JSON.stringify(extra)));
        const body: unknown = JSON.parse(JSON.stringify({ ...payment, ...extra, status }));
        expect(await clientFor(JSON.stringify(body), 'strict').payments.retrieve('pay_1')).toEqual(body);
      },
    ),
  );
});

test('keys named `__proto__` change no prototype, however they are spelled', async () => {
  const text = `${whole.slice(0, -1)},"__proto__":{"polluted":1},"\\u005f_proto__":{"polluted":1}}`;
  const answer = await clientFor(text).payments.retrieve('pay_1');
  expect(Object.getPrototypeOf({ ...answer })).toBe(Object.prototype);
  expect(Object.assign({}, answer)).not.toHaveProperty('polluted');
  expect({}).not.toHaveProperty('polluted');
});

test.each([true, false])(
  'an enumerable property on `Object.prototype` is never sent and disturbs nothing (writable: %s)',
  async (writable) => {
    const world = new VirtualWorld(json(payment, { status: 201 }));
    const client = createClient({
      baseUrl: 'https://api.test',
      getSession,
      environment: world.environment,
    });
    Object.defineProperty(Object.prototype, 'inherited', {
      value: 'host',
      enumerable: true,
      writable,
      configurable: true,
    });
    try {
      await client.deposits.pay('dep_1', { method: 'alipay' });
    } finally {
      Reflect.deleteProperty(Object.prototype, 'inherited');
    }
    expect(world.sent[0]?.init.body).toBe('{"method":"alipay"}');
  },
);

test.each<[string, (raw: import('node:http').ServerResponse) => void]>([
  ['HTML with status 200', (response) => response.end('<html>')],
  ['an empty 204', (response) => response.writeHead(204).end()],
  [
    'a cut body',
    (response) => {
      response.writeHead(200, { 'content-length': '500' });
      response.write('{"id":', () => response.destroy());
    },
  ],
  [
    'a close-delimited body cut at a valid prefix',
    (response) => {
      response.writeHead(200, { connection: 'close', 'transfer-encoding': 'identity' });
      response.end('1234');
    },
  ],
  [
    'a cut chunk',
    (response) => {
      response.writeHead(200);
      response.write('{"id":1', () => response.destroy());
    },
  ],
  ['a redirect', (response) => response.writeHead(302, { location: 'https://elsewhere.test/' }).end()],
])('after %s a write is repeated with the same key and then succeeds', async (_what, breakOnce) => {
  let calls = 0;
  await using server = await startServer((_request, response) => {
    calls += 1;
    if (calls === 1) breakOnce(response);
    else response.end(whole);
  });
  const client = createClient({ baseUrl: server.baseUrl, getSession, environment: { random: () => 0 } });
  expect(await client.deposits.pay('dep_1', { method: 'alipay' })).toEqual(payment);
  expect(new Set(server.requests.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(calls).toBe(2);
});
