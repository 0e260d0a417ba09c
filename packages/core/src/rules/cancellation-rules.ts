import type { DatedRow } from './dated-rule.js';

/** How an order may end before the price is paid out, and what happens to the money then. */
export interface CancellationRuleRow extends DatedRow {
  readonly name: CancellationName;
  readonly zh: string;
  readonly en: string;
  /** Who may bring it about; the platform acts by itself when a deadline passes. Empty: nobody, the order cannot be cancelled. */
  readonly by: readonly ('buyer' | 'seller' | 'platform' | 'office')[];
  /** Who gets the buyer's deposit. `forfeit_split` follows `forfeitSplit`; `agreed` is what both sides put down. */
  readonly depositTo: 'buyer' | 'forfeit_split' | 'agreed' | null;
  /** Who gets what the escrow holds beyond the deposit; `null` where nothing can be held yet or nothing may move. */
  readonly escrowTo: 'buyer' | 'agreed' | null;
  /** Who bears an official fee that is already spent; `null` where none can be. `seller_margin` takes it from the margin deposit. */
  readonly officialFeeBorneBy: 'buyer' | 'seller_margin' | 'agreed' | null;
  /**
   * Paid to the buyer out of the seller's margin deposit, at most this share of the buyer's deposit in basis points and
   * at most the margin held; 0 for no compensation.
   */
  readonly marginCompensationCapBasisPoints: number;
  /** The code answered when it is tried although nobody may. */
  readonly problem?: string;
}

export type CancellationName =
  | 'before_seller_confirmation'
  | 'free_withdrawal'
  | 'seller_declined'
  | 'seller_confirmation_missed'
  | 'seller_material_missed'
  | 'buyer_deposit_missed'
  | 'buyer_balance_missed'
  | 'mutual'
  | 'office_refused_seller_fault'
  | 'office_refused_buyer_fault'
  | 'office_refused_no_fault'
  | 'title_transferred';

const base = {
  effectiveFrom: '2020-01-01',
  confirmed: true,
  depositTo: 'buyer',
  escrowTo: null,
  officialFeeBorneBy: null,
  marginCompensationCapBasisPoints: 0,
} as const;
const exchange = { ...base, source: 'Rule set of a Chinese patent exchange' } as const;
const ours = { ...base, source: 'Platform decision', confirmed: false } as const;
const officeRefusal = { ...ours, by: ['office'], escrowTo: 'buyer' } as const;

/** Once the office has passed the transfer the title is the buyer's: undoing it takes a new assignment. */
export const cancellationRules = [
  {
    ...ours,
    name: 'before_seller_confirmation',
    zh: '卖家确认前取消',
    en: 'Cancelled before the seller confirmed',
    by: ['buyer'],
  },
  {
    ...exchange,
    name: 'free_withdrawal',
    zh: '支付定金 30 分钟内撤回',
    en: 'Withdrawn within 30 minutes of the deposit',
    by: ['buyer'],
  },
  { ...ours, name: 'seller_declined', zh: '卖家拒绝', en: 'Declined by the seller', by: ['seller'] },
  {
    ...ours,
    name: 'seller_confirmation_missed',
    zh: '卖家逾期未确认',
    en: 'The seller did not confirm in time',
    by: ['platform'],
  },
  {
    ...exchange,
    name: 'seller_material_missed',
    zh: '卖家逾期未提交材料',
    en: 'The seller did not hand in the documents in time',
    by: ['buyer'],
    escrowTo: 'buyer',
    marginCompensationCapBasisPoints: 10_000,
  },
  {
    ...ours,
    name: 'buyer_deposit_missed',
    zh: '买家逾期未付定金',
    en: 'The buyer did not pay the deposit in time',
    by: ['platform'],
    depositTo: null,
  },
  {
    ...exchange,
    name: 'buyer_balance_missed',
    zh: '买家逾期未付尾款',
    en: 'The buyer did not pay the balance in time',
    by: ['platform'],
    depositTo: 'forfeit_split',
  },
  {
    ...ours,
    name: 'mutual',
    zh: '双方协商取消',
    en: 'Cancelled by agreement',
    by: ['buyer', 'seller'],
    depositTo: 'agreed',
    escrowTo: 'agreed',
    officialFeeBorneBy: 'agreed',
  },
  {
    ...officeRefusal,
    name: 'office_refused_seller_fault',
    zh: '官方未予变更（卖家原因）',
    en: 'Refused by the office, seller at fault',
    officialFeeBorneBy: 'seller_margin',
  },
  {
    ...officeRefusal,
    name: 'office_refused_buyer_fault',
    zh: '官方未予变更（买家原因）',
    en: 'Refused by the office, buyer at fault',
    officialFeeBorneBy: 'buyer',
  },
  {
    ...officeRefusal,
    name: 'office_refused_no_fault',
    zh: '官方未予变更（双方无责）',
    en: 'Refused by the office, nobody at fault',
    officialFeeBorneBy: 'buyer',
  },
  {
    ...ours,
    name: 'title_transferred',
    zh: '权利已转移，不可取消',
    en: 'The title has passed: no cancellation',
    by: [],
    depositTo: null,
    problem: 'title_already_transferred',
  },
] as const satisfies readonly CancellationRuleRow[];

/** How a forfeited deposit is split, in basis points; the remainder of rounding goes to the seller. */
export interface ForfeitSplitRow extends DatedRow {
  readonly sellerBasisPoints: number;
  readonly platformBasisPoints: number;
}

export const forfeitSplit = [
  {
    effectiveFrom: '2020-01-01',
    source: 'Contract rule 80/20',
    confirmed: false,
    sellerBasisPoints: 8_000,
    platformBasisPoints: 2_000,
  },
] as const satisfies readonly ForfeitSplitRow[];
