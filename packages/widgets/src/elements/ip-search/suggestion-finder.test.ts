import type { Facets } from '@ip-portal/core';
import { expect, test } from 'vitest';
import { FacetMemory } from '../../controllers/facet-memory.js';
import { emptySearch, type FilterName, type Filters } from '../../controllers/search-state.js';
import { messages as englishSubclasses } from '../../locales/en/ipc-subclasses.js';
import { messages as classes } from '../../locales/zh-cn/ipc-classes.js';
import { messages as subclasses } from '../../locales/zh-cn/ipc-subclasses.js';
import { messages } from '../../locales/zh-cn/search.js';
import { messages as words } from '../../locales/zh-cn/suggestions.js';
import { filterLabel } from './search-context.js';
import { findSuggestions } from './suggestion-finder.js';

const facets = {
  patentType: [
    { value: 'invention', count: 40 },
    { value: 'utility_model', count: 60 },
    { value: 'design', count: 0 },
  ],
  legalStatus: [
    { value: 'granted', count: 80 },
    { value: 'pending_examination', count: 20 },
  ],
  office: [
    { value: 'CN', count: 90 },
    { value: 'HK', count: 3 },
    { value: 'TW', count: 2 },
  ],
  tradeMode: [{ value: 'assignment', count: 100 }],
  ipcSection: [{ value: 'H', count: 30 }],
  ipcClass: [
    { value: 'H01', count: 5 },
    { value: 'H04', count: 25 },
  ],
};

interface Asked {
  readonly filters?: Filters;
  readonly hidden?: readonly FilterName[];
  readonly counts?: Facets | null;
  readonly titles?: Readonly<Record<string, string>>;
}

const chinese = { ...classes.titles, ...subclasses.titles };

function find(text: string, { filters = {}, hidden = [], counts = facets, titles = chinese }: Asked = {}) {
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const memory = new FacetMemory(host, { deepen: () => undefined });
  for (const name of Object.keys(facets)) memory.options(counts ?? facets, name, { set: [] });
  return findSuggestions({
    messages,
    words,
    label: filterLabel,
    titles,
    today: '2026-11-27',
    search: { ...emptySearch, text, filters },
    memory,
    hidden,
    countsOf: () => counts ?? undefined,
  });
}

const told = (text: string, asked?: Asked): string[] =>
  find(text, asked).map((one) => [one.words, one.note, one.count ?? ''].join(' ').trim());

test.each([
  ['202110123456.7', '202110123456.7 校验位相符'],
  ['ＺＬ ２０２１ １ ０１２３４５６．７', '202110123456.7 校验位相符'],
  ['2021101234567', '202110123456.7 校验位相符'],
  ['202110123456.x', '202110123456.7 校验位应为 7；也请核对其他数字'],
  ['202110123456', '202110123456.7 缺校验位，应为 7'],
  ['CN202110123456A', '202110123456.7 缺校验位，应为 7'],
])('%s is told as the number it is, or would be', (text, expected) => {
  expect(told(text)).toEqual([expected]);
  expect(find(text)[0]?.search.text).toBe('202110123456.7');
});

test.each(['2021', '20211012345', '202710123456.5', '1234567890123', '202140123456.7', '电池202110123456'])(
  '%s is taken for no number',
  (text) => {
    expect(find(text).filter(({ kind }) => kind === 'number')).toEqual([]);
  },
);

test('values in which a word begins with the letters come before those that hold them; what finds nothing is left out', () => {
  expect(told('中')).toEqual([
    '中国 国家或地区 90',
    '中国香港 国家或地区 3',
    '中国台湾 国家或地区 2',
    '实质审查中 法律状态 20',
  ]);
  expect(told('外观设计')).toEqual([]);
});

test('what is set already, and what the author of the page has set, is not suggested', () => {
  expect(told('中国', { filters: { office: ['HK'] } })).toEqual(['中国 国家或地区 90', '中国台湾 国家或地区 2']);
  expect(told('中国', { hidden: ['office'] })).toEqual([]);
  expect(told('h', { hidden: ['ipc'] })).toEqual([]);
});

test('a value joins those of its filter and takes the letters out of the text', () => {
  const [first] = find('电池 授权', { filters: { legalStatus: ['pending'] } });
  expect(first?.search).toEqual({ ...emptySearch, text: '电池', filters: { legalStatus: ['pending', 'granted'] } });
});

test('classes come first where the letters look like a symbol, the most frequent first where they are of a title', () => {
  expect(told('h').slice(0, 3)).toEqual(['H 电学  30', 'H04 电通信技术  25', 'H01 电气元件  5']);
  expect(told('电').slice(0, 3)).toEqual(['H 电学  30', 'H04 电通信技术  25', 'H01 电气元件  5']);
});

test('titles that are known to find nothing are left out; where nobody has counted, none is, and no count is told', () => {
  expect(told('农业')).toEqual([]);
  expect(told('农业', { counts: null })[0]).toBe('A01 农业；林业；畜牧业；捕鱼');
  expect(told('授权', { counts: null })).toEqual(['授权有效 法律状态']);
});

