import type { Facets } from '@ip-portal/core';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { focused } from '../../../test/keyboard.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';
import { emptySearch, type FilterName, type Filters } from '../../controllers/search-state.js';
import { messages as classes } from '../../locales/zh-cn/ipc-classes.js';
import { messages as subclasses } from '../../locales/zh-cn/ipc-subclasses.js';
import { messages } from '../../locales/zh-cn/search.js';
import { messages as words } from '../../locales/zh-cn/suggestions.js';
import { findNamedFilters } from './named-filters.js';
import { filterLabel } from './search-context.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

const facets: Facets = {
  patentType: [
    { value: 'invention', count: 40 },
    { value: 'utility_model', count: 60 },
    { value: 'design', count: 0 },
  ],
  legalStatus: [{ value: 'granted', count: 80 }],
  ipcSection: [{ value: 'H', count: 30 }],
  ipcClass: [
    { value: 'H01', count: 12 },
    { value: 'H04', count: 0 },
  ],
  ipcSubclass: [{ value: 'H01M', count: 5 }],
};

function named(text: string, { filters = {}, hidden = [] }: { filters?: Filters; hidden?: FilterName[] } = {}) {
  return findNamedFilters({
    messages,
    words,
    label: filterLabel,
    titles: { ...classes.titles, ...subclasses.titles },
    today: '2026-11-27',
    search: { ...emptySearch, text, filters },
    hidden,
    facets,
  });
}

const told = (...parameters: Parameters<typeof named>): string[] =>
  named(...parameters).map((one) => [one.words, one.note, one.count ?? ''].join(' ').trim());

const battery = 'H01M 电池；化学能直接转变为电能';

test('every word is offered as the filter it names, and all of them at once where each names one', () => {
  expect(told('发明 电池')).toEqual([`发明专利 + ${battery}`, '发明专利 专利类型 40', `${battery}  5`]);
  expect(named('发明 电池').map(({ search }) => [search.text, search.filters])).toEqual([
    ['', { patentType: ['invention'], ipc: ['H01M'] }],
    ['', { patentType: ['invention'] }],
    ['', { ipc: ['H01M'] }],
  ]);
  expect(told('发明 石墨烯')).toEqual(['发明专利 专利类型 40']);
});

test('a name inside a Chinese word is found, the longest first', () => {
  expect(told('锂电池')).toEqual([`${battery}  5`]);
  expect(told('电池实用新型专利')).toEqual(['实用新型专利 专利类型 60']);
});

test('a symbol is offered as the class it is, what would find nothing is not, nor what the page has set', () => {
  expect(told('H01M')).toEqual([`${battery}  5`]);
  expect(told('外观设计专利')).toEqual([]);
  expect(told('H04')).toEqual([]);
  expect(told('发明', { hidden: ['patentType'] })).toEqual([]);
  expect(told('发明', { filters: { patentType: ['invention'] } })).toEqual([]);
});

test('filters that are set stay, and what is named joins them', () => {
  const [first] = named('电池', { filters: { legalStatus: ['granted'], ipc: ['H01M10/05'] } });
  expect(first?.search.filters).toEqual({ legalStatus: ['granted'], ipc: ['H01M'] });
});

test('a number with a wrong check digit is offered put right, a right one is not offered again', () => {
  expect(told('202110123456.3')).toEqual(['202110123456.7 校验位应为 7；也请核对其他数字']);
  expect(told('202110123456.7')).toEqual([]);
});

test.each(['', ' ', 'a', '(', '的', 'constructor', '\u{1f600}'])('%s names nothing', (text) => {
  expect(told(text)).toEqual([]);
});

async function arrived(query: string, { locale = 'zh-CN', mode = 'standard', delay = 0 } = {}) {
  history.replaceState(null, '', `${location.pathname}${query}`);
  const sandbox = createSandbox({ listings: 500 });
  stage(`<ip-search page-size="5" display-mode="${mode}"></ip-search>`, { client: sandbox.visitor, locale });
  const search = the('ip-search');
  sandbox.delay = delay;
  await inside(search, '.none .quiet');
  return { sandbox, search };
}

