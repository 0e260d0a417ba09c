import { expect } from 'vitest';
import { createPlatform } from '../../src/platform.js';
import type { ConformanceTests } from './conformance.js';
import { act, fund, openDeal, play, readOrder } from './deal.js';
import { listOf, recordIn, SandboxClient, textOf } from './sandbox-client.js';

/** Everything a deal shows, in one text. */
async function transcript(client: SandboxClient): Promise<string> {
  const deal = await openDeal(client, { portal: 'exchange' });
  const texts = [(await client.get('/v1/listings?q=装置&facets=ipcSection&facets=priceBand&limit=30')).text];
  await fund(deal);
  await play(deal, 'rectification');
  for (const path of ['', '/documents', '/payments', '/escrow', '/ledger', '/transfer']) {
    texts.push((await client.get(`/v1/orders/${deal.id}${path}`, { token: deal.buyer })).text);
  }
  texts.push((await client.get('/v1/events?limit=100', { token: deal.buyer })).text);
  texts.push((await client.get('/v1/orders/ord_missing', { token: deal.buyer })).text);
  return texts.join('\n');
}

export const sandboxTests: ConformanceTests = {
  'one seed gives the same bytes here as in the page': async ({ client }) => {
    const platform = createPlatform({ listings: 1000 });
    const inPage = new SandboxClient(
      { fetch: (request) => platform.fetch(request), baseUrl: 'https://in-page.example' },
      client.session,
    );
    expect(await transcript(client)).toBe(await transcript(inPage));
  },

  'a session starts over when it is reset': async ({ client }) => {
    const first = await transcript(client);
    await client.control('/reset', {});
    expect(await transcript(client)).toBe(first);
  },

  'a saved state comes back whole, keys of requests included': async ({ client }) => {
    const deal = await openDeal(client);
    await client.control('/snapshots', { name: 'before' });
    const before = (await readOrder(deal)).text;
    await play(deal, 'happy');
    expect((await readOrder(deal)).text).not.toBe(before);
    await client.control('/snapshots/restore', { name: 'before' });
    expect((await readOrder(deal)).text).toBe(before);
    await play(deal, 'buyer-defaults');
    expect((await readOrder(deal)).body['status']).toBe('defaulted');
  },

  'a saved state that does not exist is refused by its name, with those that do': async ({ client }) => {
    const restored = (name: string) => client.ask('POST', '/__sandbox/snapshots/restore', { body: { name } });
    expect((await restored('before')).body).toMatchObject({
      status: 404,
      code: 'not_found',
      detail: 'There is no snapshot "before". Save one first.',
    });
    await client.control('/snapshots', { name: 'before' });
    await client.control('/snapshots', { name: 'paid' });
    expect((await restored('befor')).body['detail']).toBe('There is no snapshot "befor". Did you mean "before"?');
    expect((await restored('x')).body['detail']).toBe('There is no snapshot "x". Known are before, paid.');
  },

  'the clock goes forward only, event by event or by a span': async ({ client }) => {
    const deal = await openDeal(client);
    expect(
      (await client.ask('POST', '/__sandbox/clock', { body: { command: 'set', at: '2020-01-01T00:00:00Z' } })).status,
    ).toBe(422);
    const { now } = await client.control('/clock', { command: 'next' });
    expect(now).toBe('2026-11-24T01:00:00.000Z');
    expect((await readOrder(deal)).body['endReason']).toBe('contract_lapsed');
  },

  'scripted actors act by their policies': async ({ client }) => {
    await client.control('/actors', { actors: { seller: { mode: 'refuse' }, provider: { mode: 'instantly' } } }, 'PUT');
    const deal = await openDeal(client);
    await act(deal, 'confirm');
    await act(deal, 'pay', { body: { method: 'bank' } });
    expect((await readOrder(deal)).body['status']).toBe('declined');
    expect(textOf((await readOrder(deal)).body, 'endReason')).toBe('seller_declined');
  },

  'a provider told to take the money books a payment, which can be paid out again': async ({ client }) => {
    const deal = await openDeal(client);
    const told = (actor: string, step: string) =>
      client.ask('POST', '/__sandbox/act', { body: { orderId: deal.id, actor, step } });
    const early = await told('provider', 'deposit_captured');
    expect([early.status, early.body['code']]).toEqual([409, 'action_not_available']);
    await act(deal, 'confirm');
    await act(deal, 'pay', { body: { method: 'wechat' } });
    await told('provider', 'deposit_captured');
    await told('seller', 'seller_confirmed');
    const paid = await told('provider', 'balance_captured');
    expect([paid.status, recordIn(paid.body, 'order')['status']], paid.text).toEqual([200, 'preparing']);
    const { body } = await client.get(`/v1/orders/${deal.id}/payments`, { token: deal.buyer });
    const payments = listOf(body, 'data').map(({ purpose, method, status }) => [purpose, method, status]);
    expect(payments.sort()).toEqual([
      ['balance', 'bank', 'succeeded'],
      ['buyer_deposit', 'wechat', 'succeeded'],
    ]);
    await play(deal, 'happy');
    expect((await readOrder(deal)).body['status']).toBe('completed');
  },

  'a command with a slip in it is refused by name, and nothing happens': async ({ client }) => {
    const problem = { kind: 'problem', status: 503 };
    const slips: [method: string, path: string, body: object, pointer: string, said: string][] = [
      ['PUT', '/actors', { seller: { mode: 'never' } }, '/seller', 'Known are actors, notifications, autoAccept.'],
      ['PUT', '/actors', { actors: { seler: { mode: 'never' } } }, '/actors/seler', 'Did you mean "seller"?'],
      [
        'PUT',
        '/actors',
        { actors: { seller: { mode: 'no' } } },
        '/actors/seller/mode',
        'instantly, after, never, refuse',
      ],
      ['PUT', '/actors', { actors: { seller: { mode: 'never', delay: 'P1D' } } }, '/actors/seller/delay', 'are mode.'],
      ['PUT', '/actors', { notifications: { loss: 1 } }, '/notifications/loss', 'Did you mean "lost"?'],
      ['PUT', '/faults', { rules: [{ mach: {}, effect: problem }] }, '/rules/0/mach', 'Did you mean "match"?'],
      [
        'PUT',
        '/faults',
        { rules: [{ effect: { ...problem, retryafter: 1 } }] },
        '/rules/0/effect/retryafter',
        'retryAfter',
      ],
      [
        'PUT',
        '/faults',
        { rules: [{ match: { operation: 'listing.list' } }] },
        '/rules/0/match/operation',
        'listings.list',
      ],
      ['PUT', '/faults', { rules: [{ match: { path: '/listings' } }] }, '/rules/0/match/path', 'such as /v1/listings'],
      ['POST', '/clock', { command: 'advance', by: 'P1D', speed: 2 }, '/speed', 'Known are command, by.'],
      [
        'POST',
        '/sessions',
        { partyId: 'pty_buyer', role: 'buyer', expires: 9 },
        '/expires',
        'Did you mean "expiresIn"?',
      ],
      ['POST', '/reset', { hard: true }, '/hard', 'Nothing is taken here.'],
    ];
    const before = (await client.get('/__sandbox')).text;
    for (const [method, path, body, pointer, said] of slips) {
      const reply = await client.ask(method, `/__sandbox${path}`, { body });
      expect([reply.status, listOf(reply.body, 'errors')], pointer).toEqual([
        422,
        [expect.objectContaining({ pointer, message: expect.stringContaining(said) })],
      ]);
    }
    expect((await client.get('/__sandbox')).text).toBe(before);
  },

  'a key names a session, and the tokens of that session stay in it': async ({ shell }) => {
    const ask = async (method: string, path: string, token: string, body?: object) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '*' };
      const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const response = await shell.fetch(new Request(`${shell.baseUrl}${path}`, init));
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    const worlds = ['by-key_1', 'by-key_2'].map((session) => ({
      session,
      open: `pk_test_demo-${session}`,
      closed: `sk_test_demo-${session}`,
    }));
    for (const { session, open, closed } of worlds) {
      const minted = await ask('POST', '/v1/sessions', closed, { partyId: 'pty_buyer', role: 'buyer' });
      const buyer = textOf(minted.body, 'token');
      const found = await ask('GET', '/v1/listings?tradeMode=assignment&legalStatus=granted&priceBand=10k_50k', open);
      const [listing] = listOf(found.body, 'data');
      const quote = await ask('POST', '/v1/quotes', buyer, { listingId: listing?.['id'], filingParty: 'platform' });
      const order = await ask('POST', '/v1/orders', buyer, { quoteId: textOf(quote.body, 'id') });
      const id = textOf(order.body, 'id');
      await ask('POST', `/v1/orders/${id}/confirm`, buyer, {});
      const payment = await ask('POST', `/v1/orders/${id}/pay`, buyer, { method: 'bank' });
      expect(textOf(payment.body, 'handoffUrl')).toMatch(new RegExp(`\\?session=${session}$`));
      const link = await ask('POST', '/v1/tracking-tokens', closed, { orderId: id });
      expect((await ask('GET', `/v1/orders/${id}`, textOf(link.body, 'token'))).status).toBe(200);
      const state = await ask('GET', '/__sandbox/state', open);
      expect([state.body['session'], listOf(state.body, 'orders').length]).toEqual([session, 1]);
    }
    expect((await ask('GET', '/__sandbox/state', 'pk_test_demo')).body['session']).toBe('default');
    expect((await ask('GET', '/v1/portal', 'pk_test_demo-not.a.name')).status).toBe(401);
  },
};