test('subclasses are found by their titles, below the classes and without a count, unless their class finds nothing', () => {
  expect(told('电池')).toEqual(['H01M 电池；化学能直接转变为电能', 'H01L 半导体器件；太阳能电池（2025 年止）']);
  expect(told('通信').map((words) => words.split(' ')[0])).toEqual([
    'H04',
    'H04H',
    'H04J',
    'H04K',
    'H04M',
    'H04N',
    'H04W',
  ]);
  const counted = { ...facets, ipcSubclass: [{ value: 'H01M', count: 4 }] };
  expect(told('电池', { counts: counted })[0]).toBe('H01M 电池；化学能直接转变为电能  4');
  // H10 finds nothing, and so H10F (太阳能电池) does not either.
  expect(told('太阳能')).toEqual(['H01L 半导体器件；太阳能电池（2025 年止）']);
  expect(told('太阳能', { counts: null }).map((words) => words.split(' ')[0])).toContain('H10F');
});

const symbolsFor = (text: string, asked?: Asked): string[] =>
  told(text, asked).map((words) => words.replace(/ .*?(\d*)$/, ' $1').trim());

test.each([
  ['h01', ['H01 5', 'H01B', 'H01C', 'H01F', 'H01G', 'H01H', 'H01J', 'H01K']],
  ['H01m', ['H01M']],
  ['h0', ['H04 25', 'H01 5']],
  ['h', ['H 30', 'H04 25', 'H01 5']],
  ['h02', ['H02 0']],
])('%s lists what begins with it, no more than one step finer, the most frequent first', (text, symbols) => {
  expect(symbolsFor(text)).toEqual(symbols);
});

test('subclasses that have been counted are listed by their counts, without those that find nothing', () => {
  const ipcSubclass = [
    { value: 'H01L', count: 1 },
    { value: 'H01M', count: 4 },
  ];
  expect(symbolsFor('h01', { counts: { ...facets, ipcSubclass } })).toEqual(['H01 5', 'H01M 4', 'H01L 1']);
  expect(symbolsFor('h0', { counts: null })).toEqual(['H01', 'H02', 'H03', 'H04', 'H05']);
});

test('a finer symbol is told with the subclass it is in, or with its class where that has no title', () => {
  expect(told('h01m 10/05')).toEqual(['H01M10/05 属于 H01M 电池；化学能直接转变为电能']);
  expect(told('h01m', { titles: classes.titles })).toEqual(['H01M 属于 H01 电气元件']);
  expect(told('h01x 1/00')).toEqual(['H01X1/00 属于 H01 电气元件']);
});

test('a Chinese word that names nothing is read by the name it ends in, and keeps the rest of it as text', () => {
  const [first] = find('锂离子电池');
  expect([first?.words, first?.search.text, first?.search.filters]).toEqual([
    'H01M 电池；化学能直接转变为电能',
    '锂离子',
    { ipc: ['H01M'] },
  ]);
  expect(find('储能 锂电池')[0]?.search.text).toBe('储能 锂');
  expect(told('电池发明专利')).toEqual(['发明专利 专利类型 40']);
  // Names in the middle, and endings that name nothing.
  expect(told('电池隔膜')).toEqual([]);
  expect(told('一种新的方法')).toEqual([]);
});

test.each(['3D打印', '3D 打印', '3d打印'])('%s is found with a blank and without', (text) => {
  const [first] = find(text, { counts: null });
  expect(first?.words).toBe('B33Y 增材制造；3D 打印');
  expect(first?.pattern && first.words.split(first.pattern)).toEqual(['B33Y 增材制造；', '3D 打印', '']);
});

test.each(['battery', 'batteries', 'Battery'])('%s finds one and many', (text) => {
  const [first] = find(text, { titles: englishSubclasses.titles });
  expect(first?.words).toBe('H01M Batteries; fuel cells');
  expect(first?.pattern && first.words.split(first.pattern)).toEqual(['H01M ', 'Batteries', '; fuel cells']);
});

test.each([
  ['li', ['许可 licence', '分许可 sub-licence']],
  ['ut', ['实用 utility']],
  ['til', []],
  ['LED', ['支持LED灯']],
  ['可', ['许可 licence', '分许可 sub-licence']],
])('%s is found where a word begins with it if it is Latin, within a word too if it is Chinese', (text, expected) => {
  const named = ['许可 licence', '实用 utility', '支持LED灯', '分许可 sub-licence'];
  const tradeMode = named.map((value) => ({ value, count: 1 }));
  expect(find(text, { counts: { ...facets, tradeMode } }).map((one) => one.words)).toEqual(
    expected.map((told) => `其他（${told}）`),
  );
});

test('eight are suggested at most, and filters leave room for classes', () => {
  expect(find('b', { counts: null })).toHaveLength(8);
  const legalStatus = [...'abcdefg'].map((letter) => ({ value: `电${letter}`, count: 1 }));
  const kinds = find('电', { counts: { ...facets, legalStatus } }).map(({ kind }) => kind);
  expect(kinds).toEqual([...Array<string>(5).fill('filter'), ...Array<string>(3).fill('class')]);
  // To an empty box, two values of each filter that has more than one.
  expect(told('').map((words) => words.split(' ')[1])).toEqual([
    '专利类型',
    '专利类型',
    '法律状态',
    '法律状态',
    '国家或地区',
    '国家或地区',
  ]);
});

test.each(['(', ';', '[', '.*', '\\', '$&', '\u{1f600}', 'constructor', '__proto__'])('%s is only text', (text) => {
  expect(find(text)).toEqual([]);
});
