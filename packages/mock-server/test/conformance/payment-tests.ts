import { expect } from 'vitest';
import type { Bench, ConformanceTests } from './conformance.js';
import { act, moneyOf, openDeal, readOrder, type Deal } from './deal.js';
import { textOf } from './sandbox-client.js';

const returnUrl = 'http://localhost:5173/orders?order=ord_1&lang=zh#money';

/** Opens the hand-off of what is due. */
async function handOff(deal: Deal, body: object = {}): Promise<string> {
  return textOf((await act(deal, 'pay', { body: { method: 'bank', ...body } })).body, 'id');
}

async function decide(deal: Deal, payment: string, result: string): Promise<void> {
  await deal.client.ask('POST', `/__provider/checkout/${payment}`, { body: { result } });
}

async function statusOf(deal: Deal, payment: string): Promise<string> {
  return textOf((await deal.client.get(`/v1/payments/${payment}`, { token: deal.buyer })).body, 'status');
}

/** The provider's page as a person opens it. */
async function open({ client, shell }: Bench, payment: string, init: RequestInit & { query?: string } = {}) {
  const { query = '', ...rest } = init;
  const address = `${shell.baseUrl}/__provider/checkout/${payment}?session=${client.session}${query}`;
  return shell.fetch(new Request(address, { redirect: 'manual', ...rest }));
}

async function deposited(bench: Bench): Promise<Deal> {
  const deal = await openDeal(bench.client, { portal: 'demo' });
  await act(deal, 'confirm');
  await bench.client.control('/actors', { actors: { provider: { mode: 'never' } } }, 'PUT');
  return deal;
}

export const paymentTests: ConformanceTests = {
  'a payer is sent back to pages of the portal only': async (bench) => {
    const deal = await deposited(bench);
    const refused = [
      'https://evil.example/orders',
      'http://localhost.evil.example/',
      'http://localhost:80@evil.example/',
      'http://someone:secret@localhost:5173/',
      'javascript:alert(1)',
      'data:text/html,x',
      '/orders',
      '//evil.example',
      '',
    ];
    for (const wanted of refused) {
      const reply = await act(deal, 'pay', { body: { method: 'bank', returnUrl: wanted } });
      expect([reply.status, wanted]).toEqual([422, wanted]);
    }
    const payment = await handOff(deal, { returnUrl });
    await decide(deal, payment, 'fail');
    const page = await (await open(bench, payment)).text();
    expect(page).toContain(`href="http://localhost:5173/orders?order=ord_1&amp;lang=zh&amp;payment=${payment}#money"`);
  },

  'coming back proves nothing: only the notification, however late, moves the order': async (bench) => {
    const deal = await deposited(bench);
    await bench.client.control('/actors', { notifications: { lost: 2 } }, 'PUT');
    const payment = await handOff(deal, { returnUrl });
    await decide(deal, payment, 'succeed');
    expect(await statusOf(deal, payment)).toBe('pending');
    expect((await readOrder(deal)).body['status']).toBe('awaiting_deposit');
    await bench.client.control('/clock', { command: 'advance', by: 'PT1H' });
    expect(await statusOf(deal, payment)).toBe('succeeded');
    expect((await readOrder(deal)).body['status']).not.toBe('awaiting_deposit');
  },

  'who cancels or fails at the provider has paid nothing and may pay again': async (bench) => {
    const deal = await deposited(bench);
    const cancelled = await handOff(deal);
    await decide(deal, cancelled, 'cancel');
    expect(await statusOf(deal, cancelled)).toBe('cancelled');
    const failed = await handOff(deal);
    await decide(deal, failed, 'fail');
    expect(await statusOf(deal, failed)).toBe('failed');
    expect(await moneyOf(deal)).toMatchObject({ paidIn: 0, held: 0 });
    const paid = await handOff(deal);
    await decide(deal, paid, 'succeed');
    expect(await statusOf(deal, paid)).toBe('succeeded');
    expect((await readOrder(deal)).body['status']).toBe('awaiting_seller');
  },

  'who pays twice pays once: the second money goes straight back': async (bench) => {
    const deal = await deposited(bench);
    await bench.client.control('/actors', { notifications: { lost: 1, duplicates: 1 } }, 'PUT');
    const first = await handOff(deal);
    await decide(deal, first, 'succeed');
    const second = await handOff(deal);
    await decide(deal, second, 'succeed');
    await bench.client.control('/clock', { command: 'advance', by: 'PT1H' });
    expect([await statusOf(deal, first), await statusOf(deal, second)].sort()).toEqual(['expired', 'succeeded']);
    const quote = await deal.client.get(`/v1/quotes/${textOf((await readOrder(deal)).body, 'quoteId')}`);
    expect(await moneyOf(deal)).toMatchObject({ paidIn: Number(Object(quote.body['deposit']).amount) });
  },

  "the provider's page names payee, amount and order, runs no script, and says how it ended": async (bench) => {
    const deal = await deposited(bench);
    const payment = await handOff(deal, { returnUrl });
    const answer = await open(bench, payment, { query: '&lang=en' });
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    for (const part of [
      'custody account',
      deal.id,
      payment,
      'Deposit',
      'CN¥',
      '<html lang="en">',
      '<link rel="icon" href="data:',
    ])
      expect(page).toContain(part);
    expect(page).not.toMatch(/<script|<img|\son\w+=/i);
    expect(await (await open(bench, payment, { query: '&lang=zh-CN' })).text()).toContain('确认付款');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await open(bench, payment, { method: 'POST', headers: form, body: 'result=succeed' });
    // A browser's worker hides where a redirect goes.
    expect(sent.status === 303 || sent.type === 'opaqueredirect').toBe(true);
    expect(await (await open(bench, payment, { query: '&lang=en' })).text()).toContain('Payment accepted');
  },

  'a hand-off that has ended cannot be paid, and the page says so': async (bench) => {
    const deal = await deposited(bench);
    const older = await handOff(deal, { returnUrl });
    await handOff(deal, { returnUrl });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = await open(bench, older, { method: 'POST', headers: form, body: 'result=succeed' });
    expect(sent.status === 303 || sent.type === 'opaqueredirect').toBe(true);
    expect(await (await open(bench, older, { query: '&lang=en' })).text()).toContain('This payment has ended');
    expect(await moneyOf(deal)).toMatchObject({ paidIn: 0 });
  },
};
