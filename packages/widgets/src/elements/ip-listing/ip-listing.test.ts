import { beforeEach, expect, test, vi } from 'vitest';
import { createSandbox, orderableListing } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
});

test('shows a right with its number, status, data and price', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  stage(`<ip-listing listing-id="${listing.id}"></ip-listing>`, { client: sandbox.visitor });
  const element = the('ip-listing');
  expect((await inside(element, 'h2')).textContent).toBe(listing.title['zh-CN']);
  expect((await inside(element, '[part=price]')).textContent.trim()).toMatch(/^¥/);
  const text = element.shadowRoot?.textContent ?? '';
  for (const words of ['法律状态', '年费', '权利负担', '著录数据', '申请号', '来源：']) expect(text).toContain(words);
});

test('takes the listing from the address when it has no attribute', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  history.replaceState(null, '', `?listing=${listing.id}`);
  stage('<ip-listing></ip-listing>', { client: sandbox.visitor });
  expect((await inside(the('ip-listing'), 'h2')).textContent).toBe(listing.title['zh-CN']);
});

test('a new language keeps what is on show and asks nothing', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  stage(`<ip-listing listing-id="${listing.id}"></ip-listing>`, { client: sandbox.visitor });
  await inside(the('ip-listing'), '[part=verification]');
  const before = sandbox.requests.length;
  the('ip-provider').locale = 'en';
  await vi.waitFor(() => {
    expect(the('ip-listing').shadowRoot?.textContent).toContain('Bibliographic data');
  });
  expect(sandbox.requests).toHaveLength(before);
});

test('says in human words that a listing is not there, with the id of the request', async () => {
  const sandbox = createSandbox();
  stage('<ip-listing listing-id="lst_nowhere"></ip-listing>', { client: sandbox.visitor, locale: 'en' });
  const panel = await inside(the('ip-listing'), '[role=alert]');
  expect(panel.textContent).toContain('There is nothing here');
  expect(panel.querySelector('code')?.textContent).not.toBe('');
  expect(panel.querySelector('button')).toBeNull();
});

test('opens the order form in place, unless the page takes the order', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  stage(`<ip-listing listing-id="${listing.id}"></ip-listing>`, { client: sandbox.visitor });
  const element = the('ip-listing');
  const heard: string[] = [];
  document.body.addEventListener(
    'ip-order-requested',
    (event) => {
      heard.push(event.detail.listingId);
      event.preventDefault();
    },
    { once: true },
  );
  (await pressable(element, '下单购买')).click();
  expect(heard).toEqual([listing.id]);
  expect(all(element, 'ip-order-form')).toHaveLength(0);
  (await pressable(element, '下单购买')).click();
  expect((await inside(element, 'ip-order-form')).getAttribute('listing-id')).toBe(listing.id);
});

test('a listing without a fixed price is not ordered, and says that the price is negotiable', async () => {
  const sandbox = createSandbox();
  let id = '';
  for await (const listing of sandbox.visitor.listings.list({ limit: 50 })) {
    if (listing.price === null) {
      ({ id } = listing);
      break;
    }
  }
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor });
  expect((await inside(the('ip-listing'), '[part=price]')).textContent.trim()).toBe('面议');
  await vi.waitFor(() => {
    expect(all(the('ip-listing'), '[part=order]')).toHaveLength(0);
  });
});
