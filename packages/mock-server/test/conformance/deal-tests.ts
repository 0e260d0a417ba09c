import { operations } from '@ip-portal/core/model';
import { expect } from 'vitest';
import type { ConformanceTests } from './conformance.js';
import {
  act,
  compensationOf,
  deliveredPapers,
  fund,
  handInPapers,
  moneyOf,
  openDeal,
  pay,
  plainListing,
  play,
  readOrder,
  type Deal,
} from './deal.js';
import { listOf, numberOf, textOf } from './sandbox-client.js';

/** How each scenario ends, and the sums that must come out of a price, fee, deposit and official fee. */
const endings: Readonly<Record<string, Ending>> = {
  happy: {
    status: 'completed',
    money: (t) => ({ released: t.price - t.fee, fee: t.fee, officialFeePaid: t.officialFee }),
  },
  'seller-declines': { status: 'declined', money: (t) => ({ paidIn: t.deposit, refunded: t.deposit }) },
  'seller-silent': { status: 'declined', money: (t) => ({ paidIn: t.deposit, refunded: t.deposit }) },
  'seller-late': {
    status: 'refunded',
    money: (t) => ({ refunded: t.price + t.officialFee, fee: 0 }),
    compensation: (t) => t.deposit,
  },
  'buyer-defaults': {
    status: 'defaulted',
    money: (t) => ({ released: t.deposit - Math.floor(t.deposit / 5), forfeited: Math.floor(t.deposit / 5) }),
  },
  rectification: { status: 'completed', money: (t) => ({ released: t.price - t.fee, fee: t.fee }) },
  refiling: { status: 'completed', money: (t) => ({ released: t.price - t.fee, officialFeePaid: t.officialFee }) },
  'refusal-refund': {
    status: 'refunded',
    money: (t) => ({ refunded: t.price, officialFeePaid: t.officialFee, fee: 0 }),
    compensation: (t) => t.officialFee,
  },
  pledge: { status: 'completed', money: (t) => ({ released: t.price - t.fee }) },
  'dispute-split': { status: 'settled', money: (t) => ({ refunded: Math.floor((t.price * 40) / 100), held: 0 }) },
};

interface Ending {
  readonly status: string;
  readonly money: (terms: Terms) => Partial<Record<string, number>>;
  /** What the seller's margin makes good; nothing unless told. */
  readonly compensation?: (terms: Terms) => number;
}

interface Terms {
  readonly price: number;
  readonly fee: number;
  readonly deposit: number;
  readonly officialFee: number;
}

