import { afterAll, beforeAll, expect, test } from 'vitest';
import { browser, pages } from './foreign-site.js';
import { watchHost } from './host-watch.js';
import { everyElement, loaderTag } from './page-server.js';
import { visit, type Visitor } from './visitor.js';

const patience = { timeout: 15_000, interval: 100 };

// What the package and Lit leave on a page: one global of ours under a symbol, the versions of Lit, and what its decorators need.
const known = [
  'Symbol.metadata is new',
  'window.Symbol(@ip-portal/widgets) is new',
  'window.litElementVersions is new',
  'window.litHtmlVersions is new',
  'window.litPropertyMetadata is new',
  'window.reactiveElementVersions is new',
];

// What a visitor does, not an element: follows a search through the address, and puts the focus somewhere else.
const ofUse = ['history length', 'address', 'scroll position', 'active element'].map((name) => `${name} has changed`);

let visitor: Visitor;
let listenersBefore: readonly string[];
let watched: number;

const changes = async (): Promise<string[]> =>
  (await visitor.page.evaluate(() => window.hostWatch.changes())).filter((change) => !known.includes(change));

/** Who listens on the page's own objects, as the browser's tools see it. */
async function listeners(): Promise<string[]> {
  const session = await visitor.page.context().newCDPSession(visitor.page);
  const targets = ['window', 'document', 'document.documentElement', 'document.body', 'document.head', 'history'];
  const found = await Promise.all(
    [...targets, 'navigation', 'visualViewport', 'navigator.serviceWorker', 'screen.orientation'].map(
      async (expression) => {
        const { result } = await session.send('Runtime.evaluate', { expression });
        if (!result.objectId) return [];
        const answer = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
        return answer.listeners.map(({ type, scriptId, lineNumber, columnNumber }) =>
          [expression, type, scriptId, lineNumber, columnNumber].join(' '),
        );
      },
    ),
  );
  await session.detach();
  return found.flat().toSorted();
}

const stored = () =>
  visitor.page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    databases: (await indexedDB.databases()).length,
  }));

beforeAll(async () => {
  const html = `<!doctype html><html lang="zh-CN"><head><title>园区</title><style>h1 { color: teal } .row { display: flex } input { outline: none }</style></head>
    <body><main data-host><h1>园区</h1><form><input name="q" value="1"><button type="button">x</button></form>
    <table><tr><td>1</td></tr></table><p class="row">一<a href="#there">二</a><em>三</em></p></main>
    <div style="height:3000px"></div>${everyElement(pages)}</body></html>`;
  visitor = await visit(browser, pages.put({ html }), { before: `(${watchHost.toString()})()` });
  await visitor.page.evaluate(() => {
    document.querySelector('input')?.focus({ preventScroll: true });
    scrollTo(0, 120);
  });
  listenersBefore = await listeners();
  watched = await visitor.page.evaluate(() => window.hostWatch.begin());
  const tag = JSON.stringify(loaderTag(pages));
  await visitor.page.evaluate(`document.body.append(document.createRange().createContextualFragment(${tag}))`);
});

afterAll(async () => {
  await visitor.leave();
});

test('every element arrives, and nothing of the host has changed but the names we are known by', async () => {
  await visitor.seeAll(['element']);
  // Nobody of ours takes messages, from whatever window they come.
  expect(await listeners()).not.toContainEqual(expect.stringMatching(/ message(error)? /));
  expect(watched).toBeGreaterThan(20_000);
  expect(await changes()).toEqual([]);
  expect(await stored()).toEqual({ workers: 0, caches: [], databases: 0 });
});

test('a search typed, a page turned and an order opened change the address and nothing else', async () => {
  const search = visitor.page.locator('ip-search').first();
  await search.locator('[type=search]').fill('一种');
  await search.locator('[type=search]').press('Enter');
  await expect.poll(() => visitor.page.url(), patience).toContain(encodeURIComponent('一种'));
  await visitor.seeAll(['element']);
  await search.locator('[part=pages] button:enabled').last().click();
  await expect.poll(() => visitor.page.url(), patience).toMatch(/page=2/);
  const opened = visitor.page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('ip-order-selected', (event) => (event.preventDefault(), resolve('opened')), {
          once: true,
        });
      }),
  );
  await visitor.page.locator('ip-order-list [part=order] h3 :is(a, button)').first().click();
  expect(await opened).toBe('opened');
  expect(await changes()).toEqual(ofUse);
});

test('once every element is taken away, nobody of ours listens any more, and the host is as it was', async () => {
  await visitor.page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) if (element.localName.startsWith('ip-')) element.remove();
  });
  await expect.poll(listeners, patience).toEqual(listenersBefore);
  expect(await changes()).toEqual(ofUse);
  expect(await stored()).toEqual({ workers: 0, caches: [], databases: 0 });
  expect(visitor.errors).toEqual([]);
});

test('whatever a guest does to its host is named: the control', async () => {
  await visitor.page.evaluate(() => {
    Reflect.set(window, 'left', 1);
    Reflect.set(Array.prototype, 'last', () => 1);
    Reflect.deleteProperty(Node.prototype, 'contains');
    Reflect.set(Element.prototype, 'matches', () => true);
    Object.freeze(JSON);
    document.title = 'theirs';
    document.cookie = 'a=1';
    localStorage.setItem('a', '1');
    document.head.append(document.createElement('style'));
    document.adoptedStyleSheets = [new CSSStyleSheet()];
    document.querySelector('h1')?.style.setProperty('color', 'red');
    window.addEventListener('message', () => undefined);
  });
  expect(await changes()).toEqual(
    expect.arrayContaining([
      ...['window.left is new', 'Array.prototype.last is new', 'Node.prototype.contains is gone'],
      ...['Element.prototype.matches has changed', 'JSON (extensible) has changed', 'title has changed'],
      ...['cookies has changed', 'local storage has changed', 'head has changed', 'style sheets has changed'],
      ...['adopted style sheets has changed', '<node 1> style color has changed', 'markup of the host has changed'],
    ]),
  );
  expect(await listeners()).toHaveLength(listenersBefore.length + 1);
  expect(await listeners()).toContainEqual(expect.stringMatching(/^window message /));
});
