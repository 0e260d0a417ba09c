import { expect, test, vi } from 'vitest';
import { createSandbox, openOrder, playUntil } from '../../../test/sandbox.js';
import { savedFiles } from '../../../test/saved-files.js';
import { inside, pressable, stage, the } from '../../../test/stage.js';

/** Presses a button of the tracker, and tells what the reader is given to keep. */
function keeping() {
  const saved = savedFiles();
  return async (button: string) => {
    const before = (await saved()).length;
    (await pressable(the('ip-order-tracker'), button)).click();
    await vi.waitFor(async () => {
      expect(await saved()).toHaveLength(before + 1);
    });
    const file = (await saved()).at(-1);
    return { name: file?.name, text: (await file?.content.text()) ?? '' };
  };
}

test('an order is kept as a table of what happened, or as a record with the fingerprint of every paper', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'accept' });
  stage(`<ip-order-tracker order-id="${order.id}"></ip-order-tracker>`, { client: buyer });
  await inside(the('ip-order-tracker'), 'ip-documents');
  const kept = keeping();
  const table = await kept('保存经过（CSV）');
  expect(table.name).toBe(`${order.id}.csv`);
  expect(table.text).toMatch(/^"时间","事项","办理方","订单状态","所述理由"\r\n/);
  const { history, version, price } = await buyer.orders.retrieve(order.id);
  expect(table.text.trim().split('\r\n')).toHaveLength(history.length + 1);

  const file = await kept('保存档案（JSON）');
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
  const { text } = await keeping()('保存档案（JSON）');
  expect(JSON.parse(text)).toMatchObject({ order: { id: order.id, price: null }, documents: null });
});
