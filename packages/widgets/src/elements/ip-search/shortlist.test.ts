import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { focused } from '../../../test/keyboard.js';
import { alteredListing } from '../../../test/listings.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });
const picks = () => new URLSearchParams(location.search).getAll('s.pick');

async function opened() {
  const sandbox = createSandbox();
  stage('<ip-search page-size="6" listing-href="?listing={id}"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const box = (at: number) => all(search, '.pick input')[at];
  return { sandbox, search, box };
}

test('takes up to four rights, keeps them in the address and tells the page', async () => {
  const { search, box } = await opened();
  const heard: number[] = [];
  search.addEventListener('ip-shortlist-changed', ({ detail }) => heard.push(detail.listingIds.length));
  for (const at of [0, 1, 2, 3]) box(at)?.click();
  await search.updateComplete;
  expect(picks()).toHaveLength(4);
  expect(box(4)).toHaveProperty('disabled', true);
  expect(box(0)).toHaveProperty('disabled', false);
  box(0)?.click();
  expect(heard).toEqual([1, 2, 3, 4, 3]);
  expect((await inside(search, '.tray p')).textContent).toContain('已选 3/4 项');
  (await pressable(search, '清空')).click();
  await search.updateComplete;
  expect(picks()).toEqual([]);
  expect(all(search, '.tray')).toHaveLength(0);
});

test('choosing asks the platform nothing and outlives another search', async () => {
  const { sandbox, search, box } = await opened();
  const before = sandbox.requests.length;
  box(0)?.click();
  await inside(search, '.tray');
  expect(sandbox.requests).toHaveLength(before);
  (await pressable(search, '下一页')).click();
  await eventually(() => {
    expect(all(search, '.pages span')[0]?.textContent).toContain('第 2 页');
    expect(search.matches(':state(ready)')).toBe(true);
  });
  expect(picks()).toHaveLength(1);
  expect(all(search, '.tray')).toHaveLength(1);
});

test('compares in place of the results, with row and column headers, and back returns to them', async () => {
  const { search, box } = await opened();
  for (const at of [0, 1, 2]) box(at)?.click();
  const titles = all(search, 'h3')
    .slice(0, 3)
    .map((title) => title.textContent.trim());
  (await pressable(search, '对比')).click();
  await inside(search, 'tbody tr');
  expect(all(search, '.cards')).toHaveLength(0);
  expect(all(search, 'thead .name').map((name) => name.textContent.trim())).toEqual(
    titles.map((title, at) => `${'①②③'.charAt(at)} ${title}`),
  );
  expect(all(search, '.compared .found')[0]?.textContent).toBe('3 项');
  expect(all(search, '.compared .primary')).toEqual([]);
  expect(all(search, 'tbody th').every((head) => head.getAttribute('scope') === 'row')).toBe(true);
  const number = all(search, 'tbody tr').find((row) => row.textContent.includes('号码'));
  expect(number?.classList.contains('differs')).toBe(true);
  expect(number?.querySelector('th')?.textContent).toContain('不同');
  // No line ends within a symbol.
  const symbols = all(search, 'tbody tr').find((row) => row.textContent.includes('专利分类'))?.textContent;
  expect(symbols).toMatch(/[A-H]\d\d[A-Z]\u00a0\d/);
  expect(symbols).not.toMatch(/[A-H]\d\d[A-Z] \d/);
  await eventually(() => {
    expect(focused()?.textContent).toContain('对比');
  });
  history.back();
  await inside(search, '.cards h3');
  expect(picks()).toHaveLength(3);
});

test('what differs is the status, not the day it was read; and a design is classified by Locarno', async () => {
  const sandbox = createSandbox();
  const [design, device] = await Promise.all(
    (['design', 'utility_model'] as const).map(async (patentType) => {
      const query = { limit: 1, patentType: [patentType], legalStatus: ['granted' as const] };
      return (await sandbox.visitor.listings.list(query)).data[0];
    }),
  );
  alteredListing(sandbox, (right) => ({
    right: {
      ...right,
      legalStatusRecord: { status: 'granted', asOf: right['filedOn'], source: '国家知识产权局专利登记簿' },
    },
  }));
  const picks = `s.pick=${design?.id ?? ''}&s.pick=${device?.id ?? ''}`;
  history.replaceState(null, '', `${location.pathname}?${picks}&s.view=compare`);
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), 'tbody tr');
  const row = (name: string) => all(the('ip-search'), 'tbody tr').find((one) => one.textContent.includes(name));
  expect(row('法律状态')?.textContent).toContain('截至');
  expect(row('法律状态')?.classList.contains('differs')).toBe(false);
  expect(row('专利分类')?.textContent).toContain('洛迦诺分类');
  expect(row('专利分类')?.textContent).not.toContain('未记载');
});

