import type { DatedRow } from './dated-rule.js';

/** A form filed with, or a notice sent by, the Chinese patent office. */
export interface OfficeCodeRow extends DatedRow {
  readonly code: string;
  readonly kind: 'form' | 'notice';
  readonly zh: string;
  readonly en: string;
}

const form = { effectiveFrom: '1985-04-01', source: 'CNIPA list of forms', confirmed: true, kind: 'form' } as const;
const notice = {
  effectiveFrom: '1985-04-01',
  source: 'CNIPA list of notices',
  confirmed: true,
  kind: 'notice',
} as const;

export const officeCodes = [
  { ...form, code: '100016', zh: '著录项目变更申报书', en: 'Request for change of bibliographic data' },
  { ...form, code: '100104', zh: '著录项目变更理由证明', en: 'Proof of the reason for the change' },
  { ...form, code: '100007', zh: '专利代理委托书', en: 'Power of attorney' },
  { ...form, code: '100006', zh: '补正书', en: 'Rectification' },
  { ...form, code: '100012', zh: '意见陈述书', en: 'Observations' },
  { ...form, code: '100010', zh: '恢复权利请求书', en: 'Request for restoration of rights' },
  { ...form, code: '100701', zh: '专利权评价报告请求书', en: 'Request for an evaluation report' },
  { ...form, code: '10000432', zh: '办理文件副本请求书', en: 'Request for copies of documents' },
  { ...notice, code: '200028', zh: '手续合格通知书', en: 'Notice of passing of formalities' },
  { ...notice, code: '200029', zh: '办理手续补正通知书', en: 'Rectification notice' },
  { ...notice, code: '200023', zh: '视为未提出通知书', en: 'Notice: deemed not filed' },
  { ...notice, code: '200031', zh: '补缴费用通知书', en: 'Notice to pay the shortfall' },
  { ...notice, code: '200027', zh: '退款审批通知书', en: 'Decision on a fee refund' },
  { ...notice, code: '200701', zh: '缴费通知书', en: 'Notice: annuity due' },
  { ...notice, code: '200702', zh: '专利权终止通知书', en: 'Notice of termination of the patent' },
  { ...notice, code: '200001', zh: '中止程序审批通知书', en: 'Decision on suspension of the procedure' },
  { ...notice, code: '200004', zh: '保全程序开始通知书', en: 'Notice: preservation begins' },
  { ...notice, code: '200005', zh: '轮候保全通知书', en: 'Notice: preservation in waiting' },
  { ...notice, code: '200026', zh: '恢复权利请求审批通知书', en: 'Decision on restoration of rights' },
] as const satisfies readonly OfficeCodeRow[];

export type OfficeCode = (typeof officeCodes)[number]['code'];
