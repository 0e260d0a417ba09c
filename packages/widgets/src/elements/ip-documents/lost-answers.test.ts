import type { Client } from '@ip-portal/core';
import { expect, test, vi } from 'vitest';
import { createSandbox, openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { settled } from '../../../test/settled.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';
import { strike } from '../../../test/weather.js';

const patience = { timeout: 9000, interval: 50 };
const isFiled = { match: { method: 'PUT' }, effect: { kind: 'drop', when: 'after_commit' } };

async function preparing(): Promise<{ sandbox: Sandbox; buyer: Client; documents: HTMLElement }> {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  stage(`<ip-documents order-id="${order.id}"></ip-documents>`, { client: buyer });
  const documents = the('ip-documents');
  await inside(documents, '[part=paper]');
  await settled(document.body, { sandbox });
  return { sandbox, buyer, documents };
}

/** What the element tells the page of its papers. */
function heard(documents: HTMLElement, name: 'ip-document-signed' | 'ip-document-uploaded'): object[] {
  const details: object[] = [];
  documents.addEventListener(name, ({ detail }) => details.push(detail));
  return details;
}

const identity = () => new File(['%PDF-1.4'], 'id.pdf', { type: 'application/pdf' });

/** The papers that say how a thing went, each in one line. */
const told = (documents: HTMLElement, words: string) =>
  all(documents, '[part=paper]')
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '))
    .filter((paper) => paper.includes(words));

async function choose(documents: HTMLElement): Promise<void> {
  const input = await inside(documents, 'input[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(identity());
  if (input instanceof HTMLInputElement) input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

test.each(['live', 'cut'])(
  'a file that arrived is not asked for again because the answer was lost (events %s)',
  async (events) => {
    const { sandbox, documents } = await preparing();
    const happened = heard(documents, 'ip-document-uploaded');
    if (events === 'cut') sandbox.cut('/events');
    await sandbox.control('PUT', 'faults', { rules: [isFiled] });
    await choose(documents);
    await vi.waitFor(() => {
      expect(told(documents, 'id.pdf').join()).toContain('已与平台核对一致');
      expect(all(documents, '[part~=error], [part=retry]').filter((one) => one.closest('[part=paper]'))).toEqual([]);
    }, patience);
    await settled(document.body, { sandbox });
    expect(happened).toEqual([expect.objectContaining({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })]);
  },
);

test('a file that arrived though its upload was given up is told to be filed, and nothing else', async () => {
  const { sandbox, buyer, documents } = await preparing();
  sandbox.delay = 60_000;
  sandbox.slow = '/file';
  await choose(documents);
  await vi.waitFor(() => {
    expect(told(documents, '正在上传')).toHaveLength(1);
  }, patience);
  sandbox.delay = 0;
  (await pressable(documents, '取消上传')).click();
  await inside(documents, '[part=fault]');
  const { data } = await buyer.documents.list(documents.getAttribute('order-id') ?? '', { cache: false });
  const paper = data.find(({ how, signers }) => how === 'upload' && signers.includes('buyer'));
  await buyer.documents.upload(paper ?? { id: '', orderId: '' }, { content: identity(), name: 'id.pdf' });
  await vi.waitFor(() => {
    expect(told(documents, 'id.pdf').join()).toContain('已与平台核对一致');
    expect(all(documents, '[part=fault]')).toEqual([]);
  }, patience);
});

test.each(['live', 'cut'])(
  'a signature that was given is not doubted because the answer was lost (events %s)',
  async (events) => {
    const { sandbox, documents } = await preparing();
    const happened = heard(documents, 'ip-document-signed');
    if (events === 'cut') sandbox.cut('/events');
    await strike(sandbox, 'lost_answer');
    (await pressable(documents, '签署 · 第 1 份')).click();
    (await inside(documents, '[part=sign]')).click();
    await vi.waitFor(() => {
      expect(told(documents, '买方（您） 第 1 份 已签署')).toHaveLength(1);
      expect(told(documents, '没有收到平台的答复')).toEqual([]);
    }, patience);
    await settled(document.body, { sandbox });
    expect(happened).toEqual([expect.objectContaining({ copy: 1 })]);
  },
);

test('a signature that did not arrive can be given again where it says so', async () => {
  const { sandbox, documents } = await preparing();
  const happened = heard(documents, 'ip-document-signed');
  sandbox.cut('/sign');
  (await pressable(documents, '签署 · 第 1 份')).click();
  (await inside(documents, '[part=sign]')).click();
  await vi.waitFor(() => {
    expect(told(documents, '没有收到平台的答复')).toHaveLength(1);
  }, patience);
  expect(happened).toEqual([]);
  sandbox.cut(null);
  (await pressable(documents, '签署 · 第 1 份')).click();
  await vi.waitFor(() => {
    expect(told(documents, '买方（您） 第 1 份 已签署')).toHaveLength(1);
    expect(told(documents, '没有收到平台的答复')).toEqual([]);
  }, patience);
});
