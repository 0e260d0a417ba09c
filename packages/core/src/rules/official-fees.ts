import type { DatedRow } from './dated-rule.js';

/** A fee of the office in fen. It is passed through: never the platform's income. */
export interface OfficialFeeRow extends DatedRow {
  readonly name: OfficialFeeName;
  readonly zh: string;
  readonly en: string;
  readonly amountFen: number;
  readonly per: 'patent' | 'request' | 'year' | 'mark' | 'copy';
}

export type OfficialFeeName =
  | 'bibliographic_change'
  | 'agency_change'
  | 'register_copy'
  | 'restoration'
  | 'term_compensation_request'
  | 'term_compensation_annuity'
  | 'trademark_transfer_paper'
  | 'trademark_transfer_online'
  | 'trademark_licence_recordal_paper'
  | 'trademark_licence_recordal_online';

const patentFees = { effectiveFrom: '2001-03-01', source: 'CNIPA fee table', confirmed: true } as const;
const since2018 = {
  effectiveFrom: '2018-08-01',
  source: 'CNIPA notice on fees that ended on 2018-08-01',
  confirmed: false,
} as const;
const compensation = { effectiveFrom: '2024-01-20', source: 'CNIPA notice 594', confirmed: true } as const;
const trademarkFees = { effectiveFrom: '2019-07-01', source: 'CNIPA trademark fee table', confirmed: true } as const;

export const officialFees = [
  {
    ...patentFees,
    name: 'bibliographic_change',
    zh: '著录事项变更费',
    en: 'change of bibliographic data',
    amountFen: 20_000,
    per: 'patent',
  },
  {
    ...patentFees,
    name: 'agency_change',
    zh: '代理机构变更费',
    en: 'change of agency',
    amountFen: 5_000,
    per: 'patent',
    confirmed: false,
  },
  { ...since2018, name: 'agency_change', zh: '代理机构变更费', en: 'change of agency', amountFen: 0, per: 'patent' },
  {
    ...patentFees,
    name: 'register_copy',
    zh: '专利登记簿副本',
    en: 'register copy',
    amountFen: 3_000,
    per: 'copy',
    confirmed: false,
  },
  { ...since2018, name: 'register_copy', zh: '专利登记簿副本', en: 'register copy', amountFen: 0, per: 'copy' },
  {
    ...patentFees,
    name: 'restoration',
    zh: '恢复权利请求费',
    en: 'restoration of rights',
    amountFen: 100_000,
    per: 'request',
  },
  {
    ...compensation,
    name: 'term_compensation_request',
    zh: '期限补偿请求费',
    en: 'request for term compensation',
    amountFen: 20_000,
    per: 'request',
  },
  {
    ...compensation,
    name: 'term_compensation_annuity',
    zh: '补偿期年费',
    en: 'annuity in the compensated term',
    amountFen: 800_000,
    per: 'year',
  },
  {
    ...trademarkFees,
    name: 'trademark_transfer_paper',
    zh: '受理转让注册商标费',
    en: 'trademark assignment, on paper',
    amountFen: 50_000,
    per: 'mark',
  },
  {
    ...trademarkFees,
    name: 'trademark_transfer_online',
    zh: '受理转让注册商标费（网上）',
    en: 'trademark assignment, online',
    amountFen: 45_000,
    per: 'mark',
  },
  {
    ...trademarkFees,
    name: 'trademark_licence_recordal_paper',
    zh: '许可合同备案费',
    en: 'licence recordal, on paper',
    amountFen: 15_000,
    per: 'mark',
  },
  {
    ...trademarkFees,
    name: 'trademark_licence_recordal_online',
    zh: '许可合同备案费（网上）',
    en: 'licence recordal, online',
    amountFen: 13_500,
    per: 'mark',
  },
] as const satisfies readonly OfficialFeeRow[];
