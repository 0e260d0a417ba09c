import type { Client } from '@ip-portal/core';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { createSandbox, openOrder } from '../../test/sandbox.js';
import { orderStoreOf, type OrderPart, type OrderView, type ReadyOrder } from './order-store.js';

const leaves: (() => void)[] = [];

afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
});

/** Follows an order as an element does; `views` is everything it was told. */
function follow(client: Client, options: { readonly orderId: string; readonly parts?: readonly OrderPart[] }) {
  const views: OrderView[] = [];
  const store = orderStoreOf(client, options.orderId);
  const leave = store.follow({ parts: options.parts ?? [], onView: (view) => views.push(view) });
  leaves.push(leave);
  return { store, views, leave };
}

async function ready(follower: { readonly views: readonly OrderView[] }): Promise<ReadyOrder> {
  return vi.waitFor(
    () => {
      const last = follower.views.at(-1);
      if (last?.status !== 'ready') throw new Error('The order is not on show yet.');
      return last;
    },
    { timeout: 5000 },
  );
}

const asked = (sandbox: { readonly requests: readonly string[] }, end: RegExp) =>
  sandbox.requests.filter((request) => end.test(request)).length;

const inTime = { timeout: 8000 };

test('all who show an order share one reading, one connection and one view', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const one = follow(buyer, { orderId: order.id });
  const other = follow(buyer, { orderId: order.id });
  expect(one.store).toBe(other.store);
  expect(await ready(one)).toBe(await ready(other));
  await vi.waitFor(() => {
    expect(asked(sandbox, /\/events\?.*orderId=/)).toBe(1);
  });
  expect(asked(sandbox, new RegExp(`^GET .*/orders/${order.id}$`))).toBe(1);
  expect(orderStoreOf(sandbox.as('buyer'), order.id)).not.toBe(one.store);
});

test('parts are read only when somebody shows them, and whoever comes later is served too', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const one = follow(buyer, { orderId: order.id });
  expect(await ready(one)).toMatchObject({ papers: undefined, escrow: undefined, transfer: undefined });
  follow(buyer, { orderId: order.id, parts: ['escrow'] });
  await vi.waitFor(async () => {
    expect((await ready(one)).escrow).toMatchObject({ orderId: order.id });
  });
  expect(asked(sandbox, /\/documents/)).toBe(0);
  expect(asked(sandbox, /\/escrow$/)).toBe(1);
});

test('what there is not is null; what did not arrive stays open and is said', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  sandbox.cut('/escrow');
  const one = follow(buyer, { orderId: order.id, parts: ['escrow', 'transfer'] });
  await vi.waitFor(async () => {
    expect(await ready(one)).toMatchObject({ transfer: null, escrow: undefined, failure: { kind: 'offline' } });
  });
  sandbox.cut(null);
  await one.store.refresh();
  expect(await ready(one)).toMatchObject({ escrow: { orderId: order.id }, failure: null });
});

test('follows what others do, and never goes back to an older version', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const one = follow(buyer, { orderId: order.id });
  await ready(one);
  const confirmed = await sandbox.as('buyer').orders.confirm(order);
  await vi.waitFor(async () => {
    expect((await ready(one)).order.version).toBeGreaterThanOrEqual(confirmed.version);
  }, inTime);
  await one.store.take(order);
  expect((await ready(one)).order.version).toBeGreaterThanOrEqual(confirmed.version);
});

test('what an action answered is on show for all at once', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const [one, other] = [follow(buyer, { orderId: order.id }), follow(buyer, { orderId: order.id })];
  await ready(one);
  const confirmed = await buyer.orders.confirm(order);
  await one.store.take(confirmed);
  expect((await ready(other)).order).toBe(confirmed);
});

test('another order is not put in the place of the one on show', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const other = await openOrder(sandbox);
  const one = follow(buyer, { orderId: order.id });
  const confirmed = await buyer.orders.confirm(other.order);
  await one.store.take(confirmed);
  expect((await ready(one)).order.id).toBe(order.id);
  await one.store.take(confirmed);
  expect((await ready(one)).order.id).toBe(order.id);
});

