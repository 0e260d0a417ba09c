import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findChromium, launchOptions } from '../../scripts/browser.mjs';

const scriptTagFiles = 'packages/widgets/dist/cdn';
/** One the demo keys allow; nothing listens there, the pages come from this file. */
const origin = 'http://localhost:8765';

/** The example on a page of its own; any address of the loader stands for the built one. */
function pageOf(html: string): string {
  const local = html
    .replaceAll(/(["'])[^"']*\/loader\.js\1/g, '"/cdn/loader.js"')
    .replaceAll(/\sintegrity="[^"]*"/g, '');
  return /<html/i.test(local)
    ? local
    : `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Example</title><body>${local}`;
}

async function serve(page: Page, html: string): Promise<void> {
  await page.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: pageOf(html) });
    if (!pathname.startsWith('/cdn/')) return route.fulfill({ status: 404, body: '' });
    const file = join(scriptTagFiles, normalize(pathname.slice('/cdn/'.length)));
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(file) });
  });
}

/** Tags of our elements on the page that have not drawn anything. */
function tagsWithoutContent(): string[] {
  const ours = [...document.querySelectorAll('*')].filter((element) => element.localName.startsWith('ip-'));
  if (ours.length === 0) return ['(no ip- element)'];
  const drawn = (element: Element) =>
    element.localName === 'ip-provider' ? customElements.get('ip-provider') : element.shadowRoot?.textContent?.trim();
  return ours.filter((element) => !drawn(element)).map((element) => element.localName);
}

/** Loads a page example in Chromium; returns what went wrong: script errors, elements that stayed empty. */
export async function pageProblems(html: string): Promise<string[]> {
  const browser = await chromium.launch(launchOptions(await findChromium()));
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await serve(page, html);
    await page.goto(origin);
    await page
      .waitForFunction(`(${tagsWithoutContent.toString()})().length === 0`, undefined, { timeout: 15_000 })
      .catch(() => undefined);
    const empty = await page.evaluate(tagsWithoutContent);
    return [...problems, ...empty.map((tag) => `${tag} stays empty`)];
  } finally {
    await browser.close();
  }
}
