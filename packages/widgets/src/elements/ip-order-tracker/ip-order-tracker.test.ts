import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulate, testInChromium } from '../../../test/emulation.js';
import { createSandbox, openOrder, playUntil } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';
import { strike } from '../../../test/weather.js';

const current = (tracker: Element) => all(tracker, '[aria-current=step] .name').map((name) => name.textContent);

test('shows a new order: its stage, whose turn it is and what the buyer can do', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  await inside(tracker, '[part=progress]');
  expect(current(tracker)).toEqual(['确认合同']);
  expect((await inside(tracker, '#now')).textContent.trim()).toBe('现在需要您办理');
  await pressable(tracker, '确认合同');
});

test('carries an action out after saying what it means, and moves on', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  const versions: number[] = [];
  document.body.addEventListener('ip-order-changed', ({ detail }) => versions.push(detail.version));
  (await pressable(tracker, '确认合同')).click();
  await vi.waitFor(() => {
    expect(tracker.shadowRoot?.activeElement?.id).toBe('question');
  });
  expect(tracker.shadowRoot?.textContent).toContain('确认后即对您产生约束力。');
  (await pressable(tracker, '确认办理')).click();
  await vi.waitFor(() => {
    expect(current(tracker)).not.toEqual(['确认合同']);
  });
  expect(versions.at(-1)).toBeGreaterThan(order.version);
});

test('does nothing while price and parties cannot be read, says why, and goes on once they can', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  (await pressable(tracker, '确认合同')).click();
  tracker.style.filter = 'opacity(0.1)';
  (await pressable(tracker, '确认办理')).click();
  const alert = await inside(tracker, '[role=alert]');
  expect(alert.textContent).toContain('看不清');
  expect((await buyer.orders.retrieve(order.id)).version).toBe(order.version);
  tracker.style.filter = '';
  (await pressable(tracker, '确认办理')).click();
  await vi.waitFor(() => {
    expect(current(tracker)).not.toEqual(['确认合同']);
  });
  expect(all(tracker, '[role=alert]')).toEqual([]);
});

test('hands a payer over to the provider and sees the money arrive', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await buyer.orders.confirm(order);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  const pay = await inside(tracker, 'ip-pay');
  (await pressable(pay, '去付款')).click();
  const link = await inside(pay, '[part=pay]');
  expect(link.getAttribute('href')).toMatch(/^https?:/);
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
});

test("reads the office's record of the right when somebody opens it, and not before", async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  const summary = await inside(tracker, '[part=record] summary');
  expect(all(tracker, 'ip-legal-status')).toEqual([]);
  summary.click();
  const record = await inside(tracker, 'ip-legal-status');
  expect((await inside(record, '[part=panel]')).textContent).toContain(String(order.rightNumber).replace(/^CN/, ''));
});

test('an action that is already outdated changes nothing and shows the order as it is', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  (await pressable(tracker, '取消订单')).click();
  const reason = await inside(tracker, 'textarea');
  if (reason instanceof HTMLTextAreaElement) reason.value = '价格变化';
  sandbox.cut('/events');
  await sandbox.as('buyer').orders.confirm(order);
  (await pressable(tracker, '确认办理')).click();
  await vi.waitFor(() => {
    expect(all(tracker, '[role=alert]')[0]?.textContent).toContain('有人先您一步');
  });
  expect(reason).toHaveProperty('value', '价格变化');
  expect(reason.isConnected).toBe(true);
  expect(current(tracker)).not.toEqual(['确认合同']);
  expect((await buyer.orders.retrieve(order.id, { cache: false })).endReason).toBeNull();
});

test('an action whose answer is lost is shown as it came out', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  (await pressable(tracker, '确认合同')).click();
  const proceed = await pressable(tracker, '确认办理');
  sandbox.cut('/events');
  await strike(sandbox, 'lost_answer');
  proceed.click();
  await vi.waitFor(() => {
    expect(all(tracker, '[role=alert]')[0]?.textContent).toContain('操作可能已经完成');
  });
  expect(current(tracker)).toEqual(['支付定金']);
});

