import { operations } from '@ip-portal/core/model';
import { expect } from 'vitest';
import type { ConformanceTests } from './conformance.js';
import { act, openDeal, plainListing, readOrder } from './deal.js';
import { listOf, numberOf, SandboxClient, textOf, type Reply } from './sandbox-client.js';

const badBodies = [
  '{',
  '[]',
  'null',
  '"x"',
  '1e400',
  '{"listingId":1}',
  '{"listingId":"x","filingParty":"nobody"}',
  `${'['.repeat(500)}${']'.repeat(500)}`,
  '{"__proto__":{"listingId":"x"}}',
  '{"listingId":"\\ud800","filingParty":"platform"}',
];

const draft = {
  rightType: 'patent',
  title: { 'zh-CN': '阀门', sourceLanguage: 'zh-CN' },
  price: null,
  tradeModes: ['assignment'],
  industry: 'machinery',
  right: {
    patentType: 'invention',
    office: 'CN',
    applicationNumber: '202311000005.X',
    publicationNumber: null,
    kindCode: null,
    filedOn: '2023-01-05',
    publishedOn: null,
    grantedOn: null,
    ipc: ['F16K 1/00'],
    cpc: [],
    locarno: null,
    locarnoEdition: null,
    abstract: null,
    applicants: ['某公司'],
    holders: ['某公司'],
    inventors: [],
    priorities: [],
    agencyOnRecord: null,
  },
};

