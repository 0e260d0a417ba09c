import { globSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { closure, importsIn } from '../../../../scripts/built-files.mjs';
import { browser, pages } from './foreign-site.js';
import { elementMarkup, elementNames, everyElement, loaderTag } from './page-server.js';
import { visit } from './visitor.js';

const cdn = join(import.meta.dirname, '../../dist/cdn');
const patience = { timeout: 15_000, interval: 100 };

beforeAll(async () => {
  pages.mount('other', (file, content) =>
    file === 'loader.js' ? content.replace(/(["'`])0\.1\.0\1/, '"9.9.9"') : content,
  );
});

const put = (body: string, head = '') =>
  pages.put({ html: `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>` });

test('every element there is appears from one script tag', async () => {
  const visitor = await visit(browser, put(everyElement(pages) + loaderTag(pages)));
  const seen = await visitor.seeAll(['element']);
  expect(new Set(seen.map(({ tag }) => tag))).toEqual(new Set(elementNames));
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('a page that shows one element fetches nothing of the others', async () => {
  const from = pages.requests.length;
  const visitor = await visit(browser, put(loaderTag(pages) + elementMarkup(pages, 'ip-search')));
  await visitor.seeAll(['element']);
  const defines = pages.requests.slice(from).filter(({ path }) => /chunks\/ip-/.test(path));
  expect(defines).toHaveLength(1);
  await visitor.leave();
});

test('what an element needs is asked for before its own file has come, its words too', async () => {
  const built = globSync('chunks/*.js', { cwd: cdn });
  const own = built.find((file) => file.startsWith('chunks/ip-search-')) ?? '';
  const words = built.find((file) => file.startsWith('chunks/zh-cn-search-')) ?? '';
  const missing = new Set([...closure(own, importsIn(cdn)), words]);
  missing.delete(own);
  expect(missing.size).toBeGreaterThan(2);
  let release = (): void => {};
  const allAsked = new Promise<void>((resolve) => (release = resolve));
  pages.mount('held', async (file, content) => {
    missing.delete(file);
    if (missing.size === 0) release();
    if (file === own) await allAsked;
    return content;
  });
  const visitor = await visit(browser, put(loaderTag(pages, { folder: 'held' }) + elementMarkup(pages, 'ip-search')));
  await visitor.seeAll(['element']);
  expect([...missing]).toEqual([]);
  await visitor.leave();
});

test('an element that comes before its provider waits for it, rather than speak for the page around', async () => {
  let release = (): void => {};
  const isHere = new Promise<void>((resolve) => (release = resolve));
  pages.mount('late', async (file, content) => {
    if (file.startsWith('chunks/ip-provider-')) await isHere;
    return content;
  });
  const { publishableKey, platformUrl } = pages;
  const provider = `<ip-provider locale="en" publishable-key="${publishableKey}" base-url="${platformUrl}">`;
  const search = elementMarkup(pages, 'ip-search');
  const visitor = await visit(
    browser,
    put(`${provider}${search}</ip-provider>${loaderTag(pages, { folder: 'late' })}`),
  );
  await visitor.page.waitForFunction(`customElements.get('ip-search') !== undefined`);
  release();
  await visitor.page.waitForFunction(`customElements.get('ip-provider') !== undefined`);
  await visitor.seeAll(['element']);
  expect((await visitor.look()).find(({ tag }) => tag === 'ip-search')?.text).toContain('Results');
  await visitor.leave();
});

test('a page without scripts of its own says words its own way by a file', async () => {
  const words = new URL(pages.put({ html: '{"zh-CN":{"search":{"results":"园区成果"}}}' })).pathname;
  const visitor = await visit(browser, put(elementMarkup(pages, 'ip-search') + loaderTag(pages, { words })));
  await visitor.seeAll(['element']);
  await expect.poll(async () => (await visitor.look())[0]?.text, patience).toContain('园区成果');
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('a page tells its statistics what visitors do from the moment it loads the file for it', async () => {
  const visitor = await visit(browser, put(elementMarkup(pages, 'ip-search') + loaderTag(pages)));
  await visitor.seeAll(['element']);
  await visitor.page.evaluate(`(async () => {
    globalThis.told = [];
    document.addEventListener('ip-track', ({ detail }) => told.push(detail));
    document.addEventListener('ip-listing-selected', (event) => event.preventDefault());
    await import('/cdn/track.js');
  })()`);
  await visitor.page.locator('ip-search .cards h3 a').first().click();
  const told: unknown = await visitor.page.evaluate('told');
  expect(told).toEqual([
    { name: 'listing-selected', element: 'ip-search', data: { listingId: expect.stringMatching(/^lst_/) } },
  ]);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('htmx swaps an element in, out and in again', async () => {
  const part = put(elementMarkup(pages, 'ip-listing'));
  const body = `<main id="place" hx-get="${new URL(part).pathname}" hx-trigger="load, again" hx-target="#place" hx-swap="innerHTML"></main>`;
  const visitor = await visit(browser, put(body + loaderTag(pages), '<script src="/vendor/htmx.js"></script>'));
  await visitor.seeAll(['element']);
  await visitor.page.evaluate(`document.querySelector('#place').replaceChildren()`);
  expect(await visitor.look()).toEqual([]);
  await visitor.page.evaluate(`htmx.trigger('#place', 'again')`);
  const [listing] = await visitor.seeAll(['element']);
  expect(listing?.tag).toBe('ip-listing');
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('a Turbo visit brings elements onto the page, and going back shows the first ones again', async () => {
  const head = `<script src="/vendor/turbo.js"></script>${loaderTag(pages)}`;
  const second = put(elementMarkup(pages, 'ip-listing'), head);
  const first = put(`${elementMarkup(pages, 'ip-search')}<a id="on" href="${new URL(second).pathname}">on</a>`, head);
  const visitor = await visit(browser, first);
  await visitor.seeAll(['element']);
  await visitor.page.evaluate(`window.stayed = true`);
  await visitor.page.locator('#on').click();
  await expect.poll(async () => (await visitor.look()).map(({ tag }) => tag), patience).toEqual(['ip-listing']);
  await visitor.seeAll(['element']);
  await visitor.page.goBack();
  await expect.poll(async () => (await visitor.look()).map(({ tag }) => tag), patience).toEqual(['ip-search']);
  await visitor.seeAll(['element']);
  expect(await visitor.page.evaluate('window.stayed')).toBe(true);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('an element that is moved, removed and put back goes on', async () => {
  const visitor = await visit(browser, put(elementMarkup(pages, 'ip-search') + loaderTag(pages) + '<aside></aside>'));
  await visitor.seeAll(['element']);
  await visitor.page.evaluate(`{
    const search = document.querySelector('ip-search');
    document.querySelector('aside').append(search);
    search.remove();
    document.body.prepend(search);
  }`);
  await visitor.seeAll(['element']);
  await visitor.page.locator('ip-search [type=search]').fill('电池');
  await visitor.page.locator('ip-search [type=search]').press('Enter');
  await expect.poll(() => visitor.page.url(), patience).toContain(encodeURIComponent('电池'));
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('what could not be fetched is owned up to by every element of its kind, and told on the console once', async () => {
  const visitor = await visit(browser, put(loaderTag(pages)));
  const { page } = visitor;
  await page.waitForFunction(`globalThis[Symbol.for('@ip-portal/widgets')] !== undefined`);
  await page.route('**/chunks/ip-listing-*', (route) => route.abort());
  const insert = `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(elementMarkup(pages, 'ip-listing'))})`;
  await page.evaluate(insert);
  await visitor.seeAll(['fallback']);
  await page.evaluate(insert);
  expect(await visitor.seeAll(['fallback'])).toHaveLength(2);
  expect(visitor.console.filter((line) => line.includes('Failed to load <ip-listing>'))).toHaveLength(1);
  expect(visitor.errors).toEqual([]);
  await page.unroute('**/chunks/ip-listing-*');
  await page.reload();
  await page.evaluate(insert);
  await visitor.seeAll(['element']);
  await visitor.leave();
});

test('a tag that appears only inside the shadow root of another element of ours is loaded', async () => {
  const visitor = await visit(browser, put(elementMarkup(pages, 'ip-search') + loaderTag(pages)));
  await visitor.seeAll(['element']);
  await visitor.page.evaluate(`{
    const listing = document.createElement('ip-listing');
    listing.setAttribute('listing-id', '${pages.listingId}');
    document.querySelector('ip-search').shadowRoot.append(listing);
  }`);
  await expect.poll(() => visitor.page.evaluate(`customElements.get('ip-listing') !== undefined`), patience).toBe(true);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('a page with shadow roots of its own hands them to the loader', async () => {
  const visitor = await visit(browser, put(`<div id="host"></div>${loaderTag(pages)}`));
  await visitor.page.waitForFunction(`globalThis[Symbol.for('@ip-portal/widgets')] !== undefined`);
  await visitor.page.evaluate(`{
    const root = document.querySelector('#host').attachShadow({ mode: 'open' });
    globalThis[Symbol.for('@ip-portal/widgets')].watch(root);
    root.append(document.createElement('ip-search'));
  }`);
  await expect.poll(() => visitor.page.evaluate(`customElements.get('ip-search') !== undefined`), patience).toBe(true);
  await visitor.leave();
});

test('the same version pasted twice says nothing and fetches nothing twice', async () => {
  pages.mount('again');
  const from = pages.requests.length;
  const body = loaderTag(pages) + loaderTag(pages) + loaderTag(pages, { folder: 'again' });
  const visitor = await visit(browser, put(body + elementMarkup(pages, 'ip-search')));
  await visitor.seeAll(['element']);
  const files = pages.requests.slice(from).map(({ path }) => path);
  const chunks = files.filter((path) => path.includes('/chunks/ip-search-'));
  expect(chunks).toHaveLength(1);
  expect(visitor.console.filter((line) => line.startsWith('warning'))).toEqual([]);
  await visitor.leave();
});

test.for([
  ['cdn', 'other', '0.1.0', '9.9.9'],
  ['other', 'cdn', '9.9.9', '0.1.0'],
] as const)('of two versions, %s before %s, the first serves the page and one warning names both', async (order) => {
  const [first, second, firstVersion, secondVersion] = order;
  const tags = loaderTag(pages, { folder: first }) + loaderTag(pages, { folder: second });
  const visitor = await visit(browser, put(tags + everyElement(pages)));
  await visitor.seeAll(['element']);
  const warnings = visitor.console.filter((line) => line.startsWith('warning'));
  expect(warnings).toEqual([
    `warning: IP Portal ${firstVersion} from ${pages.url}/${first}/loader.js serves this page; ${secondVersion} from ${pages.url}/${second}/loader.js does nothing.`,
  ]);
  expect(await visitor.page.evaluate(`globalThis[Symbol.for('@ip-portal/widgets')].version`)).toBe(firstVersion);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('two versions that arrive at the same time agree on one', async () => {
  const race = ['cdn', 'other'].map((folder) => `import('/${folder}/loader.js')`).join();
  const visitor = await visit(
    browser,
    put(`${everyElement(pages)}<script type="module">await Promise.all([${race}])</script>`),
  );
  await visitor.seeAll();
  expect(visitor.console.filter((line) => line.includes('does nothing'))).toHaveLength(1);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test('an event of an element is heard once on a page with the loader of two versions', async () => {
  const tags = loaderTag(pages) + loaderTag(pages, { folder: 'other' });
  const visitor = await visit(browser, put(tags + elementMarkup(pages, 'ip-search')));
  await visitor.seeAll(['element']);
  await visitor.page.evaluate(
    `window.heard = 0, addEventListener('ip-listing-selected', (event) => { event.preventDefault(); window.heard += 1; })`,
  );
  await visitor.page.locator('ip-search [part~=card] h3 :is(a, button)').first().click();
  expect(await visitor.page.evaluate('window.heard')).toBe(1);
  await visitor.leave();
});

test('an element whose name somebody else took stays theirs, and the console says so', async () => {
  const fake = `<script>customElements.define('ip-listing', class extends HTMLElement { connectedCallback() { this.textContent = 'theirs'; } })</script>`;
  const visitor = await visit(browser, put(fake + loaderTag(pages) + everyElement(pages)));
  await expect
    .poll(async () => (await visitor.look()).filter(({ shows }) => shows === 'nothing').map(({ tag }) => tag), patience)
    .toEqual(['ip-listing']);
  expect(await visitor.page.locator('ip-listing').first().innerText()).toBe('theirs');
  const warnings = visitor.console.filter((line) => line.startsWith('warning'));
  expect(warnings).toEqual([
    `warning: ip-listing came from elsewhere before ${pages.url}/cdn/loader.js, which leaves them alone.`,
  ]);
  expect(visitor.errors).toEqual([]);
  await visitor.leave();
});

test.for([
  ['zh-CN', '内容加载失败，请刷新页面重试。'],
  ['en', 'This could not be loaded. Please reload the page.'],
] as const)('a chunk that cannot be fetched is owned up to in the language of the page: %s', async ([lang, words]) => {
  pages.mount('gone', (file, content) => (file === 'loader.js' ? content : null));
  const html = `<!doctype html><html lang="${lang}"><body>${everyElement(pages)}${loaderTag(pages, { folder: 'gone' })}</body></html>`;
  const visitor = await visit(browser, pages.put({ html }));
  const seen = await visitor.seeAll(['fallback']);
  expect(new Set(seen.map(({ text }) => text))).toEqual(new Set([words]));
  expect(visitor.errors).toEqual([]);
  await visitor.page.evaluate(`document.body.append(document.createElement('ip-search'))`);
  await expect.poll(async () => (await visitor.look()).at(-1)?.shows, patience).toBe('fallback');
  await visitor.leave();
});
