import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { transcribe } from '../../../test/announcements.js';
import { emulate, testInChromium } from '../../../test/emulation.js';
import { focused } from '../../../test/keyboard.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';
import { strike } from '../../../test/weather.js';
import { watchStillness } from '../../../test/stillness.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

async function opened() {
  const sandbox = createSandbox();
  const still = watchStillness(sandbox);
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  return { sandbox, search, still };
}

/** The box of a filter's value. */
async function pressableBox(search: Element, words: string): Promise<HTMLElement> {
  return vi.waitFor(() => {
    const found = all(search, 'label.option').find((one) => one.textContent.includes(words));
    if (!found) throw new Error(`No filter says ${words}.`);
    return found;
  });
}

async function type(search: Element, text: string): Promise<void> {
  const input = await inside(search, 'input[type=search]');
  if (!(input instanceof HTMLInputElement)) throw new Error('The box is no input.');
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

test('tells screen readers every result once, when the visitor rests', async () => {
  const { sandbox, search, still } = await opened();
  const { said, ...transcript } = transcribe(document.body);
  const next = async (words: string) => {
    await eventually(() => {
      expect(said.at(-1)).toBe(words);
    });
  };
  await next('polite: 共 200 项');
  for (const text of ['z', 'zz', 'zzz', 'zzzz']) await type(search, text);
  await next('polite: 没有符合条件的结果');
  await type(search, '');
  await next('polite: 共 200 项');
  (await pressable(search, '下一页')).click();
  await next('polite: 共 200 项 第 2 页，共 40 页');
  sandbox.delay = 700;
  (await pressable(search, '上一页')).click();
  await next('polite: 共 200 项');
  // What is held is asked for again behind the scenes, and answered after it was told: nobody needs to hear of it.
  expect(sandbox.pending).toBe(1);
  await still();
  transcript.stop();
  expect(said).toEqual([
    'polite: 共 200 项',
    'polite: 没有符合条件的结果',
    'polite: 共 200 项',
    'polite: 共 200 项 第 2 页，共 40 页',
    'polite: 共 200 项',
  ]);
});

test('where the platform does not count, screen readers are told that there are results', async () => {
  const sandbox = createSandbox();
  sandbox.alter = (path, answer) => (path.endsWith('/listings') ? { ...answer, total: null } : answer);
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  const { said, stop } = transcribe(search);
  onTestFinished(stop);
  await eventually(() => {
    expect(said).toEqual(['polite: 搜索结果']);
  });
  (await pressable(search, '下一页')).click();
  await eventually(() => {
    expect(said).toEqual(['polite: 搜索结果', 'polite: 搜索结果 第 2 页']);
  });
});

test('tells how much is suggested once, when the visitor rests, and what was found beside it', async () => {
  const { search, still } = await opened();
  const transcript = transcribe(document.body);
  const { said } = transcript;
  (await inside(search, 'input[type=search]')).focus();
  await inside(search, 'form [role=status]');
  await eventually(() => {
    expect(transcript.said).toEqual(['polite: 共 200 项']);
  });
  transcript.clear();
  const suggested = 'polite: 1 项建议，可用上下方向键选择';
  for (const text of ['实', '实用', '实用新', '实用新型']) await type(search, text);
  await eventually(() => {
    expect(said.map((words) => words.replace(/\d+ 项$/, 'n 项')).toSorted()).toEqual(
      [suggested, 'polite: 共 n 项'].toSorted(),
    );
  });
  // Drawn anew, it does not tell anew: the same words again would have a blank more.
  search.refresh();
  await still();
  expect(all(search, 'form [role=status]')[0]?.textContent).toBe(suggested.replace('polite: ', ''));
  // Closed, it has nothing to tell, and opened again for the same letters it tells again.
  (await inside(search, 'input[type=search]')).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await eventually(() => {
    expect(all(search, 'form [role=status]')[0]?.textContent).toBe('');
  });
  (await inside(search, 'input[type=search]')).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
  await eventually(() => {
    expect(said.filter((words) => words === suggested)).toHaveLength(2);
  });
  transcript.stop();
  expect(said).toHaveLength(3);
});

test.each([1440, 1280, 1000, 768, 320])('no price is cut in two at %i px', async (width) => {
  await page.viewport(width, 900);
  stage('<ip-search page-size="60"></ip-search>', { client: createSandbox().visitor, locale: 'en' });
  await inside(the('ip-search'), '.cards h3');
  const prices = all(the('ip-search'), '.price');
  expect(prices.map((price) => price.textContent)).toContain('Negotiable');
  const cut = prices.filter((price) => price.getClientRects().length > 1 || price.offsetHeight > 40);
  expect(cut.map((price) => price.textContent)).toEqual([]);
});

test.each(['zh-CN', 'en'])(
  'a title is as wide as its card and no wider, where nothing is cut off (%s)',
  async (locale) => {
    await page.viewport(320, 900);
    stage('<ip-search page-size="60"></ip-search>', { client: createSandbox().visitor, locale });
    await inside(the('ip-search'), '.cards h3');
    const left = all(the('ip-search'), '.card h3 > *').map((title) => {
      const card = title.closest('.card')?.getBoundingClientRect();
      return (card?.right ?? NaN) - title.getBoundingClientRect().right;
    });
    expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...left)).toBeLessThan(1);
  },
);

