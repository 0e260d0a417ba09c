import { afterEach, expect, test, vi } from 'vitest';
import { createSandbox, openOrder } from '../sandbox.js';
import { all, inside, pressable, stage, the } from '../stage.js';
import { strike } from '../weather.js';

afterEach(() => {
  document.body.replaceChildren();
});

const top = (element: Element): number => element.getBoundingClientRect().top;

test('a part of an order says first of all that it may be out of date, in words beside its sign', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-escrow order-id="${order.id}" style="max-width: 16rem"></ip-escrow>`, { client: buyer });
  const heading = await inside(the('ip-escrow'), 'h3');
  await strike(sandbox, 'offline');
  globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  const notice = await inside(the('ip-escrow'), '[part=stale]');
  expect(top(notice)).toBeLessThan(top(heading));
  const [sign, words] = [notice.querySelector('.icon'), notice.querySelector('p')];
  expect(sign?.getBoundingClientRect().bottom).toBeGreaterThan(words?.getBoundingClientRect().top ?? 0);
  expect(sign?.getBoundingClientRect().right).toBeLessThan(words?.getBoundingClientRect().left ?? 0);
});

test('that it takes long is said where one looks, and moves nothing', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await strike(sandbox, 'silent');
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  await inside(tracker, '[part=loading]');
  const before = tracker.offsetHeight;
  const slow = await vi.waitFor(
    () => all(tracker, '[part=slow]')[0] ?? Promise.reject(new Error('not slow yet')),
    9000,
  );
  expect(top(slow) - top(tracker)).toBeLessThan(100);
  expect(tracker.offsetHeight).toBe(before);
});

test('an element that may not be read says which one it is', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await strike(sandbox, 'forbidden');
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  const panel = await inside(the('ip-escrow'), '[part~=forbidden]');
  expect(panel.textContent).toMatch(/资金托管\s+当前身份没有查看或办理的权限/);
});

test.each([
  ['ip-listing', 'listing-id="lst_1"', '知识产权信息'],
  ['ip-legal-status', 'right-number="2023101234567"', '法律状态'],
  ['ip-order-tracker', 'order-id="ord_1"', '订单 ord_1'],
] as const)('<%s> that cannot be read says which one it is', async (tag, attributes, title) => {
  const sandbox = createSandbox();
  await strike(sandbox, 'server_error');
  stage(`<${tag} ${attributes}></${tag}>`, { client: sandbox.as('buyer') });
  const panel = await inside(the(tag), '[part~=failed]');
  expect(panel.querySelector('strong')?.textContent).toBe(title);
});

test('a failure is told to the page once each time, however often it is drawn', async () => {
  const sandbox = createSandbox();
  const heard: string[] = [];
  await strike(sandbox, 'server_error');
  stage('<ip-listing listing-id="lst_1"></ip-listing>', { client: sandbox.visitor });
  const listing = the('ip-listing');
  listing.addEventListener('ip-element-failed', ({ detail }) => heard.push(detail.code));
  await inside(listing, '[part=retry]');
  the('ip-provider').locale = 'en';
  const again = await pressable(listing, 'Try again');
  expect(heard).toHaveLength(1);
  again.click();
  await vi.waitFor(() => {
    expect(heard).toHaveLength(2);
  });
});
