import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { startPages, type PageServer } from './page-server.js';
import { startBrowser } from './visitor.js';

/** The site that the tests of a file visit, from the first to the last of them. */
export let pages: PageServer;
/** The browser they visit it with. */
export let browser: Browser;

beforeAll(async () => {
  pages = await startPages();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await pages.close();
});