export const protocolTests: ConformanceTests = {
  'the same key gives the same bytes again, and another body is a conflict': async ({ client }) => {
    const buyer = await client.token('buyer');
    const listing = await plainListing(client);
    const ask = (filingParty: string) =>
      client.ask('POST', '/v1/quotes', {
        token: buyer,
        body: { listingId: listing['id'], filingParty },
        headers: { 'idempotency-key': 'k1' },
      });
    const [first, again, other] = [await ask('platform'), await ask('platform'), await ask('buyer')];
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect([other.status, other.body['code']]).toEqual([409, 'idempotency_conflict']);
  },

  'a key says nothing to another party, and a refused request leaves it free': async ({ client }) => {
    const [buyer, seller] = [await client.token('buyer'), await client.token('seller')];
    const listing = await plainListing(client);
    const ask = (token: string, body: unknown) =>
      client.ask('POST', '/v1/quotes', { token, body, headers: { 'idempotency-key': '"k2"' } });
    const good = { listingId: listing['id'], filingParty: 'platform' };
    expect((await ask(buyer, { ...good, filingParty: 'nobody' })).status).toBe(422);
    const mine = await ask(buyer, good);
    const theirs = await ask(seller, good);
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(theirs.body['id']).not.toBe(mine.body['id']);
  },

  'a key is free again after a day': async ({ client }) => {
    const buyer = await client.token('buyer');
    const body = { listingId: (await plainListing(client))['id'], filingParty: 'platform' };
    const ask = async () =>
      (await client.ask('POST', '/v1/quotes', { token: buyer, body, headers: { 'idempotency-key': 'k3' } })).body['id'];
    const first = await ask();
    await client.control('/clock', { command: 'advance', by: 'PT23H' });
    expect(await ask()).toBe(first);
    await client.control('/clock', { command: 'advance', by: 'PT2H' });
    expect(await ask()).not.toBe(first);
  },

  'the same request at the same time happens once': async ({ client }) => {
    const buyer = await client.token('buyer');
    const quote = await client.post('/v1/quotes', {
      token: buyer,
      body: { listingId: (await plainListing(client))['id'], filingParty: 'platform' },
    });
    const ask = { token: buyer, body: { quoteId: quote.body['id'] }, headers: { 'idempotency-key': 'double-click' } };
    const answers = await Promise.all([client.ask('POST', '/v1/orders', ask), client.ask('POST', '/v1/orders', ask)]);
    for (const { status, body } of answers)
      expect([201, 'request_in_progress']).toContain(status === 201 ? status : body['code']);
    expect(listOf(await client.state(), 'orders')).toHaveLength(1);
  },

  'an action asks for the version that was seen, and shows the fresh order when it is stale': async ({ client }) => {
    const deal = await openDeal(client);
    const blind = await client.post(`/v1/orders/${deal.id}/confirm`, { token: deal.buyer });
    expect([blind.status, blind.body['code']]).toEqual([428, 'precondition_required']);
    const version = numberOf((await readOrder(deal)).body, 'version');
    await act(deal, 'confirm');
    const stale = await client.post(`/v1/orders/${deal.id}/cancel`, {
      token: deal.buyer,
      body: {},
      headers: { 'if-match': `"${version}"` },
    });
    expect([stale.status, stale.body['code']]).toEqual([412, 'stale_version']);
    expect(operations.ordersRetrieve.output.safeParse(stale.body['current']).success).toBe(true);
    expect(stale.body['current']).toEqual((await readOrder(deal)).body);
  },

  'what was read is not sent again while it has not changed': async ({ client }) => {
    const deal = await openDeal(client);
    for (const [path, token] of [
      [`/v1/orders/${deal.id}`, deal.buyer],
      ['/v1/listings?limit=3', 'pk_test_demo'],
    ] as const) {
      const first = await client.get(path, { token });
      const again = await client.get(path, { token, headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
      expect([again.status, again.text]).toEqual([304, '']);
    }
    const before = await client.get(`/v1/orders/${deal.id}`, { token: deal.buyer });
    await act(deal, 'confirm');
    const after = await client.get(`/v1/orders/${deal.id}`, {
      token: deal.buyer,
      headers: { 'if-none-match': before.headers.get('etag') ?? '' },
    });
    expect(after.status).toBe(200);
  },

  'every answer names its request and the sandbox time, and says how long it is': async ({ client }) => {
    const { headers, text } = await client.get('/v1/portal');
    expect(headers.get('request-id')).toMatch(/^req_\d+$/);
    expect(headers.get('date')).toBe('Mon, 23 Nov 2026 01:00:00 GMT');
    expect(headers.get('content-length')).toBe(String(new TextEncoder().encode(text).byteLength));
  },

  'bad input is refused as a problem and never breaks the platform': async ({ client }) => {
    const buyer = await client.token('buyer');
    for (const path of [
      '/v1/quotes',
      '/v1/orders',
      '/v1/orders/preview',
      '/v1/listings',
      '/v1/deposits',
      '/v1/orders/ord_x/accept',
      '/__sandbox/clock',
      '/__sandbox/actors',
      '/__sandbox/faults',
      '/__sandbox/act',
      '/__sandbox/sessions',
    ]) {
      for (const body of badBodies) {
        const method = path.endsWith('actors') || path.endsWith('faults') ? 'PUT' : 'POST';
        const reply = await client.ask(method, path, { token: buyer, body, headers: { 'if-match': '"1"' } });
        expect(reply.status, `${path} ${body.slice(0, 60)}`).toBeGreaterThanOrEqual(400);
        expect(reply.status, `${path} ${body.slice(0, 60)}`).toBeLessThan(500);
        expect(reply.headers.get('content-type')).toBe('application/problem+json');
      }
    }
    for (const query of [
      'limit=0',
      'limit=x',
      'limit=1e9',
      'priceMin=-1',
      'sort=up',
      'cursor=%00',
      'rightType=boat',
      `q=${'x'.repeat(300)}`,
    ]) {
      expect((await client.get(`/v1/listings?${query}`)).status, query).toBe(422);
    }
  },

  'a refused value is named by its pointer': async ({ client }) => {
    const { status, body } = await client.post('/v1/quotes', { body: { listingId: '', filingParty: 'nobody' } });
    expect(status).toBe(422);
    expect(listOf(body, 'errors').map(({ pointer }) => pointer)).toEqual(['/listingId', '/filingParty']);
  },

  'a refused value says what is expected and what was given': async ({ client }) => {
    const said = async (path: string, body: unknown) => {
      const token = await client.token(path === '/v1/listings' ? 'seller' : 'buyer');
      const reply = await client.post(path, { token, body });
      return listOf(reply.body, 'errors').map(({ pointer, code, message }) => [pointer, code, message]);
    };
    const price = (amount: unknown) => ({ ...draft, price: { amount, currency: 'CNY' } });
    const fen = 'Expected a whole number of fen, at least 1';
    expect(await said('/v1/listings', price(1.5))).toEqual([['/price/amount', 'wrong_type', `${fen}; got 1.5.`]]);
    expect(await said('/v1/listings', price('500'))).toEqual([['/price/amount', 'wrong_type', `${fen}; got "500".`]]);
    expect(await said('/v1/listings', price(0))).toEqual([['/price/amount', 'out_of_range', `${fen}; got 0.`]]);
    expect(await said('/v1/listings', { ...draft, tradeModes: ['sale'], price: 5 })).toEqual([
      ['/price', 'wrong_type', 'Expected an object with amount, currency, or null; got 5.'],
      ['/tradeModes/0', 'not_allowed', 'Expected one of assignment, licence; got "sale".'],
    ]);
    expect(await said('/v1/quotes', { filingParty: 'me' })).toEqual([
      ['/listingId', 'required', 'Expected text, 1 to 255 characters; it is missing.'],
      ['/filingParty', 'not_allowed', 'Expected one of platform, buyer, seller; got "me".'],
    ]);
    const query = await client.get('/v1/listings?limit=many');
    expect(listOf(query.body, 'errors')).toEqual([
      { pointer: '/limit', code: 'wrong_type', message: 'Expected a whole number, 1 to 100; got "many".' },
    ]);
  },

  'fields and filters that nobody knows are refused by name, with the one that was meant': async ({ client }) => {
    const seller = await client.token('seller');
    const asked = async (reply: Promise<Reply>) => {
      const { status, body } = await reply;
      return [
        status,
        ...listOf(body, 'errors').map(
          (error) => `${textOf(error, 'pointer')} ${textOf(error, 'code')}: ${textOf(error, 'message')}`,
        ),
      ];
    };
    expect(await asked(client.get('/v1/listings?foo=1&righttype=patent'))).toEqual([
      422,
      expect.stringMatching(/^\/foo unknown_field: There is no field "foo" here\. Known are q, rightType, /),
      '/righttype unknown_field: There is no field "righttype" here. Did you mean "rightType"?',
    ]);
    const body = {
      ...draft,
      foo: 1,
      right: { ...draft.right, holder: 'x' },
      price: { amount: 1, currency: 'CNY', vat: 0 },
    };
    expect(await asked(client.post('/v1/listings', { token: seller, body }))).toEqual([
      422,
      '/price/vat unknown_field: There is no field "vat" here. Known are amount, currency.',
      '/right/holder unknown_field: There is no field "holder" here. Did you mean "holders"?',
      expect.stringContaining('/foo unknown_field'),
    ]);
    expect((await client.get('/v1/listings?foo=1&limit=0')).body['detail']).toBe(
      '/limit: Expected a whole number, 1 to 100; got 0. 1 more in `errors`.',
    );
    expect(await asked(client.get('/v1/portal?locale=en'))).toEqual([
      422,
      '/locale unknown_field: There is no field "locale" here. Nothing is taken here.',
    ]);
    const deal = await openDeal(client);
    const headers = { 'if-match': '*' };
    const noted = client.post(`/v1/orders/${deal.id}/confirm`, {
      token: deal.buyer,
      headers,
      body: { note: 'please' },
    });
    expect(await asked(noted)).toEqual([422, expect.stringContaining('/note unknown_field')]);
    expect((await client.post('/v1/listings', { token: seller, body: draft })).status).toBe(201);
  },

  'a body over a megabyte is refused': async ({ client }) => {
    const { status, body } = await client.post('/v1/quotes', {
      body: JSON.stringify({ listingId: 'x'.repeat(1_100_000), filingParty: 'platform' }),
    });
    expect([status, body['code']]).toEqual([413, 'body_too_large']);
  },

  'unknown paths and wrong methods are told apart': async ({ client }) => {
    expect((await client.get('/v1/nothing')).body['code']).toBe('not_found');
    const wrong = await client.ask('PUT', '/v1/orders');
    expect([wrong.status, wrong.body['code']]).toEqual([405, 'method_not_allowed']);
  },

  'a limited caller is told when to come back': async ({ client }) => {
    const rule = {
      match: { operation: 'listings.list' },
      first: 1,
      effect: { kind: 'problem', status: 429, code: 'rate_limited', retryAfter: 7 },
    };
    await client.control('/faults', { rules: [rule] }, 'PUT');
    const limited = await client.get('/v1/listings');
    expect([limited.status, limited.headers.get('retry-after'), limited.body['retryable']]).toEqual([429, '7', true]);
    expect((await client.get('/v1/listings')).status).toBe(200);
  },

  'an answer that is lost after the commit is found again under its key': async ({ client }) => {
    const buyer = await client.token('buyer');
    const quote = await client.post('/v1/quotes', {
      token: buyer,
      body: { listingId: (await plainListing(client))['id'], filingParty: 'platform' },
    });
    await client.control(
      '/faults',
      { rules: [{ match: { operation: 'orders.create' }, first: 1, effect: { kind: 'drop', when: 'after_commit' } }] },
      'PUT',
    );
    const ask = { token: buyer, body: { quoteId: quote.body['id'] }, headers: { 'idempotency-key': 'lost' } };
    await expect(client.ask('POST', '/v1/orders', ask)).rejects.toThrow();
    const again = await client.ask('POST', '/v1/orders', ask);
    expect(again.status).toBe(201);
    expect(listOf(await client.state(), 'orders').map(({ id }) => id)).toEqual([textOf(again.body, 'id')]);
  },

  'two hundred sessions at once never meet': async ({ shell }) => {
    const ids = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const client = new SandboxClient(shell, `crowd-${index}`);
        const { id } = await openDeal(client, { pick: 0 });
        return [id, listOf(await client.state(), 'orders').length];
      }),
    );
    expect(new Set(ids.map(([id]) => id)).size).toBe(1);
    expect(ids.every(([, orders]) => orders === 1)).toBe(true);
  },
};
