import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createSandbox, openOrder, type Sandbox } from '../../../test/sandbox.js';
import { settled } from '../../../test/settled.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';
import { IpOrderChangedEvent } from '../../events.js';

const patience = { timeout: 8000, interval: 50 };
const badges = (list: Element) => all(list, '.badge').map((one) => one.textContent);

async function listed(count: number, prepare?: (sandbox: Sandbox, ids: readonly string[]) => Promise<unknown>) {
  const sandbox = createSandbox();
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) ids.push((await openOrder(sandbox)).order.id);
  await prepare?.(sandbox, ids);
  const attributes = 'tracker-href="order.html?order={id}" page-size="2"';
  stage(`<ip-order-list ${attributes}></ip-order-list>`, { client: sandbox.as('buyer') });
  const list = the('ip-order-list');
  return { sandbox, ids, list };
}

test('shows each order with its state, whose turn it is until when, its price and a link', async () => {
  const { list, ids } = await listed(1);
  const row = await inside(list, '[part=order]');
  expect(row.querySelector('a')?.getAttribute('href')).toContain(`order.html?order=${ids[0] ?? '-'}`);
  for (const words of ['待确认合同', '待您办理', '截止', '还剩', '¥']) expect(row.textContent).toContain(words);
});

test('a row tells when the order was placed and with whom', async () => {
  const { list, sandbox } = await listed(1);
  const [order] = (await sandbox.as('buyer').orders.list()).data;
  const row = await inside(list, '[part=order]');
  expect(row.textContent).toMatch(/下单\s\d{4}年\d+月\d+日 \d\d:\d\d/);
  expect(row.textContent).toContain(`卖方 ${order?.seller?.name['zh-CN'] ?? '-'}`);
  expect(row.textContent).not.toContain(`买方 ${order?.buyer?.name['zh-CN'] ?? '-'}`);
});

test('what is right of the title takes no more room than its words', async () => {
  await page.viewport(768, 900);
  onTestFinished(() => page.viewport(1280, 900));
  const { list } = await listed(1, (sandbox, ids) =>
    sandbox.control('POST', 'scenarios', { scenario: 'seller-declines', orderId: ids[0] }),
  );
  const row = await inside(list, '[part=order]');
  expect(row.lastElementChild?.getBoundingClientRect().width).toBeLessThan(200);
});

test.each(['standard', 'elder'])(
  'on a narrow page no line of a row ends in the middle of a fact (%s)',
  async (mode) => {
    await page.viewport(320, 800);
    onTestFinished(() => page.viewport(1280, 900));
    const { list, ids } = await listed(1);
    list.setAttribute('display-mode', mode);
    const row = await inside(list, '[part=order]');
    expect(row.innerText).toContain(`订单号 ${ids[0] ?? '-'}`);
    expect(row.innerText).not.toContain('·');
    // The day stands beside what it is the day of.
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (!walker.currentNode.textContent?.startsWith('下单') && walker.nextNode());
    range.setStart(walker.currentNode, 0);
    range.setEnd(walker.currentNode, '下单 2026年11月30日'.length);
    expect(new Set([...range.getClientRects()].map(({ top }) => top)).size).toBe(1);
    const tops = all(list, '[part=filters] button').map((button) => button.getBoundingClientRect().top);
    expect(tops.filter((top) => top === tops[0])).toHaveLength(2);
  },
);

test('who is no party reads whose orders these are, and is asked for nothing', async () => {
  const { sandbox } = await listed(1);
  stage('<ip-order-list></ip-order-list>', { client: sandbox.as('park_officer') });
  const list = the('ip-order-list');
  const row = await inside(list, '[part=order]');
  expect(row.textContent).toMatch(/卖方 .+\s买方 /);
  expect(all(list, 'h2').map(({ textContent }) => textContent)).toEqual(['本站订单']);
  const filters = () => all(list, '[part=filters] button').map(({ textContent }) => textContent.trim());
  expect(filters()).toEqual(['全部', '进行中', '已结束']);
  (await pressable(list, '已结束')).click();
  await inside(list, '[part~=no-match]');
  expect(filters()).toHaveLength(3);
  the('ip-provider').client = sandbox.as('seller');
  await vi.waitFor(() => {
    expect(filters()).toHaveLength(4);
  });
});

