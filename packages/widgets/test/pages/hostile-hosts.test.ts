import { expect, test } from 'vitest';
import { browser, pages } from './foreign-site.js';
import { hostileHosts, oldBrowser, type HostileHost } from './hostile-hosts.js';
import { elementNames, everyElement, loaderTag } from './page-server.js';
import { visit } from './visitor.js';

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
    const seen = await visitor.seeAll(host.isHarmless && ['element']);
    expect(new Set(seen.map(({ tag }) => tag))).toEqual(new Set(elementNames));
    expect(await visitor.evaluate(rootAttribute('data-control'))).toBe('true');
    expect(visitor.errors).toEqual([]);
    expect(await visitor.evaluate(rootAttribute('data-heard'))).toBeNull();
    await visitor.leave();
  },
);

test('a search, a shortlist, an enquiry, an order and its live events need nothing of promises that a page may break, and nothing that a browser of 2021 lacks', async () => {
  const hosts = hostileHosts.filter(({ name }) => /^Promise\..* (throw|throws)$/.test(name) || name === oldBrowser);
  expect(hosts).toHaveLength(4);
  const control = hosts.map((one) => `(${one.control})`).join(' && ');
  const host = { name: '', script: hosts.map(({ script }) => script).join('\n'), control };
  const visitor = await visit(browser, put(host));
  const { page } = visitor;
  const search = page.locator('ip-search').first();
  await search.locator('[type=search]').pressSequentially('发明');
  await search.locator('[part=suggestions]').waitFor();
  await search.locator('[type=search]').fill('一种');
  await search.locator('[type=search]').press('Enter');
  await expect.poll(() => page.url()).toContain(encodeURIComponent('一种'));
  await search.locator('.pick input').first().check();
  await search.locator('[part=shortlist]').waitFor();
  const enquiry = page.locator('ip-enquiry').first();
  await enquiry.locator('#message').fill('请问是否接受普通许可？');
  await enquiry.locator('#senderName').fill('李明');
  await enquiry.locator('#phone').fill('138 0013 8000');
  await enquiry.locator('#consent').check();
  await enquiry.locator('[part=send]').click();
  await enquiry.locator('[part=sent]').waitFor();
  const form = page.locator('ip-order-form').first();
  await form.locator('.agree input').check();
  await form.locator('[part=confirm]').click();
  await form.locator('[part=done]').waitFor();
  const history = page.locator('ip-order-tracker [part=history] li');
  const before = await history.count();
  await pages.buyer.orders.confirm(await pages.buyer.orders.retrieve(pages.orderId));
  await expect.poll(() => history.count(), { timeout: 15_000 }).toBe(before + 1);
  expect(await visitor.evaluate(rootAttribute('data-control'))).toBe('true');
  expect(visitor.errors).toEqual([]);
  expect(await visitor.evaluate(rootAttribute('data-heard'))).toBeNull();
  await visitor.leave();
});

test('an error of the page itself is heard: the control', async () => {
  const host = { name: '', script: `setTimeout(() => { throw new Error('theirs'); });`, control: 'true' };
  const visitor = await visit(browser, put(host));
  await visitor.seeAll();
  expect(visitor.errors).toEqual(['Error: theirs']);
  expect(await visitor.evaluate(rootAttribute('data-heard'))).toBe('1');
  await visitor.leave();
});
