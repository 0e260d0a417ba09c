import { expect, test } from 'vitest';
import * as locale from './locale.js';
import { localeNames, nearestLocale, type LocaleName } from './locale.js';

type Loaders = Readonly<Record<LocaleName, () => Promise<{ readonly messages: object }>>>;

const isWords = (entry: [string, unknown]): entry is [string, Loaders] => entry[0].endsWith('Words');

/** The words of every element, by their names. */
const tables = Object.entries<unknown>({ ...locale }).filter(isWords);

/** Every word of a table by path; functions are called with the names of their values. */
function flat(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, entry]: [string, unknown]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof entry === 'string') return [[at, entry]];
    if (typeof entry === 'function') return [[at, String(Reflect.apply(entry, undefined, ['甲', '乙']))]];
    return typeof entry === 'object' && entry !== null ? flat(entry, at) : [[at, '']];
  });
}

test.each(tables)('%s are the same in every language, and none is empty', async (_name, words) => {
  const [source, ...others] = await Promise.all(localeNames.map(async (name) => flat((await words[name]()).messages)));
  const keys = source?.map(([key]) => key);
  for (const other of others) expect(other.map(([key]) => key)).toEqual(keys);
  for (const [key, text] of [source, ...others].flatMap((table) => table ?? [])) expect(text.trim(), key).not.toBe('');
});

test.each(tables)('%s speak Chinese in zh-CN and no Chinese in English', async (_name, words) => {
  const chinese = /[\u4e00-\u9fff]/;
  const english = flat((await words.en()).messages).map(
    ([key, text]) => [key, text.replaceAll(/[甲乙]/g, '')] as const,
  );
  expect(english.filter(([, text]) => chinese.test(text))).toEqual([]);
  const silent = flat((await words['zh-CN']()).messages).filter(
    ([, text]) => /\p{L}/u.test(text) && !chinese.test(text),
  );
  expect(silent).toEqual([]);
});

test.each([
  ['zh', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'zh-CN'],
  [null, 'zh-CN'],
])('%s is read as %s', (wish, name) => {
  expect(nearestLocale(wish)).toBe(name);
});
