import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulate, testInChromium } from '../../../test/emulation.js';
import { focused } from '../../../test/keyboard.js';
import { createSandbox, openOrder, playUntil, type Sandbox, type Viewer } from '../../../test/sandbox.js';
import { savedFiles } from '../../../test/saved-files.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';
import { formatInstant } from '../../formats/date.js';

const scan = { content: new Blob(['%PDF-1.7'], { type: 'application/pdf' }), name: 'scan.pdf' };
const patience = { timeout: 9000, interval: 50 };
const text = (element: Element) => element.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '';

async function ordered() {
  const sandbox = createSandbox();
  return { sandbox, ...(await openOrder(sandbox)) };
}

async function shownTo(sandbox: Sandbox, options: { readonly viewer: Viewer; readonly orderId: string }) {
  const client = await sandbox.viewer(options.viewer, options.orderId);
  stage(`<ip-order-tracker order-id="${options.orderId}"></ip-order-tracker>`, { client });
  const tracker = the('ip-order-tracker');
  await inside(tracker, '[part=progress]');
  return tracker;
}

test('a tracking link shows the progress, and no names, price, papers or money', async () => {
  const { sandbox, order } = await ordered();
  const tracker = await shownTo(sandbox, { viewer: 'tracking', orderId: order.id });
  await vi.waitFor(() => {
    expect(sandbox.pending).toBe(0);
  });
  expect(text(tracker)).toContain(`订单 ${order.id}`);
  expect(text(tracker)).toContain('您通过进度链接查看');
  expect(text(tracker)).toMatch(/截止 .+ 还剩/);
  for (const secret of ['¥', order.rightNumber ?? '-', order.buyer?.name['zh-CN'] ?? '-'])
    expect(text(tracker)).not.toContain(secret);
  for (const part of ['money', 'papers']) expect(all(tracker, `[part=${part}]`)).toHaveLength(0);
  expect(all(tracker, '[part=actions] *')).toHaveLength(0);
});

test.each(['cut off', 'expired'])('a tracking link that is %s says so and asks nobody to sign in', async (fault) => {
  const { sandbox, order } = await ordered();
  const isWhole = fault === 'expired';
  const client = isWhole ? await sandbox.viewer('tracking', order.id) : sandbox.linked('tt_test_0123456789');
  if (isWhole) await sandbox.control('POST', 'clock', { command: 'advance', by: 'P60D' });
  const asked = vi.fn();
  document.addEventListener('ip-sign-in-requested', asked, { once: true });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client });
  const panel = await inside(the('ip-order-tracker'), '[part~=failed]');
  expect(panel.textContent).toContain('查询链接不完整或已失效');
  expect(asked).not.toHaveBeenCalled();
  document.removeEventListener('ip-sign-in-requested', asked);
});

test('a contract whose price cannot be shown is not confirmed', async () => {
  const { sandbox, order } = await ordered();
  sandbox.alter = (path, answer) =>
    path.endsWith(`/orders/${order.id}`) ? { ...answer, price: { amount: 100, currency: 'XTS' } } : answer;
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  (await pressable(tracker, '确认合同')).click();
  (await pressable(tracker, '确认办理')).click();
  expect((await inside(tracker, '[part=error]')).textContent).toContain('看不清');
  expect((await sandbox.as('buyer').orders.retrieve(order.id, { cache: false })).status).toBe('draft');
});

test('a park officer sees everything and is told that acting is for the parties', async () => {
  const { sandbox, order } = await ordered();
  const tracker = await shownTo(sandbox, { viewer: 'park_officer', orderId: order.id });
  expect(text(tracker)).toContain(order.seller?.name['zh-CN']);
  expect(text(tracker)).toContain('不能代当事人办理');
  expect(all(tracker, '[part=actions] button')).toHaveLength(0);
});