test('follows the order live while somebody else moves it', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  await inside(tracker, '[part=progress]');
  expect(current(tracker)).toEqual(['确认合同']);
  // Where it begins, and the stream.
  const isFollowed = () => {
    expect(sandbox.requests.filter((request) => request.includes('/v1/events'))).toHaveLength(2);
  };
  await vi.waitFor(isFollowed, { timeout: 8000 });
  await sandbox.as('buyer').orders.confirm(order);
  await vi.waitFor(
    () => {
      expect(current(tracker)).not.toEqual(['确认合同']);
    },
    { timeout: 8000 },
  );
  // Nothing is asked for again and again.
  isFollowed();
});

test('shows papers, money and the office case in elements of their own, which follow the same order', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  for (const tag of ['ip-documents', 'ip-escrow', 'ip-transfer-status']) await inside(await inside(tracker, tag), 'h3');
  (await pressable(tracker, '去签署和上传文件')).click();
  expect(tracker.shadowRoot?.activeElement?.localName).toBe('ip-documents');
  expect(sandbox.requests.filter((request) => request === `GET /v1/orders/${order.id}`)).not.toHaveLength(0);
});

test("a page's own panels stand between what is to be done and what has happened", async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"><p slot="panels">请带公章</p></ip-order-tracker>`, { client: buyer });
  const history = await inside(the('ip-order-tracker'), '[part=history]');
  const actions = await inside(the('ip-order-tracker'), '[part=actions]');
  const panel = document.querySelector('[slot=panels]')?.getBoundingClientRect();
  expect(panel?.height).toBeGreaterThan(0);
  expect(panel?.bottom).toBeLessThanOrEqual(history.getBoundingClientRect().top);
  const column = actions.getBoundingClientRect();
  expect(column.bottom <= (panel?.top ?? 0) || column.left >= (panel?.right ?? 0)).toBe(true);
});

test('one button is the main one while papers wait for the viewer: the one that leads to them', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  const ground = (button: Element) => getComputedStyle(button).backgroundColor;
  const main = ground(await pressable(tracker, '去签署和上传文件'));
  const papers = await inside(tracker, 'ip-documents');
  await pressable(papers, '先下载阅读');
  expect(all(papers, '.button').filter((button) => ground(button) === main)).toEqual([]);
});

test('on a wide page what is to be done has the wide column, money the side, and who sees no money one column', async () => {
  await page.viewport(1440, 900);
  onTestFinished(() => page.viewport(1280, 900));
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await buyer.orders.confirm(order);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  await inside(tracker, 'ip-pay');
  const widths = () => ['now', 'money', 'history'].map((part) => all(tracker, `[part=${part}]`)[0]?.clientWidth ?? 0);
  const [now, money, history] = widths();
  expect(now).toBeGreaterThan(800);
  expect([money, history]).toEqual([expect.closeTo(368, -1), expect.closeTo(now ?? 0, -1)]);
  await buyer.orders.cancel(await buyer.orders.retrieve(order.id));
  const wide = document.body.clientWidth;
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, {
    client: await sandbox.viewer('tracking', order.id),
  });
  const link = await inside(the('ip-order-tracker'), '[part=history]');
  expect(link.clientWidth).toBeGreaterThan(wide - 100);
});

test('a stage has its state beside its name where stages stand below each other', async () => {
  await page.viewport(768, 900);
  onTestFinished(() => page.viewport(1280, 900));
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const stageLine = await inside(the('ip-order-tracker'), '.stage');
  const [name, state] = ['.name', '.state'].map((part) => {
    const words = document.createRange();
    words.selectNodeContents(stageLine.querySelector(part) ?? stageLine);
    return words.getBoundingClientRect();
  });
  expect((state?.left ?? 0) - (name?.right ?? 0)).toBeLessThan(20);
});

test('in large print on a phone the state of every stage is one line below its name', async () => {
  await page.viewport(320, 900);
  onTestFinished(() => page.viewport(1280, 900));
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await sandbox.control('POST', 'scenarios', { scenario: 'happy', orderId: order.id });
  const markup = `<ip-order-tracker order-id="${order.id}" display-mode="elder"></ip-order-tracker>`;
  stage(markup, { client: buyer, locale: 'en' });
  // As wide as a page leaves it between its margins.
  the('ip-order-tracker').style.width = '272px';
  await inside(the('ip-order-tracker'), '.stage');
  const lines = all(the('ip-order-tracker'), '.stage .state').map((state) => {
    const words = document.createRange();
    words.selectNodeContents(state);
    return new Set([...words.getClientRects()].map(({ top }) => top)).size;
  });
  expect(lines).toEqual(Array(8).fill(1));
});

