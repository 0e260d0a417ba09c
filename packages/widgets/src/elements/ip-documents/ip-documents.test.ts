import type { Client } from '@ip-portal/core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emulate, testInChromium } from '../../../test/emulation.js';
import { createSandbox, openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { savedFiles } from '../../../test/saved-files.js';
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
  expect(missing.textContent).toContain('买方（您）：');
  const papers = all(documents(), '[part=paper]').map(({ textContent }) => textContent);
  const [agreement, mandate] = ['专利权转让协议', '专利代理委托书'].map((name) =>
    papers.find((paper) => paper.includes(name)),
  );
  expect(agreement).toContain('每方签署 2 份原件');
  expect(agreement).toMatch(/买方（您）\s[^]*卖方\s/);
  expect(mandate).toContain('签署 2 份原件');
  expect(mandate).not.toContain('每方');
  const { data } = await buyer.documents.list(orderId);
  expect(all(documents(), '[part=paper]')).toHaveLength(data.length);
});

test('a narrow page in large print gives the name of a paper its whole width', async () => {
  await page.viewport(320, 800);
  onTestFinished(() => page.viewport(1280, 900));
  const { buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}" display-mode="elder"></ip-documents>`, { client: buyer });
  await inside(documents(), '[part=paper]');
  const lines = all(documents(), '[part=paper] strong').map((name) => name.getClientRects().length);
  expect(Math.max(...lines)).toBeLessThanOrEqual(2);
});

test('a paper that is complete takes one line, opens by keyboard, and stays open while the order goes on', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  await playUntil(sandbox, { buyer, orderId, action: 'accept' });
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const summary = await inside(documents(), '[part=paper] summary');
  expect(summary.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('专利权转让协议 已签齐');
  const button = summary.closest('[part=paper]')?.querySelector<HTMLElement>('[part~=download]');
  const isOnShow = () => button?.checkVisibility({ contentVisibilityAuto: true });
  expect(isOnShow()).toBe(false);
  summary.focus();
  await userEvent.keyboard('{Enter}');
  expect(isOnShow()).toBe(true);
  const seen = sandbox.requests.length;
  const order = await buyer.orders.retrieve(orderId);
  const papers = (await buyer.documents.list(orderId)).data.filter(({ how }) => how === 'deliver' || how === 'upload');
  await buyer.orders.accept(order, { documentIds: papers.map(({ id }) => id) });
  await vi.waitFor(() => expect(sandbox.requests.slice(seen).join()).toContain(`/${orderId}/documents`));
  expect([isOnShow(), summary.isConnected]).toEqual([true, true]);
});

testInChromium('print lists every paper with what was signed, and leaves out fingerprints and sizes', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  await playUntil(sandbox, { buyer, orderId, action: 'accept' });
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  await inside(documents(), '[part=paper]');
  onTestFinished(() => emulate({ media: '' }));
  await emulate({ media: 'print' });
  const printed = all(documents(), '[part=paper]').map(({ innerText }) => innerText);
  expect(printed.every((words) => /已签齐|已上传|已送达/.test(words))).toBe(true);
  expect(printed[0]).toContain('第 1 份 已签署');
  expect(printed.join()).not.toMatch(/kB|SHA-256|[0-9a-f]{8}/);
  // A long checklist goes on overleaf between two papers.
  const breaks = ['[part=panel]', '[part=paper]'].map((part) => all(documents(), part)[0]);
  expect(breaks.map((one) => one && getComputedStyle(one).breakInside)).toEqual(['auto', 'avoid']);
});

test('of all that waits for the viewer one button is the main one, and none where somebody else is waited for', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  await pressable(documents(), '先下载阅读');
  expect(all(documents(), '.primary')).toHaveLength(1);
  await buyer.orders.dispute(await buyer.orders.retrieve(orderId), { reason: '证书与约定不符' });
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: sandbox.as('buyer') });
  await pressable(documents(), '签署 · 第 1 份');
  expect(all(documents(), '.primary')).toHaveLength(0);
});

