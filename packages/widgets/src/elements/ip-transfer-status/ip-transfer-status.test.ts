import { officeCodes } from '@ip-portal/core/model';
import { expect, test, vi } from 'vitest';
import { messages as en } from '../../locales/en/transfer-status.js';
import { messages as zh } from '../../locales/zh-cn/transfer-status.js';
import { createSandbox, openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';

const shown = () => the('ip-transfer-status').shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '';

/** An order played to its end by a scenario of the sandbox. */
async function played(scenario: string, sandbox: Sandbox = createSandbox()) {
  const { buyer, order } = await openOrder(sandbox);
  await sandbox.control('POST', 'scenarios', { scenario, orderId: order.id });
  return { sandbox, buyer, order };
}

test.each([
  ['zh-CN', zh],
  ['en', en],
])('every code of the office has human words in %s', (_locale, { form, notice }) => {
  const codes = officeCodes.map(({ code, kind }) => [kind, code]);
  const worded = [
    ...Object.keys(form).map((code) => ['form', code]),
    ...Object.keys(notice).map((code) => ['notice', code]),
  ];
  expect(worded.sort()).toEqual(codes.sort());
});

test('says before there is a case that it has not begun', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer });
  expect((await inside(the('ip-transfer-status'), '[part=empty]')).textContent).toContain('变更手续尚未开始');
});

/** An order whose change is filed; the office has not answered. */
async function filed(sandbox: Sandbox) {
  const { buyer, order } = await openOrder(sandbox);
  await playUntil(sandbox, { buyer, orderId: order.id, action: 'sign' });
  for (let round = 0; round < 30; round += 1) {
    const transfer = await buyer.transfers.retrieve(order.id, { cache: false });
    if (transfer.expectedBetween) break;
    const { data } = await buyer.documents.list(order.id, { cache: false });
    for (const paper of data.filter(({ signers, complete }) => signers.includes('buyer') && !complete)) {
      if (paper.how === 'upload') {
        const content = new Blob(['%PDF-1.4'], { type: 'application/pdf' });
        await buyer.documents.upload(paper, { content, name: 'paper.pdf' });
      } else for (let copy = 1; copy <= paper.copies; copy += 1) await buyer.documents.sign(paper, { copy });
    }
    await sandbox.control('POST', 'clock', { command: 'next' });
  }
  return { buyer, order };
}

test('tells a filing with its forms, and a range instead of a promise with its source', async () => {
  const { buyer, order } = await filed(createSandbox());
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer });
  await inside(the('ip-transfer-status'), '[part=filing]');
  expect(shown()).toContain('第 1 次提交');
  expect(shown()).toContain('著录项目变更申报书 100016');
  expect(shown()).toContain('预计答复');
  expect(shown()).toContain('仅为区间估计，不是承诺。依据：');
  const source = () => all(the('ip-transfer-status'), '.note bdi').map(({ lang, textContent }) => [lang, textContent]);
  expect(source()).toEqual([['zh-CN', '电子申请：材料无误时 7 至 20 天，九成在 35 天内']]);
  the('ip-provider').locale = 'en';
  await vi.waitFor(() => {
    expect(source()).toEqual([
      ['en', 'Electronic filings: 7 to 20 days where the papers are in order, nine in ten within 35 days'],
    ]);
  });
});

test('expects no answer of the office while whoever filed has to act', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await filed(sandbox);
  const never = { mode: 'never' };
  await sandbox.control('PUT', 'actors', { actors: { platform: never, office: never } });
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer });
  await inside(the('ip-transfer-status'), '[part=filing]');
  expect(shown()).toContain('预计答复');
  for (const [actor, step, words, isExpected] of [
    ['platform', 'official_fee_paid', '形式审查中', true],
    ['office', 'rectification_requested', '需要补正', false],
    ['platform', 'rectification_answered', '形式审查中', true],
    ['office', 'application_refused', '视为未提出', false],
  ] as const) {
    await sandbox.control('POST', 'act', { orderId: order.id, actor, step });
    await vi.waitFor(
      () => {
        expect(all(the('ip-transfer-status'), '.badge')[0]?.textContent).toBe(words);
      },
      { timeout: 8000 },
    );
    expect(shown().includes('预计答复')).toBe(isExpected);
  }
});

