import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = createSandbox();
  history.replaceState({ router: { place: 7 } }, '', location.pathname);
});

afterEach(() => {
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname);
});

const stay = (event: Event): void => {
  event.preventDefault();
};

async function searchPage(): Promise<HTMLElement> {
  stage('<ip-search listing-href="/listing?id={id}"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3 a');
  return search;
}

const titles = (search: Element): HTMLElement[] => all(search, '.cards h3 a');
const noted = (): unknown[] => Object.keys(history.state as object).filter((key) => key.startsWith('ip-'));

/** Follows a result; the page stays, as far as the browser is concerned. */
async function follow(search: Element, index: number): Promise<void> {
  addEventListener('click', stay);
  await vi.waitFor(() => {
    titles(search)[index]?.click();
    expect(noted()).toHaveLength(1);
  });
  removeEventListener('click', stay);
}

test('a result that was followed has the focus on the way back, and the state of the host is as it was', async () => {
  await follow(await searchPage(), 3);
  expect(history.state).toMatchObject({ router: { place: 7 } });
  const search = await searchPage();
  await vi.waitFor(() => {
    expect(search.shadowRoot?.activeElement).toBe(titles(search)[3]);
  });
  expect(history.state).toEqual({ router: { place: 7 } });
});

test('a focus that is elsewhere by then stays there', async () => {
  await follow(await searchPage(), 3);
  const back = searchPage();
  const elsewhere = document.createElement('input');
  document.body.append(elsewhere);
  elsewhere.focus();
  await back;
  await vi.waitFor(() => {
    expect(noted()).toEqual([]);
  });
  expect(document.activeElement).toBe(elsewhere);
});

test('a visit that the page took into its own hands is not noted, nor is anything beside a state that is no object', async () => {
  const search = await searchPage();
  await follow(search, 3);
  history.replaceState('a router of strings', '');
  addEventListener('click', stay);
  titles(search)[1]?.click();
  removeEventListener('click', stay);
  expect(history.state).toBe('a router of strings');
  history.replaceState({}, '');
  search.addEventListener('ip-listing-selected', stay);
  titles(search)[1]?.click();
  expect(history.state).toEqual({});
});

test('what was followed at another address is not gone back to', async () => {
  await follow(await searchPage(), 3);
  history.pushState(history.state, '', '?s.sort=newest');
  const search = await searchPage();
  await vi.waitFor(() => {
    expect(noted()).toEqual([]);
  });
  expect(search.shadowRoot?.activeElement).toBeNull();
});
