import type { Client, ListingSummary, Order } from '@ip-portal/core';
import { afterEach, expect, test, vi } from 'vitest';
import { createSandbox, openOrder, playUntil, type Sandbox } from '../sandbox.js';
import { settled } from '../settled.js';
import { all, inside, pressable, stage, the } from '../stage.js';

afterEach(() => {
  document.body.replaceChildren();
});

interface Deals {
  readonly sandbox: Sandbox;
  readonly buyer: Client;
  readonly first: Order;
  readonly second: Order;
}

/** Two orders of the same buyer whose deposits differ; nobody else does anything with them. */
async function twoDeals(): Promise<Deals> {
  const sandbox = createSandbox();
  const buyer = sandbox.as('buyer');
  await sandbox.control('PUT', 'actors', { actors: { provider: { mode: 'never' }, seller: { mode: 'never' } } });
  const priced = new Map<number, ListingSummary>();
  for await (const listing of sandbox.visitor.listings.list({ limit: 50 })) {
    const { price, status, rightType } = listing;
    if (price && status === 'published' && rightType === 'patent') priced.set(price.amount, listing);
    if (priced.size === 2) break;
  }
  const order = async (listing: ListingSummary | undefined): Promise<Order> => {
    if (!listing) throw new Error('Failed to find two listings of different prices. Make the catalogue larger.');
    const quote = await buyer.quotes.create({ listingId: listing.id, filingParty: 'platform' });
    return buyer.orders.create({ quoteId: quote.id });
  };
  const [one, other] = [...priced.values()];
  return { sandbox, buyer, first: await order(one), second: await order(other) };
}

/** The same with both deposits due. */
async function twoDue(): Promise<Deals> {
  const deals = await twoDeals();
  const { orders } = deals.buyer;
  return { ...deals, first: await orders.confirm(deals.first), second: await orders.confirm(deals.second) };
}

type Tag = 'ip-pay' | 'ip-order-tracker' | 'ip-documents';

function show({ first, buyer }: Deals, tag: Tag): HTMLElement {
  stage(`<div><${tag} order-id="${first.id}"></${tag}></div><div id="elsewhere"></div>`, { client: buyer });
  return the(tag);
}

/** Starts something whose answer takes a while; resolves once `request` is on its way. */
async function underWay(sandbox: Sandbox, request: string, start: () => void): Promise<void> {
  const before = sandbox.requests.length;
  sandbox.delay = 500;
  start();
  await vi.waitFor(
    () => {
      expect(sandbox.requests.slice(before).join()).toContain(request);
    },
    { timeout: 5000, interval: 5 },
  );
  sandbox.delay = 0;
}

const changes = {
  'shows another order': ({ second }, element) => {
    element.setAttribute('order-id', second.id);
  },
  'shows it to another party': async ({ sandbox, first }) => {
    the('ip-provider').client = await sandbox.viewer('seller', first.id);
  },
  'asks as the same party anew': ({ sandbox }) => {
    the('ip-provider').client = sandbox.as('buyer');
  },
  moves: (_deals, element) => {
    document.querySelector('#elsewhere')?.append(element);
  },
  'is taken away and put back': async ({ sandbox, buyer, first }, element) => {
    element.remove();
    await vi.waitFor(
      () => {
        expect(sandbox.pending).toBe(0);
      },
      { timeout: 5000 },
    );
    // By the time a whole call is through, the answers before it have been read.
    await buyer.orders.retrieve(first.id, { cache: false });
    the('ip-provider').append(element);
  },
} as const satisfies Record<string, (deals: Deals, element: HTMLElement) => void | Promise<void>>;

async function changed(deals: Deals, element: HTMLElement, change: keyof typeof changes): Promise<void> {
  await changes[change](deals, element);
  await settled(document.body, deals);
}

const amount = (pay: HTMLElement) => all(pay, '[part=amount]').map(({ textContent }) => textContent);

/** What is to pay for an order, as a fresh element tells it. */
async function depositOf({ buyer }: Deals, { id }: Order): Promise<string> {
  stage(`<ip-pay order-id="${id}"></ip-pay>`, { client: buyer });
  return (await inside(the('ip-pay'), '[part=amount]')).textContent;
}

const readings = [
  ['shows another order', 'second'],
  ['asks as the same party anew', 'first'],
  ['moves', 'first'],
  ['is taken away and put back', 'first'],
] as const;

