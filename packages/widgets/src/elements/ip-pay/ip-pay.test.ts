import type { Client, Order } from '@ip-portal/core';
import { afterEach, expect, test, vi } from 'vitest';
import { transcribe } from '../../../test/announcements.js';
import { createSandbox, openOrder, type Sandbox } from '../../../test/sandbox.js';
import { settled } from '../../../test/settled.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

afterEach(() => {
  history.replaceState(null, '', location.pathname);
});

const patience = { timeout: 9000, interval: 50 };
const text = (element: Element) => element.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '';

interface Due {
  readonly sandbox: Sandbox;
  readonly buyer: Client;
  readonly order: Order;
}

/** An order whose deposit is due; the provider waits for the payer. */
async function due(): Promise<Due> {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await sandbox.control('PUT', 'actors', { actors: { provider: { mode: 'never' }, seller: { mode: 'never' } } });
  return { sandbox, buyer, order: await buyer.orders.confirm(order) };
}

function show({ buyer, order }: Due, attributes = '') {
  stage(`<ip-pay order-id="${order.id}" ${attributes}></ip-pay>`, { client: buyer });
  return the('ip-pay');
}

/** Opens the hand-off and follows its link without leaving the test. */
async function handedOff(pay: HTMLElement): Promise<string> {
  const started = new Promise<string>((resolve) => {
    pay.addEventListener(
      'ip-payment-started',
      ({ detail }) => {
        resolve(detail.paymentId);
      },
      { once: true },
    );
  });
  (await pressable(pay, '去付款')).click();
  const link = await inside(pay, '[part=pay]');
  link.addEventListener('click', (event) => {
    event.preventDefault();
  });
  link.click();
  return started;
}

test('says what is due until when, and hands the payer over to another origin by a safe link', async () => {
  const deal = await due();
  const pay = show(deal);
  expect((await inside(pay, '[part=amount]')).textContent).toMatch(/^¥/);
  expect(text(pay)).toMatch(/请在 .+ 前支付，还剩/);
  (await pressable(pay, '去付款')).click();
  const link = await inside(pay, '[part=pay]');
  expect(new URL(link.getAttribute('href') ?? '').origin).not.toBe(location.origin);
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(link.getAttribute('target')).toBe('_blank');
  await vi.waitFor(() => {
    expect(pay.shadowRoot?.activeElement).toBe(link);
  });
  expect(all(pay, 'input:not([type=radio])')).toHaveLength(0);
});

test('an order that was taken away and given back is on show again', async () => {
  const deal = await due();
  const pay = show(deal);
  await inside(pay, '[part=amount]');
  pay.orderId = null;
  await inside(pay, '[part=empty]');
  pay.orderId = deal.order.id;
  expect((await inside(pay, '[part=amount]')).textContent).toMatch(/^¥/);
});

test('while the amount cannot be read, nobody is sent to the provider, and the element says why', async () => {
  const pay = show(await due());
  (await pressable(pay, '去付款')).click();
  const link = await inside(pay, '[part=pay]');
  const left = vi.fn((event: Event) => {
    if (event.defaultPrevented) return false;
    event.preventDefault();
    return true;
  });
  pay.addEventListener('click', left);
  pay.addEventListener('auxclick', left);
  pay.style.filter = 'opacity(0.1)';
  const middle = { button: 1, bubbles: true, composed: true, cancelable: true };
  link.dispatchEvent(new MouseEvent('auxclick', middle));
  expect(left).toHaveLastReturnedWith(false);
  link.click();
  expect(left).toHaveLastReturnedWith(false);
  await vi.waitFor(() => {
    expect(all(pay, '[role=alert]')[0]?.textContent).toContain('看不清');
  });
  pay.style.filter = '';
  link.click();
  expect(left).toHaveLastReturnedWith(true);
  await vi.waitFor(() => {
    expect(text(pay)).toContain('等待托管机构确认');
  });
  expect(text(pay)).not.toContain('看不清');
});

test('paid is shown only once the platform says so', async () => {
  const deal = await due();
  const pay = show(deal);
  const payment = await handedOff(pay);
  await vi.waitFor(() => {
    expect(text(pay)).toContain('等待托管机构确认');
  });
  expect(text(pay)).not.toContain('已确认到账');
  await deal.sandbox.checkout(payment, 'succeed');
  await vi.waitFor(() => {
    expect(text(pay)).toContain('托管机构已确认到账');
  }, patience);
});

