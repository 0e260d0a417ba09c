import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { chromium } from 'playwright';
import { findChromium, launchOptions } from '../../scripts/browser.mjs';

const scriptTagFiles = 'packages/widgets/dist/cdn';

/** The example on a page of its own; any address of the loader stands for the built one. */
function pageOf(html: string): string {
  const local = html
    .replaceAll(/(["'])[^"']*\/loader\.js\1/g, '"/cdn/loader.js"')
    .replaceAll(/\sintegrity="[^"]*"/g, '');
  return /<html/i.test(local)
    ? local
    : `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Example</title><body>${local}`;
}

async function answer(html: string, path: string, response: ServerResponse): Promise<void> {
  if (path === '/') {
    response.setHeader('Content-Type', 'text/html');
    response.end(pageOf(html));
    return;
  }
  const file = join(scriptTagFiles, normalize(path.slice('/cdn/'.length)));
  const found = path.startsWith('/cdn/') && existsSync(file);
  response.writeHead(found ? 200 : 204, { 'Content-Type': 'text/javascript' });
  response.end(found ? await readFile(file) : '');
}

/** A real server: a browser keeps pages that came from nowhere away from the addresses of this machine. */
async function serve(html: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    void answer(html, new URL(request.url ?? '/', 'http://localhost').pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Failed to serve the example: no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => void server.close().closeAllConnections() };
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
  const site = await serve(html);
  const browser = await chromium.launch(launchOptions(await findChromium()));
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(site.url);
    await page
      .waitForFunction(`(${tagsWithoutContent.toString()})().length === 0`, undefined, { timeout: 15_000 })
      .catch(() => undefined);
    const empty = await page.evaluate(tagsWithoutContent);
    return [...problems, ...empty.map((tag) => `${tag} stays empty`)];
  } finally {
    await browser.close();
    site.close();
  }
}
