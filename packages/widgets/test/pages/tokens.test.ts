import { createServerClient } from '@ip-portal/core/server';
import type { Request } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { browser, pages } from './foreign-site.js';
import { loaderTag } from './page-server.js';
import { visit, type Visitor } from './visitor.js';

declare global {
  interface Window {
    /** Everything that other scripts of the page could hear: messages, and the details of events. */
    heard: string[];
  }
}

/** Runs in the page before any script of it: writes down what every script there could listen to. */
function listenIn(): void {
  window.heard = [];
  const told = (kind: string, ...given: readonly unknown[]): void => {
    const known = new Set<unknown>();
    const text = JSON.stringify(given, (_name, value: unknown) => {
      if (typeof value !== 'object' || value === null) return value;
      if (known.has(value)) return '';
      known.add(value);
      return value instanceof Error ? { ...value, text: String(value), stack: value.stack, cause: value.cause } : value;
    });
    window.heard.push(`${kind} ${text}`);
  };
  const wrap = (target: object, name: string, kind: string): void => {
    const native: unknown = Reflect.get(target, name);
    Reflect.set(target, name, function (this: unknown, ...given: unknown[]): unknown {
      told(kind, given[0]);
      const answer: unknown = typeof native === 'function' ? Reflect.apply(native, this, given) : undefined;
      return answer;
    });
  };
  for (const target of [window, MessagePort.prototype, BroadcastChannel.prototype, Worker.prototype])
    wrap(target, 'postMessage', 'message');
  wrap(Navigator.prototype, 'sendBeacon', 'beacon');
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    told(`event ${event.type}`, 'detail' in event ? event.detail : null);
    return dispatchEvent.call(this, event);
  };
}

/** What is written on the page, shadow roots included, and whatever a page keeps. */
async function keepings(): Promise<readonly string[]> {
  const markup = (root: ParentNode & Node): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...[...element.attributes].map(({ name, value }) => `attribute ${name}=${value}`),
      ...[...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map((text) => `text ${String(text.textContent)}`),
      ...(element instanceof HTMLInputElement ? [`value ${element.value}`] : []),
      ...(element.shadowRoot ? markup(element.shadowRoot) : []),
    ]);
  return [
    ...markup(document),
    ...window.heard,
    ...performance.getEntries().map(({ name }) => `resource timing ${name}`),
    `storage ${JSON.stringify([{ ...localStorage }, { ...sessionStorage }, window.name, document.cookie])}`,
    `databases ${JSON.stringify([await indexedDB.databases(), await caches.keys()])}`,
    `history ${JSON.stringify([history.state, location.href])}`,
    ...Object.keys(window)
      .filter((name) => name !== 'heard')
      .map((name) => `global ${name} ${String(Reflect.get(window, name))}`),
  ];
}

let trackingToken: string;

beforeAll(async () => {
  const { buyer, orderId, secretKey, platformUrl } = pages;
  await buyer.orders.confirm(await buyer.orders.retrieve(orderId));
  const server = createServerClient({ secretKey, baseUrl: platformUrl });
  trackingToken = (await server.trackingTokens.create({ orderId })).token;
});

interface Watch extends Visitor {
  readonly sessionTokens: readonly string[];
  /** Where any of the tokens stands, but for the one header it is meant for. */
  readonly leaks: (tokens: readonly string[]) => Promise<string[]>;
}

/** A visitor whose every request is kept, those of tabs it opens too. */
async function watch(body: string): Promise<Watch> {
  const html = `<!doctype html><html lang="zh-CN"><body>${body}</body></html>`;
  const visitor = await visit(browser, 'about:blank', { before: `(${listenIn.toString()})()` });
  const requests: Request[] = [];
  const sessionTokens: string[] = [];
  const context = visitor.page.context();
  context.on('request', (request) => void requests.push(request));
  await context.route('**/session', async (route) => {
    const response = await route.fetch();
    const grant: { readonly token: string } = await response.json();
    sessionTokens.push(grant.token);
    await route.fulfill({ response });
  });
  await visitor.page.goto(pages.put({ html }));
  const sent = async (request: Request): Promise<string[]> => {
    const headers = await request.allHeaders();
    const isOurs = request.url().startsWith(pages.platformUrl);
    const told = Object.entries(headers).filter(([name]) => !(isOurs && name === 'authorization'));
    return [`request ${request.url()}`, `headers ${JSON.stringify(told)}`, `body ${request.postData() ?? ''}`];
  };
  const leaks = async (tokens: readonly string[]): Promise<string[]> => {
    const places = [
      ...(await Promise.all(requests.map(sent))).flat(),
      ...(await visitor.page.evaluate(keepings)),
      ...visitor.console.map((line) => `console ${line}`),
      ...visitor.errors.map((error) => `error ${error}`),
      ...(await context.cookies()).map((cookie) => `cookie ${JSON.stringify(cookie)}`),
      ...pages.requests.map(({ path, referer }) => `site ${path} ${String(referer)}`),
    ];
    return places.filter((place) => tokens.some((token) => place.includes(token))).map((place) => place.slice(0, 60));
  };
  return { ...visitor, sessionTokens, leaks };
}