test('filters by what is open, what needs the viewer and what has ended', async () => {
  const { list } = await listed(2, async (sandbox, [id = '']) => {
    const { orders } = sandbox.as('buyer');
    await orders.cancel(await orders.retrieve(id));
  });
  await inside(list, '[part=order]');
  expect(badges(list)).toHaveLength(2);
  (await pressable(list, '待我办理')).click();
  await vi.waitFor(() => {
    expect(badges(list)).toEqual(['待确认合同']);
  }, patience);
  (await pressable(list, '已结束')).click();
  await vi.waitFor(() => {
    expect(badges(list)).toEqual(['已取消']);
  }, patience);
  expect(all(list, '[aria-pressed=true]').map((one) => one.textContent.trim())).toEqual(['已结束']);
});

test('says that nothing passes a filter, and how to see all again', async () => {
  const { list } = await listed(1);
  await inside(list, '[part=order]');
  (await pressable(list, '已结束')).click();
  (await pressable(list, '查看全部订单')).click();
  await inside(list, '[part=order]');
});

test('pages go forth and back, and the focus goes to the heading', async () => {
  const { list } = await listed(3);
  await inside(list, '[part=order]');
  (await pressable(list, '下一页')).click();
  await vi.waitFor(() => {
    expect(all(list, '[part=order]')).toHaveLength(1);
  }, patience);
  expect(list.shadowRoot?.activeElement?.id).toBe('heading');
  (await pressable(list, '上一页')).click();
  await vi.waitFor(() => {
    expect(all(list, '[part=order]')).toHaveLength(2);
  }, patience);
});

test('another number of orders a page is asked for at once, from the first page of the filter on', async () => {
  const { list, sandbox } = await listed(3);
  (await pressable(list, '进行中')).click();
  await settled(document.body, { sandbox });
  (await pressable(list, '下一页')).click();
  await vi.waitFor(() => {
    expect(all(list, '[part=order]')).toHaveLength(1);
  }, patience);
  list.pageSize = 3;
  await vi.waitFor(() => {
    expect([all(list, '[part=order]').length, all(list, '[part=pages]').length]).toEqual([3, 0]);
  }, patience);
  expect(all(list, '[aria-pressed=true]').map((one) => one.textContent.trim())).toEqual(['进行中']);
});

test('a number of orders a page that is set right after the list was put on the page is asked for at first', async () => {
  const { sandbox } = await listed(2);
  await settled(document.body, { sandbox });
  const before = sandbox.requests.length;
  const list = document.createElement('ip-order-list');
  the('ip-provider').append(list);
  list.pageSize = 1;
  await vi.waitFor(() => {
    expect(all(list, '[part=order]')).toHaveLength(1);
  }, patience);
  const asked = sandbox.requests.slice(before).filter((request) => request.includes('/v1/orders'));
  expect(asked).toEqual([expect.stringContaining('limit=1')]);
});

test('the pages of a list that a filter is about to replace do not undo the choice of the filter', async () => {
  const { list, sandbox } = await listed(3);
  const next = await pressable(list, '下一页');
  sandbox.delay = 300;
  (await pressable(list, '已结束')).click();
  next.click();
  await settled(document.body, { sandbox });
  expect(all(list, '[aria-pressed=true]').map((one) => one.textContent.trim())).toEqual(['已结束']);
  expect(all(list, '[part~=no-match]')).toHaveLength(1);
});

test('a row on show follows what another element learns of its order', async () => {
  const { list, sandbox, ids } = await listed(1);
  await inside(list, '[part=order]');
  const tracker = document.createElement('ip-order-tracker');
  tracker.orderId = ids[0] ?? '';
  list.after(tracker);
  const { orders } = sandbox.as('buyer');
  await orders.cancel(await orders.retrieve(ids[0] ?? ''));
  await vi.waitFor(() => {
    expect(badges(list)).toEqual(['已取消']);
  }, patience);
});

