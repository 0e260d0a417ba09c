import { listOf, numberOf, textOf, type Reply, type SandboxClient } from './sandbox-client.js';

/** One order and everybody on it, over plain HTTP. */
export interface Deal {
  readonly client: SandboxClient;
  readonly id: string;
  readonly buyer: string;
  readonly seller: string;
  readonly listingId: string;
}

export interface DealOptions {
  readonly filingParty?: 'platform' | 'buyer' | 'seller';
  readonly portal?: 'demo' | 'exchange';
  /** Which of the listings on sale, from 0. */
  readonly pick?: number;
}

const terms = 'tradeMode=assignment&legalStatus=granted&verification=full&priceBand=10k_50k&priceBand=50k_200k';

/** The id of a listing that nothing stands against: granted, verified whole, with a price. */
export async function plainListing(client: SandboxClient, pick = 0): Promise<Record<string, unknown>> {
  const found = listOf((await client.get(`/v1/listings?${terms}&sort=newest&limit=50`)).body, 'data')[pick];
  if (found === undefined) throw new Error('The catalogue has no such listing.');
  return found;
}

/** Opens an order of the demo buyer on a plain listing. */
export async function openDeal(client: SandboxClient, options: DealOptions = {}): Promise<Deal> {
  const listing = await plainListing(client, options.pick);
  const portalId = `portal_${options.portal ?? 'demo'}`;
  const buyer = await client.token('buyer', { portalId });
  const seller = await client.token('seller', { partyId: textOf(listing['seller'], 'id'), portalId });
  const quote = await client.post('/v1/quotes', {
    token: buyer,
    body: { listingId: listing['id'], filingParty: options.filingParty ?? 'platform' },
  });
  const order = await client.post('/v1/orders', { token: buyer, body: { quoteId: textOf(quote.body, 'id') } });
  return { client, id: textOf(order.body, 'id'), buyer, seller, listingId: textOf(listing, 'id') };
}

export function readOrder({ client, id, buyer }: Deal): Promise<Reply> {
  return client.get(`/v1/orders/${id}`, { token: buyer });
}

/** One action of the buyer or the seller on the order as it is now. */
export async function act(
  deal: Deal,
  verb: string,
  options: { as?: 'buyer' | 'seller'; body?: unknown } = {},
): Promise<Reply> {
  const order = await readOrder(deal);
  return deal.client.post(`/v1/orders/${deal.id}/${verb}`, {
    token: deal[options.as ?? 'buyer'],
    headers: { 'if-match': `"${numberOf(order.body, 'version')}"` },
    ...(options.body === undefined ? {} : { body: options.body }),
  });
}

/** Pays what is due through the provider's page. */
export async function pay(deal: Deal, method = 'bank'): Promise<Reply> {
  const payment = await act(deal, 'pay', { body: { method } });
  if (payment.status !== 201) return payment;
  await deal.client.ask('POST', `/__provider/checkout/${textOf(payment.body, 'id')}`, { body: { result: 'succeed' } });
  return payment;
}

/** Signs and hands in every paper of one side. */
export async function handInPapers(deal: Deal, side: 'buyer' | 'seller'): Promise<void> {
  const { client, id } = deal;
  const theirs = side === 'buyer' ? ['buyer'] : ['seller', 'co_owners', 'pledgee', 'authority'];
  const papers = listOf((await client.get(`/v1/orders/${id}/documents`, { token: deal[side] })).body, 'data');
  for (const paper of papers) {
    const signers: unknown = paper['signers'];
    if (!Array.isArray(signers) || !signers.some((signer) => theirs.includes(String(signer)))) continue;
    const path = `/v1/orders/${id}/documents/${textOf(paper, 'id')}`;
    if (paper['how'] === 'sign') {
      for (let copy = 1; copy <= numberOf(paper, 'copies'); copy += 1)
        await client.post(`${path}/sign`, { token: deal[side], body: { copy } });
    } else if (paper['how'] === 'upload') {
      const headers = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="scan.pdf"' };
      await client.ask('PUT', `${path}/file`, { token: deal[side], body: '%PDF-1.7 specimen', headers });
    }
  }
}

/** Brings a new order to the point where the papers are open. */
export async function fund(deal: Deal, method = 'bank'): Promise<void> {
  await act(deal, 'confirm');
  await pay(deal, method);
  await act(deal, 'confirm', { as: 'seller' });
  await pay(deal, method);
}

/** The papers the buyer confirms to have received. */
export async function deliveredPapers({ client, id, buyer }: Deal): Promise<string[]> {
  const papers = listOf((await client.get(`/v1/orders/${id}/documents`, { token: buyer })).body, 'data');
  return papers
    .filter(({ kind }) => kind === 'original_certificate' || kind === 'formalities_notice')
    .map((paper) => textOf(paper, 'id'));
}

export function play(deal: Deal, scenario: string): Promise<Record<string, unknown>> {
  return deal.client.control('/scenarios', { scenario, orderId: deal.id });
}

/** The escrow of an order, in fen. */
export async function moneyOf({ client, id, buyer }: Deal): Promise<Record<string, number>> {
  const { body } = await client.get(`/v1/orders/${id}/escrow`, { token: buyer });
  const names = ['paidIn', 'held', 'released', 'refunded', 'fee', 'officialFeePaid', 'forfeited'];
  return Object.fromEntries(names.map((name) => [name, numberOf(body[name], 'amount')]));
}

/** What the buyer of an order gets out of the seller's margin, in fen. */
export async function compensationOf({ client, id, buyer }: Deal): Promise<number> {
  const { body } = await client.get(`/v1/orders/${id}/escrow`, { token: buyer });
  return numberOf(body['compensation'], 'amount');
}
