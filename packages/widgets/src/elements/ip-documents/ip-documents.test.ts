import type { Client } from '@ip-portal/core';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSandbox, openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

const documents = () => the('ip-documents');
const shown = () => documents().shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '';
const pdf = (content = '%PDF-1.4') => new File([content], '身份证明.pdf', { type: 'application/pdf' });

async function preparing(): Promise<{ sandbox: Sandbox; buyer: Client; orderId: string }> {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const orderId = order.id;
  await playUntil(sandbox, { buyer, orderId, action: 'sign' });
  return { sandbox, buyer, orderId };
}

/** Puts a file into the chooser of the first paper that has one, as a person's choice does. */
async function choose(file: File): Promise<void> {
  const input = await inside(documents(), 'input[type=file]');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  if (input instanceof HTMLInputElement) input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The paper's file as the platform has filed it. */
const filed = () =>
  vi.waitFor(
    () => {
      const file = all(documents(), '[part=file]').find((one) => one.textContent.includes('身份证明.pdf'));
      if (!file) throw new Error('The file is not filed.');
      return file;
    },
    { timeout: 5000 },
  );

test('lists the papers, who signs how many originals, and what is missing from whom', async () => {
  const { buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const missing = await inside(documents(), '[part=missing]');
  expect(missing.textContent).toContain('还缺以下文件');
  expect(missing.textContent).toContain('买方：');
  expect(shown()).toContain('每方签署 2 份原件');
  const { data } = await buyer.documents.list(orderId);
  expect(all(documents(), '[part=paper]')).toHaveLength(data.length);
});

test('asks once a paper what is signed; each original is signed by keyboard alone', async () => {
  const { buyer, orderId } = await preparing();
  const heard: number[] = [];
  document.body.addEventListener('ip-document-signed', ({ detail }) => heard.push(detail.copy));
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const first = await pressable(documents(), '签署 · 第 1 份');
  first.focus();
  await userEvent.keyboard('{Enter}');
  const question = await inside(documents(), '[part=question]');
  expect(question.textContent).toMatch(/以买方身份签署《.+》？/);
  await vi.waitFor(() => expect(documents().shadowRoot?.activeElement?.id).toBe('question'));
  await userEvent.keyboard('{Tab}{Enter}');
  await vi.waitFor(() => expect(heard).toEqual([1]));
  await vi.waitFor(() => expect(shown()).toMatch(/第 1 份 已签署/));
  const second = await pressable(documents(), '签署 · 第 2 份');
  second.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(heard).toEqual([1, 2]));
});

test('going back signs nothing', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  (await pressable(documents(), '签署 · 第 1 份')).click();
  await inside(documents(), '[part=question]');
  (await pressable(documents(), '返回')).click();
  await vi.waitFor(() => expect(all(documents(), '[part=question]')).toHaveLength(0));
  expect(sandbox.requests.filter((request) => request.includes('/sign'))).toEqual([]);
});

test('a chosen file is filed, and its fingerprint is shown after both ends agree', async () => {
  const { buyer, orderId } = await preparing();
  const heard: string[] = [];
  document.body.addEventListener('ip-document-uploaded', ({ detail }) => heard.push(detail.sha256));
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer, locale: 'en' });
  await choose(pdf());
  const file = await filed();
  expect(heard).toHaveLength(1);
  expect(file.querySelector('code')?.textContent).toBe(`${heard[0]?.slice(0, 8)}…${heard[0]?.slice(-8)}`);
  expect(file.textContent).toContain('Same at both ends');
});

test('a dropped file is uploaded to the paper it was dropped on', async () => {
  const { buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const drop = await inside(documents(), '[part=drop]');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(pdf());
  const over = new DragEvent('dragover', { bubbles: true, cancelable: true, composed: true, dataTransfer });
  drop.dispatchEvent(over);
  expect(over.defaultPrevented).toBe(true);
  drop.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer }));
  await filed();
});

test.each([
  [new File([], 'empty.pdf', { type: 'application/pdf' }), '文件是空的'],
  [new File(['MZ'], 'setup.exe', { type: 'application/x-msdownload' }), '文件类型不符'],
  [new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'large.pdf', { type: 'application/pdf' }), '文件超过 20 MB'],
])('a file that cannot be filed is refused in words before a byte leaves: %s', async (file, words) => {
  const { sandbox, buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  await choose(file);
  expect((await inside(documents(), '[part=fault]')).textContent).toContain(words);
  expect(all(documents(), '[part=fault] button')).toHaveLength(0);
  expect(sandbox.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
});

test('a damaged file is told as such and can be sent again', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  sandbox.alter = (path, answer) =>
    path.endsWith('/file') ? { ...answer, file: { ...{ file: {}, ...answer }.file, sha256: 'f'.repeat(64) } } : answer;
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  await choose(pdf());
  expect((await inside(documents(), '[part=fault]')).textContent).toContain('文件在传输中损坏');
  sandbox.alter = null;
  (await pressable(documents(), '重新上传')).click();
  await filed();
});

test('an upload can be given up, which is said honestly, and sent again', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  await inside(documents(), 'input[type=file]');
  sandbox.delay = 60_000;
  await choose(pdf());
  const bar = await inside(documents(), 'progress');
  expect(bar.getAttribute('aria-label')).toMatch(/《.+》上传进度/);
  await vi.waitFor(() => expect(shown()).toContain('正在上传'));
  (await pressable(documents(), '取消上传')).click();
  expect((await inside(documents(), '[part=fault]')).textContent).toContain('平台可能已经收到文件');
  sandbox.delay = 0;
  (await pressable(documents(), '重新上传')).click();
  await filed();
});

test('somebody who owes nothing sees the list and nothing to press', async () => {
  const { sandbox, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: sandbox.as('park_officer') });
  await inside(documents(), '[part=paper]');
  expect(all(documents(), 'input, .signers button')).toHaveLength(0);
});

test('nothing is signed or handed in while the order is in a status of a later platform', async () => {
  const { sandbox, orderId } = await preparing();
  sandbox.alter = (path, answer) => (path.endsWith(orderId) ? { ...answer, status: 'in_arbitration' } : answer);
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: sandbox.as('buyer') });
  await inside(documents(), '[part=paper]');
  expect(all(documents(), 'input, .signers button')).toHaveLength(0);
});
