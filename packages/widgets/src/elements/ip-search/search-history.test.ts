import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { readSearch } from '../../controllers/search-url.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage } from '../../../test/stage.js';

const prefixes = ['s', 's2'] as const;
const searches = () => [...document.querySelectorAll('ip-search')];

/** The same steps every time: a small linear congruential generator. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function type(search: Element, text: string): void {
  const [input] = all(search, 'input[type=search]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is no box.');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const arrived = () =>
  new Promise<void>((resolve) => {
    addEventListener(
      'popstate',
      () => {
        resolve();
      },
      { once: true },
    );
  });

/** What a search shows, as far as it stands in the address. */
function shown(search: Element) {
  const [input] = all(search, 'input[type=search]');
  const [sort] = all(search, 'select');
  const chips = all(search, '.chip').map((chip) => chip.getAttribute('aria-label'));
  return {
    text: input instanceof HTMLInputElement ? input.value.trim() : null,
    sort: sort instanceof HTMLSelectElement ? sort.value : null,
    filters: chips.length,
    picked: /\d/.exec(all(search, '.tray p')[0]?.textContent ?? '0')?.[0],
  };
}

function asked(prefix: string) {
  const { text, sort, filters, chosen } = readSearch(location.href, prefix);
  return { text, sort, filters: Object.values(filters).flat().length, picked: String(chosen.length) };
}

const foreign = () =>
  location.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !prefixes.some((prefix) => part.startsWith(`${prefix}.`)))
    .join('&');

test('after each of 200 random steps, both searches show what the address says and the host keeps what is its own', async () => {
  await page.viewport(1280, 900);
  history.replaceState({ host: 0 }, '', `${location.pathname}?host=%7e1`);
  const sandbox = createSandbox();
  stage('<ip-search page-size="3"></ip-search><ip-search page-size="3"></ip-search>', { client: sandbox.visitor });
  for (const search of searches()) await inside(search, '.cards h3');
  // By key: browsers forget all but the last fifty entries, and count them anew.
  const place = () => window.navigation.currentEntry?.key ?? '';
  const first = place();
  const roll = chance(20_261_127);
  const kinds = new Map<string, number>();
  let expected = foreign();
  const hostOf = new Map([[first, expected]]);

  for (let step = 1; step <= 200; step += 1) {
    const search = searches()[roll(2)];
    if (!search) throw new Error('There is no search.');
    const dice = roll(12);
    let kind = 'type';
    if (dice < 3) type(search, ['电', '电池', '传感器', '', 'zz'][roll(5)] ?? '');
    else if (dice < 6) {
      const boxes = all(search, 'fieldset label input:not(:disabled), [role=treeitem]');
      boxes[roll(boxes.length)]?.click();
      kind = 'filter';
    } else if (dice === 6) {
      const boxes = all(search, '.pick input:not(:disabled)');
      boxes[roll(boxes.length)]?.click();
      kind = 'pick';
    } else if (dice === 7) {
      const [sort] = all(search, 'select');
      if (sort instanceof HTMLSelectElement) {
        sort.selectedIndex = roll(sort.options.length);
        sort.dispatchEvent(new Event('change', { bubbles: true }));
      }
      kind = 'sort';
    } else if (dice === 8) {
      // A router of the page: another place, with or without what we wrote.
      expected = `host=%7e${step}&q=a+b`;
      const own =
        roll(2) === 0
          ? location.search
              .slice(1)
              .split('&')
              .filter((part) => /^s2?\./.test(part))
          : [];
      const write = roll(2) === 0 ? 'pushState' : 'replaceState';
      history[write]({ host: step }, '', `${location.pathname}?${[expected, ...own].join('&')}`);
      kind = 'host';
    } else if (dice < 11 && place() !== first && window.navigation.canGoBack) {
      const going = arrived();
      history.back();
      await going;
      kind = 'back';
    } else if (window.navigation.canGoForward) {
      const going = arrived();
      history.forward();
      await going;
      kind = 'forward';
    }
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    if (kind === 'back' || kind === 'forward') expected = hostOf.get(place()) ?? '';
    hostOf.set(place(), expected);
    // Chips and boxes are drawn with the next task at the latest; the tray's part may still be on its way the first time.
    await vi.waitFor(
      () => {
        for (const [at, one] of searches().entries()) {
          const prefix = prefixes[at] ?? '';
          expect(shown(one), `step ${step} (${kind}), ${prefix} in ${location.search}`).toEqual(asked(prefix));
        }
      },
      { timeout: 5000, interval: 4 },
    );
    expect(foreign(), `step ${step} (${kind})`).toBe(expected);
  }
  expect([...kinds.keys()].sort()).toEqual(['back', 'filter', 'forward', 'host', 'pick', 'sort', 'type']);
}, 120_000);