test('what has ended asks for no papers any more', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  await sandbox.control('POST', 'scenarios', { scenario: 'seller-late', orderId: order.id });
  stage(`<ip-documents order-id="${order.id}"></ip-documents>`, { client: buyer });
  await inside(documents(), '[part=paper]');
  expect(shown()).toContain('手续已终止，不再需要这些文件');
  expect(shown()).not.toMatch(/还缺以下文件|待签署|待上传/);
});

test('a notice of the office is no form, and a scan is not the original', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  await playUntil(sandbox, { buyer, orderId, action: 'accept' });
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  await inside(documents(), '[part=paper]');
  expect(shown()).toContain('通知书 200028');
  expect(shown()).not.toContain('表格 200028');
  expect(shown()).toContain('此处为扫描件，原件由卖方另行交付');
});

test('a tracking link is told that papers are for the parties, not that there are none', async () => {
  const { sandbox, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: await sandbox.viewer('tracking', orderId) });
  expect((await inside(documents(), '[part=empty]')).textContent).toContain('只对交易双方和获授权人员显示');
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
  // Reading is offered first, signing after it.
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await vi.waitFor(() => expect(heard).toEqual([1]));
  await vi.waitFor(() => expect(shown()).toMatch(/第 1 份 已签署/));
  const second = await pressable(documents(), '签署 · 第 2 份');
  second.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(heard).toEqual([1, 2]));
});

const digestOf = async (file: Blob) => {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

test('a paper to sign is read first, by keyboard: what is saved has the fingerprint of the list', async () => {
  const { buyer, orderId } = await preparing();
  const heard: string[] = [];
  document.body.addEventListener('ip-document-downloaded', ({ detail }) => heard.push(detail.sha256));
  const saved = savedFiles();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const first = await pressable(documents(), '先下载阅读');
  expect(first.getAttribute('aria-label')).toMatch(/^先下载阅读：《.+》$/);
  expect(first.matches('.primary')).toBe(true);
  first.focus();
  await userEvent.keyboard('{Enter}');
  const done = await inside(documents(), '[part=downloaded]');
  expect(done.textContent).toMatch(/已下载 transfer_agreement\.pdf，与清单上的指纹一致/);
  const [paper] = (await buyer.documents.list(orderId)).data;
  const [file, ...more] = await saved();
  expect(more).toEqual([]);
  expect(file?.name).toBe('transfer_agreement.pdf');
  expect(file && (await digestOf(file.content))).toBe(paper?.readable?.sha256);
  expect(heard).toEqual([paper?.readable?.sha256]);
  // What was read is not urged any more, and the question no longer says that it was not.
  expect(first.matches('.primary')).toBe(false);
  expect(documents().shadowRoot?.activeElement).toBe(first);
  const sign = await pressable(documents(), '签署 · 第 1 份');
  expect(sign.matches('.primary')).toBe(true);
  sign.click();
  const question = await inside(documents(), '[part=question]');
  expect(question.textContent).toContain('请确认您已阅读下载的文件');
  expect(question.querySelector('.primary')?.textContent).toContain('确认签署第 1 份');
});

test('before the first signature the question says that the paper was not read here, and offers to read it', async () => {
  const { buyer, orderId } = await preparing();
  const saved = savedFiles();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  (await pressable(documents(), '签署 · 第 1 份')).click();
  const question = await inside(documents(), '[part=question]');
  expect(question.textContent).toContain('您还没有在此下载这份文件');
  expect(question.querySelector('[part=sign]')?.textContent).toContain('我已知悉内容，签署第 1 份');
  question.querySelector<HTMLElement>('.primary')?.click();
  await inside(documents(), '[part=downloaded]');
  expect(await saved()).toHaveLength(1);
  await vi.waitFor(() => expect(question.querySelector('.primary')?.textContent).toContain('确认签署第 1 份'));
});

test('a file with another fingerprint is not saved, and its paper is not signed here until the right one came', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  const saved = savedFiles();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const before = (await pressable(documents(), '签署 · 第 1 份')).getAttribute('aria-label');
  sandbox.tamper = (bytes) => bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte));
  (await pressable(documents(), '签署 · 第 1 份')).click();
  (await inside(documents(), '[part=question] .primary')).click();
  const fault = await inside(documents(), '[part=fault]');
  expect(fault.textContent).toContain('请不要签署这份文件，并联系平台核实');
  expect(fault.closest('[part=paper]')?.querySelectorAll('[part~=download], [part=fault] button')).toHaveLength(1);
  expect(await saved()).toEqual([]);
  const signable = () => all(documents(), '.signers button').map((button) => button.getAttribute('aria-label'));
  expect(signable()).not.toContain(before);
  expect(all(documents(), '[part=question]')).toEqual([]);
  sandbox.tamper = null;
  // Asking again and giving up proves nothing.
  sandbox.delay = 60_000;
  (await pressable(documents(), '重新下载')).click();
  (await pressable(documents(), '取消下载')).click();
  expect((await inside(documents(), '[part=fault]')).textContent).toContain('已取消下载');
  expect(signable()).not.toContain(before);
  sandbox.delay = 0;
  (await pressable(documents(), '重新下载')).click();
  await inside(documents(), '[part=downloaded]');
  expect(signable()).toContain(before);
  expect(await saved()).toHaveLength(1);
});

