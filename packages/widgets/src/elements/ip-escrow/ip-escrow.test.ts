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

/** An order played to its end by a scenario of the sandbox. */
async function ended(scenario: string) {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await sandbox.control('POST', 'scenarios', { scenario, orderId: order.id });
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  await inside(the('ip-escrow'), '[part=figures]');
}

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

test('every line of the statement is one booking: what moved to and fro is not added up', async () => {
  const { buyer, order } = await funded();
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  (await inside(the('ip-escrow'), 'summary')).click();
  await inside(the('ip-escrow'), 'table');
  const amounts = all(the('ip-escrow'), 'td.sum').filter(({ textContent }) => textContent !== '');
  expect(amounts).toHaveLength(all(the('ip-escrow'), 'td:first-child').length);
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

test('an open statement goes with the element to another place, and anew with another party', async () => {
  const { sandbox, buyer, order } = await funded();
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  const escrow = the('ip-escrow');
  sandbox.delay = 200;
  (await inside(escrow, '[part=statement] summary')).click();
  await vi.waitFor(() => {
    expect(sandbox.requests.at(-1)).toContain('/ledger');
  });
  const place = document.createElement('main');
  the('ip-provider').append(place);
  place.append(escrow);
  await inside(escrow, '[part=statement] table');
  const asked = () => sandbox.requests.filter((request) => request.includes('/ledger')).length;
  const before = asked();
  the('ip-provider').client = sandbox.as('park_officer');
  await vi.waitFor(() => {
    expect(asked()).toBeGreaterThan(before);
  });
  await inside(escrow, '[part=statement] table');
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
  const said = the('ip-escrow').shadowRoot?.textContent;
  for (const claim of ['¥', '已全额托管', '保管']) expect(said).not.toContain(claim);
});

test('names no custodian before money has come in', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  expect((await inside(the('ip-escrow'), '[part=custodian]')).textContent).not.toContain('托管机构');
  expect(text('custodian')).toContain('平台不持有客户资金');
});

test('a forfeited deposit is told as what each of seller and platform got of it', async () => {
  await ended('buyer-defaults');
  expect(text('badge')).toBe('定金不予退还');
  expect(text('figures')).toContain('平台分得的定金');
});

test('a deposit that went back is paid back, not closed, and nobody is said to hold it', async () => {
  await ended('seller-declines');
  expect(text('badge')).toBe('已退款');
  expect(text('custodian')).toContain('托管机构');
  expect(text('custodian')).not.toContain('保管');
});

test('what the buyer got out of the margin of a seller at fault is told besides the figures', async () => {
  await ended('refusal-refund');
  expect(text('figures')).toContain('已缴官方费用');
  expect(text('compensation')).toContain('另有 ¥200 由卖方保证金补偿给买方');
});

test('in a status of a later platform nobody is told to act here', async () => {
  const { sandbox, buyer, order } = await funded();
  sandbox.alter = (path, answer) => (path.endsWith(order.id) ? { ...answer, status: 'in_arbitration' } : answer);
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  expect((await inside(the('ip-escrow'), '[part=next]')).textContent).toContain('下一步：等待买方');
});

test('frozen money waits for the platform as well as for whoever answers to the office', async () => {
  const { sandbox, buyer, order } = await funded();
  sandbox.alter = (path, answer) =>
    path.endsWith(order.id) ? { ...answer, waitingFor: ['platform', 'buyer'] } : answer;
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer });
  expect((await inside(the('ip-escrow'), '[part=next]')).textContent).toContain('下一步：等待平台和您办理');
});

test('a deadline that is over stands out, and the end of custody reads as a sentence', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign', method: 'wechat' });
  const away = { mode: 'never' };
  await sandbox.control('PUT', 'actors', { actors: { seller: away, platform: away, office: away } });
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P167D' });
  // The seller has handed everything in, and the buyer's papers have no deadline of their own: the platform names one.
  sandbox.alter = (path, answer) =>
    path.endsWith(`/orders/${order.id}`) ? { ...answer, dueAt: '2026-11-26T04:00:00Z' } : answer;
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer, locale: 'en' });
  expect((await inside(the('ip-escrow'), '[part=next] .late')).textContent).toMatch(/^was due Nov\s26,\s2026/);
  expect(text('custodian')).toMatch(/Custody until May\s\d+,\s2027, [\d:]+, 1\d days/);
});

test('a seller paid to the fen is told so in the figures', async () => {
  const { sandbox, buyer, order } = await funded();
  const ready = await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client: buyer, locale: 'en' });
  await inside(the('ip-escrow'), '[part=bar]');
  const { data } = await buyer.documents.list(order.id);
  await buyer.orders.accept(ready, { documentIds: data.map(({ id }) => id) });
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P3D' });
  // Money and order are read one after the other.
  await vi.waitFor(() => expect([text('badge'), text('next')]).toEqual(['Paid to the seller', '']), {
    timeout: 10_000,
  });
  expect(text('figures')).toContain('To the seller');
});

test('a tracking link is told that money is for the parties, and nothing more', async () => {
  const { sandbox, order } = await funded();
  const client = await sandbox.viewer('tracking', order.id);
  stage(`<ip-escrow order-id="${order.id}"></ip-escrow>`, { client });
  expect((await inside(the('ip-escrow'), '[part=empty]')).textContent).toContain('只对交易双方和获授权人员显示');
});
