import type { DatedRow } from './dated-rule.js';
import type { PatentDocumentKind } from './patent-documents.js';

/** A reason why a patent transfer may not go on, must be warned about, or may never be listed. */
export interface TransferGuardRow extends DatedRow {
  readonly name: TransferGuardName;
  /** `block` until unblocked, `warn` shows and goes on, `reject` for good. */
  readonly effect: 'block' | 'warn' | 'reject';
  /** The first step that the guard stops or warns at. */
  readonly at: 'listing' | 'order' | 'filing';
  /** The code that answers show: several guards share one. */
  readonly code:
    | 'annuity'
    | 'pledge'
    | 'preservation'
    | 'licence'
    | 'open_licence'
    | 'co_owner'
    | 'export_control'
    | 'secrecy'
    | 'name_mismatch';
  /** The document that lifts the block; `null` when no document does. */
  readonly unblockedBy: PatentDocumentKind | null;
  /** The gazette event that lifts the block; `null` when none does. */
  readonly unblockedByEvent: string | null;
  readonly zh: string;
  readonly en: string;
}

export type TransferGuardName =
  | 'annuity_grace'
  | 'annuity_lapsed'
  | 'pledge'
  | 'preservation'
  | 'existing_licence'
  | 'open_licence'
  | 'co_owner'
  | 'export_prohibited'
  | 'export_restricted'
  | 'export_free'
  | 'secrecy'
  | 'name_mismatch';

const law = {
  effectiveFrom: '1985-04-01',
  source: 'Patent Law and CNIPA practice',
  confirmed: true,
  unblockedBy: null,
  unblockedByEvent: null,
} as const;
const exportRules = {
  ...law,
  effectiveFrom: '2002-01-01',
  source: 'Regulations on Technology Import and Export',
  code: 'export_control',
} as const;

export const transferGuards = [
  {
    ...law,
    name: 'annuity_grace',
    effect: 'block',
    at: 'filing',
    code: 'annuity',
    zh: '年费处于滞纳期，须先缴清年费和滞纳金',
    en: 'The annuity is late: pay it with the surcharge first',
  },
  {
    ...law,
    name: 'annuity_lapsed',
    effect: 'block',
    at: 'order',
    code: 'annuity',
    unblockedByEvent: 'RR01',
    zh: '专利权已终止，恢复前不可交易',
    en: 'The right has lapsed: not tradable until restored',
  },
  {
    ...law,
    name: 'pledge',
    effect: 'block',
    at: 'filing',
    code: 'pledge',
    unblockedBy: 'pledgee_consent',
    unblockedByEvent: 'PC01',
    zh: '专利权已质押，须质权人书面同意',
    en: 'The right is pledged: the pledgee must consent in writing',
  },
  {
    ...law,
    name: 'preservation',
    effect: 'block',
    at: 'filing',
    code: 'preservation',
    unblockedByEvent: 'PD01',
    zh: '专利权被保全或程序中止',
    en: 'The right is frozen by a court or the procedure is suspended',
  },
  {
    ...law,
    name: 'existing_licence',
    effect: 'warn',
    at: 'order',
    code: 'licence',
    zh: '存在有效许可，受让人须承继',
    en: 'A licence is in force and survives the transfer',
    confirmed: false,
  },
  {
    ...law,
    effectiveFrom: '2021-06-01',
    name: 'open_licence',
    effect: 'warn',
    at: 'order',
    code: 'open_licence',
    zh: '存在开放许可声明，转让后须撤回或重新声明',
    en: 'An open licence is declared: withdraw or declare it anew on transfer',
    confirmed: false,
  },
  {
    ...law,
    name: 'co_owner',
    effect: 'block',
    at: 'filing',
    code: 'co_owner',
    unblockedBy: 'co_owner_consent',
    zh: '须全体共有人同意',
    en: 'All co-owners must consent',
  },
  {
    ...exportRules,
    name: 'export_prohibited',
    effect: 'reject',
    at: 'order',
    zh: '禁止出口的技术，不得向境外转让',
    en: 'Technology whose export is prohibited',
  },
  {
    ...exportRules,
    name: 'export_restricted',
    effect: 'block',
    at: 'filing',
    unblockedBy: 'export_licence',
    zh: '限制出口的技术，须取得技术出口许可证',
    en: 'Export is restricted: a licence is needed',
  },
  {
    ...exportRules,
    name: 'export_free',
    effect: 'block',
    at: 'filing',
    unblockedBy: 'export_licence',
    zh: '自由出口的技术，须办理合同登记',
    en: 'Export is free: the contract must be registered',
  },
  {
    ...law,
    name: 'secrecy',
    effect: 'reject',
    at: 'listing',
    code: 'secrecy',
    zh: '保密或国防专利不可交易',
    en: 'Secret and defence patents are not tradable',
  },
  {
    ...law,
    name: 'name_mismatch',
    effect: 'block',
    at: 'filing',
    code: 'name_mismatch',
    unblockedByEvent: 'CP01',
    zh: '转让人与登记簿不一致，须先变更名称',
    en: 'The assignor is not the registered holder: change the name first',
    confirmed: false,
  },
] as const satisfies readonly TransferGuardRow[];
