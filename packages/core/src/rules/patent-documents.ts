import type { DatedRow } from './dated-rule.js';

/** Facts about a transfer, each true or false, that documents and guards refer to. Whoever holds the facts names those that hold. */
export type TransferCondition =
  | 'always'
  | 'agency_files'
  | 'agency_on_record_changes'
  | 'assignor_agency_stays'
  | 'co_owned'
  | 'granted'
  | 'inventor_changes'
  | 'buyer_wants_register_copy'
  | 'assignee_foreign'
  | 'assignor_foreign'
  | 'foreign_party'
  | 'live_pledge'
  | 'state_owned_seller'
  | 'other_cause';

export type PatentDocumentKind =
  | 'transfer_agreement'
  | 'power_of_attorney'
  | 'dismissal_letter'
  | 'co_owner_consent'
  | 'identity'
  | 'original_certificate'
  | 'inventor_declaration'
  | 'register_copy_request'
  | 'export_licence'
  | 'pledgee_consent'
  | 'notarised_papers'
  | 'valuation_report'
  | 'other_cause';

export type DocumentSigner = 'buyer' | 'seller' | 'co_owners' | 'pledgee' | 'authority' | 'platform';

/** One document of the checklist of a patent transfer. */
export interface PatentDocumentRow extends DatedRow {
  readonly kind: PatentDocumentKind;
  readonly zh: string;
  readonly en: string;
  /** The office's form it is, or is filed under; `null` for a paper without one. */
  readonly formCode: string | null;
  /** Who signs it (`how: 'sign'`) or hands it in (`how: 'upload'`); each of them for itself. */
  readonly signers: readonly DocumentSigner[];
  /** Signers that are asked only when a condition holds. */
  readonly signerConditions?: Readonly<Partial<Record<DocumentSigner, TransferCondition>>>;
  /** Originals to be signed, or files to be handed in by each signer. */
  readonly copies: number;
  readonly how: 'sign' | 'upload';
  /** Required when any of these holds. */
  readonly requiredWhen: readonly TransferCondition[];
}

const practice = {
  effectiveFrom: '1985-04-01',
  source: 'Patent Law art. 10, CNIPA practice on changes of bibliographic data',
  confirmed: true,
} as const;
const exportRules = {
  effectiveFrom: '2002-01-01',
  source: 'Regulations on Technology Import and Export',
  confirmed: true,
} as const;

export const patentDocuments = [
  {
    ...practice,
    kind: 'transfer_agreement',
    zh: '专利权转让协议',
    en: 'Transfer agreement',
    formCode: '100104',
    signers: ['buyer', 'seller'],
    copies: 2,
    how: 'sign',
    requiredWhen: ['always'],
  },
  {
    ...practice,
    kind: 'power_of_attorney',
    zh: '专利代理委托书',
    en: 'Power of attorney',
    formCode: '100007',
    signers: ['buyer', 'seller'],
    signerConditions: { seller: 'assignor_agency_stays' },
    copies: 2,
    how: 'sign',
    requiredWhen: ['agency_files'],
  },
  {
    ...practice,
    kind: 'dismissal_letter',
    zh: '专利代理机构委托解聘书',
    en: 'Dismissal letter to the former agency',
    formCode: '100104',
    signers: ['seller'],
    copies: 2,
    how: 'sign',
    requiredWhen: ['agency_on_record_changes'],
  },
  {
    ...practice,
    kind: 'co_owner_consent',
    zh: '全体权利人同意转让的证明材料',
    en: 'Consent of all co-owners',
    formCode: '100104',
    signers: ['co_owners'],
    copies: 1,
    how: 'sign',
    requiredWhen: ['co_owned'],
  },
  {
    ...practice,
    kind: 'identity',
    zh: '营业执照或身份证',
    en: 'Business licence or identity card',
    formCode: null,
    signers: ['buyer', 'seller'],
    copies: 1,
    how: 'upload',
    requiredWhen: ['always'],
  },
  {
    ...practice,
    kind: 'original_certificate',
    zh: '专利证书原件',
    en: 'Original patent certificate',
    formCode: null,
    signers: ['seller'],
    copies: 1,
    how: 'upload',
    requiredWhen: ['granted'],
  },
  {
    ...practice,
    kind: 'inventor_declaration',
    zh: '发明人变更声明',
    en: 'Declaration on the change of inventor',
    formCode: '100104',
    signers: ['seller'],
    copies: 1,
    how: 'sign',
    requiredWhen: ['inventor_changes'],
    confirmed: false,
  },
  {
    ...practice,
    kind: 'register_copy_request',
    zh: '办理文件副本请求书',
    en: 'Request for a register copy',
    formCode: '10000432',
    signers: ['platform'],
    copies: 1,
    how: 'upload',
    requiredWhen: ['buyer_wants_register_copy'],
  },
  {
    ...exportRules,
    kind: 'export_licence',
    zh: '技术出口许可证或自由出口技术合同登记证书',
    en: 'Export licence or registration certificate',
    formCode: null,
    signers: ['seller'],
    copies: 1,
    how: 'upload',
    requiredWhen: ['assignee_foreign'],
  },
  {
    ...practice,
    kind: 'pledgee_consent',
    zh: '质权人同意转让证明',
    en: "Pledgee's consent",
    formCode: null,
    signers: ['pledgee'],
    copies: 1,
    how: 'sign',
    requiredWhen: ['live_pledge'],
  },
  {
    ...practice,
    kind: 'notarised_papers',
    zh: '公证材料及中文译本',
    en: 'Notarised papers with Chinese translation',
    formCode: null,
    signers: ['buyer', 'seller'],
    signerConditions: { buyer: 'assignee_foreign', seller: 'assignor_foreign' },
    copies: 1,
    how: 'upload',
    requiredWhen: ['foreign_party'],
  },
  {
    effectiveFrom: '2015-10-01',
    source: 'State asset rules; price published at least 15 days',
    confirmed: false,
    kind: 'valuation_report',
    zh: '评估报告或公示材料',
    en: 'Valuation report or public notice',
    formCode: null,
    signers: ['seller'],
    copies: 1,
    how: 'upload',
    requiredWhen: ['state_owned_seller'],
  },
  {
    ...practice,
    kind: 'other_cause',
    zh: '调解书、判决书、公证书或工商证明',
    en: 'Mediation, judgment, notarial or company registry paper',
    formCode: '100104',
    signers: ['authority'],
    copies: 1,
    how: 'upload',
    requiredWhen: ['other_cause'],
  },
] as const satisfies readonly PatentDocumentRow[];