test('the question of an action is asked and left by keyboard alone', async () => {
  const { sandbox, order } = await ordered();
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  (await pressable(tracker, '取消订单')).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => {
    expect(focused()?.id).toBe('question');
  });
  await userEvent.keyboard('{Tab}');
  expect(focused()?.localName).toBe('textarea');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => {
    expect(focused()?.textContent.trim()).toBe('确认合同');
  });
  expect(all(tracker, 'textarea')).toHaveLength(0);
});

test('says in words why something cannot be done yet, behind a disclosure for the keyboard', async () => {
  const { sandbox, buyer, order } = await ordered();
  const blockers = [{ code: 'papers_delivered', message: 'x', documents: [] }];
  const action = { action: 'accept', step: 'accepted', actor: 'buyer', enabled: false, dueAt: null, warnings: [] };
  sandbox.alter = (path, answer) =>
    path.endsWith(order.id) ? { ...answer, availableActions: [{ ...action, blockers }] } : answer;
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  const summary = await inside(tracker, 'summary');
  summary.focus();
  await userEvent.keyboard('{Enter}');
  expect(tracker.shadowRoot?.querySelector('details')?.open).toBe(true);
  expect(all(tracker, 'details li')[0]?.textContent).toBe('专利证书和手续合格通知书尚未全部送达。');
  await userEvent.keyboard(' ');
  expect(tracker.shadowRoot?.querySelector('details')?.open).toBe(false);
});

test('where any of several things would do, what is not possible yet says so', async () => {
  const { sandbox, buyer, order } = await ordered();
  await sandbox.control('PUT', 'actors', { actors: { seller: { mode: 'never' } } });
  for (const step of ['deposit_captured', 'seller_confirmed', 'balance_captured']) {
    if (step === 'deposit_captured') await buyer.orders.confirm(order);
    const actor = step === 'seller_confirmed' ? 'seller' : 'provider';
    await sandbox.control('POST', 'act', { orderId: order.id, actor, step });
  }
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  const blocked = await inside(tracker, 'details.blocked');
  expect(all(tracker, 'details.blocked')).toHaveLength(1);
  blocked.querySelector('summary')?.click();
  expect(blocked.querySelector('p')?.textContent).toBe('其中一项解除即可办理：');
  expect([...blocked.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^卖方材料尚未逾期。\d+年\d+月\d+日 \d\d:\d\d 之后可以办理。$/),
    expect.stringMatching(/^约定的办理期限尚未届满。\d+年\d+月\d+日 \d\d:\d\d 之后可以办理。$/),
  ]);
  const { availableActions } = await buyer.orders.retrieve(order.id);
  const until = availableActions.flatMap(({ blockers }) => blockers.flatMap((blocker) => blocker.until ?? []));
  expect(until).toHaveLength(2);
  for (const time of until) expect(blocked.textContent).toContain(formatInstant(time, 'zh-CN'));
});

test('what was typed is kept in words when the order does not offer the action any more', async () => {
  const { sandbox, order } = await ordered();
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  (await pressable(tracker, '取消订单')).click();
  const reason = await inside(tracker, 'textarea');
  await userEvent.fill(reason, '不再需要');
  sandbox.cut('/events');
  await sandbox.control('POST', 'scenarios', { scenario: 'happy', orderId: order.id });
  const proceed = all(tracker, '[part=proceed]')[0];
  proceed?.click();
  await vi.waitFor(() => {
    expect(all(tracker, 'blockquote')[0]?.textContent).toBe('不再需要');
  }, patience);
});

test.each([
  ['seller-declines', '卖方没有接受这份订单。', '已托管的款项退回买方'],
  ['buyer-defaults', '买方违约，订单终止。', '定金不予退还'],
  ['refusal-refund', '国家知识产权局没有登记这次变更。', '已托管的款项退回买方，已缴的官方费用除外'],
  ['seller-late', '交易没有完成，款项已退回。', '卖方未按期提供材料'],
])('beside the ending %s stand its picture and its words', async (scenario, words, money) => {
  const { sandbox, order } = await ordered();
  await sandbox.control('POST', 'scenarios', { scenario, orderId: order.id });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  const ending = await inside(tracker, '[part=ending]');
  expect(ending.textContent).toContain(words);
  expect(ending.textContent).toContain(money);
  expect((await inside(tracker, '.drawing')).getAttribute('aria-hidden')).toBe('true');
  expect(all(tracker, '[part=now]')).toHaveLength(0);
});

