import { expect, test } from 'vitest';
import { browser, pages } from './foreign-site.js';
import { elementMarkup } from './page-server.js';
import { visit } from './visitor.js';

const patience = { timeout: 15_000, interval: 100 };

/** The script tag with what a webmaster may have written into it. */
const tagWith = (attributes: string): string =>
  `<script type="module" src="/cdn/loader.js" ${attributes.replace('PLATFORM', pages.platformUrl).replace('SITE', pages.url)}></script>`;

const put = (attributes: string, tag = 'ip-search'): string =>
  pages.put({
    html: `<!doctype html><html lang="en"><body>${tagWith(attributes)}${elementMarkup(pages, tag).repeat(2)}</body></html>`,
  });

const notSetUp = 'This component is not set up yet';

test.each([
  ['no key', 'data-base-url="PLATFORM"', ['option `publishableKey` is missing', 'data-key']],
  ['no address', 'data-key="pk_test_demo"', ['option `baseUrl`', 'data-base-url']],
  ['a key that is none', 'data-key="pk_live_…" data-base-url="PLATFORM"', ['option `publishableKey`', 'data-key']],
  ['a key that nobody knows', 'data-key="pk_test_nobody" data-base-url="PLATFORM"', ['credential_invalid', 'data-key']],
  ['the address of another site', 'data-key="pk_test_demo" data-base-url="SITE"', ['http_404', 'data-base-url']],
  [
    'an attribute in the wrong spelling',
    'data-key="pk_test_demo" data-baseurl="PLATFORM"',
    ['option `baseUrl`', '`data-baseurl` is not read: `data-base-url` is'],
  ],
  [
    'an attribute without its first half',
    'key="pk_test_demo" data-base-url="PLATFORM"',
    ['`key` is not read: `data-key` is'],
  ],
] as const)(
  'a script tag with %s is told on the page, and once on the console what to mend',
  async (_what, attributes, words) => {
    const visitor = await visit(browser, put(attributes));
    const seen = await visitor.seeAll(['fallback']);
    expect(seen.map(({ text }) => text.includes(notSetUp))).toEqual([true, true]);
    const ours = (): readonly string[] => visitor.console.filter((line) => /Failed to (?!load resource)/.test(line));
    await expect.poll(ours, patience).toHaveLength(1);
    for (const word of words) expect(ours()[0]).toContain(word);
    expect(visitor.errors).toEqual([]);
    await visitor.leave();
  },
);

test('a page from another origin than those of its key reads as not set up, and the console names the origin', async () => {
  const address = put('data-key="pk_test_demo" data-base-url="PLATFORM"').replace('127.0.0.1', 'park.localhost');
  const visitor = await visit(browser, address);
  const [search] = await visitor.seeAll(['fallback']);
  expect(search?.text).toContain(notSetUp);
  await expect.poll(() => visitor.console.join('\n'), patience).toContain('http://park.localhost');
  await visitor.leave();
});

test('an element that needs a signed-in person tells a page without a session address of the attribute', async () => {
  const visitor = await visit(
    browser,
    put('data-key="pk_test_demo" data-base-url="PLATFORM" data-sessionurl="/session"', 'ip-order-list'),
  );
  const [list] = await visitor.seeAll(['fallback']);
  expect(list?.text).toContain('Please sign in');
  await expect
    .poll(() => visitor.console.join('\n'), patience)
    .toContain('`data-sessionurl` is not read: `data-session-url` is');
  await visitor.leave();
});

test('a session address that leads to a page instead of a token is told by that page', async () => {
  const signIn = pages.put({ html: '<!doctype html><title>Sign in</title>' });
  const visitor = await visit(
    browser,
    put(`data-key="pk_test_demo" data-base-url="PLATFORM" data-session-url="${signIn}"`, 'ip-order-list'),
  );
  await visitor.seeAll(['fallback']);
  await expect
    .poll(() => visitor.console.join('\n'), patience)
    .toContain(`${signIn} answered 200 without a token. Answer a POST with`);
  await visitor.leave();
});
