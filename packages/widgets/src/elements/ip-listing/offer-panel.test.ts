import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { alteredListing } from '../../../test/listings.js';
import { createSandbox, orderableListing } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

/** The panel of a patent on offer at a fixed price that was changed on its way to the page. */
async function panelOf(change: Parameters<typeof alteredListing>[1], locale = 'zh-CN') {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  alteredListing(sandbox, change);
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor, locale });
  return inside(the('ip-listing'), '[part=offer]');
}

const isPrimary = (panel: Element, part: string) =>
  panel.querySelector(`[part=${part}]`)?.classList.contains('primary') ?? false;
const order = (panel: Element) => panel.querySelector('[part=order]');

test('a right offered for licence only is not ordered: its licensor is asked', async () => {
  const panel = await panelOf(() => ({ tradeModes: ['licence'] }));
  expect(order(panel)).toBeNull();
  expect(isPrimary(panel, 'enquire')).toBe(true);
  expect(panel.textContent).toContain('只提供许可');
  expect(panel.textContent).toContain('许可方');
  expect(panel.textContent).not.toContain('卖方');
});

test('a right offered for assignment and licence is ordered from its assignor', async () => {
  const panel = await panelOf(() => ({ tradeModes: ['assignment', 'licence'] }));
  expect(isPrimary(panel, 'order')).toBe(true);
  expect(panel.textContent).toContain('卖方');
});

test('a kind of right that has no order form is asked about', async () => {
  const panel = await panelOf(() => ({
    rightType: 'copyright',
    right: { number: '2021SR0123456', workKind: 'software', registeredOn: '2021-01-22' },
  }));
  expect(order(panel)).toBeNull();
  expect(isPrimary(panel, 'enquire')).toBe(true);
  expect(panel.textContent).toContain('不支持在线下单');
});

test('the button that opens the order form closes it, and is no main button beside the one that orders', async () => {
  const panel = await panelOf(() => ({}));
  const listing = the('ip-listing');
  const button = await pressable(listing, '下单购买');
  button.click();
  await inside(listing, 'ip-order-form');
  expect([button.getAttribute('aria-expanded'), isPrimary(panel, 'order')]).toEqual(['true', false]);
  (await pressable(listing, '收起下单')).click();
  await vi.waitFor(() => {
    expect(all(listing, 'ip-order-form')).toEqual([]);
  });
  expect([button.getAttribute('aria-expanded'), isPrimary(panel, 'order')]).toEqual(['false', true]);
});

test.each(['expired', 'failed'])('where what was checked is %s, a question comes before an order', async (level) => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  sandbox.alter = (path, answer) =>
    path === `/v1/listings/${id}/verification`
      ? { ...answer, level }
      : path === `/v1/listings/${id}`
        ? { ...answer, verification: { level, asOf: '2026-10-01' } }
        : answer;
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor });
  const panel = await inside(the('ip-listing'), '[part=offer]');
  expect(order(panel)).not.toBeNull();
  expect([isPrimary(panel, 'enquire'), isPrimary(panel, 'order')]).toEqual([true, false]);
});

test('what has ended or failed a check is not recommended in place of the right on show', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  const { data } = await sandbox.visitor.listings.list({ legalStatus: ['granted'], verification: ['full'], limit: 8 });
  const [ended, failed, ...good] = data;
  if (ended?.rightType !== 'patent' || !failed || good.length === 0) throw new Error('There are too few like it.');
  const listings = [
    { ...ended, right: { ...ended.right, legalStatus: 'lapsed_fee' } },
    { ...failed, verification: { level: 'failed', asOf: '2026-11-01' } },
    ...good,
  ];
  sandbox.alter = (path, answer) => (path.endsWith('/similar') ? { ...answer, data: listings } : answer);
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor });
  const similar = await inside(the('ip-listing'), '[part=similar]');
  const shown = [...similar.querySelectorAll('h3 a')].map((link) => link.getAttribute('href') ?? '');
  expect(shown).toHaveLength(Math.min(4, good.length));
  for (const href of shown) expect([ended, failed].some((listing) => href.includes(listing.id))).toBe(false);
});

test('a right that has ended is not ordered, and says why', async () => {
  const panel = await panelOf((right) => ({ right: { ...right, legalStatus: 'lapsed_fee' } }));
  expect(order(panel)).toBeNull();
  expect(isPrimary(panel, 'enquire')).toBe(false);
  expect(panel.textContent).toContain('不能办理转让');
});

test('each encumbrance is told once beside the order button, with what it means', async () => {
  const pledge = { kind: 'pledge', recordNumber: null, since: '2026-01-05', holder: '昆明某银行' };
  const panel = await panelOf((right) => ({ right: { ...right, encumbrances: [pledge, pledge] } }));
  expect(order(panel)).not.toBeNull();
  const warnings = [...panel.querySelectorAll('.notice.attention')].map(({ textContent }) => textContent);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('质押');
  expect(warnings[0]).toContain('质权人书面同意');
});

test('a right that somebody has ordered is not ordered, though it is still published', async () => {
  const panel = await panelOf(() => ({ status: 'published', lockedOrderId: 'ord_1' }));
  expect(order(panel)).toBeNull();
  expect(panel.querySelector('[part=availability]')?.textContent).toContain('已有买家下单');
});

test.each(['locked', 'sold', 'withdrawn'])(
  'a right that is %s says what that means, invites to nothing and promises no list of fees',
  async (status) => {
    const panel = await panelOf(() => ({ status }));
    expect(order(panel)).toBeNull();
    expect(isPrimary(panel, 'enquire')).toBe(false);
    expect(panel.querySelectorAll('[part=availability] .notice')).toHaveLength(1);
    expect(panel.textContent).not.toContain('下单前会逐项列出');
    expect(panel.textContent).not.toContain('相似');
  },
);

test('only what waits for something shows an hourglass', async () => {
  const badge = async (status: string) => {
    await panelOf(() => ({ status }));
    return all(the('ip-listing'), '[part=availability] .badge .icon').length;
  };
  expect([await badge('locked'), await badge('sold'), await badge('withdrawn')]).toEqual([1, 0, 0]);
});