test.each([
  ['happy', '权利已转移给买方，卖方已收到款项。'],
  ['dispute-split', '争议已裁定，款项已按裁定付清。'],
])('the ending %s says once where the money went', async (scenario, words) => {
  const { sandbox, order } = await ordered();
  await sandbox.control('POST', 'scenarios', { scenario, orderId: order.id });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  expect((await inside(tracker, '[part=ending]')).textContent.trim()).toBe(words);
});

test('an award after the right has passed shows a deal that was carried out, and pays the seller', async () => {
  const { sandbox, order } = await ordered();
  await sandbox.control('POST', 'scenarios', { scenario: 'dispute-split', orderId: order.id });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  expect(all(tracker, '.stage.failed')).toEqual([]);
  const states = all(tracker, '.stage .state').map(({ textContent }) => textContent);
  expect(states.slice(-2)).toEqual(['未进行', '已完成']);
});

test('why somebody declined or disputed stands beside the ending and in the history, for the parties alone', async () => {
  const { sandbox, buyer, order } = await ordered();
  const reason = '证书与约定不符：\n<img src=x onerror="parent.hacked=true">';
  await buyer.orders.dispute(await playUntil(sandbox, { buyer, orderId: order.id, action: 'dispute' }), { reason });
  for (const viewer of ['buyer', 'seller'] as const) {
    const tracker = await shownTo(sandbox, { viewer, orderId: order.id });
    const ending = await inside(tracker, '[part=ending]');
    expect(ending.textContent).toContain('买方所述理由：');
    expect(ending.querySelector('blockquote')?.textContent).toBe(reason);
    expect(all(tracker, '.history blockquote').map(({ textContent }) => textContent)).toEqual([reason]);
  }
  const followed = await shownTo(sandbox, { viewer: 'tracking', orderId: order.id });
  await inside(followed, '[part=ending]');
  expect(all(followed, 'blockquote')).toEqual([]);
});

test('a reason is quoted in the direction of its own script', async () => {
  const { sandbox, buyer, order } = await ordered();
  const reason = 'השותף מתנגד לכך.';
  await buyer.orders.dispute(await playUntil(sandbox, { buyer, orderId: order.id, action: 'dispute' }), { reason });
  const tracker = await shownTo(sandbox, { viewer: 'seller', orderId: order.id });
  await inside(tracker, '[part=ending]');
  const directions = all(tracker, 'blockquote').map((quote) => getComputedStyle(quote).direction);
  expect(directions).toEqual(['rtl', 'rtl']);
});

testInChromium(
  'a progress slip shows its check marks on white paper, and goes on in the middle of a long history',
  async () => {
    const { sandbox, order } = await ordered();
    await sandbox.control('POST', 'scenarios', { scenario: 'happy', orderId: order.id });
    const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
    await inside(tracker, '[part=ending]');
    onTestFinished(() => emulate({ media: '' }));
    await emulate({ media: 'print' });
    const style = (selector: string) => getComputedStyle(all(tracker, selector)[0] ?? tracker);
    // Paper has no grounds, and what is white on one is not seen.
    expect(style('.done .mark').color).not.toBe('rgb(255, 255, 255)');
    expect(style('[part=history]').breakInside).toBe('auto');
    expect([style('.ending').display, style('.scene').display]).toEqual(['block', 'none']);
  },
);

test('a reason of a dispute that is over is no reason of how the order ended', async () => {
  const { sandbox, buyer, order } = await ordered();
  const open = await playUntil(sandbox, { buyer, orderId: order.id, action: 'dispute' });
  const disputed = await buyer.orders.dispute(open, { reason: '已经解决的事' });
  await buyer.orders.withdraw(disputed, {});
  await sandbox.control('POST', 'scenarios', { scenario: 'happy', orderId: order.id });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  expect((await inside(tracker, '[part=ending]')).textContent).not.toContain('已经解决的事');
  expect(all(tracker, '.history blockquote').map(({ textContent }) => textContent)).toEqual(['已经解决的事']);
});