test.each(readings)(
  '<ip-pay> that %s while it reads what is due tells the deposit of the order on show',
  async (change, on) => {
    const deals = await twoDue();
    const deposit = await depositOf(deals, deals[on]);
    document.body.replaceChildren();
    for (const part of ['/quotes/', '/payments']) {
      let pay = document.body;
      await underWay(deals.sandbox, part, () => (pay = show(deals, 'ip-pay')));
      // What is asked for now is answered after what was asked before.
      deals.sandbox.delay = 500;
      await changed(deals, pay, change);
      deals.sandbox.delay = 0;
      expect(amount(pay)).toEqual([deposit]);
    }
  },
);

test.each(readings)(
  '<ip-pay> that %s after it has read what is due tells the deposit of the order on show',
  async (change, on) => {
    const deals = await twoDue();
    const deposit = await depositOf(deals, deals[on]);
    const pay = show(deals, 'ip-pay');
    await inside(pay, '[part=amount]');
    await changed(deals, pay, change);
    expect(amount(pay)).toEqual([deposit]);
  },
);

/** Presses pay, and changes what is on show before the answer comes; `started` is what the page was told. */
async function paying(deals: Deals, change: keyof typeof changes) {
  const started: string[] = [];
  const pay = show(deals, 'ip-pay');
  pay.addEventListener('ip-payment-started', ({ detail }) => started.push(detail.orderId));
  const button = await pressable(pay, '去付款');
  await underWay(deals.sandbox, '/pay', () => {
    button.click();
  });
  await changed(deals, pay, change);
  const [payment] = (await deals.buyer.payments.list(deals.first.id, { cache: false })).data;
  return { pay, started, href: payment?.handoffUrl };
}

const links = (pay: HTMLElement) => all(pay, '[part=pay]').map((link) => link.getAttribute('href'));

test('<ip-pay> that shows another order before a payment is open shows and opens nothing of the first', async () => {
  const deals = await twoDue();
  const deposit = await depositOf(deals, deals.second);
  const { pay, started, href } = await paying(deals, 'shows another order');
  expect([amount(pay), links(pay), started]).toEqual([[deposit], [], []]);
  pay.setAttribute('order-id', deals.first.id);
  expect((await inside(pay, '[part=pay]')).getAttribute('href')).toBe(href);
});

test('<ip-pay> whose party changes before a payment is open shows it to nobody else', async () => {
  const { pay, started } = await paying(await twoDue(), 'shows it to another party');
  expect(all(pay, '[part=empty]')[0]?.textContent).toContain('此订单由买方付款');
  expect([links(pay), started]).toEqual([[], []]);
});

test('<ip-pay> that moves before a payment is open goes on with it', async () => {
  const deals = await twoDue();
  const { pay, started, href } = await paying(deals, 'moves');
  expect([links(pay), started]).toEqual([[href], [deals.first.id]]);
});

test('<ip-pay> taken away before a payment is open sends nobody off, and finds it when it is put back', async () => {
  const { pay, started, href } = await paying(await twoDue(), 'is taken away and put back');
  expect([links(pay), started]).toEqual([[href], []]);
});

test('<ip-pay> taken away before a payment is open leaves the page where it is', async () => {
  const deals = await twoDue();
  const here = location.href;
  // Followed, it would only change the fragment.
  deals.sandbox.alter = (path, answer) => (path.endsWith('/pay') ? { ...answer, handoffUrl: `${here}#away` } : answer);
  const pay = show(deals, 'ip-pay');
  pay.setAttribute('hand-off', 'same-tab');
  const button = await pressable(pay, '去付款');
  await underWay(deals.sandbox, '/pay', () => {
    button.click();
  });
  await changed(deals, pay, 'is taken away and put back');
  expect(location.href).toBe(here);
});

test('<ip-pay> tells of one order alone that it could not be paid', async () => {
  const deals = await twoDue();
  const pay = show(deals, 'ip-pay');
  const button = await pressable(pay, '去付款');
  deals.sandbox.cut('/pay');
  button.click();
  await inside(pay, '[part~=error]');
  deals.sandbox.cut(null);
  await changed(deals, pay, 'shows another order');
  expect([amount(pay).length, all(pay, '[part~=error]')]).toEqual([1, []]);
});

/** Confirms an order, and changes what is on show before the answer comes, or is lost. */
async function confirming(deals: Deals, change: keyof typeof changes, isLost = false): Promise<HTMLElement> {
  const tracker = show(deals, 'ip-order-tracker');
  (await pressable(tracker, '确认合同')).click();
  const button = await pressable(tracker, '确认办理');
  await underWay(deals.sandbox, '/confirm', () => {
    button.click();
  });
  if (isLost) deals.sandbox.cut('/confirm');
  await changed(deals, tracker, change);
  return tracker;
}