test('an older reading that comes late does not replace a newer one', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const one = follow(buyer, { orderId: order.id });
  await ready(one);
  const tell = (rightNumber: string) => {
    sandbox.alter = (path, answer) => (path.endsWith(order.id) ? { ...answer, rightNumber } : answer);
  };
  sandbox.delay = 300;
  const before = sandbox.requests.length;
  const older = one.store.refresh();
  await vi.waitFor(() => {
    expect(sandbox.requests.length).toBeGreaterThan(before);
  });
  sandbox.delay = 0;
  tell('newer');
  await one.store.refresh();
  tell('older');
  await older;
  expect((await ready(one)).order.rightNumber).toBe('newer');
});

test('an element that only moves keeps the connection; after the last one nothing runs', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const one = follow(buyer, { orderId: order.id });
  await ready(one);
  one.leave();
  const moved = follow(buyer, { orderId: order.id });
  expect(moved.store).toBe(one.store);
  expect(moved.views[0]).toMatchObject({ status: 'ready' });
  moved.leave();
  await Promise.resolve();
  expect(orderStoreOf(buyer, order.id)).not.toBe(one.store);
  const before = sandbox.requests.length;
  await sandbox.as('buyer').orders.confirm(order);
  await one.store.refresh();
  globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  const since = sandbox.requests.slice(before);
  expect(since.filter((request) => request.startsWith('GET'))).toEqual([]);
  expect(moved.views.at(-1)).toMatchObject({ order: { version: order.version } });
});

test('a lost connection is said, and taken up again when the network is back', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  sandbox.cut('/events');
  const one = follow(buyer, { orderId: order.id });
  await vi.waitFor(async () => {
    expect((await ready(one)).isLive).toBe(false);
  });
  sandbox.cut(null);
  await sandbox.as('buyer').orders.confirm(order);
  globalThis.dispatchEvent(new Event('online'));
  await vi.waitFor(async () => {
    expect(await ready(one)).toMatchObject({ isLive: true });
    expect((await ready(one)).order.version).toBeGreaterThan(order.version);
  }, inTime);
});

test("a page out of the back button's cache reads anew", async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const one = follow(buyer, { orderId: order.id });
  await ready(one);
  const before = asked(sandbox, new RegExp(`^GET .*/orders/${order.id}$`));
  globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await vi.waitFor(() => {
    expect(asked(sandbox, new RegExp(`^GET .*/orders/${order.id}$`))).toBe(before + 1);
  });
});

test('an order that cannot be read is said, and read when asked again', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  sandbox.cut(`/orders/${order.id}`);
  const one = follow(buyer, { orderId: order.id });
  await vi.waitFor(() => {
    expect(one.views.at(-1)).toMatchObject({ status: 'failed', failure: { kind: 'offline', retryable: true } });
  });
  sandbox.cut(null);
  one.store.retry();
  expect((await ready(one)).order.id).toBe(order.id);
});

test.each([
  ['its deadline has passed', 'dueAt'],
  ['time alone has opened a way that was blocked', 'until'],
] as const)('an order is read anew once %s, though nothing has happened', async (_why, named) => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const blockers = [{ code: 'transfer_overdue', message: 'x', documents: [], until: order.dueAt }];
  const action = { action: 'cancel', step: 'order_cancelled', actor: 'buyer', enabled: false, warnings: [], blockers };
  if (named === 'until')
    sandbox.alter = (path, answer) =>
      path.endsWith(order.id) ? { ...answer, dueAt: null, availableActions: [{ ...action, dueAt: null }] } : answer;
  const { store } = follow(buyer, { orderId: order.id });
  await vi.waitFor(() => {
    expect([sandbox.pending, asked(sandbox, /\/events\?after=/)]).toEqual([0, 1]);
  });
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'PT23H55M' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  await store.refresh();
  const left = Date.parse(order.dueAt ?? '') - buyer.now();
  expect(left).toBeLessThan(400_000);
  const readings = () => asked(sandbox, new RegExp(`^GET .*/orders/${order.id}$`));
  const before = readings();
  await vi.advanceTimersByTimeAsync(left - 60_000);
  expect(readings()).toBe(before);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(readings()).toBe(before + 1);
});