/** What is offered in place of the words. */
const advice = () =>
  all(the('ip-search'), '.instead ~ button').map((button) => button.textContent.replaceAll(/\s+/g, ' ').trim());

test('somebody who arrives at a search that finds nothing is offered the filters its words name, and goes to the results', async () => {
  const { sandbox, search } = await arrived('?s.q=电池%20zzzzqq');
  const button = await pressable(search, 'H01M');
  const promised = /\d+$/.exec(button.textContent.replaceAll(/\s+/g, ' ').trim())?.[0];
  // One question more, whatever is redrawn.
  const asked = sandbox.requests.length;
  expect(asked).toBe(2);
  search.requestUpdate();
  await search.updateComplete;
  expect(sandbox.requests).toHaveLength(asked);
  button.focus();
  button.click();
  await inside(search, '.cards h3');
  expect([...new URLSearchParams(location.search)]).toEqual([['s.ipc', 'H01M']]);
  expect(all(search, '.found')[0]?.textContent.trim()).toBe(`共 ${promised} 项`);
  await eventually(() => {
    expect(focused()?.localName).toBe('h2');
  });
});

test('somebody who looks for a number with a wrong check digit is asked whether they mean the right one', async () => {
  history.replaceState(null, '', `${location.pathname}?s.q=202110123456.3`);
  stage('<ip-search page-size="5"></ip-search>', { client: createSandbox({ listings: 500 }).visitor, locale: 'en' });
  const search = the('ip-search');
  (await pressable(search, '202110123456.7 Check digit should be 7')).click();
  await eventually(() => {
    expect(new URLSearchParams(location.search).get('s.q')).toBe('202110123456.7');
  });
  history.back();
  await inside(search, '.instead');
  expect(all(search, '.none .quiet').map((one) => one.textContent)).toEqual(['Did you mean:']);
});

test('words that name nothing are offered nothing, and where something matches nothing more is asked', async () => {
  const { search } = await arrived('?s.q=zzzzqq');
  await inside(search, 'form [role=status]');
  await search.updateComplete;
  expect(advice()).toEqual([]);
  const sandbox = createSandbox({ listings: 500 });
  history.replaceState(null, '', `${location.pathname}?s.q=电池`);
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), '.cards h3');
  expect(sandbox.requests).toHaveLength(1);
  expect(all(the('ip-search'), 'form [role=status]')).toEqual([]);
});

test('filters in the way are offered first, and all of them are cleared in one place only', async () => {
  const { search } = await arrived('?s.q=电池%20zzzzqq&s.legalStatus=granted');
  await pressable(search, 'H01M');
  expect(all(search, 'button').filter((button) => button.textContent.trim() === '清除全部')).toHaveLength(1);
  expect(all(search, '[part=no-match] button').map((button) => button.textContent.trim())).not.toContain('清除全部');
});

test('filters that leave nothing between them are told so', async () => {
  const { search } = await arrived('?s.office=ZZ&s.ipc=A99Z');
  expect((await inside(search, '.none .quiet')).textContent.trim()).toBe(
    '这些条件合在一起没有结果，可以取消其中几项。',
  );
  expect(advice()).toEqual([]);
});

test.each([
  ['zh-CN', 'standard', 1280],
  ['en', 'elder', 320],
])('offers come below what is there and move nothing (%s, %s, %i px)', async (locale, mode, width) => {
  await page.viewport(width, 900);
  const query = locale === 'en' ? '?s.q=invention%20battery%20zzzzqq' : '?s.q=发明%20电池%20zzzzqq';
  const { search } = await arrived(query, { locale, mode, delay: 300 });
  const places = () =>
    all(search, '.bar, .chips, .none > h3, .none p:not(.instead)').map((part) => {
      const { x, y, width: wide, height } = part.getBoundingClientRect();
      return [part.localName, x, y, wide, height].join(' ');
    });
  const before = places();
  expect(before.length).toBeGreaterThan(2);
  expect(advice()).toEqual([]);
  await pressable(search, 'H01M');
  expect(places()).toEqual(before);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  for (const button of all(search, '.none button')) {
    expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth);
    expect(button.getBoundingClientRect().right).toBeLessThanOrEqual(width);
  }
});
