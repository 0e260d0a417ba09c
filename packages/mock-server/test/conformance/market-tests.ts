import { operations } from '@ip-portal/core/model';
import { expect } from 'vitest';
import type { ConformanceTests } from './conformance.js';
import { fund, openDeal, readOrder } from './deal.js';
import { listOf, numberOf, recordIn, textOf } from './sandbox-client.js';

const draft = {
  rightType: 'patent',
  title: { 'zh-CN': '一种离岸风机叶片除冰鸢尾装置', sourceLanguage: 'zh-CN' },
  price: { amount: 1_280_000, currency: 'CNY' },
  tradeModes: ['assignment'],
  industry: 'new_energy',
  right: {
    patentType: 'utility_model',
    office: 'CN',
    applicationNumber: '202210123456.1',
    publicationNumber: null,
    kindCode: null,
    filedOn: '2022-02-10',
    publishedOn: null,
    grantedOn: '2022-08-16',
    ipc: ['F03D 80/40'],
    cpc: [],
    locarno: null,
    locarnoEdition: null,
    abstract: null,
    applicants: ['苏州屹衡新能源有限公司'],
    holders: ['苏州屹衡新能源有限公司'],
    inventors: ['陈予'],
    priorities: [],
    agencyOnRecord: null,
  },
};