test('tells a passed case with the notice, its dates, and the day the right passed', async () => {
  const { sandbox, buyer, order } = await played('happy');
  const expectedBetween = { from: '2026-12-01', to: '2026-12-20', source: 'a guess' };
  sandbox.alter = (path, answer) => (path.endsWith('/transfer') ? { ...answer, expectedBetween } : answer);
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer, locale: 'en' });
  const notice = await inside(the('ip-transfer-status'), '[part=notice]');
  expect(notice.textContent).toContain('200028');
  expect(notice.textContent).toContain("The right is the buyer's from the day of this notice.");
  expect(notice.textContent).toContain('Issued');
  expect(shown()).toContain("The right has been the buyer's since");
  expect(shown()).not.toContain('Answer expected');
});

test('a rectification is answered within its filing, which then passes', async () => {
  const { buyer, order } = await played('rectification');
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer });
  await inside(the('ip-transfer-status'), '[part=filing]');
  expect(all(the('ip-transfer-status'), '[part=filing]')).toHaveLength(1);
  expect(
    all(the('ip-transfer-status'), '[part=notice]').map((notice) => /2000\d\d/.exec(notice.textContent)?.[0]),
  ).toEqual(['200028', '200029']);
  expect(shown()).toContain('补正书 100006');
  expect(shown()).toContain('已处理');
});

test('a refiling stands beside the filing it replaces, newest first', async () => {
  const { buyer, order } = await played('refiling');
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer });
  await inside(the('ip-transfer-status'), '[part=filing]');
  const filings = all(the('ip-transfer-status'), '[part=filing]').map((filing) => filing.textContent);
  expect(filings).toHaveLength(2);
  expect(filings[0]).toContain('第 2 次提交');
  expect(filings[1]).toContain('本次提交视为未提出，相当于没有提交');
});

test('a case that ended unrecorded asks for nothing more and tells no deadline', async () => {
  const { buyer, order } = await played('refusal-refund');
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer });
  expect((await inside(the('ip-transfer-status'), '[part=notice]')).textContent).toContain('视为未提出');
  expect((await inside(the('ip-transfer-status'), '.badge')).textContent).toBe('已终止');
  expect(shown()).toContain('变更没有登记，权利仍归原权利人');
  for (const old of ['还剩', '答复期限', '重新提交', '撤回']) expect(shown()).not.toContain(old);
});

test('counts no filing before there is one', async () => {
  const { buyer, order } = await played('seller-late');
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer });
  await inside(the('ip-transfer-status'), '[part=facts]');
  expect(shown()).not.toMatch(/提交次数|撤回/);
});

test('a tracking link sees the case, with the request as the only form', async () => {
  const { sandbox, order } = await played('happy');
  const client = await sandbox.viewer('tracking', order.id);
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client });
  await inside(the('ip-transfer-status'), '[part=filing]');
  expect(all(the('ip-transfer-status'), '.forms li')).toHaveLength(1);
});

test('a status and a notice of a later platform are shown by their own names', async () => {
  const { sandbox, buyer, order } = await played('happy');
  sandbox.alter = (path, answer) =>
    path.endsWith('/transfer')
      ? {
          ...answer,
          status: 'in_appeal',
          notices: [
            {
              code: '299999',
              number: '1',
              name: { 'zh-CN': '新通知书', sourceLanguage: 'zh-CN' },
              issuedOn: '2026-12-01',
              deliveryChannel: 'electronic',
              deemedReceivedOn: '2026-12-01',
              replyDueOn: '2000-01-01',
            },
          ],
        }
      : answer;
  stage(`<ip-transfer-status order-id="${order.id}"></ip-transfer-status>`, { client: buyer });
  const notice = await inside(the('ip-transfer-status'), '[part=notice]');
  expect((await inside(the('ip-transfer-status'), '.badge')).textContent).toBe('其他（in appeal）');
  expect(notice.textContent).toContain('新通知书');
  expect(notice.textContent).toContain('已过期限');
});
