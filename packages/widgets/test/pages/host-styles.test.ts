import { expect, test } from 'vitest';
import { readPicture, type Picture } from '../pictures/picture.js';
import { browser, pages } from './foreign-site.js';
import { elementMarkup, loaderTag } from './page-server.js';
import { visit, type Visitor } from './visitor.js';

/** What is in the sheets of old pages, and reaches an element because it inherits or is itself meant. */
const sheets = {
  'one size and face for everything': `* { font: 12px/1 serif; letter-spacing: 1px; color: #c00; text-align: center; word-break: break-all }`,
  'Chinese paragraphs': `body { text-indent: 2em; letter-spacing: 3px; word-spacing: 6px; line-height: 3; text-align: justify }`,
  'text nobody may copy': `body { user-select: none; -webkit-user-select: none; cursor: wait }`,
  'capitals and shadows': `body { text-transform: uppercase; font-variant: small-caps; font-style: italic; text-shadow: 1px 1px red; -webkit-text-stroke: 1px red }`,
  'lines that do not break': `body { white-space: nowrap; word-break: break-all; hyphens: auto; tab-size: 2; text-wrap: nowrap }`,
  'a root of ten pixels': `html { font-size: 62.5% } body { font-size: 1.2rem }`,
  'everything floats': `div, p, span, ul, li, a, input, button { float: left !important; margin: 9px !important; border: 3px solid red !important }`,
  'boxes as they were': `*, *::before, *::after { box-sizing: content-box; padding: 0; margin: 0; outline: 0; list-style: square; border-collapse: collapse }`,
};

async function pictureOf(visitor: Visitor, css: string): Promise<Picture> {
  await visitor.page.evaluate(`document.querySelector('#theirs').textContent = ${JSON.stringify(css)}`);
  const main = visitor.page.locator('main > *').first();
  return readPicture(await main.screenshot({ animations: 'disabled' }));
}

/** Pixels that differ; a few at the edges of round corners are drawn otherwise from time to time. */
function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return Number.POSITIVE_INFINITY;
  const channels = one.data.filter((value, at) => at % 4 !== 3 && value !== other.data[at]);
  return channels.length < 200 ? 0 : channels.length;
}

test.for([
  ['ip-search', ''],
  ['ip-search', 'display-mode="elder"'],
  ['ip-listing', ''],
  ['ip-order-form', ''],
] as const)('under the sheets of old pages <%s %s> looks as it does without', async ([tag, attributes]) => {
  const element = elementMarkup(pages, tag).replace(`<${tag}`, `<${tag} page-size="3" ${attributes}`);
  const html = `<!doctype html><html lang="zh-CN"><head><style>main { position: absolute; inset: 0 auto auto 0; width: 900px; margin: 0 !important; padding: 0 !important } main > * { margin: 0 !important; padding: 0 !important; border: 0 !important }</style><style id="theirs"></style></head><body><main>${element}</main>${loaderTag(pages)}</body></html>`;
  const visitor = await visit(browser, pages.put({ html }));
  await visitor.seeAll(['element']);
  await visitor.page.locator(`${tag}:state(ready)`).waitFor();
  let plain = await pictureOf(visitor, '');
  // At rest once it looks the same twice.
  const again = async () => difference(plain, (plain = await pictureOf(visitor, '')));
  await expect.poll(again, { timeout: 10_000 }).toBe(0);
  const changed: string[] = [];
  for (const [name, css] of Object.entries(sheets))
    if (difference(plain, await pictureOf(visitor, css)) > 0) changed.push(name);
  expect(changed).toEqual([]);
  expect(difference(plain, await pictureOf(visitor, `${tag} { opacity: 0.5 }`))).toBeGreaterThan(0);
  await visitor.leave();
});