test('a file that was replaced meanwhile is said to be, and the new one can be fetched', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  const saved = savedFiles();
  const old = { name: 'old.pdf', size: 4, mediaType: 'application/pdf', sha256: '0'.repeat(64) };
  sandbox.alter = (path, answer) =>
    path.endsWith('/documents') && Array.isArray(answer['data'])
      ? { ...answer, data: answer['data'].map((paper: object) => ({ ...paper, readable: old })) }
      : answer;
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const button = await pressable(documents(), '先下载阅读');
  sandbox.alter = null;
  button.click();
  expect((await inside(documents(), '[part=fault]')).textContent).toContain('这份文件刚刚被更换');
  await vi.waitFor(() => expect(shown()).not.toMatch(/ 4 B/), { timeout: 5000 });
  (await pressable(documents(), '先下载阅读')).click();
  await inside(documents(), '[part=downloaded]');
  expect(await saved()).toHaveLength(1);
});

test('a download can be given up, and nothing is saved', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  const saved = savedFiles();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const button = await pressable(documents(), '先下载阅读');
  sandbox.delay = 60_000;
  button.click();
  expect((await inside(documents(), 'progress')).getAttribute('aria-label')).toMatch(/《.+》下载进度/);
  (await pressable(documents(), '取消下载')).click();
  expect((await inside(documents(), '[part=fault]')).textContent).toContain('已取消下载，没有保存文件');
  sandbox.delay = 0;
  (await pressable(documents(), '重新下载')).click();
  await inside(documents(), '[part=downloaded]');
  expect(await saved()).toHaveLength(1);
});

test('a platform that cannot be reached is said to be, and asked again on request', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  savedFiles();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const button = await pressable(documents(), '先下载阅读');
  sandbox.cut('/file');
  button.click();
  const panel = await inside(documents(), '[part~=error]');
  expect(panel.textContent).toContain('无法连接到交易平台');
  sandbox.cut(null);
  (await pressable(documents(), '重新下载')).click();
  await inside(documents(), '[part=downloaded]');
});

test('what the other side handed in is read by name and size, and needs no signature first', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  const { data } = await buyer.documents.list(orderId);
  const open = data.find(({ how, signers }) => how === 'upload' && signers.includes('buyer'));
  if (!open) throw new Error('The buyer has nothing to hand in.');
  await buyer.documents.upload(open, { content: pdf('%PDF-1.4 own'), name: '身份证明.pdf' });
  const saved = savedFiles();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, {
    client: await sandbox.viewer('seller', orderId),
  });
  const paper = (await filed()).closest('[part=paper]');
  paper?.querySelector<HTMLElement>('[part~=download]')?.click();
  await inside(documents(), '[part=downloaded]');
  const [file] = await saved();
  expect(file?.name).toBe('身份证明.pdf');
  expect(await file?.content.text()).toBe('%PDF-1.4 own');
});

