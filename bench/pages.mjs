// The incubator's pages as their visitors and Lighthouse see them: scores of accessibility, best practices and SEO, and how
// far anything jumps while a page loads. Usage: node bench/pages.mjs
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { startSite } from '../examples/incubator-site/site-server.mjs';
import { findChromium, launchOptions } from '../scripts/browser.mjs';
import { printResult } from './result.mjs';

const group = 'The incubator pages';
const port = 9333;
const categories = { accessibility: 'accessibility', 'best-practices': 'best practices', seo: 'SEO' };
const widths = [320, 768, 1440];

/** Sum of all layout shifts until the page has come to rest. */
async function shiftOf(browser, { url, width }) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  const sum = await page.evaluate(() => globalThis.shifts.reduce((total, value) => total + value, 0));
  await context.close();
  return sum;
}

async function scoresOf(url) {
  const options = { port, onlyCategories: Object.keys(categories), output: 'json', logLevel: 'error' };
  const { lhr } = await lighthouse(url, options);
  for (const audit of Object.values(lhr.audits)) {
    const counts = Object.keys(categories).some((name) =>
      lhr.categories[name].auditRefs.some(({ id, weight }) => id === audit.id && weight > 0),
    );
    if (counts && audit.score !== null && audit.score < 1) console.error(`${url}: ${audit.id}: ${audit.title}`);
  }
  return Object.entries(lhr.categories).map(([name, { score }]) => ({ name: categories[name], score: score * 100 }));
}

const site = await startSite({ port: 0, platformPort: 0, listings: 2000, now: '2026-11-23T01:00:00Z' });
const { args = [], ...launch } = launchOptions(await findChromium());
const browser = await chromium.launch({ ...launch, args: [...args, `--remote-debugging-port=${port}`] });
try {
  const found = await fetch(`${site.platformUrl}/v1/listings?limit=1`, {
    headers: { authorization: `Bearer ${site.publishableKey}` },
  });
  const [{ id }] = (await found.json()).data;
  const pages = ['', 'search.html', `listing.html?listing=${id}`, 'orders.html', 'sign-in.html', 'track.html'];
  for (const path of pages.flatMap((page) => [`/${page}`, `/en/${page}`])) {
    const of = path.replace(id, '…');
    for (const { name, score } of await scoresOf(site.url + path))
      printResult({
        group,
        figure: `Lighthouse, ${name}`,
        of,
        value: score,
        unit: '',
        goal: { value: { atLeast: 100 } },
      });
    for (const width of widths) {
      const value = await shiftOf(browser, { url: site.url + path, width });
      const figure = `layout shift at ${width} px`;
      printResult({ group, figure, of, value, unit: '', goal: { value: { atMost: 0.01 } } });
    }
  }
} finally {
  await browser.close();
  await site.close();
}
