import { expect } from 'vitest';
import type { ConformanceTests } from './conformance.js';
import { act, fund, openDeal, play } from './deal.js';
import { listOf, textOf, type Reply } from './sandbox-client.js';

/** A refusal without what differs by request. */
const shape = ({ status, body }: Reply) => ({ status, ...body, instance: '' });

export const accessTests: ConformanceTests = {
  'a foreign order looks exactly like a missing one, wherever it is asked for': async ({ client }) => {
    const deal = await openDeal(client);
    await fund(deal);
    const strangers = [
      await client.token('buyer', { partyId: 'pty_incubator' }),
      await client.token('buyer', { portalId: 'portal_exchange' }),
      await client.token('seller'),
    ];
    for (const token of strangers) {
      for (const path of ['', '/documents', '/payments', '/escrow', '/ledger', '/transfer']) {
        const foreign = await client.get(`/v1/orders/${deal.id}${path}`, { token });
        expect(shape(foreign)).toEqual(shape(await client.get(`/v1/orders/ord_missing${path}`, { token })));
        expect(foreign.status).toBe(404);
      }
      const headers = { 'if-match': '*' };
      const foreign = await client.post(`/v1/orders/${deal.id}/cancel`, { token, headers, body: {} });
      expect(shape(foreign)).toEqual(
        shape(await client.post('/v1/orders/ord_missing/cancel', { token, headers, body: {} })),
      );
      expect(listOf((await client.get('/v1/orders', { token })).body, 'data')).toEqual([]);
      expect((await client.get('/v1/events', { token })).text).not.toContain(deal.id);
    }
  },

  'each side may do its own part only': async ({ client }) => {
    const deal = await openDeal(client);
    const refused = await act(deal, 'confirm', { as: 'seller' });
    expect([refused.status, refused.body['code']]).toEqual([403, 'wrong_role']);
    const officer = await client.token('park_officer', { partyId: 'pty_officer' });
    expect((await client.get(`/v1/orders/${deal.id}`, { token: officer })).body['viewerRole']).toBe('park_officer');
    expect(
      (await client.post(`/v1/orders/${deal.id}/confirm`, { token: officer, headers: { 'if-match': '*' } })).status,
    ).toBe(403);
    expect((await client.post('/v1/orders', { token: deal.seller, body: { quoteId: 'quo_x' } })).body['code']).toBe(
      'wrong_role',
    );
  },

  'a tracking link shows progress, and never names, price or papers': async ({ client }) => {
    const deal = await openDeal(client);
    await fund(deal);
    const order = await client.get(`/v1/orders/${deal.id}`, { token: deal.buyer });
    const { body } = await client.post('/v1/tracking-tokens', { token: 'sk_test_demo', body: { orderId: deal.id } });
    const token = textOf(body, 'token');
    const seen = await client.get(`/v1/orders/${deal.id}`, { token });
    expect([seen.status, seen.body['viewerRole'], seen.body['status']]).toEqual([200, 'visitor', order.body['status']]);
    for (const field of ['listingId', 'title', 'rightNumber', 'buyer', 'seller', 'price', 'quoteId'])
      expect(seen.body[field]).toBeNull();
    expect(seen.body['availableActions']).toEqual([]);
    const secrets = [textOf(order.body, 'rightNumber'), deal.listingId, 'pty_buyer'];
    const read = [
      seen.text,
      (await client.get(`/v1/orders/${deal.id}/transfer`, { token })).text,
      (await client.get('/v1/events', { token })).text,
    ];
    for (const text of read) for (const secret of secrets) expect(text).not.toContain(secret);
    expect(read[2]).not.toMatch(/payment\.|document\./);
    for (const path of ['/documents', '/payments', '/escrow', '/ledger'])
      expect((await client.get(`/v1/orders/${deal.id}${path}`, { token })).status).toBe(403);
  },

  'a token ends with its time, and a changed one is no token': async ({ client }) => {
    const { body } = await client.post('/v1/sessions', {
      token: 'sk_test_demo',
      body: { partyId: 'pty_buyer', role: 'buyer', expiresIn: 60 },
    });
    const token = textOf(body, 'token');
    expect((await client.get('/v1/orders', { token })).status).toBe(200);
    const forged = await client.get('/v1/orders', { token: token.replace(/.$/, (last) => (last === '0' ? '1' : '0')) });
    expect([forged.status, forged.body['code']]).toEqual([401, 'credential_invalid']);
    await client.control('/clock', { command: 'advance', by: 'PT60S' });
    const late = await client.get('/v1/orders', { token });
    expect([late.status, late.body['code']]).toEqual([401, 'token_expired']);
  },

  'each credential reaches its own operations only': async ({ client }) => {
    expect((await client.get('/v1/orders')).body['code']).toBe('credential_not_allowed');
    expect((await client.post('/v1/sessions', { body: { partyId: 'pty_buyer', role: 'buyer' } })).status).toBe(403);
    expect((await client.get('/v1/portal', { token: 'pk_live_unknown' })).status).toBe(401);
    expect((await client.get('/v1/portal', { headers: { authorization: 'Basic x' } })).status).toBe(401);
  },

  'a party acts in the roles it has, and in no other': async ({ client }) => {
    for (const path of ['/v1/sessions', '/__sandbox/sessions']) {
      const mint = (partyId: string, role: string) =>
        client.post(path, { token: 'sk_test_demo', body: { partyId, role } });
      for (const role of ['park_officer', 'seller', 'visitor']) {
        const { status, body } = await mint('pty_buyer', role);
        expect([status, body['detail']]).toEqual([422, expect.stringContaining(`no role ${role}; it has buyer.`)]);
        expect(listOf(body, 'errors').map(({ pointer }) => pointer)).toEqual(['/role']);
      }
      for (const role of ['broker', 'buyer']) expect((await mint('pty_incubator', role)).status).toBeLessThan(300);
    }
  },

  'a release, once made, is not made again': async ({ client }) => {
    const deal = await openDeal(client);
    await play(deal, 'happy');
    const before = (await client.get(`/v1/orders/${deal.id}/ledger`, { token: deal.buyer })).text;
    for (const verb of ['accept', 'cancel', 'withdraw', 'dispute', 'pay', 'file', 'reject']) {
      const bodies: Record<string, object> = { accept: { documentIds: ['x'] }, pay: { method: 'bank' }, file: {} };
      const body = bodies[verb] ?? { reason: 'again' };
      const reply = await act(deal, verb, { body });
      expect([403, 409], verb).toContain(reply.status);
    }
    for (const step of ['payout_confirmed', 'refund_confirmed', 'dispute_awarded', 'balance_captured']) {
      await expect(client.control('/act', { actor: 'provider', orderId: deal.id, step })).rejects.toThrow();
    }
    expect((await client.get(`/v1/orders/${deal.id}/ledger`, { token: deal.buyer })).text).toBe(before);
  },
};