test.each(['stays', 'moves'])(
  'where nothing is told live, an element that %s asks whether the money has come',
  async (does) => {
    const deal = await due();
    const pay = show(deal);
    await inside(pay, '[part=amount]');
    deal.sandbox.cut('/events');
    const payment = await handedOff(pay);
    if (does === 'moves') {
      the('ip-provider').append(document.createElement('div'));
      the('ip-provider').lastElementChild?.append(pay);
    }
    await settled(document.body, deal);
    await deal.sandbox.checkout(payment, 'succeed');
    await vi.waitFor(() => {
      expect(text(pay)).toContain('托管机构已确认到账');
    }, patience);
  },
);

test('money that has arrived is not asked for again where the order does not tell of it yet', async () => {
  const deal = await due();
  const behind = await deal.buyer.orders.retrieve(deal.order.id);
  const payment = await deal.buyer.orders.pay(behind, { method: 'bank' });
  const before = await deal.buyer.orders.retrieve(behind.id, { cache: false });
  await deal.sandbox.checkout(payment.id, 'succeed');
  history.replaceState(null, '', `?payment=${payment.id}`);
  deal.sandbox.cut('/events');
  deal.sandbox.alter = (path, answer) => (path.endsWith(behind.id) ? { ...before } : answer);
  const pay = show({ ...deal, buyer: deal.sandbox.as('buyer') });
  expect((await inside(pay, '[part=status]')).textContent).toContain('托管机构已确认到账');
  expect(all(pay, '[part=proceed]')).toEqual([]);
  deal.sandbox.alter = null;
  await vi.waitFor(() => {
    expect(all(pay, '[part=turn]')[0]?.textContent).toBe('下一步由卖方办理。');
  }, patience);
});

test('coming back proves nothing: a late notification keeps the payer waiting', async () => {
  const deal = await due();
  await deal.sandbox.control('PUT', 'actors', { notifications: { lost: 1 } });
  const payment = await deal.buyer.orders.pay(deal.order, { method: 'bank' });
  await deal.sandbox.checkout(payment.id, 'succeed');
  history.replaceState(null, '', `?payment=${payment.id}&status=success`);
  const pay = show(deal);
  await vi.waitFor(() => {
    expect(text(pay)).toContain('从付款页面返回不代表付款成功');
  }, patience);
  expect(text(pay)).not.toContain('已确认到账');
  await deal.sandbox.control('POST', 'clock', { command: 'advance', by: 'PT1H' });
  await vi.waitFor(() => {
    expect(text(pay)).toContain('托管机构已确认到账');
  }, patience);
});

test.each([
  ['cancel', '您取消了上一次付款，没有扣款'],
  ['fail', '上一次付款没有成功，没有扣款'],
] as const)('after %s at the provider nothing is paid, and the payer can pay again', async (result, words) => {
  const deal = await due();
  const pay = show(deal);
  const payment = await handedOff(pay);
  await deal.sandbox.checkout(payment, result);
  await vi.waitFor(() => {
    expect(text(pay)).toContain(words);
  }, patience);
  const again = await handedOff(pay);
  expect(again).not.toBe(payment);
});

test('who is choosing another way to pay goes on choosing while the order changes', async () => {
  const deal = await due();
  await deal.buyer.orders.pay(deal.order, { method: 'alipay' });
  const pay = show(deal);
  (await pressable(pay, '换一种付款方式')).click();
  (await inside(pay, '[part=methods] label:last-child input')).click();
  const isOfOrder = (path: string) => path.endsWith(deal.order.id);
  deal.sandbox.alter = (path, answer) => (isOfOrder(path) ? { ...answer, version: deal.order.version + 9 } : answer);
  const readings = () => deal.sandbox.requests.filter((request) => request.endsWith('/payments')).length;
  const before = readings();
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await vi.waitFor(() => {
    expect(readings()).toBeGreaterThan(before);
  }, patience);
  await settled(document.body, deal);
  expect(all(pay, '[part=pay]')).toEqual([]);
  expect(await inside(pay, '[part=methods] label:last-child input')).toHaveProperty('checked', true);
});

test('an abandoned payment stays open: the payer can go on with it or choose another way', async () => {
  const deal = await due();
  const payment = await deal.buyer.orders.pay(deal.order, { method: 'alipay' });
  const pay = show(deal);
  expect((await inside(pay, '[part=status]')).textContent).toContain('付款尚未完成');
  expect((await inside(pay, '[part=pay]')).getAttribute('href')).toContain(payment.id);
  (await pressable(pay, '换一种付款方式')).click();
  expect(await inside(pay, '[part=methods]')).toBeDefined();
});