export const marketTests: ConformanceTests = {
  'pages of a search fit the contract and lead through all results once': async ({ client }) => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page += 1) {
      const { body } = await client.get(`/v1/listings?sort=newest&limit=9${cursor}`);
      expect(operations.listingsList.output.safeParse(body).success).toBe(true);
      seen.push(...listOf(body, 'data').map((listing) => textOf(listing, 'id')));
      cursor = `&cursor=${encodeURIComponent(textOf(body, 'nextCursor'))}`;
    }
    expect(new Set(seen).size).toBe(36);
    const { body } = await client.get(`/v1/listings/${seen[0] ?? ''}`);
    expect(operations.listingsRetrieve.output.safeParse(body).success).toBe(true);
    expect((await client.get(`/v1/listings/${seen[0] ?? ''}/similar`)).status).toBe(200);
    expect((await client.get(`/v1/listings/${seen[0] ?? ''}/verification`)).status).toBe(200);
  },

  'the office’s record of a right agrees with its listing, in every spelling of its number': async ({ client }) => {
    const [late] = listOf((await client.get('/v1/listings?legalStatus=grace&limit=1')).body, 'data');
    const { body: listing } = await client.get(`/v1/listings/${String(late?.['id'])}`);
    const { number, filedOn, encumbrances, annuity } = recordIn(listing, 'right');
    const answer = await client.get(`/v1/registry/${String(number)}`);
    expect(operations.registryRetrieve.output.safeParse(answer.body).success).toBe(true);
    expect(answer.body).toMatchObject({ number, encumbrances, annuity, readOn: '2026-11-23' });
    expect(recordIn(answer.body, 'annuity')).toMatchObject({ status: 'grace' });
    expect(listOf(recordIn(answer.body, 'annuity'), 'surcharges')).toHaveLength(6);
    expect(listOf(answer.body, 'events').at(-1)).toMatchObject({ kind: 'filing', effectiveOn: filedOn });
    const spelled = await client.get(`/v1/registry/${encodeURIComponent(`ZL ${String(number)}`)}`);
    expect(spelled.text).toBe(answer.text);
    expect((await client.get('/v1/registry/202410123456.0')).status).toBe(404);
    expect((await client.get('/v1/registry/nothing')).status).toBe(404);
  },

  'a badge says what its checks say, and speaks of their day': async ({ client }) => {
    for (const level of ['full', 'partial', 'failed']) {
      const { body } = await client.get(`/v1/listings?verification=${level}&limit=5`);
      expect(listOf(body, 'data')).toHaveLength(5);
      for (const { id, verification } of listOf(body, 'data')) {
        const { body: checked } = await client.get(`/v1/listings/${String(id)}/verification`);
        const checks = listOf(checked, 'checks');
        const found = new Set(checks.map(({ result }) => result));
        const said = found.has('fail') ? 'failed' : found.has('warn') ? 'partial' : 'full';
        expect([checked['level'], said]).toEqual([level, level]);
        for (const { asOf } of checks) expect({ level, asOf }).toEqual(verification);
      }
    }
  },

  'a badge that has expired says so wherever its listing is shown': async ({ client }) => {
    const { body } = await client.get('/v1/listings?verification=full&limit=1');
    const [{ id } = { id: '' }] = listOf(body, 'data');
    const address = `/v1/listings/${String(id)}`;
    const levels = async (): Promise<readonly unknown[]> => {
      const shown = recordIn((await client.get(address)).body, 'verification');
      const checked = await client.get(`${address}/verification`);
      return [shown['level'], checked.body['level']];
    };
    expect(await levels()).toEqual(['full', 'full']);
    await client.control('/clock', { command: 'advance', by: 'P31D' });
    expect(await levels()).toEqual(['expired', 'expired']);
  },

  'a right whose term is over cannot be quoted': async ({ client }) => {
    const search = '/v1/listings?legalStatus=granted&tradeMode=assignment&priceMin=1&sort=expires_asc&limit=1';
    const [listing] = listOf((await client.get(search)).body, 'data');
    const id = String(listing?.['id']);
    const { body } = await client.get(`/v1/listings/${id}`);
    const { expiresOn } = { expiresOn: '', ...(body['right'] as object) };
    const quote = { listingId: id, filingParty: 'platform' };
    expect((await client.post('/v1/quotes', { body: quote })).status).toBe(201);
    await client.control('/clock', { command: 'set', at: `${expiresOn}T20:00:00Z` });
    const refused = await client.post('/v1/quotes', { body: quote });
    expect([refused.status, refused.body['code']]).toEqual([409, 'right_not_in_force']);
  },

  'a listing is found only after verification and margin, and only its seller knows it before': async ({ client }) => {
    await client.control('/actors', { notifications: { duplicates: 3 } }, 'PUT');
    const seller = await client.token('seller');
    const created = await client.post('/v1/listings', {
      token: seller,
      body: { ...draft, right: { ...draft.right, applicationNumber: await validNumber(client) } },
    });
    expect([created.status, created.text]).toEqual([201, created.text]);
    const id = textOf(created.body, 'id');
    const found = async () =>
      listOf((await client.get(`/v1/listings?q=${encodeURIComponent('除冰鸢尾')}`)).body, 'data').map(
        (listing) => listing['id'],
      );
    const publish = async () => {
      const { body } = await client.get(`/v1/listings/${id}`, { token: seller });
      return client.post(`/v1/listings/${id}/publish`, {
        token: seller,
        headers: { 'if-match': `"${numberOf(body, 'version')}"` },
      });
    };
    expect((await client.get(`/v1/listings/${id}`)).status).toBe(404);
    expect((await publish()).body['code']).toBe('verification_required');
    await client.post(`/v1/listings/${id}/verification`, { token: seller });
    expect((await publish()).body['code']).toBe('margin_required');
    const deposit = await client.post('/v1/deposits', {
      token: seller,
      body: { kind: 'seller_margin', listingId: id },
    });
    const payment = await client.post(`/v1/deposits/${textOf(deposit.body, 'id')}/pay`, {
      token: seller,
      body: { method: 'alipay' },
    });
    expect(await found()).toEqual([]);
    await client.ask('POST', `/__provider/checkout/${textOf(payment.body, 'id')}`, { body: { result: 'succeed' } });
    expect((await client.get(`/v1/deposits/${textOf(deposit.body, 'id')}`, { token: seller })).body['status']).toBe(
      'held',
    );
    const { ledger } = await client.state();
    expect(ledger).toMatchObject({ journals: 1, totals: { custody: 200_000, liability: -200_000 } });
    expect((await publish()).body['status']).toBe('published');
    expect(await found()).toEqual([id]);
  },

  'a number with a wrong check digit is refused by name': async ({ client }) => {
    const seller = await client.token('seller');
    const good = await validNumber(client);
    const bad = good.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const reply = await client.post('/v1/listings', {
      token: seller,
      body: { ...draft, right: { ...draft.right, applicationNumber: bad } },
    });
    expect(reply.status).toBe(422);
    expect(listOf(reply.body, 'errors').map(({ pointer }) => pointer)).toEqual(['/right/applicationNumber']);
  },

  'coming back from the provider proves nothing: its notification does': async ({ client }) => {
    await client.control('/actors', { notifications: { lost: 2 } }, 'PUT');
    const deal = await openDeal(client);
    await client.post(`/v1/orders/${deal.id}/confirm`, { token: deal.buyer, headers: { 'if-match': '*' } });
    const payment = await client.post(`/v1/orders/${deal.id}/pay`, {
      token: deal.buyer,
      body: { method: 'wechat' },
      headers: { 'if-match': '*' },
    });
    const id = textOf(payment.body, 'id');
    expect(textOf(payment.body, 'handoffUrl')).toContain(`/__provider/checkout/${id}`);
    await client.ask('POST', `/__provider/checkout/${id}`, { body: { result: 'succeed' } });
    const status = async () => (await client.get(`/v1/payments/${id}`, { token: deal.buyer })).body['status'];
    expect(await status()).toBe('pending');
    await client.control('/clock', { command: 'advance', by: 'PT13M' });
    expect(await status()).toBe('pending');
    await client.control('/clock', { command: 'advance', by: 'PT1M' });
    expect([await status(), (await readOrder(deal)).body['status']]).toEqual(['succeeded', 'awaiting_seller']);
  },

  'eight notifications of one payment make one journal': async ({ client }) => {
    await client.control(
      '/actors',
      { notifications: { duplicates: 7 }, actors: { seller: { mode: 'never' }, provider: { mode: 'never' } } },
      'PUT',
    );
    const deal = await openDeal(client);
    await client.post(`/v1/orders/${deal.id}/confirm`, { token: deal.buyer, headers: { 'if-match': '*' } });
    const payment = await client.post(`/v1/orders/${deal.id}/pay`, {
      token: deal.buyer,
      body: { method: 'alipay' },
      headers: { 'if-match': '*' },
    });
    for (let click = 0; click < 3; click += 1)
      await client.ask('POST', `/__provider/checkout/${textOf(payment.body, 'id')}`, { body: { result: 'succeed' } });
    const received = listOf(await client.state(), 'payments').map(({ notificationsReceived }) => notificationsReceived);
    expect(received).toEqual([8]);
    const paid = await client.get(`/v1/payments/${textOf(payment.body, 'id')}`, { token: deal.buyer });
    expect(paid.body['status']).toBe('succeeded');
    const { body } = await client.get(`/v1/orders/${deal.id}/ledger`, { token: deal.buyer });
    expect(listOf(body, 'journals').map(({ entry }) => entry)).toEqual(['deposit_captured']);
  },

  'a failed payment leaves the order waiting, and can be made again': async ({ client }) => {
    const deal = await openDeal(client);
    await client.post(`/v1/orders/${deal.id}/confirm`, { token: deal.buyer, headers: { 'if-match': '*' } });
    const pay = () =>
      client.post(`/v1/orders/${deal.id}/pay`, {
        token: deal.buyer,
        body: { method: 'bank' },
        headers: { 'if-match': '*' },
      });
    const first = await pay();
    await client.ask('POST', `/__provider/checkout/${textOf(first.body, 'id')}`, { body: { result: 'fail' } });
    expect((await readOrder(deal)).body['status']).toBe('awaiting_deposit');
    expect((await pay()).status).toBe(201);
  },

  'papers are checked when they arrive': async ({ client }) => {
    const deal = await openDeal(client);
    await fund(deal);
    const papers = listOf((await client.get(`/v1/orders/${deal.id}/documents`, { token: deal.buyer })).body, 'data');
    const mine = papers.find(
      ({ kind, signers }) => kind === 'identity' && Array.isArray(signers) && signers.includes('buyer'),
    );
    const path = `/v1/orders/${deal.id}/documents/${textOf(mine, 'id')}/file`;
    const put = (headers: Record<string, string>, body = '%PDF-1.7') =>
      client.ask('PUT', path, { token: deal.buyer, body, headers });
    expect((await put({ 'content-type': 'text/html' })).status).toBe(415);
    expect((await put({ 'content-type': 'application/pdf', 'content-digest': 'sha-256=:AAAA:' })).body['code']).toBe(
      'digest_mismatch',
    );
    const stored = await put({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''..%2F..%2F%E8%AF%81%0A.pdf`,
    });
    expect([stored.status, stored.body['complete']]).toEqual([200, true]);
    expect(textOf(stored.body['file'], 'name')).toBe('证.pdf');
    const theirs = papers.find(
      ({ kind, signers }) => kind === 'identity' && Array.isArray(signers) && signers.includes('seller'),
    );
    const foreign = await client.ask('PUT', `/v1/orders/${deal.id}/documents/${textOf(theirs, 'id')}/file`, {
      token: deal.buyer,
      body: 'x',
      headers: { 'content-type': 'application/pdf' },
    });
    expect(foreign.status).toBe(403);
  },
};

/** A number with the right check digit, taken from the catalogue so that the test knows no algorithm. */
async function validNumber(client: Parameters<ConformanceTests[string]>[0]['client']): Promise<string> {
  const { body } = await client.get('/v1/listings?patentType=utility_model&office=CN&limit=1');
  const { body: listing } = await client.get(`/v1/listings/${textOf(listOf(body, 'data')[0], 'id')}`);
  return textOf(listing['right'], 'applicationNumber');
}
