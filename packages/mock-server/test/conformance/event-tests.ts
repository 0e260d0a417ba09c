import { expect } from 'vitest';
import type { ConformanceTests } from './conformance.js';
import { act, openDeal, plainListing } from './deal.js';
import { listOf, textOf } from './sandbox-client.js';

export const eventTests: ConformanceTests = {
  'events come over a stream as they happen, and the stream goes on behind the last one that came': async ({
    client,
  }) => {
    const deal = await openDeal(client);
    const stream = await client.stream('/v1/events', { token: deal.buyer });
    const first = await stream.next();
    expect(first?.data).toMatchObject({ sequence: 1, type: 'order.created', orderId: deal.id, orderVersion: 1 });
    const arrival = stream.next();
    await act(deal, 'confirm');
    const second = await arrival;
    expect(second?.data).toMatchObject({ sequence: 2, orderId: deal.id, orderVersion: 2 });
    await stream.close();

    const listed = listOf((await client.get('/v1/events', { token: deal.buyer })).body, 'data');
    expect(listed.slice(0, 2)).toEqual([first?.data, second?.data]);
    // What the address says is older than what came last.
    const again = await client.stream('/v1/events?after=0', {
      token: deal.buyer,
      headers: { 'last-event-id': first?.id ?? '' },
    });
    expect((await again.next())?.id).toBe(second?.id);
    await again.close();
  },

  'a stream tells nothing of the deals of others': async ({ client }) => {
    const stranger = await client.token('buyer', { partyId: 'pty_incubator' });
    const stream = await client.stream('/v1/events', { token: stranger });
    const arrival = stream.next();
    await openDeal(client);
    const listing = await plainListing(client, 1);
    const quote = await client.post('/v1/quotes', {
      token: stranger,
      body: { listingId: listing['id'], filingParty: 'platform' },
    });
    const own = await client.post('/v1/orders', { token: stranger, body: { quoteId: textOf(quote.body, 'id') } });
    expect((await arrival)?.data).toMatchObject({ sequence: 1, orderId: textOf(own.body, 'id') });
    await stream.close();
  },

  'a stream ends with the token that opened it, and with the state it tells of': async ({ client }) => {
    const grant = await client.post('/v1/sessions', {
      token: 'sk_test_demo',
      body: { partyId: 'pty_buyer', role: 'buyer', expiresIn: 900 },
    });
    const expired = await client.stream('/v1/events', { token: textOf(grant.body, 'token') });
    const end = expired.next();
    await client.control('/clock', { command: 'advance', by: 'PT1H' });
    expect(await end).toBeNull();

    const reset = await client.stream('/v1/events', { token: await client.token('buyer') });
    await client.control('/reset', {});
    while ((await reset.next()) !== null);
    expect((await client.get('/v1/events', { token: await client.token('buyer') })).body['data']).toEqual([]);
  },

  'who may not list events gets no stream of them either, and a place behind the last one is refused': async ({
    client,
  }) => {
    const headers = { accept: 'text/event-stream' };
    const visitor = await client.get('/v1/events', { headers });
    expect([visitor.status, visitor.body['code']]).toEqual([403, 'credential_not_allowed']);
    const { buyer } = await openDeal(client);
    const beyond = await client.get('/v1/events?after=99', { token: buyer, headers });
    expect([beyond.status, beyond.body['code']]).toEqual([422, 'validation_failed']);
  },

  'a stream that a fault rule breaks has told what came before, and the next one goes on': async ({ client }) => {
    const deal = await openDeal(client);
    const rule = { match: { operation: 'events.list' }, nth: 1, effect: { kind: 'truncate', bytes: 40 } };
    await client.control('/faults', { rules: [rule] }, 'PUT');
    const broken = await client.stream('/v1/events', { token: deal.buyer });
    await expect(broken.next()).rejects.toThrow();
    const whole = await client.stream('/v1/events', { token: deal.buyer });
    expect((await whole.next())?.data).toMatchObject({ sequence: 1, orderId: deal.id });
    await whole.close();
  },
};
