import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browser, pages } from './foreign-site.js';
import { elementNames, everyElement } from './page-server.js';
import { visit, type Visitor } from './visitor.js';

const cdn = join(import.meta.dirname, '../../dist/cdn');
const hashes: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(cdn, 'sri.json'), 'utf8'));
const snippet = readFileSync(join(cdn, 'snippet.html'), 'utf8');
const base = /data-key/.test(snippet) ? (/src="(\/[^"]+\/)loader\.js"/.exec(snippet)?.[1] ?? '') : '';
const policy = /Content-Security-Policy: (.+)/.exec(snippet)?.[1] ?? '';
const note = '内容加载失败，请刷新页面重试。';

/** The snippet as it stands, with this test's key and addresses; `changed` files arrive with one byte more. */
async function visitPasted(
  folder: string,
  changed: (file: string) => boolean,
  edit: (snippet: string) => string = (text) => text,
): Promise<Visitor> {
  pages.mount(folder, (file, content) => (changed(file) ? `${content};` : content));
  // Another folder for each page: the hash of the map of hashes in the policy changes with it.
  const map = /<script type="importmap">(.+)<\/script>/.exec(snippet)?.[1] ?? '';
  const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const moved = (text: string) => text.replaceAll(base, `/${folder}/`);
  const settle = (text: string) =>
    text
      .replaceAll(hashOf(map), hashOf(moved(map)))
      .replaceAll('https://platform.example', pages.platformUrl)
      .replaceAll('pk_test_demo', pages.publishableKey);
  const html = `<!doctype html><html lang="zh-CN"><head>${edit(settle(moved(snippet)))}</head><body>${everyElement(pages)}</body></html>`;
  return visit(browser, pages.put({ html, policy: settle(policy) }));
}

const noted = async (visitor: Visitor) =>
  new Set((await visitor.look()).filter(({ text }) => text === note).map(({ tag }) => tag));

/** Which of the files a script of the page can import. */
function thoseThatRun(visitor: Visitor, folder: string, files: readonly string[]): Promise<unknown> {
  const tries = files.map((file) => `import('/${folder}/${file}').then(() => '${file}', () => null)`);
  return visitor.page.evaluate(`Promise.all([${tries.join()}]).then((ran) => ran.filter((file) => file !== null))`);
}

test('every script-tag file has its hash, and every hash its file', () => {
  const files = globSync('**/*.{js,css}', { cwd: cdn });
  const actual = Object.fromEntries(
    files.map((file) => [
      file,
      `sha384-${createHash('sha384')
        .update(readFileSync(join(cdn, file)))
        .digest('base64')}`,
    ]),
  );
  expect(hashes).toEqual(actual);
  expect(files).toContain('loader.js');
});

// A key has something behind its kind; what only tells the two kinds apart has not.
const secretKey = /sk_(?:test|live)_\w{3,}/;

test('no built file holds anything that looks like a secret key', () => {
  const folders = ['widgets', 'core'].map((name) => join(import.meta.dirname, '../../..', name, 'dist'));
  const files = folders.flatMap((folder) =>
    globSync('**/*.{js,mjs,map,json,html,css,ts}', { cwd: folder }).map((file) => join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => secretKey.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect("const key = 'sk_test_demo';").toMatch(secretKey);
});

test('the loader needs no other file to start', () => {
  expect(readFileSync(join(cdn, 'loader.js'), 'utf8')).not.toMatch(/(^|;)import[\s{*"]/);
});

test('the snippet names every element, guards every file and preloads only files with their hash', () => {
  for (const tag of elementNames) expect(snippet).toContain(`<!-- ${tag} -->`);
  const { integrity } = JSON.parse(/<script type="importmap">(.+)<\/script>/.exec(snippet)?.[1] ?? '{}');
  const scripts = Object.entries(hashes).filter(([file]) => file.endsWith('.js'));
  expect(integrity).toEqual(Object.fromEntries(scripts.map(([file, hash]) => [base + file, hash])));
  const preloads = [...snippet.matchAll(/<link rel="modulepreload" href="([^"]+)" integrity="([^"]+)"/g)];
  expect(preloads.length).toBeGreaterThan(elementNames.length);
  for (const [, href = '', hash] of preloads) expect(hashes[href.slice(base.length)]).toBe(hash);
});

test('the snippet works as it is pasted, under the policy it names, with nothing reported', async () => {
  const visitor = await visitPasted('whole', () => false);
  await visitor.seeAll();
  expect(await noted(visitor)).toEqual(new Set());
  expect(visitor.breaches).toEqual([]);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('one byte more in any file of ours, and that file never runs', async () => {
  const visitor = await visitPasted('changed', (file) => file !== 'loader.js');
  await visitor.seeAll(['fallback']);
  expect(await noted(visitor)).toEqual(new Set(elementNames));
  const chunks = Object.keys(hashes).filter((file) => file.startsWith('chunks/'));
  const ran = await thoseThatRun(visitor, 'changed', chunks);
  expect(ran).toEqual([]);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('the same files unchanged do run: the control', async () => {
  const visitor = await visitPasted('unchanged', () => false);
  const chunks = Object.keys(hashes).filter((file) => file.startsWith('chunks/'));
  const ran = await thoseThatRun(visitor, 'unchanged', chunks);
  expect(ran).toEqual(chunks);
  await visitor.leave();
});

test('where a browser knows no map of hashes, what the snippet preloads is guarded all the same', async () => {
  const [, own = ''] =
    /<!-- ip-search -->\n<link rel="modulepreload" href="[^"]+\/(chunks\/ip-search-[^"]+)"/.exec(snippet) ?? [];
  const withoutMap = (text: string) => text.replace(/<script type="importmap">.+<\/script>/, '');
  const visitor = await visitPasted('older', (file) => file === own, withoutMap);
  await visitor.seeAll();
  expect(await noted(visitor)).toEqual(new Set(['ip-search']));
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('a changed loader never runs, and what the page put inside the elements stays visible', async () => {
  const visitor = await visitPasted('loader-changed', (file) => file === 'loader.js');
  await visitor.page
    .locator('ip-search')
    .first()
    .evaluate((element) => (element.textContent = '请致电 0512-0000'));
  await expect.poll(() => visitor.page.locator('ip-search').first().innerText()).toBe('请致电 0512-0000');
  expect(await visitor.page.evaluate(`customElements.get('ip-search') === undefined`)).toBe(true);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});