test.each(['listing-href="?listing={id}"', ''])(
  'every column leads to the right it shows, as a result does (%s)',
  async (attribute) => {
    const sandbox = createSandbox();
    const { data } = await sandbox.visitor.listings.list({ limit: 2 });
    const picks = data.map(({ id }) => `s.pick=${id}`).join('&');
    history.replaceState(null, '', `${location.pathname}?${picks}&s.view=compare`);
    stage(`<ip-search ${attribute}></ip-search>`, { client: sandbox.visitor });
    const search = the('ip-search');
    await inside(search, 'tbody tr');
    const heard: string[] = [];
    search.addEventListener('ip-listing-selected', (event) => {
      heard.push(event.detail.listingId);
      event.preventDefault();
    });
    const details = all(search, 'thead .button');
    expect(details.map((button) => button.ariaLabel)).toEqual(data.map(({ title }) => `查看详情 ${title['zh-CN']}`));
    for (const button of details) button.click();
    expect(heard).toEqual(data.map(({ id }) => id));
  },
);

test('a link to a comparison shows it, and one that is left alone closes it', async () => {
  const { search, box } = await opened();
  for (const at of [0, 1]) box(at)?.click();
  (await pressable(search, '对比')).click();
  await inside(search, 'tbody tr');
  const sandbox = createSandbox();
  stage('<ip-search page-size="6"></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), 'tbody tr');
  all(the('ip-search'), 'thead .link')[0]?.click();
  await inside(the('ip-search'), '.cards h3');
  expect(picks()).toHaveLength(1);
});

test('going back into a comparison, and out of it, moves the focus to the heading of what is shown', async () => {
  const { search, box } = await opened();
  for (const at of [0, 1]) box(at)?.click();
  (await pressable(search, '对比')).click();
  await inside(search, 'tbody tr');
  history.back();
  await eventually(() => {
    expect(focused()?.textContent.trim()).toContain('搜索结果');
  });
  history.forward();
  await eventually(() => {
    expect(focused()?.textContent.trim()).toMatch(/^对比/);
  });
});

test('the page is told of a shortlist that the address changes', async () => {
  const { search, box } = await opened();
  const heard: number[] = [];
  box(0)?.click();
  (await pressable(search, '下一页')).click();
  await eventually(() => {
    expect(all(search, '.pages span')[0]?.textContent).toContain('第 2 页');
    expect(search.matches(':state(ready)')).toBe(true);
  });
  box(0)?.click();
  search.addEventListener('ip-shortlist-changed', ({ detail }) => heard.push(detail.listingIds.length));
  history.back();
  await eventually(() => {
    expect(picks()).toHaveLength(1);
    expect(heard).toEqual([1]);
  });
});

test('shows only what differs when asked to', async () => {
  const { search, box } = await opened();
  for (const at of [0, 1]) box(at)?.click();
  (await pressable(search, '对比')).click();
  await inside(search, 'tbody tr');
  const rows = all(search, 'tbody tr').length;
  all(search, '.compared input')[0]?.click();
  await search.updateComplete;
  expect(all(search, 'tbody tr').length).toBeLessThan(rows);
  expect(all(search, 'tbody tr').every((row) => row.classList.contains('differs'))).toBe(true);
});

test('a right that cannot be read says why in its column and leaves the others alone', async () => {
  const sandbox = createSandbox();
  const { data } = await sandbox.visitor.listings.list({ limit: 1 });
  history.replaceState(null, '', `${location.pathname}?s.pick=lst_none&s.pick=${data[0]?.id ?? ''}&s.view=compare`);
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  const row = await inside(the('ip-search'), 'tbody tr');
  expect(row.textContent).toContain('未记载');
  expect(all(the('ip-search'), 'thead th')[0]?.textContent).toContain('没有找到');
  expect(all(the('ip-search'), 'thead .button')).toHaveLength(1);
});

test('neither the card of a right that has lapsed nor a comparison tells of a term that is left', async () => {
  const sandbox = createSandbox({ listings: 1000 });
  history.replaceState(
    null,
    '',
    `${location.pathname}?s.legalStatus=lapsed_fee&s.legalStatus=grace&s.sort=expires_asc`,
  );
  stage('<ip-search page-size="100"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const cards = all(search, '.card');
  const lapsed = cards.filter((card) => card.textContent.includes('未缴年费终止'));
  expect(lapsed.length).toBeGreaterThan(1);
  for (const card of cards) expect(/期限至.*剩余/s.test(card.textContent)).toBe(!lapsed.includes(card));
  for (const card of [cards[0], lapsed[0]]) card?.querySelector('input')?.click();
  (await pressable(search, '对比')).click();
  await inside(search, 'tbody tr');
  const terms = all(search, 'tbody tr').find((row) => row.textContent.includes('期限至'));
  expect([...(terms?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent.includes('剩余'))).toEqual([
    true,
    false,
  ]);
});

test('the button that takes a right away stands beside its name, however long that is', async () => {
  const sandbox = createSandbox();
  alteredListing(sandbox, () => ({ title: { 'zh-CN': '一种'.repeat(40), sourceLanguage: 'zh-CN' } }));
  const { data } = await sandbox.visitor.listings.list({ limit: 3 });
  const picks = data.map(({ id }) => `s.pick=${id}`).join('&');
  history.replaceState(null, '', `${location.pathname}?${picks}&s.view=compare`);
  stage('<ip-search listing-href="?listing={id}"></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), 'tbody tr');
  const heads = all(the('ip-search'), 'thead th').map((head) =>
    ['a', '.link'].map((part) => head.querySelector(part)?.getBoundingClientRect()),
  );
  expect(heads).toHaveLength(3);
  for (const [name, button] of heads) {
    expect(button?.top).toBeLessThan((name?.top ?? 0) + 24);
    expect(button?.left).toBeGreaterThanOrEqual(name?.right ?? Infinity);
  }
});

test('the tray is no higher than what it holds, and stays above what the page keeps at the foot of the window', async () => {
  const { search, box } = await opened();
  search.style.setProperty('--ip-inset-bottom', '60px');
  box(0)?.click();
  const tray = await inside(search, '.tray');
  const { bottom, height } = tray.getBoundingClientRect();
  expect([Math.round(bottom), height < 64]).toEqual([840, true]);
  search.style.removeProperty('--ip-inset-bottom');
  expect(tray.getBoundingClientRect().bottom).toBeGreaterThan(880);
});

test('fits a page of 320 pixels without sideways scroll', async () => {
  await page.viewport(320, 800);
  const { search, box } = await opened();
  for (const at of [0, 1, 2]) box(at)?.click();
  (await pressable(search, '对比')).click();
  const row = await inside(search, 'tbody tr');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  // Names are cut there, and may begin alike.
  const signs = [...row.querySelectorAll('td')].map((cell) => {
    const { content } = getComputedStyle(cell, '::before');
    // Firefox tells where the words are, Chromium the words.
    return content.startsWith('attr(') ? cell.getAttribute(content.slice(5, -1))?.slice(0, 1) : content.slice(1, 2);
  });
  expect(signs).toEqual(['①', '②', '③']);
});
