import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, launchOptions } from '../../../scripts/browser.mjs';
import { startExchange, type Exchange } from '../exchange-server.mjs';

const pictures = join(import.meta.dirname, '../../../artifacts');
const patience = { timeout: 20_000 };

let exchange: Exchange;
let browser: Browser;
beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  exchange = await startExchange({ port: 0, platformPort: 0, listings: 300, now: '2026-11-23T01:00:00Z' });
  browser = await chromium.launch(launchOptions(await findChromium()));
});
afterAll(async () => {
  await browser.close();
  await exchange.close();
});

/** Somebody at one of the desks, whose pages write down script errors and breaches of the policy. */
async function visitor(complaints: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await context.exposeBinding('complain', (_source, complaint: string) => void complaints.push(complaint));
  await context.addInitScript(`
    addEventListener('securitypolicyviolation', (event) => complain('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
    addEventListener('error', (event) => complain('error: ' + event.message));
    addEventListener('unhandledrejection', (event) => complain('rejection: ' + String(event.reason)));
  `);
  return context.newPage();
}

const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${exchange.url}${path}`, { method: 'POST', redirect: 'manual', headers });

test('a buyer orders from the board, and both desks follow the same order', async () => {
  const complaints: string[] = [];
  const buyer = await visitor(complaints);
  await buyer.goto(`${exchange.url}/sign-in`);
  await buyer.getByRole('button', { name: '买方工作台' }).click(patience);
  await buyer.getByRole('link', { name: '滇池知识产权交易所' }).click(patience);
  const first = buyer.getByRole('rowheader').getByRole('link').first();
  const title = await first.innerText();
  await first.click(patience);
  await buyer.getByRole('radio').first().check(patience);
  await buyer.getByRole('checkbox').check(patience);
  await buyer.getByRole('button', { name: '确认下单' }).click(patience);
  await buyer.waitForURL(/\/buyer\?order=/, patience);
  await buyer.locator('ip-order-tracker').getByText(title).first().waitFor(patience);
  await buyer.screenshot({ path: join(pictures, 'exchange-buyer.png'), fullPage: true });

  const seller = await visitor(complaints);
  await seller.goto(`${exchange.url}/seller?order=${new URL(buyer.url()).searchParams.get('order')}`);
  await seller.waitForURL(/\/sign-in\?next=/, patience);
  await seller.getByRole('button', { name: '卖方工作台' }).click(patience);
  await seller.locator('ip-order-tracker').getByText(title).first().waitFor(patience);
  await seller.screenshot({ path: join(pictures, 'exchange-seller.png'), fullPage: true });
  // What is to be done comes before what has happened.
  const topOf = async (selector: string) => (await seller.locator(selector).first().boundingBox(patience))?.y ?? 0;
  expect(await topOf('ip-documents')).toBeLessThan(await topOf('[part=history]'));
  expect(await seller.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  expect(complaints).toEqual([]);
}, 90_000);

test('mints a token for who is signed in, and for nobody else', async () => {
  const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
  expect((await post('/session', own)).status).toBe(204);
  expect((await post('/session', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  const signedIn = await fetch(`${exchange.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: own,
    body: 'role=seller&next=https://evil.example/',
  });
  expect(signedIn.headers.get('location')).toBe('/seller');
  const cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  expect(await (await post('/session', { ...own, cookie })).json()).toMatchObject({ token: expect.any(String) });
  await post('/sign-out', { ...own, cookie });
  expect((await post('/session', { ...own, cookie })).status).toBe(204);
});

test('no page and no file holds the secret key, and nothing outside the folders is served', async () => {
  for (const path of ['/', '/order?listing=x', '/sign-in', '/exchange.css', '/ip-portal/loader.js'])
    expect(await (await fetch(`${exchange.url}${path}`)).text(), path).not.toContain('sk_test');
  expect((await fetch(`${exchange.url}/..%2fpackage.json`)).status).toBe(404);
  const page = await (await fetch(`${exchange.url}/sign-in?next=%22%3E%3Cscript%3E`)).text();
  expect(page).not.toContain('"><script>');
});