test('an order can be opened by the page itself', async () => {
  const { list, ids } = await listed(1);
  const heard: string[] = [];
  list.addEventListener('ip-order-selected', (event) => {
    event.preventDefault();
    heard.push(event.detail.orderId);
  });
  (await inside(list, '[part=order] a')).click();
  expect(heard).toEqual(ids);
});

test('without orders it says how they come about; without a session how to sign in', async () => {
  const { list } = await listed(0);
  expect((await inside(list, '[part=empty]')).textContent).toContain('您还没有订单');
  stage('<ip-order-list></ip-order-list>', { client: createSandbox().visitor });
  expect((await inside(the('ip-order-list'), '[role=alert]')).textContent).toMatch(/登录|无权/);
});

test('a list that somebody looks at is read anew every minute, on the page it stands on', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const { sandbox, ids, list } = await listed(3);
  await inside(list, '[part=order]');
  (await pressable(list, '下一页')).click();
  await vi.waitFor(() => {
    expect(badges(list)).toEqual(['待确认合同']);
  }, patience);
  const { orders } = sandbox.as('buyer');
  await orders.cancel(await orders.retrieve(ids[0] ?? ''));
  await vi.advanceTimersByTimeAsync(60_000);
  await vi.waitFor(() => {
    expect(badges(list)).toEqual(['已取消']);
  }, patience);
  // Taken off the page in the middle of a reading, it asks nothing; back on it, it goes on.
  const provider = list.parentElement;
  vi.advanceTimersByTime(60_000);
  list.remove();
  const asked = sandbox.requests.length;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sandbox.requests).toHaveLength(asked);
  provider?.append(list);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sandbox.requests).toHaveLength(asked + 1);
});

test('whoever comes back with the back button finds the list as it is now', async () => {
  const { sandbox, ids, list } = await listed(1);
  await inside(list, '[part=order]');
  expect(badges(list)).toEqual(['待确认合同']);
  const { orders } = sandbox.as('buyer');
  await orders.cancel(await orders.retrieve(ids[0] ?? ''));
  globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await vi.waitFor(() => {
    expect(badges(list)).toEqual(['已取消']);
  }, patience);
});

test('whoever comes back to a list that could not be read finds it read', async () => {
  const gone = { match: { method: 'GET' }, effect: { kind: 'problem', status: 403, code: 'forbidden' } };
  const { sandbox, list } = await listed(1, async ({ control }) => {
    await control('PUT', 'faults', { rules: [gone] });
  });
  await inside(list, '[role=alert]');
  await sandbox.control('PUT', 'faults', { rules: [] });
  globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await inside(list, '[part=order]');
});

test('a list that could not be read anew says that it may be old, and why', async () => {
  const { sandbox, list } = await listed(1);
  await inside(list, '[part=order]');
  sandbox.cut('/orders');
  globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  const words = (await inside(list, '[part=stale] p')).innerText;
  expect(words).toBe('未能更新，显示的可能不是最新状态。\n无法连接到交易平台。请检查网络后重试。');
});

const pageShown = (list: Element) => all(list, '[aria-current=page]').map(({ textContent }) => textContent);
const chosen = (list: Element) => all(list, '[aria-pressed=true]').map(({ textContent }) => textContent.trim());

/** A list of three orders of which the second page is on show. */
async function onPageTwo() {
  const found = await listed(3);
  await inside(found.list, '[part=order]');
  (await pressable(found.list, '下一页')).click();
  await vi.waitFor(() => {
    expect(pageShown(found.list)).toEqual(['第 2 页']);
  }, patience);
  return found;
}

