import { expect } from 'vitest';
import type { ConformanceTests } from './conformance.js';
import { fund, openDeal, play, type Deal } from './deal.js';
import { listOf, recordIn, textOf, type FileReply } from './sandbox-client.js';

type Paper = Record<string, unknown>;

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const digestOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));

const utf16Of = (text: string): string =>
  Array.from(text, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');

const checklist = async ({ client, id }: Deal, token: string): Promise<Paper[]> =>
  listOf((await client.get(`/v1/orders/${id}/documents`, { token })).body, 'data');

const fileOf = ({ id }: Deal, paper: Paper): string => `/v1/orders/${id}/documents/${textOf(paper, 'id')}/file`;

/** Bytes of every value, those that no text has included. */
const scan = (size = 5000, start = 0): Uint8Array<ArrayBuffer> =>
  new Uint8Array(size).map((_, index) => (index * 31 + start) % 256);

async function upload(deal: Deal, paper: Paper, bytes = scan()): Promise<FileReply> {
  return deal.client.file('PUT', fileOf(deal, paper), {
    token: deal.buyer,
    bytes,
    headers: { 'content-type': 'image/png', 'content-disposition': "attachment; filename*=UTF-8''%E8%BA%AB(1).png" },
  });
}

/** A deal with open papers, and the buyer's own paper to hand in. */
async function preparing(client: Deal['client']): Promise<{ deal: Deal; identity: Paper }> {
  const deal = await openDeal(client);
  await fund(deal);
  const identity = (await checklist(deal, deal.buyer)).find(
    ({ kind, signers }) => kind === 'identity' && String(signers) === 'buyer',
  );
  if (identity === undefined) throw new Error('The checklist has no identity paper of the buyer.');
  return { deal, identity };
}

const again = async (deal: Deal, { id }: Paper): Promise<Paper> =>
  (await checklist(deal, deal.buyer)).find((paper) => paper['id'] === id) ?? {};

export const paperTests: ConformanceTests = {
  'what is to be signed can be read before anybody signs, with the size and digest that are told': async ({
    client,
  }) => {
    const { deal } = await preparing(client);
    const texts = (await checklist(deal, deal.buyer)).filter(({ how }) => how === 'sign');
    expect(texts.length).toBeGreaterThan(1);
    for (const paper of texts) {
      expect([paper['signatures'], paper['file']]).toEqual([[], null]);
      for (const token of [deal.buyer, deal.seller]) {
        const { status, headers, bytes } = await client.file('GET', fileOf(deal, paper), { token });
        expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
        const sha256 = await digestOf(bytes);
        expect(recordIn(paper, 'readable')).toMatchObject({ size: bytes.length, sha256, mediaType: 'application/pdf' });
        expect(headers.get('etag')).toBe(`"${sha256}"`);
      }
    }
  },

  'a paper of the platform or of a scripted actor is a page that says it is a specimen': async ({ client }) => {
    const deal = await openDeal(client);
    await fund(deal);
    await play(deal, 'happy');
    const papers = await checklist(deal, deal.buyer);
    expect(papers.map(({ kind }) => kind)).toContain('formalities_notice');
    for (const paper of papers) {
      const { status, bytes } = await client.file('GET', fileOf(deal, paper), { token: deal.buyer });
      expect(status).toBe(200);
      expect(recordIn(paper, 'readable')).toMatchObject({ size: bytes.length, sha256: await digestOf(bytes) });
      const text = new TextDecoder().decode(bytes);
      expect(text).toMatch(/^%PDF-1\.4\n.*\n%%EOF\n$/s);
      expect(text).toContain(`(${textOf(paper['name'], 'en')})`);
      expect(text).toContain('(Specimen, no legal effect.');
      for (const chinese of [textOf(paper['name'], 'zh-CN'), '样本，不具法律效力'])
        expect(text).toContain(`<${utf16Of(chinese)}>`);
      // The table at the end of the file names the byte at which each object begins.
      const starts = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
      expect(starts).not.toEqual([]);
      expect(starts.map((at) => text.slice(at, at + 8))).toEqual(starts.map((_, at) => `${at + 1} 0 obj\n`));
    }
  },

  'an upload comes back byte for byte, to the other side too, and once more to whoever asks with its digest': async ({
    client,
  }) => {
    const { deal, identity } = await preparing(client);
    expect(identity['readable']).toBeNull();
    expect((await client.file('GET', fileOf(deal, identity), { token: deal.buyer })).status).toBe(404);
    expect((await upload(deal, identity)).status).toBe(200);
    const paper = await again(deal, identity);
    expect(recordIn(paper, 'readable')).toMatchObject({
      name: '身(1).png',
      size: 5000,
      sha256: await digestOf(scan()),
    });
    for (const token of [deal.buyer, deal.seller]) {
      const { headers, bytes } = await client.file('GET', fileOf(deal, paper), { token });
      expect(hexadecimal(bytes)).toBe(hexadecimal(scan()));
      expect(headers.get('content-type')).toBe('image/png');
      expect(headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E8%BA%AB%281%29.png");
      const digest = btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', scan()))));
      expect(headers.get('content-digest')).toBe(`sha-256=:${digest}:`);
    }
    const etag = `"${await digestOf(scan())}"`;
    const known = await client.file('GET', fileOf(deal, paper), {
      token: deal.buyer,
      headers: { 'if-none-match': etag },
    });
    expect([known.status, known.bytes.length]).toEqual([304, 0]);
  },

  'a file that was replaced is told from one that was tampered with: whoever names the old one gets none': async ({
    client,
  }) => {
    const { deal, identity } = await preparing(client);
    await upload(deal, identity);
    await upload(deal, identity, scan(4000, 7));
    const ask = (sha256: string) =>
      client.file('GET', fileOf(deal, identity), { token: deal.seller, headers: { 'if-match': `"${sha256}"` } });
    const old = await ask(await digestOf(scan()));
    expect([old.status, new TextDecoder().decode(old.bytes)]).toEqual([412, expect.stringContaining('file_replaced')]);
    const now = await ask(await digestOf(scan(4000, 7)));
    expect([now.status, now.bytes.length]).toEqual([200, 4000]);
  },

  'papers are for the parties: who oversees reads all but personal ones, and all others nothing': async ({
    client,
  }) => {
    const { deal, identity } = await preparing(client);
    await upload(deal, identity);
    const officer = await client.token('park_officer', { partyId: 'pty_officer' });
    for (const token of [officer, 'sk_test_demo']) {
      const papers = await checklist(deal, token);
      const personal = papers.filter(({ kind }) => kind === 'identity');
      expect(personal.map(({ complete, readable }) => [complete, readable])).toEqual([
        [true, null],
        [false, null],
      ]);
      expect((await client.file('GET', fileOf(deal, identity), { token })).status).toBe(404);
      const agreement = papers.find(({ kind }) => kind === 'transfer_agreement') ?? {};
      expect((await client.file('GET', fileOf(deal, agreement), { token })).status).toBe(200);
    }
    const link = await client.post('/v1/tracking-tokens', { token: 'sk_test_demo', body: { orderId: deal.id } });
    const strangers: [string, number][] = [
      ['pk_test_demo', 403],
      [textOf(link.body, 'token'), 403],
      [await client.token('buyer', { partyId: 'pty_incubator' }), 404],
      [await client.token('park_officer', { partyId: 'pty_officer', portalId: 'portal_exchange' }), 404],
    ];
    for (const [token, status] of strangers) {
      const { bytes, ...answer } = await client.file('GET', fileOf(deal, identity), { token });
      expect(answer.status).toBe(status);
      expect(new TextDecoder().decode(bytes)).not.toContain(deal.id);
    }
  },

  'snapshots bring uploads back, and a reset forgets them': async ({ client }) => {
    const { deal, identity } = await preparing(client);
    await upload(deal, identity);
    await client.control('/snapshots', { name: 'first' });
    await upload(deal, identity, scan(4000, 7));
    await client.control('/snapshots/restore', { name: 'first' });
    const { bytes } = await client.file('GET', fileOf(deal, identity), { token: deal.seller });
    expect(hexadecimal(bytes)).toBe(hexadecimal(scan()));
    await client.control('/reset', {});
    expect((await client.file('GET', fileOf(deal, identity), { token: deal.buyer })).status).toBe(404);
  },

  'a fault rule breaks a file in the middle, and the next request has it whole': async ({ client }) => {
    const { deal, identity } = await preparing(client);
    await upload(deal, identity);
    const rule = {
      match: { operation: 'documents.download' },
      nth: 1,
      effect: { kind: 'truncate', bytes: 1000 },
    };
    await client.control('/faults', { rules: [rule] }, 'PUT');
    await expect(client.file('GET', fileOf(deal, identity), { token: deal.buyer })).rejects.toThrow();
    const whole = await client.file('GET', fileOf(deal, identity), { token: deal.buyer });
    expect(whole.bytes.length).toBe(5000);
  },
};