const shown = (tracker: HTMLElement) => ({
  order: all(tracker, '.head .row')[0]?.textContent.match(/订单 (\S+)/)?.[1],
  stage: all(tracker, '[aria-current=step] .name')[0]?.textContent,
  questions: all(tracker, '#question, [part~=error]').length,
});

test.each([
  ['shows another order', 'second', '确认合同'],
  ['shows it to another party', 'first', '支付定金'],
  ['asks as the same party anew', 'first', '支付定金'],
  ['moves', 'first', '支付定金'],
  ['is taken away and put back', 'first', '支付定金'],
] as const)(
  '<ip-order-tracker> that %s while it confirms an order shows what it is to show',
  async (change, on, step) => {
    const deals = await twoDeals();
    const tracker = await confirming(deals, change);
    await vi.waitFor(() => {
      expect(shown(tracker)).toEqual({ order: deals[on].id, stage: step, questions: 0 });
    });
  },
);

test.each([
  ['shows another order', 'second'],
  ['shows it to another party', 'first'],
  ['asks as the same party anew', 'first'],
] as const)(
  '<ip-order-tracker> that %s before an answer is lost asks nothing of the one before',
  async (change, on) => {
    const deals = await twoDeals();
    const tracker = await confirming(deals, change, true);
    expect(shown(tracker)).toEqual({ order: deals[on].id, stage: '确认合同', questions: 0 });
  },
);

test.each(['shows another order', 'shows it to another party'] as const)(
  '<ip-order-tracker> that %s closes the question that was open',
  async (change) => {
    const deals = await twoDeals();
    const tracker = show(deals, 'ip-order-tracker');
    (await pressable(tracker, '确认合同')).click();
    await inside(tracker, '#question');
    await changed(deals, tracker, change);
    expect(shown(tracker)).toMatchObject({ questions: 0 });
  },
);

test('<ip-order-tracker> leads another party to no payment of the one before', async () => {
  const deals = await twoDue();
  const tracker = show(deals, 'ip-order-tracker');
  await inside(tracker, 'ip-pay');
  await changed(deals, tracker, 'shows it to another party');
  expect(all(tracker, 'ip-pay')).toEqual([]);
});

test('<ip-order-tracker> that moves keeps the question that is open, with what was typed', async () => {
  const deals = await twoDeals();
  const tracker = show(deals, 'ip-order-tracker');
  (await pressable(tracker, '取消订单')).click();
  const reason = await inside(tracker, 'textarea');
  if (reason instanceof HTMLTextAreaElement) reason.value = '价格变化';
  await changed(deals, tracker, 'moves');
  expect([reason.isConnected, all(tracker, '#question').length]).toEqual([true, 1]);
  expect(reason).toHaveProperty('value', '价格变化');
});

/** An order whose papers wait for the buyer's signature. */
async function toSign(): Promise<Deals> {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  return { sandbox, buyer, first: order, second: order };
}

/** Presses the button that signs, and answers the question. */
async function sign(documents: HTMLElement): Promise<void> {
  (await pressable(documents, '签署')).click();
  (await inside(documents, '[part=question] [part=sign]')).click();
}

test('<ip-documents> tells another party nothing of a signature that failed', async () => {
  const deals = await toSign();
  const documents = show(deals, 'ip-documents');
  deals.sandbox.cut('/sign');
  await sign(documents);
  await inside(documents, '[part~=error]');
  deals.sandbox.cut(null);
  await changed(deals, documents, 'shows it to another party');
  expect(all(documents, '[part~=error]')).toEqual([]);
});

test('<ip-documents> that asks as somebody else asks anew what is signed', async () => {
  const deals = await toSign();
  const documents = show(deals, 'ip-documents');
  await sign(documents);
  await settled(document.body, deals);
  await changed(deals, documents, 'asks as the same party anew');
  (await pressable(documents, '签署')).click();
  await inside(documents, '[part=question]');
});

test('<ip-documents> tells another party nothing of the files that the one before read or tried to hand in', async () => {
  const deals = await toSign();
  const documents = show(deals, 'ip-documents');
  const input = await inside(documents, 'input[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(new File([], '身份证明.pdf', { type: 'application/pdf' }));
  if (input instanceof HTMLInputElement) input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await inside(documents, '[part=fault]');
  deals.sandbox.cut('/file');
  (await pressable(documents, '下载')).click();
  await inside(documents, '[part~=error]');
  deals.sandbox.cut(null);
  await changed(deals, documents, 'shows it to another party');
  expect(all(documents, '[part=fault], [part~=error]')).toEqual([]);
});
