import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulate, testInChromium } from '../../../test/emulation.js';
import { focused, spoken } from '../../../test/keyboard.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';
import { watchStillness } from '../../../test/stillness.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

afterEach(async () => {
  document.documentElement.dir = '';
  await emulate({ media: '' });
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

const searches = () => [...document.querySelectorAll('ip-search')];

interface Opened {
  readonly markup?: string;
  readonly address?: string;
  readonly locale?: string;
}

/** A search with the caret in its box and its suggestions fetched, before anything is typed. */
async function opened({
  markup = '<ip-search page-size="5"></ip-search>',
  address = '',
  locale = 'zh-CN',
}: Opened = {}) {
  history.replaceState(null, '', `${location.pathname}${address}`);
  const sandbox = createSandbox({ listings: 500 });
  stage(markup, { client: sandbox.visitor, locale });
  for (const search of searches()) await inside(search, '.cards h3, .none');
  const search = the('ip-search');
  const input = await inside(search, 'input[type=search]');
  if (!(input instanceof HTMLInputElement)) throw new Error('The box is no input.');
  input.focus();
  // The list's own place to speak from comes with it.
  await inside(search, 'form [role=status]');
  return { sandbox, search, input };
}

/** The words of the options, each with what stands beside them: `H01 电气元件 41`. */
const options = (search: Element = the('ip-search')): string[] =>
  all(search, '[role=option]').map((option) =>
    [...option.querySelectorAll('.meant > span, .count')].map((part) => part.textContent.trim()).join(' '),
  );

test('the list is as wide as the box it belongs to', async () => {
  const { search, input } = await opened();
  await userEvent.fill(input, '用');
  const list = (await inside(search, '[role=listbox]')).getBoundingClientRect();
  const box = input.getBoundingClientRect();
  expect([list.left, list.right].map(Math.round)).toEqual([box.left, box.right].map(Math.round));
});

const symbols = (): string[] => options().map((words) => words.split(' ')[0] ?? '');

/** What the keyboard is on, as a screen reader is told: the words of an option, or the box by its value. */
function active(input: HTMLInputElement): string {
  const id = input.getAttribute('aria-activedescendant');
  const [option] = id === null ? [] : all(the('ip-search'), `#${id}`);
  const selected = all(the('ip-search'), '[aria-selected=true]');
  expect(selected).toEqual(option ? [option] : []);
  return option?.querySelector('.meant > span')?.textContent ?? `box ${input.value}`;
}

const own = () => new URLSearchParams(location.search);

test('is walked with the keys of a combobox, through the box itself', async () => {
  const { search, input } = await opened();
  expect(spoken(input)).toBe('combobox 搜索知识产权 expanded=false');
  await userEvent.keyboard('G0');
  await eventually(() => {
    expect(symbols().slice(0, 3)).toEqual(['G01', 'G06', 'G09']);
  });
  const [first = '', second = '', ...others] = all(search, '[role=option] .meant').map((one) => one.textContent.trim());
  expect(spoken(input)).toBe('combobox 搜索知识产权 expanded=true');
  const list = all(search, `#${input.getAttribute('aria-controls') ?? ''}`)[0];
  expect(list?.role).toBe('listbox');
  expect(list?.querySelector('[role=group]')?.getAttribute('aria-labelledby')).toBe('suggestions-class');
  expect(active(input)).toBe('box G0');
  const walk = async (keys: string, words: string): Promise<void> => {
    await userEvent.keyboard(keys);
    await search.updateComplete;
    expect(active(input), keys).toBe(words);
    expect(focused()).toBe(input);
  };
  await walk('{ArrowDown}', first);
  await walk('{ArrowDown}', second);
  await walk('{ArrowUp}{ArrowUp}', 'box G0');
  await walk('{ArrowUp}', others.at(-1) ?? '');
  await walk('{ArrowDown}', 'box G0');
  await walk('{ArrowDown}', first);
  // Home, End and the arrows along the line are the text's.
  await walk('{Home}', 'box G0');
  expect(input.selectionStart).toBe(0);
  await walk('{ArrowDown}{End}', 'box G0');
  expect(input.selectionStart).toBe(2);
  await walk('{ArrowDown}{ArrowLeft}', 'box G0');
  expect(input.selectionStart).toBe(1);
  await walk('{ArrowRight}{ArrowDown}4', 'box G04');
});

test('Escape closes the list and leaves the text; the next one does what the browser does', async () => {
  const { search, input } = await opened();
  const heard: boolean[] = [];
  document.body.addEventListener('keydown', ({ key, defaultPrevented }) => {
    if (key === 'Escape') heard.push(defaultPrevented);
  });
  await userEvent.keyboard('G0');
  await inside(search, '[role=option]');
  await userEvent.keyboard('{ArrowDown}{Escape}');
  await search.updateComplete;
  expect(options()).toEqual([]);
  expect(input.value).toBe('G0');
  expect(spoken(input)).toBe('combobox 搜索知识产权 expanded=false');
  expect(input.hasAttribute('aria-activedescendant')).toBe(false);
  // A dialog of the page did not hear of it.
  expect(heard).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await eventually(() => {
    expect(input.value).toBe('');
  });
  expect(heard).toEqual([false]);
});

test('arrows open a list that was closed, Alt with them only opens and closes it; Tab and a lost focus close it', async () => {
  const { search, input } = await opened();
  await userEvent.keyboard('G0{Escape}{ArrowDown}');
  await eventually(() => {
    expect(active(input)).toBe('G01 测量；测试');
  });
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await search.updateComplete;
  expect(options()).toEqual([]);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await search.updateComplete;
  expect(options().length).toBeGreaterThan(1);
  expect(active(input)).toBe('box G0');
  await userEvent.keyboard('{ArrowDown}{Tab}');
  await search.updateComplete;
  expect(options()).toEqual([]);
  expect(focused()?.getAttribute('part')).toBe('submit');
  expect(input.value).toBe('G0');
  expect(own().has('s.ipc')).toBe(false);
});

test('an empty box offers filters when asked with an arrow, and not before', async () => {
  const { input, search } = await opened();
  expect(options()).toEqual([]);
  await userEvent.keyboard('{ArrowDown}');
  await eventually(() => {
    expect(active(input)).toBe('实用新型专利');
  });
  expect(all(search, '[role=option] .note').map((note) => note.textContent)).toContain('法律状态');
  await userEvent.keyboard('x{Backspace}');
  await search.updateComplete;
  expect(options()).toEqual([]);
});

test('Enter sets the active filter and takes what was typed out of the box, with one step in the history', async () => {
  const { search, input } = await opened();
  await userEvent.fill(input, '外观');
  await eventually(() => {
    expect(own().get('s.q')).toBe('外观');
    expect(options()[0]).toMatch(/^外观设计专利 专利类型 \d+$/);
  });
  expect(all(search, '[role=option] mark').map((mark) => mark.textContent)).toEqual(['外观']);
  const count = options()[0]?.split(' ').at(-1);
  const submitted = vi.fn();
  input.form?.addEventListener('submit', submitted);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await inside(search, '.chip');
  expect([...own()]).toEqual([['s.patentType', 'design']]);
  expect(submitted).not.toHaveBeenCalled();
  expect(input.value).toBe('');
  expect(options()).toEqual([]);
  expect(focused()).toBe(input);
  // The count was that of the search without the letters.
  await eventually(() => {
    expect(all(search, '.found')[0]?.textContent.trim()).toBe(`共 ${count} 项`);
  });
  // The same letters again are not taken for those told before.
  await userEvent.fill(input, '外观');
  await eventually(() => {
    expect(own().get('s.q')).toBe('外观');
  });
  // One step back to the filter, one to before it: a browser holds only so many steps, so they are not counted.
  history.back();
  history.back();
  await eventually(() => {
    expect([...own()]).toEqual([['s.q', '外观']]);
    expect(input.value).toBe('外观');
  });
});

test('only the last word is taken out where only the last one means a filter', async () => {
  const { search, input } = await opened();
  await userEvent.fill(input, '装置 许可');
  await eventually(() => {
    expect(options()[0]).toMatch(/^许可 交易方式/);
  });
  (await inside(search, '[role=option]')).click();
  await inside(search, '.chip');
  expect([...own()]).toEqual([
    ['s.q', '装置'],
    ['s.tradeMode', 'licence'],
  ]);
  expect(input.value).toBe('装置');
});

test('Enter without an active option submits as it always did', async () => {
  const { search, input } = await opened();
  await userEvent.fill(input, '外观');
  await inside(search, '[role=option]');
  const submitted = vi.fn();
  input.form?.addEventListener('submit', submitted);
  await userEvent.keyboard('{Enter}');
  await search.updateComplete;
  expect(submitted).toHaveBeenCalledOnce();
  expect(options()).toEqual([]);
  expect(own().get('s.q')).toBe('外观');
});

test('a press on an option takes it and leaves the focus in the box', async () => {
  const { search, input } = await opened();
  const left = vi.fn();
  input.addEventListener('blur', left);
  await userEvent.fill(input, 'h01');
  const option = await inside(search, '[role=option]');
  await userEvent.click(option);
  await inside(search, '.chip');
  expect(own().getAll('s.ipc')).toEqual(['H01']);
  expect(left).not.toHaveBeenCalled();
  expect(focused()).toBe(input);
});

test.each([
  ['zh-CN', '电池', '电池', /^H01M 电池；化学能直接转变为电能$/],
  ['en', 'battery', 'Batteries', /^H01M Batteries; fuel cells$/],
])('a subclass is found by its title (%s)', async (locale, text, marked, expected) => {
  const { search, input } = await opened({ locale });
  await userEvent.fill(input, text);
  await eventually(() => {
    expect(options()[0]).toMatch(expected);
  });
  expect(all(search, '[role=option] mark')[0]?.textContent).toBe(marked);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  const chip = await inside(search, '.chip');
  expect(chip.textContent.trim()).toMatch(expected);
  expect([...own()]).toEqual([['s.ipc', 'H01M']]);
  expect(input.value).toBe('');
});

test('the subclasses of a class that is typed are counted, and those that hold most come first', async () => {
  const { sandbox, search, input } = await opened();
  const before = sandbox.requests.length;
  await userEvent.type(input, 'h01');
  await eventually(() => {
    expect(symbols().slice(0, 2)).toEqual(['H01', 'H01M']);
  });
  const counts = options().map((words) => Number(/\d+$/.exec(words)?.[0]));
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  expect(counts.at(-1)).toBeGreaterThan(0);
  expect(sandbox.requests.slice(before).filter((request) => !request.includes('q='))).toHaveLength(1);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await eventually(() => {
    expect(all(search, '.found')[0]?.textContent.trim()).toBe(`共 ${counts[1]} 项`);
  });
  expect(own().getAll('s.ipc')).toEqual(['H01M']);
});

test('a class takes the place of those it holds or is in; a finer symbol stands for itself', async () => {
  const { search, input } = await opened({ address: '?s.ipc=H' });
  await userEvent.fill(input, 'ｈ０１');
  await eventually(() => {
    expect(symbols().slice(0, 2)).toEqual(['H01', 'H01M']);
  });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await search.updateComplete;
  expect(own().getAll('s.ipc')).toEqual(['H01']);
  await userEvent.fill(input, 'h01m 10/05');
  await eventually(() => {
    expect(options()).toEqual(['H01M10/05 属于 H01M 电池；化学能直接转变为电能']);
  });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await search.updateComplete;
  expect([...own()]).toEqual([['s.ipc', 'H01M10/05']]);
});

test('a wrong check digit is put right, without a claim that there is such an application', async () => {
  const { search, input } = await opened({ locale: 'en' });
  await userEvent.fill(input, '202110123456.3');
  await eventually(() => {
    expect(options()).toEqual(['202110123456.7 Check digit should be 7; please compare the other digits too']);
  });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await search.updateComplete;
  expect(input.value).toBe('202110123456.7');
  expect([...own()]).toEqual([['s.q', '202110123456.7']]);
});

test('asks the platform nothing of its own and closes where there is nothing to suggest', async () => {
  const { sandbox, search, input } = await opened();
  const before = sandbox.requests.length;
  await userEvent.keyboard('{ArrowDown}');
  await inside(search, '[role=option]');
  expect(sandbox.requests).toHaveLength(before);
  await userEvent.fill(input, 'zzzz');
  await inside(search, '.none');
  expect(options()).toEqual([]);
  expect(spoken(input)).toBe('combobox 搜索知识产权 expanded=false');
  // The words that were typed, and what there would be without them.
  const asked = sandbox.requests.slice(before).map((request) => request.includes('q=zzzz'));
  expect(asked).toEqual([true, false]);
});

test('letters typed before the list has come open it when it comes; results go on behind it', async () => {
  const sandbox = createSandbox({ listings: 500 });
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const input = await inside(search, 'input[type=search]');
  if (!(input instanceof HTMLInputElement)) throw new Error('The box is no input.');
  input.focus();
  input.value = '外观';
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await eventually(() => {
    expect(options()[0]).toContain('外观设计专利');
    expect(search.matches(':state(loading)')).toBe(false);
    expect(all(search, '.found')[0]?.textContent).not.toContain('500');
  });
});

test('letters typed before anything is known are suggested what the first answer brings', async () => {
  const sandbox = createSandbox({ listings: 500 });
  sandbox.delay = 600;
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  const input = await inside(search, 'form:not([inert]) input[type=search]');
  await userEvent.fill(input, '用');
  await eventually(() => {
    expect(options()).toContain('实用新型专利 专利类型');
  });
});

test('a text that came with the address opens nothing, and its counts are not guessed', async () => {
  const { search, input } = await opened({ address: '?s.q=用' });
  await search.updateComplete;
  expect(options()).toEqual([]);
  await userEvent.keyboard('{ArrowDown}');
  await eventually(() => {
    expect(active(input)).toBe('实用新型专利');
  });
  expect(all(search, '[role=option] .count')).toEqual([]);
});

test('two searches on a page have a list each', async () => {
  const { input } = await opened({
    markup: '<ip-search page-size="3"></ip-search><ip-search page-size="3" right-type="patent"></ip-search>',
  });
  const [one, other] = searches();
  if (!one || !other) throw new Error('There are no two searches.');
  await userEvent.fill(input, '专利');
  await eventually(() => {
    expect(options(one).length).toBeGreaterThan(1);
  });
  const box = await inside(other, 'input[type=search]');
  box.focus();
  await inside(other, 'form [role=status]');
  await userEvent.fill(box, '专利');
  await eventually(() => {
    expect(options(other).length).toBeGreaterThan(1);
  });
  expect(options(one)).toEqual([]);
  // What the page's author has set is not offered.
  expect(all(other, '.note').map((note) => note.textContent)).not.toContain('权利类型');
});

test.each([
  ['standard', 'ltr', 44],
  ['elder', 'rtl', 56],
])('at 320 px, %s and %s, the list is as wide as the form and moves nothing', async (mode, direction, least) => {
  await page.viewport(320, 800);
  document.documentElement.dir = direction;
  const { search, input } = await opened({ markup: `<ip-search page-size="5" display-mode="${mode}"></ip-search>` });
  const layout = await inside(search, '.layout');
  const before = layout.getBoundingClientRect().top;
  await userEvent.fill(input, 'b2');
  const list = (await inside(search, '[role=listbox]')).getBoundingClientRect();
  const form = input.form?.getBoundingClientRect();
  expect([list.left, list.right]).toEqual([form?.left, form?.right]);
  expect(layout.getBoundingClientRect().top).toBe(before);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  for (const option of all(search, '[role=option]'))
    expect(option.getBoundingClientRect().height).toBeGreaterThanOrEqual(least);
  // The last one is brought into view where the list is longer than its room.
  await userEvent.keyboard('{ArrowUp}');
  await search.updateComplete;
  const last = all(search, '[role=option]').at(-1)?.getBoundingClientRect();
  expect(last?.bottom).toBeLessThanOrEqual(all(search, '[role=listbox]')[0]?.getBoundingClientRect().bottom ?? 0);
});

testInChromium('suggestions are not printed', async () => {
  const { search, input } = await opened();
  await userEvent.fill(input, 'b2');
  await inside(search, '[role=listbox]');
  await emulate({ media: 'print' });
  // What is not printed cannot keep the focus, and so the list may be gone altogether by now.
  expect(all(search, '[role=listbox]').filter((one) => one.checkVisibility())).toEqual([]);
});

test('nothing around the list moves when it comes', async () => {
  const sandbox = createSandbox({ listings: 500 });
  const still = watchStillness(sandbox);
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  // A card has its own size once a frame has shown that it is in sight.
  await still();
  const places = () =>
    all(search, '.layout *').map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      return [part.localName, x, y, width, height].join(' ');
    });
  const before = places();
  const input = await inside(search, 'input[type=search]');
  input.focus();
  await inside(search, 'form [role=status]');
  await eventually(() => {
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
    expect(options()).not.toEqual([]);
  });
  expect(places()).toEqual(before);
});
