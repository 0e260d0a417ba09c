import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium, launchOptions } from '../../../scripts/browser.mjs';
import { startSite, type Site } from '../site-server.mjs';

const grants = join(import.meta.dirname, '../../../../shared/data/uspto-grants/bulk-2012-01-03.xml');
const pictures = join(import.meta.dirname, '../../../artifacts');
const patience = { timeout: 20_000 };

let browser: Browser;
let site: Site;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  if (!existsSync(grants)) throw new Error(`Failed to test the purchase: ${grants} is missing. Put the grants there.`);
  const options = { port: 0, platformPort: 0, now: '2026-11-23T01:00:00Z', listings: 500, askingPrice: 5_000_000 };
  site = await startSite({ ...options, catalogue: grants });
  browser = await chromium.launch(launchOptions(await findChromium()));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A visitor whose page writes down every script error and every breach of the content security policy. */
async function visitor(prepare?: (context: BrowserContext) => Promise<void>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  await context.exposeBinding('complain', (_source, complaint: string) => void complaints.push(complaint));
  await context.addInitScript(`
    addEventListener('securitypolicyviolation', (event) => complain('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
    addEventListener('error', (event) => complain('error: ' + event.message));
    addEventListener('unhandledrejection', (event) => complain('rejection: ' + String(event.reason)));
  `);
  await prepare?.(context);
  return { context, page: await context.newPage(), complaints };
}

const stage = (page: Page, name: string) =>
  page.locator('ip-order-tracker [aria-current=step]').filter({ hasText: name });

async function act(page: Page, name: string, answer?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click(patience);
  await answer?.();
  await page.getByRole('button', { name: 'Go ahead' }).click(patience);
}

async function pay(page: Page, name: string): Promise<void> {
  await page.locator('ip-pay').getByRole('heading', { name }).waitFor(patience);
  await page.getByRole('button', { name: 'Go to payment' }).click(patience);
  const provider = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Pay at the custodian' }).click(patience);
  const checkout = await provider;
  await checkout.getByRole('button', { name: /Pay/ }).click(patience);
  await checkout.close();
}

/** Moves the sandbox clock from event to event until the page shows what is waited for. */
async function playUntil(page: Page, sight: Locator): Promise<void> {
  for (let events = 0; events < 30; events += 1) {
    if (await sight.isVisible()) return;
    await page.getByRole('button', { name: 'Next event' }).click(patience);
    await sight.waitFor({ timeout: 2_500 }).catch(() => undefined);
  }
  await sight.waitFor(patience);
}

const waitFor = (page: Page, name: string) => playUntil(page, stage(page, name));

/** Signs every original and hands in every paper that is the buyer's. */
async function handInPapers(page: Page): Promise<void> {
  const file = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 a paper') };
  const papers = page.locator('ip-order-tracker [part=papers]');
  const sign = papers.getByRole('button', { name: /^Sign ·/ });
  const uploads = papers.locator('input[type=file]');
  await sign.or(uploads).first().waitFor(patience);
  for (let left = 40; left > 0 && (await sign.count()) + (await uploads.count()) > 0; left -= 1) {
    const before = (await sign.count()) + (await uploads.count());
    if ((await sign.count()) > 0) await sign.first().click(patience);
    else await uploads.first().setInputFiles(file);
    await expect.poll(async () => (await sign.count()) + (await uploads.count()), patience).toBeLessThan(before);
  }
}

test('a visitor finds a grant of the bulk file, orders it, and follows it to payout', async () => {
  const { context, page, complaints } = await visitor();
  await page.goto(`${site.url}/en/`);
  await page.getByRole('searchbox').fill('light emitting device');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('link', { name: 'Light emitting device', exact: true }).click(patience);

  await page.getByRole('heading', { name: 'Light emitting device' }).first().waitFor(patience);
  await page.screenshot({ path: join(pictures, 'listing.png'), fullPage: true });
  await page.getByRole('button', { name: 'Order this right' }).click(patience);
  await page.getByRole('radio', { name: /platform/i }).check(patience);
  await page.getByRole('checkbox', { name: /I have read and accept/ }).check(patience);
  await page.getByRole('button', { name: 'Place the order' }).click(patience);
  await page.waitForURL(/order\.html\?order=/, patience);

  await stage(page, 'Contract').or(stage(page, 'Deposit')).first().waitFor(patience);
  if (await stage(page, 'Contract').isVisible()) await act(page, 'Confirm the contract');
  await stage(page, 'Deposit').waitFor(patience);
  await pay(page, 'Pay the deposit');
  await waitFor(page, 'Balance');
  await pay(page, 'Pay the balance');
  await waitFor(page, 'Papers');
  await handInPapers(page);
  await waitFor(page, 'Acceptance');
  await page.screenshot({ path: join(pictures, 'tracker.png'), fullPage: true });
  await act(page, 'Confirm certificate and notice', async () => {
    for (const box of await page.locator('ip-order-tracker form').getByRole('checkbox').all())
      await box.check(patience);
  });
  await stage(page, 'Payout').waitFor(patience);
  const completed = page.locator('ip-order-tracker .badge').filter({ hasText: 'Completed' });
  await playUntil(page, completed);
  expect(complaints).toEqual([]);
  await context.close();
}, 180_000);

test('every page renders where the host has extended Object.prototype', async () => {
  const { context, page, complaints } = await visitor(async (each) => {
    await each.addInitScript(() => {
      Object.defineProperty(Object.prototype, 'extra', {
        value: 'from the host',
        enumerable: true,
        configurable: true,
      });
    });
  });
  await page.goto(`${site.url}/`);
  await page.locator('ip-search [part=results] a, ip-search a[href*="listing.html"]').first().click(patience);
  await page.locator('ip-listing h2').first().waitFor(patience);
  expect(await page.locator('ip-listing h2').first().innerText()).not.toBe('');
  await page.goto(`${site.url}/order.html`);
  await page
    .locator('ip-order-tracker')
    .getByText(/没有|尚未|还没有|未/)
    .first()
    .waitFor(patience);
  expect(complaints).toEqual([]);
  await context.close();
}, 90_000);

test.each([320, 1440])(
  'no page scrolls sideways at %i px',
  async (width) => {
    const { context, page } = await visitor();
    await page.setViewportSize({ width, height: 900 });
    for (const path of ['/', '/en/', '/listing.html?listing=none', '/en/order.html']) {
      await page.goto(`${site.url}${path}`);
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
    await context.close();
  },
  60_000,
);