test('another party sees nothing of the orders of the one before, while its own are asked for or where they stay away', async () => {
  const { sandbox, list, ids } = await listed(1);
  await inside(list, '[part=order]');
  sandbox.cut('/v1/orders');
  the('ip-provider').client = sandbox.as('seller');
  await list.updateComplete;
  await list.updateComplete;
  expect(list.shadowRoot?.textContent).not.toContain(ids[0]);
  await inside(list, '[part~=failed]');
  expect([all(list, '[part=order]'), all(list, '[part=stale]')]).toEqual([[], []]);
});

test('what another element learned for the party before does not change the row of the next', async () => {
  const { sandbox, list, ids } = await listed(1);
  const [orderId = ''] = ids;
  await inside(list, '[part=order]');
  const seller = await sandbox.viewer('seller', orderId);
  const { orders } = sandbox.as('buyer');
  const order = await orders.retrieve(orderId);
  sandbox.delay = 400;
  document.dispatchEvent(new IpOrderChangedEvent({ orderId, version: order.version + 1, status: 'cancelled' }));
  await vi.waitFor(() => {
    expect(sandbox.pending).toBe(1);
  });
  sandbox.delay = 0;
  the('ip-provider').client = seller;
  await vi.waitFor(() => {
    expect(all(list, '[part=order]')[0]?.textContent).toContain('我是卖方');
  }, patience);
  await orders.cancel(order);
  await settled(document.body, { sandbox });
  expect(all(list, '[part=order]')[0]?.textContent).toContain('我是卖方');
});

test('a filter that could not be asked for leaves what was on show as it was, and trying again starts on its first page', async () => {
  const { sandbox, list } = await onPageTwo();
  const rows = badges(list);
  sandbox.cut('/v1/orders');
  (await pressable(list, '待我办理')).click();
  await inside(list, '[part=stale]');
  expect([chosen(list), pageShown(list), badges(list)]).toEqual([['全部'], ['第 2 页'], rows]);
  sandbox.cut(null);
  (await pressable(list, '上一页')).click();
  await vi.waitFor(() => {
    expect([pageShown(list), badges(list)]).toEqual([['第 1 页'], ['待确认合同', '待确认合同']]);
  }, patience);
  sandbox.cut('/v1/orders');
  (await pressable(list, '待我办理')).click();
  await inside(list, '[part=stale]');
  sandbox.cut(null);
  (await pressable(list, '重试')).click();
  await vi.waitFor(() => {
    expect([chosen(list), pageShown(list)]).toEqual([['待我办理'], ['第 1 页']]);
    expect(all(list, '[part=stale]')).toEqual([]);
  }, patience);
  expect(sandbox.requests.at(-1)).not.toContain('cursor');
});

test('whoever comes back while a filter is asked for gets its first page, asked for once', async () => {
  const { sandbox, list } = await onPageTwo();
  const asked = sandbox.requests.length;
  sandbox.delay = 200;
  (await pressable(list, '待我办理')).click();
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => {
    expect([sandbox.pending, pageShown(list)]).toEqual([0, ['第 1 页']]);
  }, patience);
  expect(sandbox.requests).toHaveLength(asked + 1);
});

test('a list that is moved while a filter is asked for shows what its filters say', async () => {
  const { sandbox, list } = await listed(1);
  await inside(list, '[part=order]');
  sandbox.delay = 200;
  (await pressable(list, '已结束')).click();
  the('ip-provider').prepend(document.createElement('p'), list);
  await inside(list, '[part~=no-match]');
  expect([chosen(list), all(list, '[part=order]')]).toEqual([['已结束'], []]);
});

test('nobody is told to act in a status of a later platform', async () => {
  const { sandbox, list } = await listed(1, (sandbox) => {
    sandbox.alter = (path, answer) =>
      Array.isArray(answer['data']) && path.endsWith('/orders')
        ? { ...answer, data: answer['data'].map((order: object) => ({ ...order, status: 'in_arbitration' })) }
        : answer;
    return Promise.resolve();
  });
  const row = await inside(list, '[part=order]');
  expect(row.classList).not.toContain('mine');
  expect(row.textContent).not.toContain('待您办理');
  const [order] = (await sandbox.as('buyer').orders.list()).data;
  expect(order?.waitingFor).toContain('buyer');
});