export const dealTests: ConformanceTests = {
  'a preview tells what the order will ask for: the same papers, the fee of the office, and nothing is locked': async ({
    client,
  }) => {
    for (const [pick, filingParty] of (['platform', 'buyer', 'seller'] as const).entries()) {
      const listing = await plainListing(client, pick);
      const input = { listingId: listing['id'], filingParty };
      const preview = await client.post('/v1/orders/preview', { token: await client.token('buyer'), body: input });
      expect(preview.status).toBe(200);
      const quote = await client.post('/v1/quotes', { body: input });
      const fees = listOf(preview.body, 'officialFees');
      expect(fees).toMatchObject([
        {
          kind: 'bibliographic_change',
          amount: { amount: 20_000, currency: 'CNY' },
          payer: filingParty === 'seller' ? 'seller' : 'buyer',
          throughPlatform: filingParty === 'platform',
        },
      ]);
      const lines = listOf(preview.body['quote'], 'lines');
      expect(lines.some(({ kind }) => kind === 'official_fee')).toBe(filingParty === 'platform');
      const deal = await openDeal(client, { pick, filingParty });
      await fund(deal);
      const papers = listOf((await client.get(`/v1/orders/${deal.id}/documents`, { token: deal.buyer })).body, 'data');
      const members = ['kind', 'name', 'formCode', 'required', 'requiredBecause', 'how', 'signers', 'copies'];
      const asked = papers.map((paper) => Object.fromEntries(members.map((name) => [name, paper[name]])));
      expect(listOf(preview.body, 'documents')).toEqual(asked);
      expect(listOf(quote.body, 'documents')).toEqual(asked);
    }
  },

  'a deal goes from search to payout by hand, with the books balanced at every step': async ({ client }) => {
    const started = performance.now();
    const deal = await openDeal(client, { portal: 'exchange' });
    await balanced(deal);
    expect((await act(deal, 'confirm')).body['status']).toBe('awaiting_deposit');
    await pay(deal);
    await balanced(deal);
    expect((await act(deal, 'confirm', { as: 'seller' })).body['status']).toBe('awaiting_payment');
    await pay(deal);
    await balanced(deal);
    await handInPapers(deal, 'buyer');
    await handInPapers(deal, 'seller');
    expect((await readOrder(deal)).body['transferStatus']).toBe('ready_to_file');
    for (
      let happening = 0;
      happening < 20 && (await readOrder(deal)).body['status'] !== 'awaiting_acceptance';
      happening += 1
    ) {
      await client
        .control('/act', { actor: 'office', orderId: deal.id })
        .catch(() => client.control('/clock', { command: 'next' }));
      await balanced(deal);
    }
    const accepted = await act(deal, 'accept', { body: { documentIds: await deliveredPapers(deal) } });
    expect(accepted.body['status']).toBe('accepted');
    await client.control('/clock', { command: 'advance', by: 'P1D' });
    expect((await readOrder(deal)).body['status']).toBe('completed');
    const transfer = await client.get(`/v1/orders/${deal.id}/transfer`, { token: deal.buyer });
    const passed = listOf(transfer.body, 'notices').find(({ code }) => code === '200028');
    expect(transfer.body['effectiveOn']).toBe(passed?.['issuedOn']);
    await balanced(deal);
    expect(performance.now() - started).toBeLessThan(5000);
  },

  'thirty days of the office pass in under a second': async ({ client }) => {
    const deal = await openDeal(client);
    const started = performance.now();
    await play(deal, 'happy');
    await client.control('/clock', { command: 'advance', by: 'P30D' });
    expect(performance.now() - started).toBeLessThan(1000);
  },

  ...Object.fromEntries(
    Object.entries(endings).map(([scenario, ending]) => [
      `the scenario ${scenario} ends as it should, to the fen`,
      async ({ client }) => {
        const deal = await openDeal(client, { portal: 'exchange' });
        const terms = await termsOf(deal);
        await play(deal, scenario);
        const order = await readOrder(deal);
        expect(order.body['status']).toBe(ending.status);
        expect(operations.ordersRetrieve.output.safeParse(order.body).success).toBe(true);
        expect(await balanced(deal)).toMatchObject(ending.money(terms));
        expect(await compensationOf(deal)).toBe(ending.compensation?.(terms) ?? 0);
      },
    ]) satisfies [string, ConformanceTests[string]][],
  ),

  'every answer on the way of a deal fits the contract': async ({ client }) => {
    const deal = await openDeal(client);
    await fund(deal);
    await play(deal, 'rectification');
    const paths = {
      ordersRetrieve: '',
      documentsList: '/documents',
      escrowRetrieve: '/escrow',
      ledgerRetrieve: '/ledger',
      transfersRetrieve: '/transfer',
      paymentsList: '/payments',
    } as const;
    for (const [name, path] of Object.entries(paths)) {
      const { body } = await client.get(`/v1/orders/${deal.id}${path}`, { token: deal.buyer });
      const operation = Object.entries(operations).find(([candidate]) => candidate === name)?.[1];
      expect(operation?.output.safeParse(body).success, name).toBe(true);
    }
  },

  'a list of orders can be asked for what waits for the caller': async ({ client }) => {
    const deal = await openDeal(client);
    const waiting = async (token: string, wanted: boolean) =>
      listOf((await client.get(`/v1/orders?waitingForMe=${wanted}`, { token })).body, 'data').map(({ id }) => id);
    expect(await waiting(deal.buyer, true)).toEqual([deal.id]);
    expect(await waiting(deal.seller, true)).toEqual([]);
    expect(await waiting(deal.seller, false)).toEqual([deal.id]);
  },

  'of two buyers who order at once, one wins and the other is told': async ({ client }) => {
    const { buyer } = { buyer: await client.token('buyer') };
    const deal = await openDeal(client);
    await act(deal, 'cancel', { body: {} });
    const quote = async () =>
      textOf(
        (
          await client.post('/v1/quotes', {
            token: buyer,
            body: { listingId: deal.listingId, filingParty: 'platform' },
          })
        ).body,
        'id',
      );
    const [first, second] = [await quote(), await quote()];
    const answers = await Promise.all(
      [first, second].map((quoteId) => client.post('/v1/orders', { token: buyer, body: { quoteId } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body['code']).toBe('listing_not_available');
  },

  'receipt is confirmed only for the certificate and the notice together': async ({ client }) => {
    const deal = await openDeal(client);
    await fund(deal);
    const early = await act(deal, 'accept', { body: { documentIds: ['doc_x'] } });
    expect([early.status, early.body['code']]).toEqual([409, 'documents_missing']);
    await handInPapers(deal, 'buyer');
    await handInPapers(deal, 'seller');
    await client.control('/act', { actor: 'platform', orderId: deal.id });
    await client.control('/act', { actor: 'platform', orderId: deal.id });
    await client.control('/act', { actor: 'office', orderId: deal.id, step: 'formalities_passed' });
    const [one = ''] = await deliveredPapers(deal);
    const half = await act(deal, 'accept', { body: { documentIds: [one] } });
    expect([half.status, half.body['code']]).toEqual([409, 'documents_missing']);
    expect((await act(deal, 'accept', { body: { documentIds: await deliveredPapers(deal) } })).status).toBe(200);
  },

  'a dispute freezes the money: accepting is refused with 423, and the award divides the price': async ({ client }) => {
    const deal = await openDeal(client);
    await fund(deal);
    expect((await act(deal, 'dispute', { body: { reason: 'The certificate is not the one offered.' } })).status).toBe(
      200,
    );
    const refused = await act(deal, 'pay', { body: { method: 'bank' } });
    expect([refused.status, refused.body['code']]).toEqual([423, 'escrow_frozen']);
    await client.control('/act', { actor: 'platform', orderId: deal.id, step: 'dispute_awarded', buyerPercent: 33 });
    await client.control('/clock', { command: 'advance', by: 'P1D' });
    const terms = await termsOf(deal);
    expect(await balanced(deal)).toMatchObject({
      refunded: Math.floor((terms.price * 33) / 100) + terms.officialFee,
      held: 0,
    });
  },

  'a reason is kept as it was given, and told to both sides beside what it was given for': async ({ client }) => {
    const deal = await openDeal(client);
    await fund(deal);
    const reason = '  The certificate\n“is not” <b>the one</b> offered: 权利要求不符 ';
    expect((await act(deal, 'dispute', { body: { reason } })).status).toBe(200);
    expect((await act(deal, 'withdraw', { body: {} })).status).toBe(200);
    for (const token of [deal.buyer, deal.seller]) {
      const { body } = await client.get(`/v1/orders/${deal.id}`, { token });
      const given = listOf(body, 'history').filter((entry) => entry['reason'] !== null);
      expect(given.map((entry) => [entry['step'], entry['actor'], entry['reason']])).toEqual([
        ['dispute_opened', 'buyer', reason],
      ]);
    }
    const { body } = await client.post('/v1/tracking-tokens', { token: 'sk_test_demo', body: { orderId: deal.id } });
    const { text } = await client.get(`/v1/orders/${deal.id}`, { token: textOf(body, 'token') });
    expect(text).not.toContain('权利要求不符');
  },

  'the events of an order carry its versions without a gap': async ({ client }) => {
    const deal = await openDeal(client);
    await play(deal, 'happy');
    const seen: number[] = [];
    let cursor = '';
    do {
      const { body } = await client.get(`/v1/events?orderId=${deal.id}&limit=7${cursor}`, { token: deal.buyer });
      seen.push(...listOf(body, 'data').map((event) => numberOf(event, 'orderVersion')));
      cursor = typeof body['nextCursor'] === 'string' ? `&cursor=${body['nextCursor']}` : '';
    } while (cursor !== '');
    const version = numberOf((await readOrder(deal)).body, 'version');
    expect(seen).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  },
};

async function termsOf({ client, id, buyer }: Deal): Promise<Terms> {
  const order = await client.get(`/v1/orders/${id}`, { token: buyer });
  const { body } = await client.get(`/v1/quotes/${textOf(order.body, 'quoteId')}`, { token: buyer });
  const amountOf = (kind: string) =>
    listOf(body, 'lines').flatMap((line) => (line['kind'] === kind ? [numberOf(line['amount'], 'amount')] : []))[0] ??
    0;
  return {
    price: amountOf('price'),
    fee: amountOf('platform_fee'),
    deposit: numberOf(body['deposit'], 'amount'),
    officialFee: amountOf('official_fee'),
  };
}

/** What came in is what is held, went out, or became a fee; and the whole ledger, recounted, is in balance. */
async function balanced(deal: Deal): Promise<Record<string, number>> {
  const money = await moneyOf(deal);
  const { paidIn = 0, ...rest } = money;
  expect(Object.values(rest).reduce((sum, part) => sum + part, 0)).toBe(paidIn);
  const { body } = await deal.client.get(`/v1/orders/${deal.id}/ledger`, { token: deal.buyer });
  expect(listOf(body, 'balances').reduce((sum, line) => sum + numberOf(line, 'balance'), 0)).toBe(0);
  expect(textOf(await deal.client.state(), 'now')).not.toBe('');
  return money;
}