test.each([
  ['happy', '手续合格'],
  ['buyer-defaults', '余款支付逾期'],
])('the history of %s says nothing twice, and names nobody for what a deadline did', async (scenario, words) => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await sandbox.control('POST', 'scenarios', { scenario, orderId: order.id });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  await inside(tracker, '[part=history]');
  const rows = all(tracker, '.history li').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '));
  expect(rows.filter((row) => row.includes(words))).toHaveLength(1);
  expect(rows.join()).not.toContain('期限届满自动处理');
});

test('the buyer confirms both papers, and the seller is paid to the fen', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  const office = await inside(tracker, '[part=office]');
  await vi.waitFor(() => {
    expect(office.shadowRoot?.textContent).toContain('200028');
  });
  (await pressable(tracker, '确认收到证书和通知书')).click();
  await inside(tracker, '[name=paper]');
  for (const box of all(tracker, '[name=paper]')) box.click();
  (await pressable(tracker, '确认办理')).click();
  await vi.waitFor(() => {
    expect(current(tracker)).toEqual(['向卖方放款']);
  });
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P3D' });
  await vi.waitFor(
    () => {
      expect(all(tracker, '.stage.done')).toHaveLength(8);
    },
    { timeout: 10_000 },
  );
  expect(all(tracker, '[part=money]')[0]?.shadowRoot?.textContent).toContain('付给卖方');
});

test('a bad ending shows where it happened and why', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await buyer.orders.cancel(order);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer, locale: 'en' });
  const tracker = the('ip-order-tracker');
  await inside(tracker, '.stage.failed');
  expect(tracker.shadowRoot?.textContent).toContain('The buyer cancelled.');
  expect(all(tracker, '[aria-current=step]')).toHaveLength(0);
});

test('a status of a later platform is shown neutrally and offers nothing', async () => {
  const sandbox = createSandbox();
  const { order } = await openOrder(sandbox);
  sandbox.alter = (path, answer) => (path.endsWith(order.id) ? { ...answer, status: 'in_arbitration' } : answer);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: sandbox.as('buyer') });
  const tracker = the('ip-order-tracker');
  expect((await inside(tracker, '.badge')).textContent).toBe('其他（in arbitration）');
  expect(all(tracker, '[part=actions] button')).toHaveLength(0);
  expect((await inside(tracker, '#now')).textContent.trim()).toBe('等待：买方');
  expect((await inside(tracker, '[part=now]')).textContent).toContain('还不认识订单的这个状态');
});

test('hostile answers are text or nothing, and never break the element', async () => {
  const sandbox = createSandbox();
  const { order } = await openOrder(sandbox);
  const bomb = { _$litType$: 1, strings: ['<img src=x onerror="window.hurt = true">'], values: [] };
  sandbox.alter = (path, answer) =>
    path.endsWith(order.id)
      ? {
          ...answer,
          title: { 'zh-CN': '<img src=x onerror="window.hurt = true">', sourceLanguage: 'zh-CN' },
          rightNumber: bomb,
        }
      : answer;
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: sandbox.as('buyer') });
  const title = await inside(the('ip-order-tracker'), '[part=title]');
  expect(title.textContent).toContain('<img');
  expect(all(the('ip-order-tracker'), 'img')).toHaveLength(0);
  expect(window).not.toHaveProperty('hurt');
});

testInChromium('of a long history the latest is on show, the rest on request, and print has it all', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  const more = await inside(tracker, '[part=earlier]');
  const rows = all(tracker, '.history li');
  const onShow = () => rows.filter((row) => row.checkVisibility()).length;
  expect([onShow(), more.textContent.trim()]).toEqual([6, `显示更早的 ${rows.length - 6} 条`]);
  await userEvent.click(more);
  await vi.waitFor(() => {
    expect([onShow(), more.getAttribute('aria-expanded')]).toEqual([rows.length, 'true']);
  });
  await userEvent.click(more);
  await vi.waitFor(() => {
    expect(onShow()).toBe(6);
  });
  onTestFinished(() => emulate({ media: '' }));
  await emulate({ media: 'print' });
  expect(onShow()).toBe(rows.length);
});
