import { createServerClient } from '@ip-portal/core/server';
import { expect, test } from 'vitest';
import { browser, pages } from './foreign-site.js';
import { loaderTag } from './page-server.js';
import { visit } from './visitor.js';

const patience = { timeout: 15_000, interval: 100 };

test('a tracking token around a tracker is enough on a page whose script tag names the platform', async () => {
  const { platformUrl, secretKey, orderId } = pages;
  const server = createServerClient({ secretKey, baseUrl: platformUrl });
  const { token } = await server.trackingTokens.create({ orderId });
  const tracker = `<ip-provider tracking-token="${token}"><ip-order-tracker order-id="${orderId}"></ip-order-tracker></ip-provider>`;
  const address = pages.put({
    html: `<!doctype html><html lang="en"><body>${loaderTag(pages)}${tracker}</body></html>`,
  });
  const visitor = await visit(browser, address);
  await visitor.seeAll(['element']);
  const tracked = visitor.page.locator('ip-order-tracker');
  await expect.poll(() => tracked.locator('[aria-current=step]').count(), patience).toBe(1);
  // Whoever holds the link is nobody in particular, signed in or not.
  expect(pages.requests.filter(({ path }) => path === '/session')).toEqual([]);
  expect(visitor.console).toEqual([]);
  await visitor.leave();
});