test('letters make one step back, whatever else happened between two words', async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
  const sandbox = createSandbox();
  stage('<ip-search page-size="3"></ip-search><ip-search page-size="3"></ip-search>', { client: sandbox.visitor });
  const [one, other] = searches();
  if (!one || !other) throw new Error('There are no two searches.');
  for (const search of searches()) await inside(search, '.cards h3');
  for (const text of ['d', 'di', 'dian']) type(one, text);
  for (const text of ['c', 'ch']) type(other, text);
  type(one, 'dianc');
  const queries: string[] = [];
  for (let step = 0; step < 3; step += 1) {
    const going = arrived();
    history.back();
    await going;
    queries.push(location.search);
  }
  expect(queries).toEqual(['?s.q=dian&s2.q=ch', '?s.q=dian', '']);
});

/** One search, at the first page of its results. */
async function alone() {
  history.pushState({ host: 7 }, '', location.pathname);
  stage('<ip-search page-size="5"></ip-search>', { client: createSandbox().visitor });
  const [search] = searches();
  if (!search) throw new Error('There is no search.');
  await inside(search, '.cards h3');
  return search;
}

test('putting a right on the shortlist is no step to come back from, turning the page is one', async () => {
  const search = await alone();
  const steps = vi.spyOn(history, 'pushState');
  onTestFinished(() => {
    steps.mockRestore();
  });
  const [pick] = all(search, '.pick input');
  pick?.click();
  await vi.waitFor(() => {
    expect(location.search).toContain('s.pick=');
  });
  pick?.click();
  await vi.waitFor(() => {
    expect(location.search).toBe('');
  });
  expect(steps).not.toHaveBeenCalled();
  (await pressable(search, '下一页')).click();
  await vi.waitFor(() => {
    expect(location.search).toContain('s.after=');
  });
  expect(steps).toHaveBeenCalledOnce();
});

test('what a router of the page keeps with its step stays with it, whoever writes the address', async () => {
  const search = await alone();
  type(search, '电池');
  await vi.waitFor(() => {
    expect(location.search).toContain('s.q=');
  });
  expect(history.state).toEqual({ host: 7 });
  history.replaceState({ host: 8 }, '');
  type(search, '电池组');
  await vi.waitFor(() => {
    expect(decodeURIComponent(location.search)).toContain('电池组');
  });
  expect(history.state).toEqual({ host: 8 });
});

test('Enter while a word is being composed is none of the search, and makes no step of its own', async () => {
  const search = await alone();
  type(search, 'a');
  const [form] = all(search, 'form');
  const [input] = all(search, 'input[type=search]');
  if (!(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement)) throw new Error('There is no form.');
  const steps = vi.spyOn(history, 'pushState');
  onTestFinished(() => {
    steps.mockRestore();
  });
  input.dispatchEvent(new CompositionEvent('compositionstart'));
  input.value = 'adianchi';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  form.requestSubmit();
  expect(location.search).toBe('?s.q=a');
  input.value = 'a电池';
  input.dispatchEvent(new CompositionEvent('compositionend', { data: '电池' }));
  expect(decodeURIComponent(location.search)).toBe('?s.q=a电池');
  expect(steps).not.toHaveBeenCalled();
});
