import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

const dist = join(import.meta.dirname, '../../dist');
const load = async (path: string): Promise<Readonly<Record<string, unknown>>> =>
  (await import(pathToFileURL(join(dist, path)).href)) as Readonly<Record<string, unknown>>;

type Loaders = Readonly<Record<'zh-CN' | 'en', () => Promise<{ readonly messages: object }>>>;

/** Words that an element asks for only when a reader does something. */
const onDemand = new Set([
  'failureWords',
  'ipcClassesWords',
  'ipcSubclassesWords',
  'paperDeskWords',
  'shortlistWords',
  'statementWords',
  'suggestionsWords',
]);

test('where every element is defined, their words come from two files, the same words as before', async () => {
  const tables = Object.entries(await load('locale.js')).filter(([name]) => name.endsWith('Words')) as [
    string,
    Loaders,
  ][];
  const wordsOf = () => Promise.all(tables.map(async ([name, words]) => [name, (await words.en()).messages] as const));
  const apart = await wordsOf();

  await load('define.js');
  const together = await wordsOf();

  expect(JSON.stringify(together)).toBe(JSON.stringify(apart));
  const files = await Promise.all(['market', 'deal'].map((name) => load(`locales/en/${name}.js`)));
  const gathered = new Set(files.flatMap((file) => Object.values(file)));
  const elsewhere = together.filter(([, messages]) => !gathered.has(messages)).map(([name]) => name);
  expect(new Set(elsewhere)).toEqual(onDemand);
});
