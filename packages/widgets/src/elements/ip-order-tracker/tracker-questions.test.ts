import type { Client } from '@ip-portal/core';
import { expect, test, vi } from 'vitest';
import { createSandbox, openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

const patience = { timeout: 9000, interval: 50 };
const text = (element: Element) => element.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '';

interface Deal {
  readonly sandbox: Sandbox;
  readonly buyer: Client;
  readonly orderId: string;
}

function shown({ buyer, orderId }: Deal): HTMLElement {
  stage(`<ip-order-tracker order-id="${orderId}"></ip-order-tracker>`, { client: buyer });
  return the('ip-order-tracker');
}

const statusOf = async ({ sandbox, orderId }: Deal): Promise<string> =>
  (await sandbox.as('buyer').orders.retrieve(orderId)).status;

/** An order whose deposit is paid; the seller waits to confirm it. */
async function deposited(): Promise<Deal> {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await sandbox.control('PUT', 'actors', { actors: { seller: { mode: 'never' } } });
  const payment = await buyer.orders.pay(await buyer.orders.confirm(order), { method: 'bank' });
  await sandbox.checkout(payment.id, 'succeed');
  return { sandbox, buyer, orderId: order.id };
}

const confirmedBySeller = ({ sandbox, orderId }: Deal) =>
  sandbox.control('POST', 'act', { orderId, actor: 'seller', step: 'seller_confirmed' });

const later = ({ sandbox }: Deal) => sandbox.control('POST', 'clock', { command: 'advance', by: 'PT40M' });

test('who asks to withdraw does not agree by that to a withdrawal the other side asked for meanwhile', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  const deal = { sandbox, buyer, orderId: order.id };
  const tracker = shown(deal);
  (await pressable(tracker, '申请双方撤回')).click();
  const proceed = await pressable(tracker, '确认办理');
  const moved = new Promise((resolve) => {
    tracker.addEventListener('ip-order-changed', resolve, { once: true });
  });
  await sandbox.control('POST', 'act', { orderId: order.id, actor: 'seller', step: 'withdrawal_asked' });
  await moved;
  proceed.click();
  expect((await inside(tracker, '[role=alert]')).textContent).toContain('有人先您一步');
  await pressable(tracker, '同意双方撤回');
  expect(await statusOf(deal)).toBe('preparing');
});

test.each([
  ['the time for it is over while the question is open', [confirmedBySeller], [later]],
  ['the seller confirms while the question is open', [later], [confirmedBySeller]],
] as const)('a cancellation that was free asks again where %s', async (_why, before, meanwhile) => {
  const deal = await deposited();
  for (const happens of before) await happens(deal);
  const tracker = shown(deal);
  (await pressable(tracker, '取消订单')).click();
  const proceed = await pressable(tracker, '确认办理');
  expect(all(tracker, 'form .attention')).toEqual([]);
  for (const happens of meanwhile) await happens(deal);
  await vi.waitFor(() => {
    expect(text(tracker)).toContain('待付余款');
  }, patience);
  proceed.click();
  const warning = await vi.waitFor(() => inside(tracker, 'form [role=alert]'), patience);
  expect(warning.textContent).toContain('已超过免费撤销时间');
  expect(await statusOf(deal)).toBe('awaiting_payment');
  (await pressable(tracker, '确认办理')).click();
  await vi.waitFor(() => {
    expect(text(tracker)).toContain('因买方违约终止');
  }, patience);
});

test('a question says what its step brings where one verb means several', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  const tracker = shown({ sandbox, buyer, orderId: order.id });
  const questions = [
    ['申请双方撤回', '撤回须双方同意'],
    ['同意双方撤回', '您同意后订单结束'],
    ['撤回争议', '款项解冻，订单继续'],
  ] as const;
  const happen = [
    { actor: 'seller', step: 'withdrawal_asked' },
    { actor: 'buyer', step: 'dispute_opened' },
  ];
  for (const [index, [action, words]] of questions.entries()) {
    (await pressable(tracker, action)).click();
    expect((await inside(tracker, 'form')).textContent).toContain(words);
    (await pressable(tracker, '返回')).click();
    if (happen[index]) await sandbox.control('POST', 'act', { orderId: order.id, ...happen[index] });
  }
});

test('a seller who is about to cancel reads that the buyer is compensated from the margin', async () => {
  const deal = await deposited();
  await confirmedBySeller(deal);
  const seller = await deal.sandbox.viewer('seller', deal.orderId);
  const tracker = shown({ ...deal, buyer: seller });
  (await pressable(tracker, '取消订单')).click();
  expect((await inside(tracker, 'form')).textContent).toContain('卖方保证金');
});

test('a question that is open is carried out in no status of a later platform', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const deal = { sandbox, buyer, orderId: order.id };
  const tracker = shown(deal);
  (await pressable(tracker, '确认合同')).click();
  const proceed = await pressable(tracker, '确认办理');
  sandbox.alter = (path, answer) =>
    path.endsWith(order.id) ? { ...answer, status: 'in_review', version: order.version + 1 } : answer;
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await vi.waitFor(() => {
    expect(text(tracker)).toContain('in review');
  }, patience);
  proceed.click();
  await vi.waitFor(() => {
    expect(text(tracker)).toContain('本页还不认识订单的这个状态');
  }, patience);
  expect(sandbox.requests.filter((request) => request.startsWith('POST') && request.endsWith('/confirm'))).toEqual([]);
});

test('a way out is not taken while what it brings cannot be asked for', async () => {
  const deal = await deposited();
  const tracker = shown(deal);
  (await pressable(tracker, '取消订单')).click();
  const proceed = await pressable(tracker, '确认办理');
  deal.sandbox.cut(`/orders/${deal.orderId}`);
  proceed.click();
  expect((await inside(tracker, 'form [role=alert]')).textContent).toContain('无法连接到交易平台');
  deal.sandbox.cut(null);
  expect(await statusOf(deal)).toBe('awaiting_seller');
  (await pressable(tracker, '确认办理')).click();
  await vi.waitFor(() => {
    expect(text(tracker)).toContain('订单已取消');
  }, patience);
});
