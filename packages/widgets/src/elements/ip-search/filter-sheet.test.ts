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

async function opened() {
  const sandbox = createSandbox();
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const toggle = await pressable(search, '筛选');
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

test('says how many results its filters give, and shows them with the focus on their heading', async () => {
  const { search } = await opened();
  (await inside(search, 'dialog fieldset:nth-of-type(2) input')).click();
  await inside(search, '.chip');
  await eventually(() => {
    const total = /[\d,]+/.exec(all(search, '.found')[0]?.textContent ?? '')?.[0];
    expect(total).not.toBe('200');
    expect(all(search, 'dialog .primary')[0]?.textContent.trim()).toBe(`显示 ${total} 项结果`);
  });
  (await inside(search, 'dialog .primary')).click();
  await eventually(() => {
    expect(all(search, 'dialog')).toHaveLength(0);
    expect(focused()?.localName).toBe('h2');
  });
});

test('lifts all filters and stays open', async () => {
  const { search } = await opened();
  (await inside(search, 'dialog fieldset:nth-of-type(2) input')).click();
  await inside(search, '.chip');
  (await pressable(search, '清除全部条件')).click();
  await eventually(() => {
    expect(all(search, '.chip')).toHaveLength(0);
  });
  expect(all(search, 'dialog[open]')).toHaveLength(1);
});
