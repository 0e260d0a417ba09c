import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from '../keyboard.js';
import { createSandbox, openOrder, playUntil } from '../sandbox.js';
import { inside, stage, the } from '../stage.js';

const root = document.documentElement;

beforeEach(async () => {
  await page.viewport(1280, 900);
});

afterEach(() => {
  root.dir = '';
  document.body.replaceChildren();
});

/** Where the tip of a chevron is on the screen, seen from its middle. */
function pointing(element: Element): string {
  const path = element.querySelector('path');
  const matrix = path?.getScreenCTM();
  if (!path || !matrix) throw new Error('There is no chevron to look at.');
  const { x, y, width, height } = path.getBBox();
  const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(matrix);
  const tip = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(matrix);
  const [across, down] = [tip.x - middle.x, tip.y - middle.y];
  if (Math.abs(across) > Math.abs(down)) return across > 0 ? 'right' : 'left';
  return down > 0 ? 'down' : 'up';
}

async function everyWay(chevron: Element, open: () => unknown): Promise<readonly string[]> {
  const closed = ['ltr', 'rtl'].map((dir) => {
    root.dir = dir;
    return pointing(chevron);
  });
  await open();
  await vi.waitFor(() => {
    expect(pointing(chevron)).toBe('down');
  });
  root.dir = 'ltr';
  return [...closed, pointing(chevron)];
}

test('a branch of the tree points where it opens to, and opens with the key that points there', async () => {
  stage('<ip-search page-size="5"></ip-search>', { client: createSandbox({ listings: 500 }).visitor });
  const row = await inside(the('ip-search'), '[data-symbol=A]');
  const chevron = await inside(the('ip-search'), '[data-symbol=A] .twisty');
  const open = async (): Promise<void> => {
    row.focus();
    await userEvent.keyboard('{ArrowLeft}');
  };
  expect(await everyWay(chevron, open)).toEqual(['right', 'left', 'down']);
  root.dir = 'rtl';
  await userEvent.keyboard('{ArrowLeft}');
  expect(focused()?.getAttribute('data-symbol')).toMatch(/^A\d\d$/);
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe(row);
});

test('what an order does not allow yet points where it opens to', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const summary = await inside(the('ip-order-tracker'), '.blocked summary');
  expect(await everyWay(summary, () => userEvent.click(summary))).toEqual(['right', 'left', 'down']);
});

test('the bookings of an order point where they open to', async () => {
  const { buyer, order } = await openOrder(createSandbox());
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  const summary = await inside(the('ip-escrow'), 'summary');
  expect(await everyWay(summary, () => userEvent.click(summary))).toEqual(['right', 'left', 'down']);
});