test('a double click opens one payment', async () => {
  const deal = await due();
  const pay = show(deal);
  const button = await pressable(pay, '去付款');
  button.click();
  button.click();
  await inside(pay, '[part=pay]');
  expect(deal.sandbox.requests.filter((request) => request.endsWith('/pay'))).toHaveLength(1);
});

test('who pays twice reads that the second money goes back', async () => {
  const deal = await due();
  await deal.sandbox.control('PUT', 'actors', { notifications: { lost: 1 } });
  for (const method of ['bank', 'alipay'] as const) {
    const order = await deal.buyer.orders.retrieve(deal.order.id, { cache: false });
    const payment = await deal.buyer.orders.pay(order, { method });
    await deal.sandbox.checkout(payment.id, 'succeed');
  }
  await deal.sandbox.control('POST', 'clock', { command: 'advance', by: 'PT1H' });
  const pay = show(deal);
  expect((await inside(pay, '[part=status]')).textContent).toContain('原路退回');
});

test('money that came late for an earlier way is told as paid, and not asked for again', async () => {
  const deal = await due();
  await deal.sandbox.control('PUT', 'actors', { notifications: { lost: 1 } });
  const payment = await deal.buyer.orders.pay(deal.order, { method: 'alipay' });
  await deal.sandbox.checkout(payment.id, 'succeed');
  const pay = show(deal);
  (await pressable(pay, '换一种付款方式')).click();
  (await pressable(pay, '去付款')).click();
  await inside(pay, '[part=pay]');
  const behind = await deal.buyer.orders.retrieve(deal.order.id, { cache: false });
  deal.sandbox.alter = (path, answer) => (path.endsWith(deal.order.id) ? { ...behind } : answer);
  await deal.sandbox.control('POST', 'clock', { command: 'advance', by: 'PT1H' });
  stage(`<ip-pay order-id="${deal.order.id}"></ip-pay>`, { client: deal.sandbox.as('buyer') });
  const status = await inside(the('ip-pay'), '[part=status]');
  expect(status.textContent).toContain('托管机构已确认到账');
  expect(status.textContent).toContain('如已扣款，将原路退回');
  expect(all(the('ip-pay'), '[part=pay], [part=proceed]')).toEqual([]);
});

test('a payment that failed asks nobody to pay again once nothing is due', async () => {
  const deal = await due();
  const pay = show(deal);
  await deal.sandbox.checkout(await handedOff(pay), 'fail');
  await vi.waitFor(() => {
    expect(text(pay)).toContain('上一次付款没有成功，没有扣款');
  }, patience);
  await inside(pay, '[part=proceed]');
  await deal.buyer.orders.cancel(await deal.buyer.orders.retrieve(deal.order.id, { cache: false }));
  await vi.waitFor(() => {
    expect(all(pay, '[part=proceed]')).toEqual([]);
  }, patience);
  expect(text(pay)).toContain('上一次付款没有成功，没有扣款');
  expect(text(pay)).not.toContain('重新');
});

test('a payment in a status of a later platform is not begun anew', async () => {
  const deal = await due();
  const later = { status: 'in_review', handoffUrl: null };
  await deal.buyer.orders.pay(deal.order, { method: 'bank' });
  deal.sandbox.alter = (path, answer) =>
    path.endsWith('/payments') && Array.isArray(answer['data'])
      ? { ...answer, data: answer['data'].map((payment: object) => ({ ...payment, ...later })) }
      : answer;
  const pay = show(deal);
  expect((await inside(pay, '[part=status]')).textContent).toContain('请勿重复付款');
  expect(all(pay, '[part=pay], [part=proceed]')).toEqual([]);
});

test('an order somebody changed meanwhile is shown as it is now, and nothing is opened', async () => {
  const deal = await due();
  const pay = show(deal);
  const button = await pressable(pay, '去付款');
  deal.sandbox.cut('/events');
  await deal.sandbox.as('buyer').orders.cancel(deal.order);
  button.click();
  await vi.waitFor(() => {
    expect(text(pay)).toContain('目前没有需要您支付的款项');
  }, patience);
  expect((await deal.buyer.payments.list(deal.order.id)).data).toHaveLength(0);
});

