import { onTestFinished, expect, test, vi } from 'vitest';
import { createSandbox, openOrder, playUntil } from '../../../test/sandbox.js';
import { inside, pressable, stage, the } from '../../../test/stage.js';

/** The files that a press lets the reader keep, with what is in them. */
function watchFiles() {
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  onTestFinished(() => {
    click.mockRestore();
  });
  const links = () => click.mock.contexts.filter((link) => link instanceof HTMLAnchorElement);
  return async (count: number) => {
    await vi.waitFor(() => {
      expect(links()).toHaveLength(count);
    });
    const link = links().at(-1);
    return { name: link?.download, text: await (await fetch(link?.href ?? '')).text() };
  };
}

test('an order is kept as a table of what happened, or as a record with the fingerprint of every paper', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  const tracker = the('ip-order-tracker');
  await inside(tracker, 'ip-documents');
  const kept = watchFiles();
  (await pressable(tracker, '保存经过（CSV）')).click();
  const table = await kept(1);
  expect(table.name).toBe(`${order.id}.csv`);
  expect(table.text).toMatch(/^"时间","事项","办理方","订单状态","所述理由"\r\n/);
  const { history, version, price } = await buyer.orders.retrieve(order.id);
  expect(table.text.trim().split('\r\n')).toHaveLength(history.length + 1);

  (await pressable(tracker, '保存档案（JSON）')).click();
  const file = await kept(2);
  expect(file.name).toBe(`${order.id}.json`);
  const record = JSON.parse(file.text) as Record<string, unknown>;
  expect(record).toMatchObject({ order: { id: order.id, version, price }, history });
  expect(Date.parse(String(record['savedAt']))).toBeGreaterThanOrEqual(Date.parse(history.at(-1)?.at ?? ''));
  const papers = await buyer.documents.list(order.id).toArray({ limit: 100 });
  expect(record['documents']).toEqual(papers);
  expect(papers.flatMap(({ readable }) => readable?.sha256 ?? []).length).toBeGreaterThan(2);
  expect(file.text).not.toContain('availableActions');
});

test('the record of a visitor with a link holds what the link tells, and no papers', async () => {
  const sandbox = createSandbox();
  const { order } = await openOrder(sandbox);
  const client = await sandbox.viewer('tracking', order.id);
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client });
  const kept = watchFiles();
  (await pressable(the('ip-order-tracker'), '保存档案（JSON）')).click();
  expect(JSON.parse((await kept(1)).text)).toMatchObject({ order: { id: order.id, price: null }, documents: null });
});
