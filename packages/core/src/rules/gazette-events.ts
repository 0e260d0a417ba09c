import type { DatedRow } from './dated-rule.js';

/**
 * An event of the Chinese patent gazette (INPADOC code) with its WIPO ST.27 category:
 * D examination, F granted, H ceased, K revived, M maintained, P document modified, Q published, R party data changed,
 * S licensing, T procedure adjusted, W other, Y corrected. The categories are the platform's reading.
 */
export interface GazetteEventRow extends DatedRow {
  readonly code: string;
  readonly category: 'D' | 'F' | 'H' | 'K' | 'M' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'W' | 'Y';
  readonly zh: string;
  readonly en: string;
  /** The code used for the same event in older gazettes. */
  readonly formerCode?: string;
}

const gazette = {
  effectiveFrom: '1985-09-10',
  source: 'CNIPA patent gazette, INPADOC event codes',
  confirmed: true,
} as const;

export const gazetteEvents = [
  { ...gazette, code: 'PB01', category: 'Q', zh: '公布', en: 'Publication', formerCode: 'C06' },
  {
    ...gazette,
    code: 'SE01',
    category: 'D',
    zh: '实质审查的生效',
    en: 'Entry into substantive examination',
    formerCode: 'C10',
  },
  { ...gazette, code: 'GR01', category: 'F', zh: '授权', en: 'Grant', formerCode: 'C14' },
  { ...gazette, code: 'TR01', category: 'R', zh: '专利权的转移', en: 'Transfer of the patent right' },
  {
    ...gazette,
    code: 'TA01',
    category: 'R',
    zh: '专利申请权的转移',
    en: 'Transfer of the right of application',
    confirmed: false,
  },
  { ...gazette, code: 'CP01', category: 'R', zh: '专利权人的姓名或者名称变更', en: 'Change of name of the patentee' },
  { ...gazette, code: 'CP02', category: 'R', zh: '专利权人的地址变更', en: 'Change of address of the patentee' },
  {
    ...gazette,
    code: 'CP03',
    category: 'R',
    zh: '专利权人的姓名或者名称、地址变更',
    en: 'Change of name and address of the patentee',
  },
  { ...gazette, code: 'CB03', category: 'P', zh: '著录事项变更', en: 'Change of bibliographic data' },
  { ...gazette, code: 'EE01', category: 'S', zh: '专利实施许可合同备案的生效', en: 'Licence recorded' },
  { ...gazette, code: 'EM01', category: 'S', zh: '专利实施许可合同备案的变更', en: 'Licence recordal changed' },
  { ...gazette, code: 'EC01', category: 'S', zh: '专利实施许可合同备案的注销', en: 'Licence recordal cancelled' },
  { ...gazette, code: 'PE01', category: 'S', zh: '专利权质押合同登记的生效', en: 'Pledge registered' },
  { ...gazette, code: 'PM01', category: 'S', zh: '专利权质押合同登记的变更', en: 'Pledge registration changed' },
  { ...gazette, code: 'PC01', category: 'S', zh: '专利权质押合同登记的注销', en: 'Pledge registration cancelled' },
  { ...gazette, code: 'PP01', category: 'T', zh: '专利权的保全', en: 'Preservation of the patent right' },
  { ...gazette, code: 'PD01', category: 'T', zh: '专利权的保全的解除', en: 'Preservation lifted' },
  { ...gazette, code: 'CF01', category: 'H', zh: '未缴年费专利权终止', en: 'Terminated: annuity not paid' },
  { ...gazette, code: 'CX01', category: 'H', zh: '专利权有效期届满', en: 'Term expired' },
  { ...gazette, code: 'AV01', category: 'H', zh: '专利权的主动放弃', en: 'Patent right abandoned' },
  { ...gazette, code: 'IW01', category: 'H', zh: '专利权全部无效', en: 'Wholly invalidated' },
  { ...gazette, code: 'IP01', category: 'M', zh: '专利权部分无效', en: 'Partially invalidated' },
  { ...gazette, code: 'RR01', category: 'K', zh: '权利的恢复', en: 'Rights restored' },
  { ...gazette, code: 'DD01', category: 'W', zh: '文件的公告送达', en: 'Document served by publication' },
  { ...gazette, code: 'CD02', category: 'Y', zh: '公报更正', en: 'Gazette corrected' },
  {
    ...gazette,
    effectiveFrom: '2021-06-01',
    code: 'OL01',
    category: 'S',
    zh: '开放许可声明',
    en: 'Open licence declared',
    confirmed: false,
  },
] as const satisfies readonly GazetteEventRow[];

export type GazetteEventCode = (typeof gazetteEvents)[number]['code'];