test('a seller who cancels is said to have compensated the buyer only where money tells of it', async () => {
  const { sandbox, buyer, order } = await ordered();
  await sandbox.control('PUT', 'actors', { actors: { seller: { mode: 'never' } } });
  const payment = await buyer.orders.pay(await buyer.orders.confirm(order), { method: 'bank' });
  await sandbox.checkout(payment.id, 'succeed');
  for (const step of ['seller_confirmed', 'order_cancelled'])
    await sandbox.control('POST', 'act', { orderId: order.id, actor: 'seller', step });
  const none = { amount: 0, currency: 'CNY' };
  sandbox.alter = (path, answer) => (path.endsWith('/escrow') ? { ...answer, compensation: none } : answer);
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  const escrow = await inside(tracker, 'ip-escrow');
  await inside(escrow, '[part=figures]');
  expect((await inside(tracker, '[part=ending]')).textContent).toContain('卖方取消了订单');
  expect(text(tracker) + text(escrow)).not.toContain('补偿');
});

test('no record of the patent office is offered for a right that is no patent', async () => {
  const { sandbox, order } = await ordered();
  sandbox.alter = (path, answer) => (path.endsWith(order.id) ? { ...answer, rightType: 'trademark' } : answer);
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  await inside(tracker, '[part=history]');
  expect(all(tracker, '[part=record]')).toEqual([]);
});

test('the way to the papers leads to the one that waits, past those that are complete', async () => {
  const { sandbox, buyer, order } = await ordered();
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  const { data } = await buyer.documents.list(order.id, { cache: false });
  const [first, second] = data.filter(({ how, signers }) => how === 'sign' && signers.includes('buyer'));
  for (const copy of [1, 2]) if (first) await buyer.documents.sign(first, { copy });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  const documents = await inside(tracker, 'ip-documents');
  await inside(documents, '[part~=main]');
  (await pressable(tracker, '去签署和上传文件')).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => {
    expect(focused()?.closest('[part=paper]')?.textContent).toContain(second?.name['zh-CN']);
  });
});

test('an award that gives all to one side tells of nothing paid to the other', async () => {
  const { sandbox, buyer, order } = await ordered();
  await sandbox.control('PUT', 'actors', { actors: { provider: { mode: 'after', delay: 'PT1H' } } });
  await buyer.orders.dispute(await playUntil(sandbox, { buyer, orderId: order.id, action: 'dispute' }), {
    reason: '证书与约定不符',
  });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  await sandbox.control('POST', 'act', {
    orderId: order.id,
    actor: 'platform',
    step: 'dispute_awarded',
    buyerPercent: 100,
  });
  for (const words of ['托管机构正在按裁定付款', '款项已按裁定付清']) {
    await vi.waitFor(() => {
      expect(all(tracker, '[part=ending]')[0]?.textContent).toContain(words);
    }, patience);
    expect(text(tracker)).not.toContain('双方');
    await sandbox.control('POST', 'clock', { command: 'advance', by: 'PT1H' });
  }
});

test.each([
  [100, 'buyer'],
  [0, 'seller'],
])('an award of %i percent to the buyer lays the coins beside the %s alone', async (buyerPercent, side) => {
  const { sandbox, buyer, order } = await ordered();
  // The office has had its fee by then: none of it goes back.
  const passed = await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  await buyer.orders.dispute(passed, { reason: '证书与约定不符' });
  const award = { orderId: order.id, actor: 'platform', step: 'dispute_awarded', buyerPercent };
  await sandbox.control('POST', 'act', award);
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  const middle = (element: Element | undefined) => {
    const { left = 0, right = 0 } = element?.getBoundingClientRect() ?? {};
    return (left + right) / 2;
  };
  await vi.waitFor(() => {
    const coins = all(tracker, '.drawing .coin');
    expect(coins).toHaveLength(1);
    expect(middle(coins[0]) > middle(all(tracker, '.drawing')[0]) ? 'buyer' : 'seller').toBe(side);
  }, patience);
});