test('over a search, an order and a hand-off, the session token is in one header of requests to the platform, and nowhere else', async () => {
  const { listingId, orderId, platformUrl } = pages;
  const visitor = await watch(
    `<ip-search></ip-search><ip-order-form listing-id="${listingId}"></ip-order-form><ip-pay order-id="${orderId}"></ip-pay>${loaderTag(pages)}`,
  );
  const { page } = visitor;
  await page.locator('ip-search [type=search]').fill('一种');
  await page.locator('ip-search [type=search]').press('Enter');
  // A platform that repeats what it was told.
  await page.route(`${platformUrl}/v1/orders`, async (route) => {
    const title = `${String(route.request().headers()['authorization'])} is refused`;
    const body = JSON.stringify({ type: 'about:blank', title, detail: title, status: 422, code: 'invalid' });
    const headers = { 'access-control-allow-origin': '*' };
    await route.fulfill({ status: 422, contentType: 'application/problem+json', headers, body });
  });
  await page.locator('ip-order-form .agree input').check();
  await page.locator('ip-order-form [part=confirm]').click();
  await page.locator('ip-order-form [part~=error]').waitFor();
  await page.unroute(`${platformUrl}/v1/orders`);
  await page.locator('ip-order-form [part=confirm]').click();
  await page.locator('ip-order-form [part=done]').waitFor();
  await page.locator('ip-pay [part=proceed]').click();
  const [provider] = await Promise.all([page.waitForEvent('popup'), page.locator('ip-pay a[part=pay]').click()]);
  await provider.waitForLoadState();
  expect(provider.url()).not.toContain(pages.url);
  expect(await provider.evaluate(() => document.referrer)).toBe('');
  expect(visitor.sessionTokens.length).toBeGreaterThan(0);
  expect(await visitor.leaks(visitor.sessionTokens)).toEqual([]);
  await visitor.leave();
});

test('a tracking visit leaves its token nowhere', async () => {
  const { publishableKey, platformUrl, orderId } = pages;
  const visitor = await watch(`<main></main>${loaderTag(pages)}`);
  await visitor.page.evaluate(
    ([key, url, order, token]) => {
      const provider = document.createElement('ip-provider');
      Object.assign(provider, { publishableKey: key, baseUrl: url, trackingToken: token });
      const tracker = document.createElement('ip-order-tracker');
      tracker.setAttribute('order-id', order);
      provider.append(tracker);
      document.querySelector('main')?.append(provider);
    },
    [publishableKey, platformUrl, orderId, trackingToken] as const,
  );
  await visitor.page.locator('ip-order-tracker [aria-current=step]').first().waitFor();
  expect(await visitor.leaks([trackingToken])).toEqual([]);
  await visitor.leave();
});

test('a secret key in the script tag is refused before anything is asked of a server, and not repeated', async () => {
  const canary = 'sk_live_CANARY0123456789';
  for (const [name, value] of [
    ['data-key', canary],
    ['data-session-url', `/session?key=${canary}`],
  ] as const) {
    const tag = loaderTag(pages).replace(new RegExp(`${name}="[^"]*"`), `${name}="${value}"`);
    const visitor = await watch(`<ip-search></ip-search><ip-pay order-id="${pages.orderId}"></ip-pay>${tag}`);
    await visitor.seeAll(['fallback']);
    // The page itself wrote the attribute.
    expect(await visitor.leaks([canary])).toEqual([`attribute ${name}=${value}`.slice(0, 60)]);
    expect(visitor.sessionTokens).toEqual([]);
    await visitor.leave();
  }
});

test('wherever a page lets a token out, the watch sees it: the control', async () => {
  const visitor = await watch('<main></main>');
  const canary = 'CANARY0123456789';
  await visitor.page.evaluate(`console.error('${canary}')`);
  await visitor.page.evaluate(async (token) => {
    document.querySelector('main')?.setAttribute('title', token);
    document.querySelector('main')?.append(token);
    reportError(new Error(token));
    localStorage.setItem('a', token);
    document.cookie = `a=${token}`;
    postMessage({ deep: { token } }, '*');
    dispatchEvent(new CustomEvent('ip-x', { detail: new Error('x', { cause: new Error(token) }) }));
    history.replaceState({ token }, '');
    await fetch(`/nowhere?${token}`).then((response) => response.text());
    await fetch('/nowhere', { headers: { authorization: token } });
    await fetch('/nowhere', { method: 'POST', body: token });
  }, canary);
  const channels = (await visitor.leaks([canary])).map((place) => place.split(' ')[0]);
  expect(new Set(channels)).toEqual(
    new Set([
      ...['request', 'headers', 'body', 'attribute', 'text', 'message', 'event', 'resource', 'storage', 'history'],
      ...['console', 'error', 'cookie', 'site'],
    ]),
  );
  await visitor.leave();
});
