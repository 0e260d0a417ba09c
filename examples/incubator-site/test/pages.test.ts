import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { patience } from './hands.js';
import { openStage, type Person, type Stage } from './stage.js';
import { chinese, english } from './words.js';

const pages = ['/', '/search.html', '/listing.html', '/orders.html', '/order.html', '/track.html', '/sign-in.html'];
const englishPages = pages.map((page) => `/en${page}`);
const everywhere = [...pages, ...englishPages];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ listings: 300 });
});
afterAll(() => stage.close());

const visit = async ({ page }: Person, path: string) => {
  await page.goto(`${stage.site.url}${path}`);
  await page.waitForLoadState('networkidle');
};

async function aListing(): Promise<string> {
  const response = await fetch(`${stage.site.platformUrl}/v1/listings?limit=1`, {
    headers: { authorization: `Bearer ${stage.site.publishableKey}` },
  });
  const { data } = (await response.json()) as { readonly data: readonly { readonly id: string }[] };
  return data[0]?.id ?? '';
}

/** Looks at every page, one after the other, in one look. */
async function seesNothingAside(width: number, look: string): Promise<void> {
  const person = await stage.person({ name: 'pages', words: chinese, width, look });
  for (const path of [...everywhere, `/listing.html?listing=${await aListing()}`]) {
    await visit(person, path);
    const needed = await person.page.evaluate(() => document.documentElement.scrollWidth);
    expect(needed, `${path} ${look}`).toBeLessThanOrEqual(width);
  }
  expect(person.complaints).toEqual([]);
  await person.page.context().close();
}

// Most of a visit is waiting for the network to rest, so people wait side by side.
test.concurrent.for([320, 768, 1440])(
  'no page scrolls sideways at %i px, in large print neither',
  { timeout: 180_000 },
  async (width) => {
    await Promise.all(['incubator.standard.light', 'park.elder.dark'].map((look) => seesNothingAside(width, look)));
  },
);

test.concurrent.for([320, 1280])(
  "the sandbox's clock covers no words that are last on a page of %i px",
  async (width) => {
    const person = await stage.person({ name: 'clock', words: english, width, look: 'park.elder.light' });
    const { page } = person;
    await visit(person, '/en/search.html');
    const coveredOf = (parts: string) =>
      page.locator(parts).evaluateAll((found) => {
        const clock = document.querySelector('.sandbox')?.getBoundingClientRect() ?? new DOMRect();
        const covered = found.filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return left < clock.right && right > clock.left && top < clock.bottom && bottom > clock.top;
        });
        return { seen: found.length > 1 && clock.width > 0, covered: covered.map((part) => part.textContent.trim()) };
      });
    for (const at of [0, 1]) await page.locator('ip-search [part=pick] input').nth(at).check(patience);
    await page.locator('ip-search [part=shortlist]').waitFor(patience);
    expect(await coveredOf('ip-search [part=shortlist] :is(p, button)')).toEqual({ seen: true, covered: [] });
    // Cards have their own size once they are in sight: the end of the page may move away from whoever goes there.
    await vi.waitFor(async () => {
      await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
      });
      expect(await coveredOf('.bottom :is(p, a)')).toEqual({ seen: true, covered: [] });
    }, patience);
  },
);

test('every link of every page leads somewhere, inside the page too', async () => {
  const targets = new Set<string>();
  const collect = async (paths: readonly string[]): Promise<void> => {
    const person = await stage.person({ name: 'links', words: chinese });
    for (const path of paths) {
      await visit(person, path);
      const found = await person.page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => (link instanceof HTMLAnchorElement ? link.href : '')));
      for (const href of found) targets.add(href);
    }
  };
  await Promise.all([collect(pages), collect(englishPages)]);
  for (const target of targets) {
    expect(target.startsWith(stage.site.url), target).toBe(true);
    const { hash } = new URL(target);
    const response = await fetch(target);
    expect(response.status, target).toBe(200);
    if (hash.length > 1) expect(await response.text(), target).toContain(`id="${hash.slice(1)}"`);
  }
  expect(targets.size).toBeGreaterThan(20);
}, 60_000);

