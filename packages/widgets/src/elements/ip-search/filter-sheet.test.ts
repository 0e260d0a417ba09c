import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from '../../../test/keyboard.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(360, 700);
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

async function opened(mode = 'standard', locale = 'zh-CN') {
  const sandbox = createSandbox({ listings: 2000 });
  const markup = `<ip-search page-size="5" display-mode="${mode}"></ip-search>`;
  stage(markup, { client: sandbox.visitor, locale });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const toggle = await pressable(search, locale === 'en' ? 'Filters' : '筛选');
  toggle.focus();
  await userEvent.keyboard('{Enter}');
  const sheet = await inside(search, 'dialog[open]');
  return { sandbox, search, toggle, sheet };
}

test('opens over a narrow page with the focus inside, and Escape gives it back', async () => {
  const { search, toggle, sheet } = await opened();
  expect(sheet.matches(':modal')).toBe(true);
  expect(sheet.contains(focused())).toBe(true);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  await userEvent.keyboard('{Escape}');
  await eventually(() => {
    expect(all(search, 'dialog')).toHaveLength(0);
  });
  expect(focused()).toBe(toggle);
  expect(toggle.ariaExpanded).toBe('false');
});

test('stays over the page when the search is moved, and Escape closes it', async () => {
  const { search, sheet } = await opened();
  document.body.append(the('ip-provider'));
  expect(sheet.matches(':modal')).toBe(true);
  await userEvent.keyboard('{Escape}');
  await eventually(() => {
    expect(all(search, 'dialog')).toHaveLength(0);
  });
});

test('says how many results its filters give, and shows them with the focus on their heading', async () => {
  const { search } = await opened();
  (await inside(search, 'dialog fieldset input')).click();
  await inside(search, '.chip');
  await eventually(() => {
    const total = /[\d,]+/.exec(all(search, '.found')[0]?.textContent ?? '')?.[0];
    expect(total).not.toBe('2,000');
    expect(all(search, 'dialog .primary')[0]?.textContent.trim()).toBe(`显示 ${total} 项结果`);
  });
  (await inside(search, 'dialog .primary')).click();
  await eventually(() => {
    expect(all(search, 'dialog')).toHaveLength(0);
    expect(focused()?.localName).toBe('h2');
  });
});

test('where a filter cannot be asked for, the sheet makes way for the button to try again', async () => {
  const { sandbox, search, sheet } = await opened();
  sandbox.cut('/v1/listings');
  sheet.querySelector<HTMLElement>('.option input')?.focus();
  await userEvent.keyboard(' ');
  await inside(search, '[role=alert]');
  sandbox.cut(null);
  await userEvent.click(await inside(search, '[part=retry]'), { timeout: 2000 });
  await inside(search, '.cards h3');
  expect(all(search, 'dialog')).toEqual([]);
});

test('lifts all filters and stays open', async () => {
  const { search } = await opened();
  (await inside(search, 'dialog fieldset input')).click();
  await inside(search, '.chip');
  (await pressable(search, '清除全部')).click();
  await eventually(() => {
    expect(all(search, '.chip')).toHaveLength(0);
  });
  expect(all(search, 'dialog[open]')).toHaveLength(1);
});

test.each([
  ['standard', 'zh-CN', 46],
  ['elder', 'zh-CN', 58],
  ['standard', 'en', 46],
  ['elder', 'en', 58],
])('at 320 px, %s in %s, no button at its foot breaks its words', async (mode, locale, highest) => {
  await page.viewport(320, 640);
  const { search } = await opened(mode, locale);
  const buttons = all(search, 'dialog > :last-child button').map((button) => button.getBoundingClientRect());
  expect(buttons).toHaveLength(2);
  for (const { height, right } of buttons) {
    expect(height).toBeLessThan(highest);
    expect(right).toBeLessThanOrEqual(320);
  }
});