test('a platform of before, which tells of nothing to read, is signed with as before', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  sandbox.alter = (path, answer) =>
    path.endsWith('/documents') && Array.isArray(answer['data'])
      ? { ...answer, data: answer['data'].map((paper: object) => ({ ...paper, readable: undefined })) }
      : answer;
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  (await pressable(documents(), '签署 · 第 1 份')).click();
  const question = await inside(documents(), '[part=question]');
  expect(all(documents(), '[part~=download]')).toHaveLength(0);
  expect(question.textContent).toContain('请先通过其他途径核对内容');
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
  expect(file.querySelector('details')?.open).toBe(false);
  expect(file.querySelector('code')?.textContent).toBe(heard[0]);
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
  const fault = await inside(documents(), '[part=fault]');
  expect(fault.textContent).toContain(words);
  expect(fault.textContent).toContain(file.name);
  expect(all(documents(), '[part=fault] button')).toHaveLength(0);
  expect(sandbox.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
});

test('of several files dropped on one paper none is filed, and it says why', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  const drop = await inside(documents(), '[part=drop]');
  const dataTransfer = new DataTransfer();
  for (const side of ['正面', '反面'])
    dataTransfer.items.add(new File([side], `${side}.pdf`, { type: 'application/pdf' }));
  drop.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, composed: true, dataTransfer }));
  const fault = await inside(documents(), '[part=fault]');
  expect(fault.textContent).toContain('每份文件只能上传一个文件');
  expect(sandbox.requests.filter((request) => request.startsWith('PUT'))).toEqual([]);
  await choose(pdf());
  await filed();
  expect(all(documents(), '[part=fault]')).toEqual([]);
});

test('nobody is offered to send again what is not taken any more', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: buyer });
  await inside(documents(), 'input[type=file]');
  sandbox.delay = 60_000;
  sandbox.slow = '/file';
  await choose(pdf());
  await vi.waitFor(() => expect(shown()).toContain('正在上传'));
  (await pressable(documents(), '取消上传')).click();
  await pressable(documents(), '重新上传');
  for (const actor of ['seller', 'buyer'])
    await sandbox.control('POST', 'act', {
      orderId,
      actor,
      step: actor === 'seller' ? 'withdrawal_asked' : 'withdrawal_agreed',
    });
  await vi.waitFor(() => expect(shown()).toContain('手续已终止'), { timeout: 8000 });
  expect(all(documents(), '[part=fault] button')).toEqual([]);
});

test('a damaged file is told as such and can be sent again', async () => {
  const { sandbox, buyer, orderId } = await preparing();
  interface Stored {
    readonly file?: object | null;
    readonly data?: readonly Stored[];
  }
  // Other bytes than were sent are what the list names too, when it is read anew.
  const other = (stored: Stored): Stored =>
    stored.file ? { ...stored, file: { ...stored.file, sha256: 'f'.repeat(64) } } : stored;
  sandbox.alter = (path, answer: Stored) => {
    if (path.endsWith('/file')) return other(answer);
    return path.endsWith('/documents') ? { ...answer, data: answer.data?.map(other) } : answer;
  };
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
  // It may be read, though nothing urges to; papers about persons are for the parties.
  expect(all(documents(), '[part~=download]').length).toBeGreaterThan(0);
  expect(all(documents(), '.primary')).toHaveLength(0);
});

test('nothing is signed or handed in while the order is in a status of a later platform', async () => {
  const { sandbox, orderId } = await preparing();
  sandbox.alter = (path, answer) => (path.endsWith(orderId) ? { ...answer, status: 'in_arbitration' } : answer);
  stage(`<ip-documents order-id="${orderId}"></ip-documents>`, { client: sandbox.as('buyer') });
  await inside(documents(), '[part=paper]');
  expect(all(documents(), 'input, .signers button')).toHaveLength(0);
});
