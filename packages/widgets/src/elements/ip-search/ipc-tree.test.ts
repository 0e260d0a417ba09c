import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused, spoken } from '../../../test/keyboard.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });
const here = () => (focused() instanceof HTMLElement ? (focused()?.getAttribute('data-symbol') ?? '') : '');
const ticks = () =>
  Object.fromEntries(
    all(the('ip-search'), '[role=treeitem]').map((item) => [item.dataset['symbol'] ?? '', item.ariaChecked]),
  );
const set = () => new URLSearchParams(location.search).getAll('s.ipc').sort();

async function opened(address = '') {
  history.replaceState(null, '', `${location.pathname}${address}`);
  const sandbox = createSandbox({ listings: 500 });
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  (await inside(the('ip-search'), '[role=treeitem]')).focus();
  expect(here()).toBe('A');
  return sandbox;
}

test('is walked with the keys of a tree', async () => {
  await opened();
  expect(here()).toBe('A');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(here()).toBe('C');
  await userEvent.keyboard('{End}');
  expect(here()).toBe('H');
  await userEvent.keyboard('{ArrowRight}');
  await eventually(() => {
    expect(focused()?.ariaExpanded).toBe('true');
  });
  await userEvent.keyboard('{ArrowRight}');
  expect(here()).toMatch(/^H\d\d$/);
  await userEvent.keyboard('{ArrowLeft}');
  expect(here()).toBe('H');
  await userEvent.keyboard('{ArrowLeft}');
  await eventually(() => {
    expect(focused()?.ariaExpanded).toBe('false');
  });
  await userEvent.keyboard('{Home}');
  expect(here()).toBe('A');
  await userEvent.keyboard('g');
  expect(here()).toBe('G');
});

test('takes one stop of the Tab key, where the visitor was', async () => {
  await opened();
  await userEvent.keyboard('{ArrowDown}');
  await eventually(() => {
    expect(all(the('ip-search'), '[role=treeitem][tabindex="0"]').map((item) => item.dataset['symbol'])).toEqual(['B']);
  });
  await userEvent.keyboard('{Tab}');
  expect(focused()?.getAttribute('role')).not.toBe('treeitem');
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(here()).toBe('B');
});

test("a class is told in words, in the reader's language, in the tree and on its chip", async () => {
  history.replaceState(null, '', `${location.pathname}?s.ipc=G06`);
  const { visitor } = createSandbox({ listings: 500 });
  stage('<ip-search page-size="5"></ip-search>', { client: visitor, locale: 'en' });
  const chip = () => all(the('ip-search'), '[part=chips] .chip').map((one) => one.textContent.trim());
  await eventually(() => {
    expect(chip()).toEqual(['G06 Computing; calculating or counting']);
  });
  (await inside(the('ip-search'), '[data-symbol=G] .twisty')).click();
  const row = await inside(the('ip-search'), '[data-symbol=G06] .words');
  expect(row.textContent).toBe('G06 Computing; calculating or counting');
});

