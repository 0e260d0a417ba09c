import { afterEach, expect, test, vi } from 'vitest';
import { lightOf } from '../../src/controllers/page-colours.js';
import { emulate, testInChromium } from '../emulation.js';
import { createSandbox } from '../sandbox.js';
import { nextTask } from '../stillness.js';
import { all, inside, stage, the } from '../stage.js';

const { documentElement: root, body } = document;
const sheet = document.head.appendChild(document.createElement('style'));

afterEach(async () => {
  sheet.textContent = '';
  root.className = '';
  body.replaceChildren();
  await emulate({ media: '', features: [] });
});

/** A search on a page with a style sheet of its own. */
async function searchOn(styles: string, markup = '<ip-search></ip-search>'): Promise<HTMLElement> {
  sheet.textContent = styles;
  stage(markup, { client: createSandbox().visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  return search;
}

/** What a title looks like: dark ink or light ink. */
const inkOf = async (search: Element): Promise<string> => {
  const { color } = getComputedStyle(await inside(search, '.cards h3'));
  return (lightOf(color)?.luminance ?? Number.NaN) > 0.4 ? 'light' : 'dark';
};

const becomes = (search: Element, ink: string): Promise<void> =>
  vi.waitFor(
    async () => {
      expect(await inkOf(search)).toBe(ink);
    },
    { timeout: 5000, interval: 20 },
  );

test('on a page that is dark and does not say so, the ink is light', async () => {
  await becomes(await searchOn('body { background: #10151c; color: #ddd }'), 'light');
});

test('the same holds inside a dark section of a light page, and over a dark gradient', async () => {
  const section = '<section><ip-search></ip-search></section>';
  await becomes(await searchOn('section { background: rgb(20 30 40) }', section), 'light');
  await becomes(await searchOn('section { background: linear-gradient(#102030, #203040) }', section), 'light');
});

test.each([
  ['on a page without colours', ''],
  ['on a light page', 'body { background: #f6f3ee }'],
  ['on a light section of a dark page', 'body { background: #111 } ip-provider { display: block; background: #fff }'],
  ['over a picture', 'body { background: #eee url("data:image/png;base64,") }'],
  ['on a dark page that says it is light', 'html { color-scheme: light } body { background: #111 }'],
  ['on a dark page that overrules the element', 'body { background: #111 } ip-search { color-scheme: light }'],
])('the ink stays dark %s', async (_, styles) => {
  const markup = '<ip-search></ip-search><aside><ip-order-list></ip-order-list></aside>';
  const search = await searchOn(`${styles} aside { background: #111; color-scheme: normal }`, markup);
  // What is judged after the search has been judged.
  await vi.waitFor(() => {
    expect(getComputedStyle(the('ip-order-list')).colorScheme).toBe('dark');
  });
  expect(await inkOf(search)).toBe('dark');
});

testInChromium(
  'the ink follows a page that is switched from light to dark and back, and the setting of the system',
  async () => {
    const search = await searchOn(
      '.night body { background: #111 } @media (prefers-color-scheme: dark) { .system body { background: #111 } }',
    );
    root.className = 'night';
    await becomes(search, 'light');
    root.className = 'system';
    await becomes(search, 'dark');
    await emulate({ features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
    await becomes(search, 'light');
  },
);

test('a page that turns dark slowly, or by a style sheet that comes late, is followed too', async () => {
  const search = await searchOn(
    'body { background: #fff; transition: background-color 200ms } .night body { background: #111 }',
  );
  root.className = 'night';
  await becomes(search, 'light');
  root.className = '';
  await becomes(search, 'dark');
  const late = document.createElement('link');
  late.rel = 'stylesheet';
  late.href = 'data:text/css,html body { background: %23111; transition: none }';
  body.append(late);
  await becomes(search, 'light');
});

test('a page that comes to say what it is decides itself', async () => {
  const search = await searchOn('body { background: #111 } .said { color-scheme: light }');
  await becomes(search, 'light');
  root.className = 'said';
  await becomes(search, 'dark');
});

test('an element that was away in another document is legible again when it is back', async () => {
  const search = await searchOn('body { background: #111 }');
  await becomes(search, 'light');
  const frame = document.createElement('iframe');
  body.append(frame);
  frame.contentDocument?.body.append(the('ip-provider'));
  await vi.waitFor(() => {
    expect(search.shadowRoot?.adoptedStyleSheets.length).toBeGreaterThan(0);
  });
  const provider = frame.contentDocument?.querySelector('ip-provider');
  if (provider) body.append(provider);
  await vi.waitFor(() => {
    // All of its own look is back, and the light ink with it.
    expect(getComputedStyle(all(search, '.card')[0] ?? search).display).toBe('grid');
  });
  await becomes(search, 'light');
});

test('a page that changes an attribute of its own all the time is looked at now and then', async () => {
  await becomes(await searchOn('body { background: #111 }'), 'light');
  const looks = vi.spyOn(window, 'getComputedStyle');
  for (let step = 0; step < 100; step += 1) {
    root.style.setProperty('--scrolled', String(step));
    await nextTask();
  }
  await vi.waitFor(() => {
    expect(looks).toHaveBeenCalled();
  });
  expect(looks.mock.calls.length).toBeLessThan(50);
  looks.mockRestore();
  root.removeAttribute('style');
});

test('what is the page’s own around our elements stays as it is', async () => {
  const field = '<input id="own" /><ip-search><p slot="empty">nothing</p></ip-search>';
  await becomes(await searchOn('body { background: #111 }', field), 'light');
  for (const own of [root, body, the('ip-provider'), document.querySelector('#own') ?? body])
    expect(getComputedStyle(own).colorScheme).toBe('normal');
});

testInChromium('an element that was told its scheme keeps it, and paper is white', async () => {
  const search = await searchOn('body { background: #111 }', '<ip-search color-scheme="light"></ip-search>');
  const beside = document.createElement('ip-search');
  the('ip-provider').append(beside);
  await inside(beside, '.cards h3');
  await becomes(beside, 'light');
  expect(await inkOf(search)).toBe('dark');
  await emulate({ media: 'print' });
  expect(getComputedStyle(beside).colorScheme).toBe('light');
});