test.each([
  [320, 'zh-CN', 'below'],
  [320, 'en', 'below'],
  [600, 'zh-CN', 'above'],
  [1280, 'zh-CN', 'below'],
  [1280, 'en', 'below'],
])(
  'at %i px in %s, what a right costs and the box beside it have one place on every card',
  async (width, locale, side) => {
    await page.viewport(width, 900);
    stage('<ip-search page-size="60"></ip-search>', { client: createSandbox().visitor, locale });
    await inside(the('ip-search'), '.cards h3');
    const places = all(the('ip-search'), '.card').map((card) => {
      const [offer, badge, pick] = ['.offer', '.offer .badge', '.pick'].map((part) =>
        card.querySelector(part)?.getBoundingClientRect(),
      );
      const isBelow = (pick?.top ?? NaN) >= (badge?.bottom ?? NaN);
      // A wide card sets all of it at its end; a title has what that leaves.
      // Firefox counts in fractions of a pixel that add up otherwise on every card.
      const [right, left] = [offer?.right, pick?.left].map((place) => place?.toFixed(2));
      return `${right} ${left} ${isBelow ? 'below' : 'above'}`;
    });
    expect([...new Set(places)]).toEqual([expect.stringContaining(side)]);
  },
);

testInChromium('in colours that a visitor forces, the list of orders keeps its arrow', async () => {
  const { search } = await opened();
  const select = await inside(search, 'select');
  expect(getComputedStyle(select).appearance).toBe('none');
  await emulate({ features: [{ name: 'forced-colors', value: 'active' }] });
  expect(getComputedStyle(select).appearance).toBe('auto');
  await emulate({ features: [] });
});

test('a page may leave out the box that puts a right on the shortlist', async () => {
  const { search } = await opened();
  const shown = () => all(search, '.pick').filter((pick) => pick.checkVisibility()).length;
  expect(shown()).toBe(5);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('ip-search::part(pick) { display: none }');
  document.adoptedStyleSheets = [sheet];
  expect(shown()).toBe(0);
  document.adoptedStyleSheets = [];
});

test('a filter lifted by keyboard leaves the focus on the heading of what is found then', async () => {
  history.replaceState(null, '', '?s.patentType=invention');
  const { search } = await opened();
  const chip = await inside(search, '.chip');
  if (!(chip instanceof HTMLElement)) throw new Error('The chip is no element.');
  chip.focus();
  await userEvent.keyboard('{Enter}');
  await eventually(() => {
    expect([all(search, '.chip').length, focused()?.textContent.trim()]).toEqual([0, '搜索结果 共 200 项']);
  });
});

