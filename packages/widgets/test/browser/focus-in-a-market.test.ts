import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from '../keyboard.js';
import { createSandbox, openOrder, orderableListing } from '../sandbox.js';
import { all, inside, pressable, stage, the } from '../stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

/** By keyboard: the focus is on the button while it is pressed. */
async function press(button: HTMLElement | undefined, key = '{Enter}'): Promise<void> {
  button?.focus();
  expect(focused()).toBe(button);
  await userEvent.keyboard(key);
}

const heading = () => focused()?.closest('h2, h3')?.textContent.trim().split(/\s/)[0];

async function searched(address = '') {
  const sandbox = createSandbox();
  history.replaceState(null, '', `${location.pathname}${address}`);
  stage('<ip-search page-size="6"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  return { sandbox, search };
}

test('emptying the shortlist by keyboard leaves the focus at the results', async () => {
  const { search } = await searched();
  all(search, '.pick input')[0]?.click();
  await press(await pressable(search, '清空'));
  await eventually(() => {
    expect([all(search, '.tray').length, heading()]).toEqual([0, '搜索结果']);
  });
});

test.each([0, 2])('taking column %i out of a comparison by keyboard leaves the focus in the comparison', async (at) => {
  const { search } = await searched();
  for (const one of [0, 1, 2]) all(search, '.pick input')[one]?.click();
  (await pressable(search, '对比')).click();
  await inside(search, 'tbody tr');
  await press(all(search, 'thead .link')[at]);
  await eventually(() => {
    expect(all(search, 'thead th')).toHaveLength(2);
  });
  expect(focused()?.closest('.compared')).toBeInstanceOf(Element);
});

test('unticking a value that finds nothing by itself leaves the focus among the values of its filter', async () => {
  const sandbox = createSandbox();
  const { title } = await orderableListing(sandbox.visitor);
  const query = encodeURIComponent(title['zh-CN'] ?? '');
  history.replaceState(null, '', `?s.q=${query}&s.rightType=patent&s.rightType=copyright`);
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const [box] = all(search, '.facet :checked').slice(-1);
  const filter = box?.closest('.facet');
  expect(box?.closest('label')?.textContent).toContain('著作权');
  await press(box, ' ');
  await eventually(() => {
    expect(new URLSearchParams(location.search).getAll('s.rightType')).toEqual(['patent']);
    expect(focused()?.closest('.facet')).toBe(filter);
  });
});

test('a filter that cannot be asked for leaves the focus at the results, where that is said', async () => {
  const { sandbox, search } = await searched();
  sandbox.cut('/v1/listings');
  await press(all(search, '.facet .option input')[0], ' ');
  await inside(search, '[role=alert]');
  await eventually(() => {
    expect(heading()).toBe('搜索结果');
  });
});

test('trying a failed search again by keyboard leaves the focus at the results', async () => {
  const { sandbox, search } = await searched();
  sandbox.cut('/v1/listings');
  (await pressable(search, '下一页')).click();
  const retry = await pressable(search, '重试');
  sandbox.cut(null);
  await press(retry);
  await inside(search, '.cards h3');
  expect(heading()).toBe('搜索结果');
});

test('showing all orders where a filter shows none leaves the focus at the list', async () => {
  const sandbox = createSandbox();
  const { buyer } = await openOrder(sandbox);
  stage('<ip-order-list></ip-order-list>', { client: buyer });
  const list = the('ip-order-list');
  (await pressable(list, '已结束')).click();
  await inside(list, '[part~=no-match]');
  await press(all(list, '[part~=no-match] button')[0]);
  await inside(list, '.order');
  expect(focused()?.id).toBe('heading');
});

test('placing an order by keyboard leaves the focus at what was placed', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  stage(`<ip-order-form listing-id="${id}"></ip-order-form>`, { client: sandbox.as('buyer') });
  const form = the('ip-order-form');
  const confirm = await inside(form, '[part=confirm]');
  all(form, '.agree input')[0]?.click();
  await press(confirm);
  await inside(form, '[part=done]');
  expect(heading()).toBe('下单成功');
});

test('trying again to read a listing leaves the focus at what is read', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  sandbox.cut('/v1/listings');
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor });
  const listing = the('ip-listing');
  const retry = await pressable(listing, '重试');
  sandbox.cut(null);
  await press(retry);
  const title = await inside(listing, '[part=title]');
  expect(focused()).toBe(title);
});

test('trying again in vain leaves the focus on the button to try again', async () => {
  const sandbox = createSandbox();
  sandbox.cut('/v1/listings');
  stage('<ip-listing listing-id="lst_1"></ip-listing>', { client: sandbox.visitor });
  const listing = the('ip-listing');
  await press(await pressable(listing, '重试'));
  await eventually(() => {
    expect([sandbox.errors.length, focused()?.getAttribute('part')]).toEqual([6, 'retry']);
  });
});

test('whoever has gone on to something else while a listing is read again is left there', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  sandbox.cut('/v1/listings');
  stage(`<ip-listing listing-id="${id}"></ip-listing><input />`, { client: sandbox.visitor });
  const listing = the('ip-listing');
  const retry = await pressable(listing, '重试');
  sandbox.cut(null);
  sandbox.delay = 200;
  await press(retry);
  await inside(listing, '[part=loading]');
  document.querySelector('input')?.focus();
  await inside(listing, '[part=title]');
  expect(focused()?.localName).toBe('input');
});

test('asking again by keyboard for costs that did not come leaves the focus in the form', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  sandbox.cut('/v1/quotes');
  stage(`<ip-order-form listing-id="${id}"></ip-order-form>`, { client: sandbox.as('buyer') });
  const form = the('ip-order-form');
  const retry = await pressable(form, '重试');
  sandbox.cut(null);
  await press(retry);
  await inside(form, '[part=confirm]');
  expect(focused()?.matches('input[name=filing]')).toBe(true);
});
