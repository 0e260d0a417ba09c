import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { configure } from '../../context/page-portal.js';
import type { IpElementFailedEvent } from '../../events.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
  document.body.replaceChildren();
});

test('the nearest provider decides which platform is asked and which language is spoken', async () => {
  const outer = createSandbox();
  const inner = createSandbox();
  stage('<ip-provider id="inner" locale="en"><ip-search></ip-search></ip-provider>', { client: outer.visitor });
  const provider = document.querySelector('#inner');
  if (!provider || !('client' in provider)) throw new Error('There is no inner provider.');
  provider.client = inner.visitor;
  await inside(the('ip-search'), '.cards h3');
  expect(all(the('ip-search'), 'h2')[0]?.textContent).toContain('Results');
  expect(inner.requests.length).toBeGreaterThan(0);
  expect(outer.requests).toEqual([]);
});

test('without a provider the settings of the page serve, and the page speaks its own language', async () => {
  const sandbox = createSandbox();
  configure({ client: sandbox.visitor });
  const main = document.createElement('main');
  main.lang = 'en-GB';
  main.append(document.createElement('ip-search'));
  document.body.append(main);
  await inside(the('ip-search'), '.cards h3');
  expect(all(the('ip-search'), 'h2')[0]?.textContent).toContain('Results');
});

test('a provider that names only a language speaks it to the platform around it, as that changes too', async () => {
  const [first, second] = [createSandbox(), createSandbox()];
  stage('<ip-provider locale="en" display-mode="elder"><ip-search></ip-search></ip-provider>', {
    client: first.visitor,
  });
  await inside(the('ip-search'), '.cards h3');
  expect(all(the('ip-search'), 'h2')[0]?.textContent).toContain('Results');
  expect(first.requests).toHaveLength(1);
  the('ip-provider').client = second.visitor;
  await vi.waitFor(() => {
    expect(second.requests).toHaveLength(1);
  });
  const inner = document.querySelector('ip-provider ip-provider');
  inner?.setAttribute('locale', 'zh-CN');
  await vi.waitFor(() => {
    expect(all(the('ip-search'), 'h2')[0]?.textContent).toContain('搜索结果');
  });
  expect([first.requests.length, second.requests.length]).toEqual([1, 1]);
});

test('a provider without a setting of its own is as if it were not there, on the page or moved elsewhere', async () => {
  const [page, other] = [createSandbox(), createSandbox()];
  configure({ client: page.visitor, locale: 'en' });
  onTestFinished(() => {
    configure({ locale: undefined });
  });
  const bare = document.createElement('ip-provider');
  bare.append(document.createElement('ip-search'));
  document.body.append(bare);
  await inside(the('ip-search'), '.cards h3');
  expect(all(the('ip-search'), 'h2')[0]?.textContent).toContain('Results');
  const outer = document.createElement('ip-provider');
  outer.client = other.visitor;
  document.body.append(outer);
  outer.append(bare);
  await vi.waitFor(() => {
    expect(other.requests).toHaveLength(1);
  });
  expect(page.requests).toHaveLength(1);
});

test('the page changes its language, by `lang` or by configure(), and nothing is asked or forgotten', async () => {
  const sandbox = createSandbox();
  const { lang } = document.documentElement;
  onTestFinished(() => {
    configure({ locale: undefined });
    document.documentElement.lang = lang;
  });
  document.documentElement.lang = 'zh-CN';
  configure({ client: sandbox.visitor });
  document.body.append(document.createElement('ip-search'));
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const asked = sandbox.requests.length;
  const heading = () => all(search, 'h2')[0]?.textContent.trim();
  const speaks = (words: string) =>
    vi.waitFor(() => {
      expect(heading()).toContain(words);
    });
  await speaks('搜索结果');
  document.documentElement.lang = 'en';
  await speaks('Results');
  configure({ locale: 'zh-CN' });
  await speaks('搜索结果');
  expect(search.matches(':state(ready)')).toBe(true);
  expect(sandbox.requests).toHaveLength(asked);
});

