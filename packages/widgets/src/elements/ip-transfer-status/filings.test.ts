import type { TransferCase } from '@ip-portal/core';
import { orderDocument, transferCase } from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { filingsOf } from './filings.js';

const notice = (code: string, number: string) => ({
  code,
  number,
  name: { 'zh-CN': '通知书', sourceLanguage: 'zh-CN' },
  issuedOn: '2026-12-01',
  deliveryChannel: 'electronic',
  deemedReceivedOn: '2026-12-01',
  replyDueOn: null,
});

const step = (name: string, noticeCode: string | null = null) => ({
  at: '2026-12-01T00:00:00Z',
  step: name,
  actor: 'office',
  status: 'filed',
  noticeCode,
});

function caseOf(history: ReturnType<typeof step>[], notices: ReturnType<typeof notice>[]): TransferCase {
  return transferCase.parse({
    id: 'trf_1',
    orderId: 'ord_1',
    status: 'filed',
    filingParty: 'platform',
    attempt: 1,
    filedOn: null,
    effectiveOn: null,
    dueAt: null,
    expectedBetween: null,
    notices,
    history,
  });
}

test('a rectification belongs to its filing: the notice is answered, the form is added, the newest notice comes first', () => {
  const transfer = caseOf(
    [
      step('application_filed'),
      step('rectification_requested', '200029'),
      step('rectification_answered'),
      step('formalities_passed', '200028'),
    ],
    [notice('200029', '1'), notice('200028', '2')],
  );
  const [filing, ...more] = filingsOf(transfer, null);
  expect(more).toEqual([]);
  expect(filing?.forms).toEqual(['100016', '100006']);
  expect(filing?.notices.map((each) => [each.notice.code, each.isAnswered])).toEqual([
    ['200028', false],
    ['200029', true],
  ]);
});

test('the forms are the request and the complete papers that have one; what the office delivers is no form', () => {
  const paper = (formCode: string | null, how: string, complete = true) =>
    orderDocument.parse({
      id: 'doc_1',
      orderId: 'ord_1',
      kind: 'paper',
      name: { 'zh-CN': '文件', sourceLanguage: 'zh-CN' },
      formCode,
      required: true,
      requiredBecause: 'always',
      how,
      signers: ['buyer'],
      copies: 1,
      signatures: [],
      file: null,
      complete,
    });
  const papers = [
    paper('100104', 'sign'),
    paper('100104', 'upload'),
    paper(null, 'upload'),
    paper('100007', 'sign', false),
    paper('200028', 'deliver'),
  ];
  expect(filingsOf(caseOf([step('application_filed')], []), papers)[0]?.forms).toEqual(['100016', '100104']);
});

test('a refiling begins a filing of its own, newest first, and deals with the notice before it', () => {
  const transfer = caseOf(
    [
      step('application_filed'),
      step('application_refused', '200023'),
      step('refiling_started'),
      step('application_filed'),
      step('application_refused', '200023'),
    ],
    [notice('200023', '1'), notice('200023', '2')],
  );
  expect(
    filingsOf(transfer, null).map(({ number, notices }) => [
      number,
      notices.map((each) => [each.notice.number, each.isAnswered]),
    ]),
  ).toEqual([
    [2, [['2', false]]],
    [1, [['1', true]]],
  ]);
});

test('a notice the history does not tell of is not hidden', () => {
  expect(filingsOf(caseOf([], [notice('200001', '1')]), null)).toMatchObject([{ number: 1, notices: [{}] }]);
  const told = filingsOf(caseOf([step('application_filed')], [notice('200001', '1')]), null);
  expect(told).toMatchObject([{ number: 1, notices: [{ notice: { code: '200001' } }] }]);
});