test('whoever arrives where nothing matches sees no empty column to filter by; whoever types their way there keeps theirs', async () => {
  history.replaceState(null, '', '?s.q=qqqq');
  stage('<ip-search></ip-search>', { client: createSandbox().visitor });
  const search = the('ip-search');
  await inside(search, '[part=no-match]');
  const isShown = () => all(search, '.facets')[0]?.checkVisibility();
  expect(isShown()).toBe(false);
  await type(search, '');
  await inside(search, '.facet');
  expect(isShown()).toBe(true);
  await type(search, 'qqqq');
  await inside(search, '[part=no-match]');
  expect(isShown()).toBe(true);
});

test('where nothing matches there is nothing to sort, and no filter but those that are set, which can be lifted', async () => {
  const { search } = await opened();
  (await pressableBox(search, '发明专利')).click();
  await inside(search, '.chip');
  await type(search, 'qqqq');
  await inside(search, '[part=no-match]');
  const shown = (selector: string) => all(search, selector).filter((one) => one.checkVisibility());
  expect(shown('.sort')).toEqual([]);
  expect(shown('.facets .words').map((words) => words.textContent)).toEqual(['发明专利']);
  expect(shown('.facet legend')).toHaveLength(1);
  shown('.facets input')[0]?.click();
  await eventually(() => {
    expect(all(search, '.chip')).toEqual([]);
    expect(shown('.facet')).toEqual([]);
  });
  await page.viewport(320, 900);
  expect(all(search, '.toggle').map((toggle) => toggle.checkVisibility({ visibilityProperty: true }))).toEqual([false]);
});

test.each([
  ['清除关键词', ['s.patentType=invention']],
  ['查看全部', []],
])('where nothing matches, "%s" leads back to what there is', async (words, query) => {
  history.replaceState(null, '', '?s.q=qqqq&s.patentType=invention');
  stage('<ip-search></ip-search>', { client: createSandbox().visitor });
  const search = the('ip-search');
  (await pressable(search, words)).focus();
  await userEvent.keyboard('{Enter}');
  await inside(search, '.cards h3');
  expect(String(new URLSearchParams(location.search)).split('&').filter(Boolean)).toEqual(query);
  const input = await inside(search, 'input[type=search]');
  expect(input instanceof HTMLInputElement && input.value).toBe('');
  await eventually(() => {
    expect(focused()?.localName).toBe('h2');
  });
});

test('while nothing is on offer there is nothing to filter, to sort or to open', async () => {
  const sandbox = createSandbox();
  await strike(sandbox, 'empty');
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '[part=empty]');
  const isShown = (selector: string) => all(search, selector).map((element) => element.checkVisibility());
  expect([...isShown('.facets'), ...isShown('.sort')]).toEqual([false, false]);
  await page.viewport(320, 900);
  expect(isShown('.toggle')).toEqual([false]);
});

test('a page that is set up wrongly shows no box to search with', async () => {
  document.body.innerHTML =
    '<ip-provider publishable-key="sk_not_for_pages" base-url="https://platform.test"><ip-search></ip-search></ip-provider>';
  const search = the('ip-search');
  await inside(search, '[role=alert]');
  expect(all(search, 'form').map((form) => form.checkVisibility())).toEqual([false]);
});

test('marks what the query found, as text', async () => {
  const { search } = await opened();
  await type(search, '电池 <>');
  await eventually(() => {
    expect(all(search, 'mark').length).toBeGreaterThan(0);
  });
  expect(all(search, 'mark').every((mark) => '电池'.includes(mark.textContent))).toBe(true);
  expect(all(search, 'h3 b')).toHaveLength(0);
});

test('keeps results that were held when they cannot be asked for again, says so, and mends', async () => {
  const { sandbox, search } = await opened();
  const states: string[] = [];
  search.addEventListener('ip-state-changed', ({ detail }) => states.push(detail.state));
  sandbox.cut('/v1/listings');
  search.refresh();
  const notice = await inside(search, '[part=stale]');
  expect(notice.textContent).toContain('无法连接到交易平台');
  expect(all(search, '.cards > li')).toHaveLength(5);
  sandbox.cut(null);
  (await pressable(search, '重试')).click();
  await eventually(() => {
    expect(all(search, '[part=stale]')).toHaveLength(0);
  });
  expect(states).toEqual(['stale', 'ready']);
});