test('in a dispute the platform is waited for, and papers may be signed but nobody is sent to them', async () => {
  const { sandbox, buyer, order } = await ordered();
  await buyer.orders.dispute(await playUntil(sandbox, { buyer, orderId: order.id, action: 'dispute' }), {
    reason: '证书与约定不符',
  });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  expect((await inside(tracker, '[part=now] h3')).textContent).toContain('等待：平台');
  await pressable(tracker, '撤回争议');
  expect(all(tracker, '[part=actions] button')).toHaveLength(1);
});

test('who can refuse delivery is offered one way to a dispute', async () => {
  const { sandbox, buyer, order } = await ordered();
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  await pressable(tracker, '拒绝接收并提起争议');
  expect(all(tracker, '[part=actions] button').filter(({ textContent }) => textContent.includes('争议'))).toHaveLength(
    1,
  );
});

test('the history tells that the deposit went back, and that the platform closed the escrow', async () => {
  const { sandbox, order } = await ordered();
  await sandbox.control('POST', 'scenarios', { scenario: 'seller-declines', orderId: order.id });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  const rows = all(tracker, '.history li').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '));
  expect(rows[0]).toContain('定金退回买方，托管账户关闭办理方：平台');
  expect(rows.at(-1)).toMatch(/ 下单办理方：买方/);
});

test('an order cancelled before anybody paid says that no money changed hands', async () => {
  const { sandbox, order } = await ordered();
  await sandbox.as('buyer').orders.cancel(order);
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  const { textContent } = await inside(tracker, '[part=ending]');
  expect(textContent).toContain('没有款项往来');
  expect(textContent).not.toContain('退');
});

test('time left is counted by the clock of the platform', async () => {
  const { sandbox, order } = await ordered();
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'PT1H' });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  const dueAt = order.dueAt ?? '';
  const left = (await inside(tracker, '.due strong')).textContent;
  const hours = Math.floor((Date.parse(dueAt) - Date.parse(order.createdAt)) / 3_600_000);
  expect(left).not.toContain(`${hours}小时`);
  expect(left).toMatch(/^还剩 /);
});

/** The file that a tracker saves for the reader's calendar. */
async function calendarOf(tracker: HTMLElement): Promise<string> {
  const saved = savedFiles();
  (await pressable(tracker, '加入日历')).click();
  await vi.waitFor(async () => {
    expect(await saved()).toHaveLength(1);
  });
  return (await (await saved())[0]?.content.text()) ?? '';
}

test('a tracking link, which is a key, stays out of the calendar', async () => {
  const { sandbox, order } = await ordered();
  const calendar = await calendarOf(await shownTo(sandbox, { viewer: 'tracking', orderId: order.id }));
  expect(calendar).toContain('SUMMARY:');
  expect(calendar).not.toContain('http');
});

test("a deadline is kept in the reader's calendar: what is due, when, and where", async () => {
  const { sandbox, order } = await ordered();
  const calendar = await calendarOf(await shownTo(sandbox, { viewer: 'buyer', orderId: order.id }));
  expect(calendar).toContain(`UID:${order.id}-contract_confirmed\r\n`);
  expect(calendar).toContain(`DTSTART:${(order.dueAt ?? '').replaceAll(/[-:]|\.\d+/g, '')}\r\n`);
  expect(calendar).toContain('SUMMARY:确认合同 · ');
  expect(calendar).toContain('URL:http');
});

test('elements on one page that show the same order share one live connection', async () => {
  const { sandbox, buyer, order } = await ordered();
  const tag = `<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`;
  stage(tag + tag, { client: buyer });
  await inside(the('ip-order-tracker'), '[part=history]');
  await vi.waitFor(() => {
    expect(sandbox.requests.filter((request) => request.includes('/events?')).length).toBeGreaterThan(0);
  });
  expect(sandbox.requests.filter((request) => request.includes('/events?') && request.includes(order.id))).toHaveLength(
    1,
  );
});

