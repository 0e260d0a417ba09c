import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPicture } from '../pictures/picture.js';
import { browser, pages } from './foreign-site.js';
import { harmlessStyles, hostileStyles } from './hostile-styles.js';
import { loaderTag } from './page-server.js';
import { visit, type Visitor } from './visitor.js';

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What came of pressing a button, and where on the page the facts of the step stand. */
interface Press {
  readonly outcome: string;
  readonly places: readonly Place[];
}

declare global {
  interface Window {
    /** Wears a style sheet and presses both buttons as a script or a keyboard would, whatever they look like. */
    pressUnder: (css: string) => Promise<readonly Press[]>;
  }
}

/** Runs in the page, before any script of it. Whoever gets as far as a request has been let through; nothing comes of it. */
function preparePage(): void {
  const { fetch: send } = window;
  const asked = { confirm: 0, proceed: 0 };
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (init?.method !== 'POST' || !/\/v1\/orders(?:\/\w+\/pay)?$/.test(address)) return send(input, init);
    asked[address.endsWith('/pay') ? 'proceed' : 'confirm'] += 1;
    const headers = { 'content-type': 'application/problem+json' };
    const problem = { type: 'about:blank', title: 'No', status: 409, code: 'listing_not_available' };
    return new Response(JSON.stringify(problem), { status: 409, headers });
  };
  const frame = () => new Promise(requestAnimationFrame);
  async function press(tag: string, part: keyof typeof asked): Promise<Press> {
    const root = document.querySelector(tag)?.shadowRoot;
    const button = () => root?.querySelector<HTMLButtonElement>(`[part=${part}]`);
    const before = asked[part];
    let outcome = 'nothing';
    button()?.click();
    for (let count = 0; count < 100 && outcome === 'nothing'; count += 1) {
      await frame();
      if (asked[part] > before && button()?.disabled === false) outcome = 'taken';
      if (asked[part] === before && root?.textContent.includes('看不清')) outcome = 'refused';
    }
    const places = [...(root?.querySelectorAll('.fact') ?? [])].map((fact) => {
      const { left, top, width, height } = fact.getBoundingClientRect();
      return { left: left + scrollX, top: top + scrollY, width, height };
    });
    return { outcome, places };
  }
  window.pressUnder = async (css) => {
    const sheet = document.querySelector('#theirs');
    if (sheet) sheet.textContent = css;
    scrollTo(0, 0);
    return Promise.all([press('ip-order-form', 'confirm'), press('ip-pay', 'proceed')]);
  };
}

let visitor: Visitor;

beforeAll(async () => {
  const { buyer, orderId, listingId } = pages;
  await buyer.orders.confirm(await buyer.orders.retrieve(orderId));
  const html = `<!doctype html><html lang="zh-CN"><head><style>main { display: grid; grid-template-columns: 1fr 1fr; align-items: start }</style><style id="theirs"></style></head><body><main>
    <ip-order-form listing-id="${listingId}"></ip-order-form><ip-pay order-id="${orderId}"></ip-pay></main>${loaderTag(pages)}</body></html>`;
  visitor = await visit(browser, pages.put({ html }), { before: `(${preparePage.toString()})()` });
  await visitor.page.locator('ip-order-form .agree input').check();
  await visitor.page.locator('ip-pay [part=proceed]').waitFor();
});

afterAll(async () => {
  await visitor.leave();
});

const press = (css: string): Promise<readonly Press[]> =>
  visitor.page.evaluate((sheet) => window.pressUnder(sheet), css);

type Read = (x: number, y: number) => number;

/** The page as it is painted now: a reader of its green channel for each fact, from the fact's corner on. */
async function paint(presses: readonly Press[]): Promise<readonly Read[]> {
  const places = presses.flatMap((one) => one.places);
  const width = 1024;
  const height = Math.max(0, ...places.map((place) => Math.ceil(place.top + place.height))) + 4;
  const picture = readPicture(await visitor.page.screenshot({ clip: { x: 0, y: 0, width, height } }));
  return places.map(({ left, top }): Read => (x, y) => {
    const pixel = (Math.round(top) + y) * picture.width + Math.round(left) + x;
    return picture.data[pixel * 4 + 1] ?? 255;
  });
}

/** How much of a fact's ink is somewhere else, from 0; a breath of half a pixel is no difference. */
function difference(one: Read, other: Read, { width, height }: Place): number {
  const count = (differs: (x: number, y: number) => boolean): number => {
    let sum = 0;
    for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) sum += differs(x, y) ? 1 : 0;
    return sum;
  };
  const ink = count((x, y) => Math.abs(one(x, y) - one(0, 0)) > 96);
  const shifts = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => ({ x, y })));
  return Math.min(...shifts.map((by) => count((x, y) => Math.abs(one(x, y) - other(x + by.x, y + by.y)) > 96))) / ink;
}

test('price and counterparty look the same under every hostile style sheet, or nobody orders or pays', async () => {
  const clean = await press('');
  const painted = await paint(clean);
  const places = clean.flatMap((one) => one.places.map((place) => ({ ...place, by: clean.indexOf(one) })));
  const astray: string[] = [];
  let refusals = 0;
  for (const { name, css } of hostileStyles) {
    const now = await press(css);
    const isTaken = now.map(({ outcome }) => outcome === 'taken');
    const seen = isTaken.includes(true) ? await paint(now) : [];
    refusals += now.filter(({ outcome }) => outcome === 'refused').length;
    for (const [index, { by, ...place }] of places.entries()) {
      const [was, is] = [painted[index], seen[index]];
      if (now[by]?.outcome === 'refused') continue;
      if (!isTaken[by] || !was || !is || difference(was, is, place) > 0.4) astray.push(`${name}: fact ${index}`);
    }
    // Without the sheet the same buttons work again.
    if (isTaken.includes(false)) expect(await press('')).toEqual(clean);
  }
  expect(astray).toEqual([]);
  expect(clean.map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
  expect(places).toHaveLength(4);
  expect(refusals).toBeGreaterThan(36);
});

test('no harmless style sheet keeps anybody from ordering or paying', async () => {
  const kept: string[] = [];
  for (const { name, css } of harmlessStyles)
    for (const { outcome } of await press(css)) if (outcome !== 'taken') kept.push(`${name}: ${outcome}`);
  expect(kept).toEqual([]);
});
