import { operations } from '@ip-portal/core/model';
import { expect } from 'vitest';
import type { ConformanceTests } from './conformance.js';
import { listOf, textOf, type SandboxClient } from './sandbox-client.js';

const asked = {
  subject: 'licence',
  message: '请问是否接受普通许可？\n年限五年。',
  senderName: '李 明',
  contact: { email: 'liming@example.com', phone: '+86 138-0013-8000' },
  consent: { textVersion: '2026-11', given: true },
};

/** A listing of the demo seller, and one of somebody else. */
/** A listing of the demo seller, one of another seller, and who that is. */
async function listings(client: SandboxClient): Promise<{ mine: string; theirs: string; stranger: string }> {
  const token = await client.token('seller');
  const ids: { mine?: string; theirs?: string } = {};
  let stranger = '';
  let cursor = '';
  while (ids.mine === undefined || ids.theirs === undefined) {
    const { body } = await client.get(`/v1/listings?limit=100${cursor}`, { token });
    for (const listing of listOf(body, 'data')) {
      if (listing['status'] !== 'published') continue;
      const seller = textOf(listing['seller'], 'id');
      const owner = seller === 'pty_seller' ? 'mine' : 'theirs';
      if (owner === 'theirs') stranger = seller;
      ids[owner] ??= textOf(listing, 'id');
    }
    cursor = `&cursor=${encodeURIComponent(textOf(body, 'nextCursor'))}`;
  }
  return { mine: ids.mine, theirs: ids.theirs, stranger };
}

const read = async (client: SandboxClient, token: string, query = '') =>
  listOf((await client.get(`/v1/enquiries${query}`, { token })).body, 'data').map(({ id }) => id);

export const enquiryTests: ConformanceTests = {
  'a visitor asks without signing in, and gets a number and no contact back': async ({ client }) => {
    const { mine } = await listings(client);
    const { status, body, text } = await client.post('/v1/enquiries', { body: { ...asked, listingId: mine } });
    expect([status, text]).toEqual([201, text]);
    expect(operations.enquiriesCreate.output.safeParse(body).success).toBe(true);
    expect(body).toMatchObject({ listingId: mine, status: 'received', subject: 'licence' });
    expect(body['contact']).toEqual({ email: 'l***@example.com', phone: '138******00' });
    for (const secret of ['liming@', '13800138000', '138-0013', '2026-11"']) expect(text).not.toContain(secret);
  },

  'the owner and the park officer read an enquiry, another seller and another portal do not': async ({ client }) => {
    const { mine, theirs, stranger: other } = await listings(client);
    const token = await client.token('buyer');
    const { body } = await client.post('/v1/enquiries', { token, body: { ...asked, listingId: mine } });
    const seller = await client.token('seller');
    const officer = await client.token('park_officer', { partyId: 'pty_officer' });
    expect(await read(client, seller)).toEqual([body['id']]);
    expect(await read(client, seller, `?listingId=${mine}`)).toEqual([body['id']]);
    expect(await read(client, officer)).toEqual([body['id']]);
    const whole = await client.get('/v1/enquiries', { token: seller });
    expect(operations.enquiriesList.output.safeParse(whole.body).success).toBe(true);
    expect(whole.text).not.toContain('13800138000');
    expect(await read(client, await client.token('seller', { partyId: other }))).toEqual([]);
    expect(await read(client, await client.token('seller', { portalId: 'portal_exchange' }))).toEqual([]);
    const stranger = await client.token('park_officer', { partyId: 'pty_officer', portalId: 'portal_exchange' });
    expect(await read(client, stranger)).toEqual([]);
    expect((await client.get(`/v1/enquiries?listingId=${theirs}`, { token: seller })).status).toBe(404);
    expect((await client.get('/v1/enquiries', { token })).body['code']).toBe('wrong_role');
    expect((await client.get('/v1/enquiries')).body['code']).toBe('credential_not_allowed');
  },

  'an enquiry is told to its owner, and forwarded half an hour later': async ({ client }) => {
    const { mine } = await listings(client);
    await client.post('/v1/enquiries', { body: { ...asked, listingId: mine } });
    await client.control('/clock', { command: 'advance', by: 'PT30M' });
    const seller = await client.token('seller');
    const types = listOf((await client.get('/v1/events', { token: seller })).body, 'data').map(({ type }) => type);
    expect(types).toEqual(['enquiry.received', 'enquiry.forwarded']);
    const { body } = await client.get('/v1/enquiries', { token: seller });
    expect(listOf(body, 'data').map(({ status }) => status)).toEqual(['forwarded']);
    const buyer = await client.token('buyer');
    expect(listOf((await client.get('/v1/events', { token: buyer })).body, 'data')).toEqual([]);
  },

  'an enquiry repeated under its key is one enquiry': async ({ client }) => {
    const { mine } = await listings(client);
    const ask = { body: { ...asked, listingId: mine }, headers: { 'idempotency-key': 'twice' } };
    const first = await client.post('/v1/enquiries', ask);
    const again = await client.post('/v1/enquiries', ask);
    expect([again.body['id'], again.headers.get('idempotency-replayed')]).toEqual([first.body['id'], 'true']);
    expect(await read(client, await client.token('seller'))).toHaveLength(1);
  },

  'an eleventh enquiry in ten minutes is refused, until it is time again': async ({ client }) => {
    const { mine } = await listings(client);
    const send = (token = 'pk_test_demo') =>
      client.post('/v1/enquiries', { token, body: { ...asked, listingId: mine } });
    for (let count = 0; count < 10; count += 1) expect((await send()).status).toBe(201);
    await client.control('/clock', { command: 'advance', by: 'PT1M' });
    const refused = await send();
    expect([refused.status, refused.body['code'], refused.headers.get('retry-after')]).toEqual([
      429,
      'rate_limited',
      '540',
    ]);
    expect(refused.body['retryable']).toBe(true);
    expect((await send(await client.token('buyer'))).status).toBe(201);
    await client.control('/clock', { command: 'advance', by: 'PT9M' });
    expect((await send()).status).toBe(201);
  },

  'what is missing or not allowed in an enquiry is named by its pointer': async ({ client }) => {
    const { mine } = await listings(client);
    const pointers = async (change: object) => {
      const { status, body } = await client.post('/v1/enquiries', { body: { ...asked, listingId: mine, ...change } });
      expect(status).toBe(422);
      return listOf(body, 'errors').map(({ pointer }) => pointer);
    };
    expect(await pointers({ message: ' \n ' })).toEqual(['/message']);
    expect(await pointers({ message: '问'.repeat(2001) })).toEqual(['/message']);
    expect(await pointers({ subject: 'gossip' })).toEqual(['/subject']);
    expect(await pointers({ contact: {} })).toEqual(['/contact']);
    expect(await pointers({ contact: { phone: '12' } })).toEqual(['/contact/phone']);
    expect(await pointers({ contact: { email: 'nobody' } })).toEqual(['/contact/email']);
    expect(await pointers({ consent: { textVersion: '1', given: false } })).toEqual(['/consent/given']);
    expect(await pointers({ newsletter: true })).toEqual(['/newsletter']);
    const hidden = await client.post('/v1/enquiries', { body: { ...asked, listingId: 'lst_missing' } });
    expect(hidden.status).toBe(404);
  },
};
