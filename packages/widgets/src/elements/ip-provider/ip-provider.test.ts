import { beforeEach, expect, test, vi } from 'vitest';
import { configure } from '../../context/page-portal.js';
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

test('a wrong setting is told on the page, and nothing is asked', async () => {
  const provider = document.createElement('ip-provider');
  provider.setAttribute('publishable-key', 'not-a-key');
  provider.setAttribute('base-url', 'https://platform.test');
  provider.append(document.createElement('ip-listing'));
  document.body.append(provider);
  expect((await inside(the('ip-listing'), '[role=alert]')).textContent).toContain('This component is not set up yet');
});

test('a secret key in the page is refused without being repeated', async () => {
  const provider = document.createElement('ip-provider');
  provider.setAttribute('publishable-key', 'sk_live_verysecret');
  provider.setAttribute('base-url', 'https://platform.test');
  provider.append(document.createElement('ip-search'));
  const told = vi.spyOn(console, 'error');
  document.body.append(provider);
  await inside(the('ip-search'), '[role=alert]');
  expect(the('ip-search').shadowRoot?.textContent).not.toContain('verysecret');
  expect(told.mock.calls.flat().join(' ')).not.toContain('verysecret');
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