test('the page may take the payer there itself', async () => {
  const deal = await due();
  const pay = show(deal, 'hand-off="same-tab"');
  const heard: string[] = [];
  pay.addEventListener('ip-payment-started', (event) => {
    event.preventDefault();
    heard.push(event.detail.href);
  });
  (await pressable(pay, '去付款')).click();
  await vi.waitFor(() => {
    expect(text(pay)).toContain('等待托管机构确认');
  });
  expect(heard[0]).toMatch(/^https:\/\/platform\.test\/__provider\/checkout\/pay_/);
});

test('the payer comes back to this page without the traces of an earlier way back', async () => {
  const deal = await due();
  history.replaceState(null, '', '?payment=pay_earlier&order=ord_1#money');
  await handedOff(show(deal));
  const returnUrl = `${location.origin}${location.pathname}?order=ord_1#money`;
  expect(deal.sandbox.bodies.map((body) => JSON.parse(body) as object)).toContainEqual({ method: 'alipay', returnUrl });
});

test('offers nothing to who does not pay, and in a status of a later platform', async () => {
  const deal = await due();
  stage(`<ip-pay order-id="${deal.order.id}"></ip-pay>`, { client: deal.sandbox.as('park_officer') });
  expect((await inside(the('ip-pay'), '[part=empty]')).textContent).toContain('此订单由买方付款');
  deal.sandbox.alter = (path, answer) => (path.endsWith(deal.order.id) ? { ...answer, status: 'in_review' } : answer);
  stage(`<ip-pay order-id="${deal.order.id}"></ip-pay>`, { client: deal.sandbox.as('buyer') });
  expect((await inside(the('ip-pay'), '[part=empty]')).textContent).toContain('目前没有需要您支付的款项');
});

test.each([
  ['its currency is not known', '支付定金', (answer: string) => answer.replaceAll('"CNY"', '"XTS"')],
  [
    'the step is one of a later platform',
    '其他（instalment captured）',
    (answer: string) => answer.replaceAll('"deposit_captured"', '"instalment_captured"'),
  ],
  [
    'the step has the name of something else',
    '其他（constructor）',
    (answer: string) => answer.replaceAll('"deposit_captured"', '"constructor"'),
  ],
] as const)('where the amount cannot be told because %s, nothing can be paid', async (_why, step, told) => {
  const deal = await due();
  deal.sandbox.alter = (_path, answer) => JSON.parse(told(JSON.stringify(answer))) as object;
  for (const isOpen of [false, true]) {
    if (isOpen) await deal.buyer.orders.pay(deal.order, { method: 'bank' });
    const pay = show({ ...deal, buyer: deal.sandbox.as('buyer') });
    await inside(pay, '[part=order]');
    expect(text(pay)).toContain(step);
    expect(text(pay)).toContain('无法显示应付金额');
    expect(all(pay, '[part=amount], [part=proceed], [part=pay]')).toEqual([]);
  }
});

test('says to screen readers how the payment stands, and not again and again how much time is left', async () => {
  const deal = await due();
  const pay = show(deal);
  const left = await inside(pay, '[part=due]');
  await settled(document.body, deal);
  const transcript = transcribe(document.body);
  const before = left.textContent;
  await deal.sandbox.control('POST', 'clock', { command: 'advance', by: 'PT2H' });
  await deal.buyer.orders.retrieve(deal.order.id, { cache: false });
  pay.requestUpdate();
  await pay.updateComplete;
  expect(left.textContent).not.toBe(before);
  expect(transcript.said).toEqual([]);
  const payment = await handedOff(pay);
  await deal.sandbox.checkout(payment, 'succeed');
  const words = ['正在准备付款页面', '付款尚未完成', '等待托管机构确认', '托管机构已确认到账'];
  await vi.waitFor(() => {
    expect(transcript.said.map((one) => words.find((word) => one.startsWith(`polite: ${word}`)))).toEqual(words);
  }, patience);
  transcript.stop();
});

test('says for which right and which order the money is, and whose turn it is once it is paid', async () => {
  const deal = await due();
  const pay = show(deal);
  const subject = await inside(pay, '[part=order]');
  const { id, title, rightNumber } = deal.order;
  for (const words of [title?.['zh-CN'], rightNumber, id]) expect(subject.textContent).toContain(words);
  const payment = await deal.buyer.orders.pay(await deal.buyer.orders.retrieve(id), { method: 'bank' });
  await deal.sandbox.checkout(payment.id, 'succeed');
  await vi.waitFor(() => {
    expect(all(pay, '[part=turn]')[0]?.textContent).toBe('下一步由卖方办理。');
  }, patience);
});
