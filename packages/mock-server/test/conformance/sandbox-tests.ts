import { expect } from 'vitest';
import { createPlatform } from '../../src/platform.js';
import type { ConformanceTests } from './conformance.js';
import { act, fund, openDeal, play, readOrder } from './deal.js';
import { listOf, SandboxClient, textOf } from './sandbox-client.js';

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const utf16Of = (text: string): string =>
  Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

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

  'the clock goes forward only, event by event or by a span': async ({ client }) => {
    const deal = await openDeal(client);
    expect(
      (await client.ask('POST', '/__sandbox/clock', { body: { command: 'set', at: '2020-01-01T00:00:00Z' } })).status,
    ).toBe(422);
    const { now } = await client.control('/clock', { command: 'next' });
    expect(now).toBe('2026-11-24T01:00:00.000Z');
    expect((await readOrder(deal)).body['endReason']).toBe('contract_lapsed');
  },

  "a scripted actor's paper is a page that says it is a specimen, with the size and digest that are told": async ({
    client,
    shell,
  }) => {
    const deal = await openDeal(client);
    await fund(deal);
    await play(deal, 'happy');
    const papers = listOf((await client.get(`/v1/orders/${deal.id}/documents`, { token: deal.seller })).body, 'data');
    const handedIn = papers.filter(({ file, signers }) => file !== null && String(signers) === 'seller');
    expect(handedIn.length).toBeGreaterThan(0);
    for (const paper of handedIn) {
      const address = `${shell.baseUrl}/__sandbox/papers/${textOf(paper, 'id')}?session=${client.session}`;
      const answer = await shell.fetch(new Request(address));
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(paper['file']).toMatchObject({ size: bytes.length, sha256: hexadecimal(digest) });
      const text = new TextDecoder().decode(bytes);
      expect(text).toMatch(/^%PDF-1\.4\n.*\n%%EOF\n$/s);
      expect(text).toContain(`(${textOf(paper['name'], 'en')})`);
      expect(text).toContain('(Specimen, no legal effect.');
      for (const chinese of [textOf(paper['name'], 'zh-CN'), '样本，不具法律效力'])
        expect(text).toContain(`<${utf16Of(chinese)}>`);
      // The table at the end of the file names the byte at which each object begins.
      const starts = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
      expect(starts.map((at) => text.slice(at, at + 8))).toEqual(starts.map((_, at) => `${at + 1} 0 obj\n`));
    }
  },

  'scripted actors act by their policies': async ({ client }) => {
    await client.control('/actors', { actors: { seller: { mode: 'refuse' }, provider: { mode: 'instantly' } } }, 'PUT');
    const deal = await openDeal(client);
    await act(deal, 'confirm');
    await act(deal, 'pay', { body: { method: 'bank' } });
    expect((await readOrder(deal)).body['status']).toBe('declined');
    expect(textOf((await readOrder(deal)).body, 'endReason')).toBe('seller_declined');
  },
};
