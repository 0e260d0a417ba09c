import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { createSandbox, openOrder, playUntil } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
});

const text = (part: string) =>
  all(the('ip-escrow'), `[part~=${part}]`)
    .map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim())
    .join(' ');

async function funded() {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  return { sandbox, buyer, order };
}

test('shows what is held as a bar and in words, who keeps it, and who acts next', async () => {
  const { buyer, order } = await funded();
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  await inside(the('ip-escrow'), '[part=bar]');
  const { held, paidIn } = await buyer.escrow.retrieve(order.id);
  expect(text('amount')).toContain((paidIn.amount / 100).toLocaleString('zh-CN'));
  expect(text('figures')).toContain('托管中');
  expect(text('figures')).toContain((held.amount / 100).toLocaleString('zh-CN'));
  expect(text('custodian')).toMatch(/托管机构 支付宝担保交易 .*支付业务许可证/);
  expect(text('next')).toContain('下一步：等待您办理');
});

test('shows the statement on request only, every entry balanced, by what each account is for', async () => {
  const { sandbox, buyer, order } = await funded();
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  const summary = await inside(the('ip-escrow'), 'summary');
  expect(sandbox.requests.some((request) => request.includes('/ledger'))).toBe(false);
  summary.click();
  const table = await inside(the('ip-escrow'), 'table');
  expect(table.textContent).toContain('定金到账');
  expect(table.textContent).toContain('买方托管款');
  expect(table.textContent).not.toContain('liab:');
});

test.each([
  ['zh-CN', 'standard'],
  ['en', 'elder'],
])('all of the statement is on show at 320 px, amounts too (%s, %s)', async (locale, mode) => {
  await page.viewport(320, 800);
  const { buyer, order } = await funded();
  stage(`<ip-escrow order-id="${order.id}" display-mode="${mode}"></ip-escrow>`, { client: buyer, locale });
  (await inside(the('ip-escrow'), 'summary')).click();
  const region = await inside(the('ip-escrow'), '[role=region]');
  expect(region.textContent).toContain('¥');
  expect(region.scrollWidth).toBeLessThanOrEqual(region.clientWidth);
});

test.each(['standard', 'elder'])('no date of the statement breaks in two at 320 px (%s)', async (mode) => {
  await page.viewport(320, 800);
  const { buyer, order } = await funded();
  stage(`<ip-escrow order-id="${order.id}" display-mode="${mode}"></ip-escrow>`, { client: buyer, locale: 'en' });
  (await inside(the('ip-escrow'), 'summary')).click();
  await inside(the('ip-escrow'), '[role=region]');
  const dates = all(the('ip-escrow'), '[scope=rowgroup] .quiet');
  expect(dates.length).toBeGreaterThan(2);
  expect(dates.map((date) => date.getClientRects().length)).toEqual(dates.map(() => 1));
});

test('a statement with an entry that does not balance is refused', async () => {
  const { sandbox, buyer, order } = await funded();
  sandbox.alter = (path, answer) =>
    path.endsWith('/ledger') && Array.isArray(answer['journals'])
      ? {
          ...answer,
          journals: answer['journals'].map((one: object) => ({
            ...one,
            lines: [{ account: 'asset:own_bank', debit: 1, credit: 0 }],
          })),
        }
      : answer;
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  (await inside(the('ip-escrow'), 'summary')).click();
  expect((await inside(the('ip-escrow'), '[part=statement] [role=alert]')).textContent).toContain('借贷不平');
  expect(all(the('ip-escrow'), 'table')).toHaveLength(0);
});

test.each([
  ['that do not add up', { held: { amount: 1, currency: 'CNY' } }],
  ['in two currencies', { fee: { amount: 0, currency: 'USD' } }],
])('figures %s are refused', async (_why, change) => {
  const { sandbox, buyer, order } = await funded();
  sandbox.alter = (path, answer) => (path.endsWith('/escrow') ? { ...answer, ...change } : answer);
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  expect((await inside(the('ip-escrow'), '[part=mismatch]')).textContent).toContain('各项金额之和与已付金额不一致');
  expect(the('ip-escrow').shadowRoot?.textContent).not.toContain('¥');
});

test('a seller paid to the fen is told so in the figures', async () => {
  const { sandbox, buyer, order } = await funded();
  const ready = await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer, locale: 'en' });
  await inside(the('ip-escrow'), '[part=bar]');
  const { data } = await buyer.documents.list(order.id);
  await buyer.orders.accept(ready, { documentIds: data.map(({ id }) => id) });
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P3D' });
  await vi.waitFor(() => expect(text('badge')).toBe('Paid to the seller'), { timeout: 10_000 });
  expect(text('figures')).toContain('To the seller');
  expect(text('next')).toBe('');
});

test('a tracking link is told that money is for the parties, and nothing more', async () => {
  const { sandbox, order } = await funded();
  const client = await sandbox.viewer('tracking', order.id);
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client });
  expect((await inside(the('ip-escrow'), '[part=empty]')).textContent).toContain('只对交易双方显示');
});