test('an answer that is held is painted at once, without a mark of waiting', async () => {
  const { sandbox, search } = await opened();
  await type(search, 'zzzz');
  await inside(search, '.none');
  sandbox.delay = 2000;
  await type(search, '');
  await search.updateComplete;
  expect(all(search, '.cards:not(.late) > li')).toHaveLength(5);
});

test('going on asks for a page once, however often it was guessed', async () => {
  const { sandbox, search } = await opened();
  sandbox.delay = 200;
  const before = sandbox.requests.length;
  const next = await pressable(search, '下一页');
  next.dispatchEvent(new PointerEvent('pointerenter'));
  next.dispatchEvent(new Event('touchstart'));
  next.dispatchEvent(new FocusEvent('focus'));
  next.click();
  await eventually(() => {
    expect(all(search, '.pages span')[0]?.textContent).toContain('第 2 页');
    expect(search.matches(':state(ready)')).toBe(true);
  });
  expect(sandbox.requests.length).toBe(before + 1);
});

test('slots replace what a state says', async () => {
  const sandbox = createSandbox();
  stage('<ip-search><p slot="no-match">请致电 12345</p></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), '.cards h3');
  await type(the('ip-search'), 'zzzz');
  const slot = await inside(the('ip-search'), 'slot[name=no-match]');
  if (!(slot instanceof HTMLSlotElement)) throw new Error('That is no slot.');
  expect(slot.assignedElements()[0]?.textContent).toBe('请致电 12345');
});

test('what is on show fades only when somebody has waited a while for what comes next, and keeps its marks till then', async () => {
  const { sandbox, search } = await opened();
  await type(search, '电池');
  await eventually(() => {
    expect(all(search, '.cards mark').length).toBeGreaterThan(0);
  });
  sandbox.delay = 1200;
  await type(search, '方法');
  await eventually(() => {
    expect(search.matches(':state(loading)')).toBe(true);
  });
  expect(all(search, '.late')).toHaveLength(0);
  const marks = () => new Set(all(search, '.cards mark').map((mark) => mark.textContent));
  expect(marks()).toEqual(new Set(['电池']));
  await eventually(() => {
    expect(all(search, '.late')).toHaveLength(1);
  });
  await eventually(() => {
    expect(all(search, '.late')).toHaveLength(0);
    expect(marks()).toEqual(new Set(['方法']));
  });
});

test('results that came in time never fade', async () => {
  const { search, still } = await opened();
  await still();
  expect(search.matches(':state(ready)')).toBe(true);
  expect(all(search, '.cards:not(.late) > li')).toHaveLength(5);
});

test('a search that moves within the page after somebody has waited for it is asked for again, and answered', async () => {
  const { sandbox, search } = await opened();
  sandbox.delay = 5000;
  await type(search, '方法');
  await eventually(() => {
    expect(all(search, '.late')).toHaveLength(1);
  });
  sandbox.delay = 0;
  document.querySelector('ip-provider')?.append(search);
  await eventually(() => {
    expect(all(search, '.late')).toHaveLength(0);
    expect(all(search, '.cards mark').map((mark) => mark.textContent)).toContain('方法');
  });
});

test.each([
  [320, 'standard'],
  [320, 'elder'],
  [768, 'standard'],
  [768, 'elder'],
  [1280, 'standard'],
])('the key End comes to the end of a list that is laid out on the way (%i px, %s)', async (width, mode) => {
  await page.viewport(width, 900);
  stage(`<ip-search page-size="20" display-mode="${mode}"></ip-search>`, { client: createSandbox().visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const cards = all(search, '.cards > li');
  const height = () => cards.reduce((sum, card) => sum + card.getBoundingClientRect().height, 0);
  const foreseen = height();
  for (const card of cards) card.style.contentVisibility = 'visible';
  expect(foreseen / height()).toBeGreaterThan(0.9);
});