/** The papers of both sides are complete, and the platform is about to file them. */
async function papersComplete() {
  const { sandbox, buyer, order } = await ordered();
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  const { data: papers } = await buyer.documents.list(order.id);
  for (const paper of papers.filter(({ signers }) => signers.includes('buyer'))) {
    if (paper.how === 'upload') await buyer.documents.upload(paper, scan);
    else for (let copy = 1; copy <= paper.copies; copy += 1) await buyer.documents.sign(paper, { copy });
  }
  return { sandbox, orderId: order.id };
}

test('a side whose papers are complete is not told to act', async () => {
  const { sandbox, orderId } = await papersComplete();
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId });
  expect((await inside(tracker, '[part=now] h3')).textContent).toContain('等待：平台');
});

test('a way out of the deal is never the main button, even where the viewer is waited for', async () => {
  const { sandbox, orderId } = await papersComplete();
  sandbox.alter = (path, answer) => (path.endsWith(orderId) ? { ...answer, waitingFor: ['buyer'] } : answer);
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId });
  expect((await inside(tracker, '[part=now] h3')).textContent).toContain('现在需要您办理');
  expect(all(tracker, '[part=actions] button').map(({ textContent }) => textContent.trim())).toContain('提起争议');
  expect(all(tracker, '[part=actions] .primary')).toEqual([]);
});

test('a payer reads how the payment ended, and is then led to what comes next', async () => {
  const { sandbox, buyer, order } = await ordered();
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'pay' });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  await inside(tracker, 'ip-pay');
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  const sign = await pressable(tracker, '去签署和上传文件');
  expect([sign.classList.contains('primary'), all(tracker, 'ip-pay').length]).toEqual([true, 1]);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  const accept = await pressable(tracker, '确认收到证书和通知书');
  expect([accept.classList.contains('primary'), all(tracker, 'ip-pay').length]).toEqual([true, 0]);
  // What carries the deal on stands before the ways out of it.
  expect(all(tracker, '[part=actions] button')[0]).toBe(accept);
});

test('a buyer who owes papers reads that their deadline is the one of the seller', async () => {
  const { sandbox, buyer, order } = await ordered();
  await sandbox.control('PUT', 'actors', { actors: { seller: { mode: 'never' } } });
  await buyer.orders.confirm(order);
  for (const [actor, step] of [
    ['provider', 'deposit_captured'],
    ['seller', 'seller_confirmed'],
    ['provider', 'balance_captured'],
  ])
    await sandbox.control('POST', 'act', { orderId: order.id, actor, step });
  const ofBuyer = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  expect((await inside(ofBuyer, '.due span')).textContent).toMatch(/卖方 · 截止 /);
  expect((await inside(ofBuyer, '[part=now] h3')).textContent).toContain('现在需要您办理');
  const ofSeller = await shownTo(sandbox, { viewer: 'seller', orderId: order.id });
  expect((await inside(ofSeller, '.due time')).textContent).toMatch(/^请在 .+ 前办理$/);
});

test('who is asked to withdraw is told so, and nobody is shown a way to agree to what was not asked', async () => {
  const { sandbox, buyer, order } = await ordered();
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  const tracker = await shownTo(sandbox, { viewer: 'buyer', orderId: order.id });
  await pressable(tracker, '申请双方撤回');
  expect(text(tracker)).not.toContain('同意双方撤回');
  const seller = await sandbox.viewer('seller', order.id);
  await seller.orders.withdraw(await seller.orders.retrieve(order.id), { reason: '共有人不同意' });
  await pressable(tracker, '同意双方撤回');
  expect((await inside(tracker, '[part=now] .notice')).textContent).toContain('对方申请撤回');
  expect((await inside(tracker, '[part=now] blockquote')).textContent).toBe('共有人不同意');
});
