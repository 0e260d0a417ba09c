import { expect, test } from 'vitest';
import { loadMessages, localeNames, nearestLocale, type SectionName } from './locale.js';

const sections: readonly SectionName[] = ['search', 'ipcClasses', 'listing', 'orderForm', 'orderTracker'];

/** Every word of a table by path; functions are called with the names of their values. */
function flat(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, entry]: [string, unknown]): [string, string][] => {
    const at = `${path}.${key}`;
    if (typeof entry === 'string') return [[at, entry]];
    if (typeof entry === 'function') return [[at, String(Reflect.apply(entry, undefined, ['甲', '乙']))]];
    return typeof entry === 'object' && entry !== null ? flat(entry, at) : [[at, '']];
  });
}

test.each(sections)('%s has the same words in every language, and none is empty', async (section) => {
  const [source, ...others] = await Promise.all(
    localeNames.map(async (name) => flat(await loadMessages(name, section))),
  );
  const keys = source?.map(([key]) => key);
  for (const other of others) expect(other.map(([key]) => key)).toEqual(keys);
  for (const [key, text] of [source, ...others].flatMap((table) => table ?? [])) expect(text.trim(), key).not.toBe('');
});

test.each(sections)('%s speaks Chinese in zh-CN and no Chinese in English', async (section) => {
  const chinese = /[\u4e00-\u9fff]/;
  const english = flat(await loadMessages('en', section)).map(
    ([key, text]) => [key, text.replaceAll(/[甲乙]/g, '')] as const,
  );
  expect(english.filter(([, text]) => chinese.test(text))).toEqual([]);
  const silent = flat(await loadMessages('zh-CN', section)).filter(([, text]) => !chinese.test(text));
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
