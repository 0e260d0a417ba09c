import type { Client } from '@ip-portal/core';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused } from '../keyboard.js';
import { createSandbox, openOrder, playUntil, type Sandbox } from '../sandbox.js';
import { inside, pressable, stage, the } from '../stage.js';
import { strike } from '../weather.js';

const patience = { timeout: 9000, interval: 50 };

interface Deal {
  readonly sandbox: Sandbox;
  readonly buyer: Client;
  readonly orderId: string;
}

async function ordered(action?: string): Promise<Deal> {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  if (action) await playUntil(sandbox, { buyer, orderId: order.id, action });
  return { sandbox, buyer, orderId: order.id };
}

function shown<Tag extends 'ip-order-tracker' | 'ip-documents' | 'ip-pay'>({ buyer, orderId }: Deal, tag: Tag) {
  stage(`<${tag} order-id="${orderId}"></${tag}>`, { client: buyer });
  return the(tag);
}

/** Presses what can be pressed now, by keyboard alone. */
async function press(button: HTMLElement): Promise<void> {
  button.focus();
  await userEvent.keyboard('{Enter}');
}

/** Where the keyboard is once the element has come to rest: all of what it is on, or of the paper it is in. */
const arrives = (at: string, words: string) =>
  vi.waitFor(() => {
    expect(focused()?.closest(at)?.textContent).toContain(words);
  }, patience);

test('the keyboard goes on where it says whose turn it is after an action, and stays with the question of one that failed', async () => {
  const deal = await ordered();
  const tracker = shown(deal, 'ip-order-tracker');
  await press(await pressable(tracker, '确认合同'));
  await arrives('#question', '确认合同');
  await strike(deal.sandbox, 'server_error');
  await press(await pressable(tracker, '确认办理'));
  await inside(tracker, 'form [role=alert]');
  await arrives('#question', '确认合同');
  await strike(deal.sandbox, 'none');
  await press(await pressable(tracker, '确认办理'));
  await inside(tracker, 'ip-pay');
  await arrives('#now', '现在需要您办理');
});

test('the keyboard goes on with the title of an order that has ended', async () => {
  const tracker = shown(await ordered(), 'ip-order-tracker');
  await press(await pressable(tracker, '取消订单'));
  await press(await pressable(tracker, '确认办理'));
  await inside(tracker, '[part=ending]');
  await arrives('h2', tracker.shadowRoot?.querySelector('h2')?.textContent ?? '-');
});

test('the keyboard stays with the paper that is signed, or is not', async () => {
  const documents = shown(await ordered('sign'), 'ip-documents');
  await press(await pressable(documents, '签署 · 第 1 份'));
  await arrives('#question', '专利权转让协议');
  await press(await pressable(documents, '返回'));
  await arrives('[part=paper]', '专利权转让协议');
  await press(await pressable(documents, '签署 · 第 1 份'));
  await press(await inside(documents, '[part=sign]'));
  await arrives('[part=paper]', '专利权转让协议');
  await press(await pressable(documents, '签署 · 第 2 份'));
  await arrives('summary', '已签齐');
});

test('the keyboard stays with the paper whose upload is given up and begun again', async () => {
  const deal = await ordered('sign');
  const documents = shown(deal, 'ip-documents');
  const input = await inside(documents, 'input[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(new File(['%PDF-1.4'], 'a.pdf', { type: 'application/pdf' }));
  deal.sandbox.delay = 60_000;
  input.focus();
  if (input instanceof HTMLInputElement) input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await arrives('[part=paper]', '正在上传');
  await press(await pressable(documents, '取消上传'));
  await arrives('[part=paper]', '平台可能已经收到文件');
  deal.sandbox.delay = 0;
  await press(await pressable(documents, '重新上传'));
  await arrives('summary', '已上传');
});

test('the keyboard stays with the payment when another way is chosen, and once the money has come', async () => {
  const deal = await ordered('pay');
  await deal.sandbox.control('PUT', 'actors', { actors: { provider: { mode: 'never' }, seller: { mode: 'never' } } });
  const pay = shown(deal, 'ip-pay');
  await press(await pressable(pay, '去付款'));
  await arrives('[part=pay]', '前往托管机构付款');
  await press(await pressable(pay, '换一种付款方式'));
  await arrives('h3', '支付定金');
  await press(await pressable(pay, '去付款'));
  await arrives('[part=pay]', '前往托管机构付款');
  const { data } = await deal.buyer.payments.list(deal.orderId, { cache: false });
  await deal.sandbox.checkout(data.at(-1)?.id ?? '', 'succeed');
  await arrives('[part=status]', '托管机构已确认到账');
});

test('the keyboard comes back to an element that is read again, and never to one that was left', async () => {
  const deal = await ordered('sign');
  deal.sandbox.cut(deal.orderId);
  const documents = shown(deal, 'ip-documents');
  await press(await inside(documents, '[part=retry]'));
  await press(await inside(documents, '[part=retry]'));
  deal.sandbox.cut(null);
  await press(await inside(documents, '[part=retry]'));
  await arrives('[part=panel]', '专利权转让协议');
  const elsewhere = document.createElement('button');
  document.body.append(elsewhere);
  await press(await pressable(documents, '签署 · 第 1 份'));
  await arrives('#question', '专利权转让协议');
  elsewhere.focus();
  (await pressable(documents, '返回')).click();
  await pressable(documents, '签署 · 第 1 份');
  expect(focused()).toBe(elsewhere);
});