test('every page has a title, a description, one main heading and its address in both languages', async () => {
  const titles = new Set<string>();
  for (const path of everywhere) {
    const html = await (await fetch(`${stage.site.url}${path}`)).text();
    expect(html.match(/<h1/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<meta\s+name="description"\s+content="[^"]{10,160}"/);
    expect(html, path).toContain(`<link rel="canonical" href="${stage.site.url}${path}" />`);
    expect(html.match(/hreflang="(zh-CN|en|x-default)" href="http/g), path).toHaveLength(3);
    expect(html, path).toContain(`<html data-theme="incubator"`);
    titles.add(/<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
  }
  expect(titles.size).toBe(everywhere.length);
});

test('an address that is none gets a page that says so', async () => {
  const response = await fetch(`${stage.site.url}/en/nowhere.html`);
  expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('There is no page here')]);
  expect((await fetch(`${stage.site.url}/../package.json`)).status).toBe(404);
});

test('what a visitor chooses of theme, scheme and print size holds on the next page', async () => {
  const person = await stage.person({ name: 'look', words: english });
  const { page } = person;
  await visit(person, '/en/search.html');
  await page.getByRole('button', { name: 'Large print' }).click(patience);
  await page.getByRole('button', { name: 'Dark' }).click(patience);
  await page.locator('.sandbox summary').click(patience);
  await page.getByRole('button', { name: 'Government park' }).click(patience);
  expect(await page.locator('ip-search').getAttribute('display-mode')).toBe('elder');

  await visit(person, '/en/orders.html');
  const html = page.locator('html');
  expect(await html.getAttribute('data-theme')).toBe('park');
  expect(await html.getAttribute('data-scheme')).toBe('dark');
  expect(await page.getByRole('button', { name: 'Large print' }).getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
  await page.getByRole('button', { name: 'Large print' }).click(patience);
  expect(await html.getAttribute('data-mode')).toBe('standard');
  expect(person.complaints).toEqual([]);
}, 60_000);

test('the home page says how many rights the search has on offer', async () => {
  const person = await stage.person({ name: 'total', words: chinese });
  await visit(person, '/');
  const response = await fetch(`${stage.site.platformUrl}/v1/listings?limit=1`, {
    headers: { authorization: `Bearer ${stage.site.publishableKey}` },
  });
  const { total } = (await response.json()) as { readonly total: number };
  await expect.poll(() => person.page.locator('[data-total]').innerText(), patience).toBe(String(total));
});

test('sign-in sends nobody to another site, and no other site signs anybody in', async () => {
  const post = (path: string, init: RequestInit) =>
    fetch(`${stage.site.url}${path}`, { method: 'POST', redirect: 'manual', ...init });
  const own = { 'sec-fetch-site': 'same-origin' };
  for (const next of ['//evil.example/', '\\\\evil.example', 'https://evil.example/', 'javascript:alert(1)']) {
    const response = await post('/sign-in', { headers: own, body: new URLSearchParams({ role: 'buyer', next }) });
    expect([response.status, response.headers.get('location')], next).toEqual([303, '/']);
  }
  expect((await post('/session', { headers: own })).status).toBe(204);
  expect((await post('/session', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  expect((await post('/tracking-links', { headers: own, body: '{"orderId":"ord_x"}' })).status).toBe(404);
});

test('every page renders where the host has extended Object.prototype', async () => {
  const person = await stage.person({ name: 'prototype', words: chinese });
  const { page } = person;
  await page.addInitScript(() => {
    Object.defineProperty(Object.prototype, 'extra', { value: 'of the host', enumerable: true, configurable: true });
  });
  await visit(person, '/search.html');
  await page.locator('ip-search a[href*="listing.html"]').first().click(patience);
  await page.locator('ip-listing h2').first().waitFor(patience);
  expect(await page.locator('ip-listing h2').first().innerText()).not.toBe('');
  expect(person.complaints).toEqual([]);
}, 60_000);

test.concurrent.for([320, 1280])(
  'back from a listing, the result that was followed is in view and has the focus, at %i px',
  async (width) => {
    const person = await stage.person({ name: 'back', words: english, width });
    const { page } = person;
    await visit(person, '/en/search.html?from=park&s.sort=newest');
    const followed = page.locator('ip-search .cards > li h3 a').nth(13);
    const title = await followed.textContent();
    await followed.click();
    await page.waitForURL(/listing\.html\?/);
    await page.goBack();
    await expect.poll(() => page.locator('ip-search .cards h3 a:focus').textContent(patience), patience).toBe(title);
    await expect
      .poll(() => page.locator('ip-search .cards h3 a:focus').boundingBox(), patience)
      .toSatisfy((box: { y: number } | null) => box !== null && box.y > 200 && box.y < 700);
    expect(new URL(page.url()).search).toBe('?from=park&s.sort=newest');
    // Whoever has come back and goes on searching is not taken back there again.
    await page.locator('ip-search select').selectOption({ index: 2 });
    await page.reload();
    await page.locator('ip-search .cards h3 a').first().waitFor(patience);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('ip-search .cards h3 a:focus').count()).toBe(0);
    expect(person.complaints).toEqual([]);
    await page.context().close();
  },
);