test('a wrong setting is told on the page, its reason on the console, and nothing is asked', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => {
    told.mockRestore();
  });
  const provider = document.createElement('ip-provider');
  provider.setAttribute('publishable-key', 'not-a-key');
  provider.setAttribute('base-url', 'https://platform.test');
  provider.append(document.createElement('ip-listing'));
  document.body.append(provider);
  provider.append(document.createElement('ip-order-list'));
  expect((await inside(the('ip-listing'), '[role=alert]')).textContent).toContain('This component is not set up yet');
  await inside(the('ip-order-list'), '[role=alert]');
  await vi.waitFor(() => {
    expect(told).toHaveBeenCalled();
  });
  // Once for the page, not once an element.
  expect(told.mock.calls.map(([error]) => String(error))).toEqual([expect.stringContaining('`publishableKey`')]);
});

const canary = 'sk_live_CANARY0123456789';
const inAddress = `https://platform.test/?key=${canary}`;

// By attribute as a page writes it, or by property as its scripts do.
test.for([
  { name: 'publishable-key', value: canary },
  { name: 'base-url', value: inAddress },
  { name: 'session-url', value: `/session?key=${canary}` },
  { name: 'tracking-token', value: canary },
  { name: 'publishableKey', value: canary },
  { name: 'baseUrl', value: inAddress },
  { name: 'sessionUrl', value: `/session?key=${canary}` },
  { name: 'trackingToken', value: canary },
])('a secret key given as $name is refused before any request and not repeated', async ({ name, value }) => {
  const sent = vi.spyOn(globalThis, 'fetch');
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const heard: unknown[] = [];
  const listen = (event: IpElementFailedEvent): unknown => heard.push(event.detail);
  document.body.addEventListener('ip-element-failed', listen);
  const provider = document.createElement('ip-provider');
  Object.assign(provider, { publishableKey: 'pk_test_demo', baseUrl: 'https://platform.test' });
  if (name.includes('-')) provider.setAttribute(name, value);
  else Reflect.set(provider, name, value);
  provider.append(document.createElement('ip-search'), document.createElement('ip-order-list'));
  document.body.append(provider);
  for (const tag of ['ip-search', 'ip-order-list'] as const) {
    await inside(the(tag), '[role=alert]');
    expect(the(tag).shadowRoot?.textContent).not.toContain('CANARY');
  }
  expect(JSON.stringify([heard, told.mock.calls])).not.toContain('CANARY');
  expect(sent).not.toHaveBeenCalled();
  document.body.removeEventListener('ip-element-failed', listen);
  vi.restoreAllMocks();
});

test('a secret key given to configure() is refused before any request and not repeated', async () => {
  const sent = vi.spyOn(globalThis, 'fetch');
  const told = vi.spyOn(console, 'error').mockReturnValue();
  configure({ client: undefined, key: canary, baseUrl: 'https://platform.test' });
  document.body.append(document.createElement('ip-search'));
  await inside(the('ip-search'), '[role=alert]');
  expect(document.body.innerHTML + String(the('ip-search').shadowRoot?.textContent)).not.toContain('CANARY');
  expect(JSON.stringify(told.mock.calls)).not.toContain('CANARY');
  expect(sent).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('an element that moves to another provider follows it', async () => {
  const first = createSandbox();
  const second = createSandbox();
  stage('<ip-search></ip-search>', { client: first.visitor });
  await inside(the('ip-search'), '.cards h3');
  const search = the('ip-search');
  const other = document.createElement('ip-provider');
  other.client = second.visitor;
  document.body.append(other);
  other.append(search);
  await vi.waitFor(() => {
    expect(second.requests.length).toBeGreaterThan(0);
  });
});

test.for([204, 401, 403])('nobody is signed in where the site answers %i for a session', async (status) => {
  const asked = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status }));
  onTestFinished(() => {
    asked.mockRestore();
  });
  const provider = document.createElement('ip-provider');
  Object.assign(provider, { publishableKey: 'pk_test_demo', baseUrl: 'https://platform.test', sessionUrl: '/session' });
  provider.locale = 'zh-CN';
  provider.append(document.createElement('ip-order-list'));
  document.body.append(provider);
  expect((await inside(the('ip-order-list'), '[role=alert]')).textContent).toContain('请先登录');
  expect(asked.mock.calls.map(([address]) => address)).toEqual(['/session']);
});
