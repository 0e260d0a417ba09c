// `npm run screenshots`: the two pictures of the README, taken from the example site over the built packages, with a
// clock that stands still: taken again, they change only where the pages did.
import { mkdirSync, statSync } from 'node:fs';
import { chromium } from 'playwright';
import { createClient } from '@ip-portal/core';
import { startSite } from '../examples/incubator-site/site-server.mjs';
import { findChromium, launchOptions } from './browser.mjs';
import { ensureChineseFonts } from './fonts.mjs';

const folder = 'docs/images';
const mostBytes = 250_000;

/** An order that has come as far as the office, which does not answer. */
async function orderAtOffice({ platformUrl: baseUrl }) {
  const command = async (path, method, body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${baseUrl}/__sandbox${path}`, { method, headers, body: JSON.stringify(body) });
    return response.json();
  };
  const getSession = () => command('/sessions', 'POST', { partyId: 'pty_buyer', role: 'buyer' });
  const { listings, quotes, orders } = createClient({ baseUrl, getSession });
  const wanted = { q: 'battery', verification: ['full'], tradeMode: ['assignment'], legalStatus: ['granted'] };
  const { data } = await listings.list(wanted);
  const listing = data.find(({ price }) => price !== null);
  const order = await orders.create({
    quoteId: (await quotes.create({ listingId: listing.id, filingParty: 'platform' })).id,
  });
  const instantly = { mode: 'instantly' };
  const actors = { buyer: instantly, seller: instantly, provider: instantly, platform: instantly };
  await command('/actors', 'PUT', { actors: { ...actors, office: { mode: 'never' } } });
  return order.id;
}

async function take(page, { url, name, isReady }) {
  await page.goto(url);
  await isReady(page);
  // Not until nothing is loading: an order is followed for as long as it is looked at.
  await page.locator('[aria-busy=true], .waiting').first().waitFor({ state: 'detached' });
  await page.evaluate(() => globalThis.document.fonts.ready);
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > mostBytes) throw new Error(`Failed to keep ${path} small: ${size} bytes. Show less, or crop it.`);
  console.log(`${path}: ${size} bytes`);
}

ensureChineseFonts();
mkdirSync(folder, { recursive: true });
const site = await startSite({ port: 0, platformPort: 0, now: '2026-11-23T01:00:00Z', listings: 10_000 });
const browser = await chromium.launch(launchOptions(await findChromium()));
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await take(page, {
    url: `${site.url}/`,
    name: 'home',
    isReady: () => page.locator('[data-total-line]:not([hidden])').waitFor(),
  });
  const order = await orderAtOffice(site);
  await page.goto(`${site.url}/en/sign-in.html`);
  await page
    .locator('main')
    .getByRole('button', { name: /^Buyer/ })
    .click();
  await take(page, {
    url: `${site.url}/en/order.html?order=${order}`,
    name: 'order',
    isReady: () => page.locator('ip-transfer-status [part=panel]').waitFor(),
  });
} finally {
  await browser.close();
  await site.close();
}
