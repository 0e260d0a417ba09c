import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileHosts, type HostileHost } from './hostile-hosts.js';
import { elementNames, everyElement, loaderTag, startPages, type PageServer } from './page-server.js';
import { startBrowser, visit } from './visitor.js';

let pages: PageServer;
let browser: Browser;

beforeAll(async () => {
  pages = await startPages();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await pages.close();
});

// Methods are kept before the page's own script runs; what `onerror` hears is written down where no patch reaches.
const keep = `<script>{
  const { setAttribute } = Element.prototype;
  const root = document.documentElement;
  let heard = 0;
  const note = () => setAttribute.call(root, 'data-heard', ++heard);
  window.onerror = note;
  window.onunhandledrejection = note;
  window.judge = (fine) => setAttribute.call(root, 'data-control', fine);
}</script>`;

function put({ script, control, markup = '', policy }: HostileHost): string {
  const html = `<!doctype html><html lang="zh-CN"><head>${keep}<script>${script}</script></head><body>${markup}
    <script>judge(${control.startsWith('{') ? `eval(${JSON.stringify(control)})` : control})</script>
    ${everyElement(pages)}${loaderTag(pages)}</body></html>`;
  return pages.put(policy === undefined ? { html } : { html, policy });
}

const rootAttribute = (name: string) =>
  `Element.prototype.getAttribute.call(Document.prototype.querySelector.call(document, 'html'), '${name}')`;

test.for(hostileHosts.map((host) => [host.name, host] as const))(
  'every element shows itself or owns up, and the host hears no error, where %s',
  async ([, host]) => {
    const visitor = await visit(browser, put(host));
    const seen = await visitor.seeAll();
    expect(new Set(seen.map(({ tag }) => tag))).toEqual(new Set(elementNames));
    expect(await visitor.evaluate(rootAttribute('data-control'))).toBe('true');
    expect(visitor.errors).toEqual([]);
    expect(await visitor.evaluate(rootAttribute('data-heard'))).toBeNull();
    await visitor.leave();
  },
);

test('an error of the page itself is heard: the control', async () => {
  const host = { name: '', script: `setTimeout(() => { throw new Error('theirs'); });`, control: 'true' };
  const visitor = await visit(browser, put(host));
  await visitor.seeAll();
  expect(visitor.errors).toEqual(['Error: theirs']);
  expect(await visitor.evaluate(rootAttribute('data-heard'))).toBe('1');
  await visitor.leave();
});
