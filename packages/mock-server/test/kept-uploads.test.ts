import { expect, test } from 'vitest';
import { createPlatform } from '../src/platform.js';
import { fund, openDeal } from './conformance/deal.js';
import { listOf, numberOf, recordIn, SandboxClient, textOf } from './conformance/sandbox-client.js';

const large = 20 * 1024 * 1024;

test('a session keeps 64 MB of uploads, and refuses more without losing what it has', async () => {
  const platform = createPlatform({ listings: 1000 });
  const shell = { fetch: (request: Request) => platform.fetch(request), baseUrl: 'https://platform.example' };
  const client = new SandboxClient(shell, 'full');
  const deal = await openDeal(client);
  await fund(deal);
  const identityOf = async () =>
    listOf((await client.get(`/v1/orders/${deal.id}/documents`, { token: deal.buyer })).body, 'data').find(
      ({ kind, signers }) => kind === 'identity' && String(signers) === 'buyer',
    );
  const path = `/v1/orders/${deal.id}/documents/${textOf(await identityOf(), 'id')}/file`;
  const upload = (nth: number) =>
    client.file('PUT', path, {
      token: deal.buyer,
      bytes: new Uint8Array(large).fill(nth),
      headers: { 'content-type': 'application/pdf' },
    });
  for (let nth = 0; nth < 3; nth += 1) expect((await upload(nth)).status).toBe(200);
  const kept = recordIn(await identityOf(), 'readable');
  const refused = await upload(3);
  const problem: unknown = JSON.parse(new TextDecoder().decode(refused.bytes));
  expect([refused.status, textOf(problem, 'code')]).toEqual([409, 'sandbox_uploads_full']);
  expect(numberOf(problem, 'kept')).toBe(3 * large);
  expect(recordIn(await identityOf(), 'readable')).toEqual(kept);
  // The very same bytes take no room.
  expect((await upload(0)).status).toBe(200);
}, 60_000);
