import { LitElement } from 'lit';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configure } from '../context/page-portal.js';
import { payWords, type LocaleName, type Words } from '../locale.js';
import { PortalController } from './portal-controller.js';

/** Words that come when they are let, or do not come at all. */
const held = new Map<LocaleName, Promise<unknown>>();
const wordsOf = (locale: LocaleName) => async () => {
  await held.get(locale);
  return await payWords[locale]();
};
const words: Words<'pay'> = { section: 'pay', 'zh-CN': wordsOf('zh-CN'), en: wordsOf('en') };

class PortalProbe extends LitElement {
  readonly portal = new PortalController(this, { words });
}
customElements.define('portal-probe', PortalProbe);

const page = document.documentElement;
const before = page.lang;

beforeEach(() => {
  configure({ locale: undefined });
  page.lang = 'zh-CN';
});

afterEach(() => {
  document.body.replaceChildren();
  page.lang = before;
  held.clear();
});

const titles = { 'zh-CN': '订单付款', en: 'Payment' };

async function probed(): Promise<PortalProbe> {
  const probe = new PortalProbe();
  document.body.append(probe);
  await vi.waitFor(() => {
    expect(probe.portal.messages?.title).toBe(titles['zh-CN']);
  });
  return probe;
}

test('a language that is left before its words have come is not spoken once they come', async () => {
  const probe = await probed();
  let arrive = (): void => undefined;
  held.set(
    'en',
    new Promise<void>((resolve) => {
      arrive = resolve;
    }),
  );
  page.lang = 'en';
  await vi.waitFor(() => {
    expect(probe.portal.locale).toBe('en');
  });
  page.lang = 'zh-CN';
  await vi.waitFor(() => {
    expect(probe.portal.locale).toBe('zh-CN');
  });
  arrive();
  await held.get('en');
  await payWords.en();
  await probe.updateComplete;
  expect(probe.portal.messages?.title).toBe(titles['zh-CN']);
});

test('words that did not come are no reason to be silent in another language', async () => {
  held.set('zh-CN', Promise.reject(new TypeError('Failed to fetch')));
  const probe = new PortalProbe();
  document.body.append(probe);
  await vi.waitFor(() => {
    expect(probe.portal.isMute).toBe(true);
  });
  page.lang = 'en';
  await vi.waitFor(() => {
    expect(probe.portal.messages?.title).toBe(titles.en);
  });
  expect(probe.portal.isMute).toBe(false);
});

test('an element in a shadow root of the page speaks the language of the page', async () => {
  page.lang = 'en';
  const host = document.createElement('div');
  const probe = new PortalProbe();
  document.body.append(host);
  host.attachShadow({ mode: 'open' }).append(probe);
  await vi.waitFor(() => {
    expect(probe.portal.messages?.title).toBe(titles.en);
  });
});