test.each([
  ['zh-CN', 'standard', 1280],
  ['en', 'standard', 320],
  ['en', 'elder', 320],
])(
  'subclasses are told in words once their class is opened, wherever they wrap (%s, %s, %i px)',
  async (locale, mode, width) => {
    await page.viewport(width, 900);
    const { visitor } = createSandbox({ listings: 500 });
    stage(`<ip-search page-size="5" display-mode="${mode}"></ip-search>`, { client: visitor, locale });
    const search = the('ip-search');
    if (width < 500) (await inside(search, '.toggle')).click();
    await inside(search, '[data-symbol=H]');
    for (const symbol of ['H', 'H01', 'H02', 'H04']) (await inside(search, `[data-symbol=${symbol}] .twisty`)).click();
    const words = locale === 'en' ? /^H01M Batteries; fuel cells$/ : /^H01M 电池；化学能直接转变为电能$/;
    await eventually(() => {
      expect(all(search, '[data-symbol=H01M] .words')[0]?.textContent).toMatch(words);
    });
    const bare = all(search, '[data-symbol] .words').filter((one) => /^\S+$/.test(one.textContent));
    expect(bare.map((one) => one.textContent)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    for (const row of all(search, '[data-symbol]')) {
      const [symbols, count] = [row.querySelector('.words'), row.querySelector('.count')];
      const right = symbols?.getBoundingClientRect().right ?? 0;
      expect(right, row.textContent).toBeLessThanOrEqual(count?.getBoundingClientRect().left ?? 0);
      expect(row.scrollWidth, row.textContent).toBeLessThanOrEqual(row.clientWidth);
    }
  },
);

test('a class opened while the search is moved on the page shows what is in it', async () => {
  const sandbox = await opened();
  const search = the('ip-search');
  (await inside(search, '[data-symbol=H] .twisty')).click();
  const twisty = await inside(search, '[data-symbol=H01] .twisty');
  sandbox.delay = 100;
  twisty.click();
  document.body.prepend(the('ip-provider'));
  await eventually(() => {
    expect(all(search, '[data-symbol=H01M]')).toHaveLength(1);
  });
});

test('an asterisk opens all branches beside it, and typing goes down to a class', async () => {
  await opened();
  await userEvent.keyboard('*');
  await eventually(() => {
    const sections = all(the('ip-search'), '[role=tree] > li > div').map((item) => item.ariaExpanded);
    expect(sections.every((open) => open === 'true')).toBe(true);
  });
  await userEvent.keyboard('h01');
  await eventually(() => {
    expect(here()).toBe('H01');
  });
  await eventually(() => {
    expect(spoken(focused() ?? document.body)).toMatch(/^treeitem H01 电气元件 [\d,]+ expanded=false checked=false$/);
  });
});

test('ticking a class makes its section mixed; ticking the section takes the whole', async () => {
  await opened();
  await userEvent.keyboard('h{ArrowRight}');
  await eventually(() => {
    expect(focused()?.ariaExpanded).toBe('true');
  });
  await userEvent.keyboard('{ArrowRight}');
  const symbol = here();
  await userEvent.keyboard(' ');
  await eventually(() => {
    expect(ticks()).toMatchObject({ H: 'mixed', [symbol]: 'true', A: 'false' });
  });
  expect(set()).toEqual([symbol]);
  await userEvent.keyboard('{ArrowLeft} ');
  await eventually(() => {
    expect(ticks()).toMatchObject({ H: 'true', [symbol]: 'true' });
  });
  expect(set()).toEqual(['H']);
});

test('unticking a class of a ticked section keeps all its other classes', async () => {
  await opened('?s.ipc=H');
  await userEvent.keyboard('h{ArrowRight}');
  await eventually(() => {
    expect(Object.keys(ticks()).some((symbol) => /^H\d\d$/.test(symbol))).toBe(true);
  });
  await userEvent.keyboard('{ArrowRight} ');
  const symbol = here();
  await eventually(() => {
    expect(ticks()).toMatchObject({ H: 'mixed', [symbol]: 'false' });
  });
  const classes = Object.keys(ticks()).filter((one) => /^H\d\d$/.test(one) && one !== symbol);
  expect(set()).toEqual(classes.sort());
  // All of them again are the whole section again.
  await userEvent.keyboard(' ');
  await eventually(() => {
    expect(ticks()).toMatchObject({ H: 'true', [symbol]: 'true' });
  });
});

test('counts subclasses from the moment a class is opened, and keeps to the results meanwhile', async () => {
  const sandbox = await opened();
  expect(sandbox.requests.some((request) => request.includes('ipcSubclass'))).toBe(false);
  await userEvent.keyboard('h{ArrowRight}{ArrowRight}{ArrowRight}');
  const symbol = here();
  await eventually(() => {
    expect(Object.keys(ticks()).some((one) => one.length === 4 && one.startsWith(symbol))).toBe(true);
  });
  expect(the('ip-search').matches(':state(ready)')).toBe(true);
  expect(
    all(the('ip-search'), '[role=group] [role=group] [role=treeitem]').every((item) => item.ariaExpanded === null),
  ).toBe(true);
});
