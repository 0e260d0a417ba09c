import type { DatedRow } from './dated-rule.js';

/** What the platform takes for a transaction: a share of the price in basis points, held within a band in fen. */
export interface FeeScheduleRow extends DatedRow {
  readonly profile: FeeProfile;
  readonly strategy: 'free' | 'registration' | 'transaction' | 'value_added';
  readonly zh: string;
  readonly en: string;
  readonly basisPoints: number;
  readonly minimumFen: number;
  /** `null` for no upper end. */
  readonly maximumFen: number | null;
  readonly payer: 'buyer' | 'seller';
  /** When the fee is taken. */
  readonly dueAt: 'settlement';
}

export type FeeProfile = 'wtoip-free' | 'sevenhao-10pct' | 'exchange-5pct-banded';

export const feeSchedules = [
  {
    effectiveFrom: '2016-01-01',
    source: 'Study of wtoip.com: only value-added services are charged; the default profile',
    confirmed: true,
    profile: 'wtoip-free',
    strategy: 'free',
    zh: '交易免佣金',
    en: 'No transaction fee',
    basisPoints: 0,
    minimumFen: 0,
    maximumFen: 0,
    payer: 'seller',
    dueAt: 'settlement',
  },
  {
    effectiveFrom: '2016-01-01',
    source: 'Published fee of a comparable platform on entrusted deals; the payer is unconfirmed',
    confirmed: false,
    profile: 'sevenhao-10pct',
    strategy: 'transaction',
    zh: '成交价 10%',
    en: '10% of the price',
    basisPoints: 1_000,
    minimumFen: 0,
    maximumFen: null,
    payer: 'seller',
    dueAt: 'settlement',
  },
  {
    effectiveFrom: '2016-01-01',
    source: 'Rule set of a Chinese patent exchange: 5 %, 1,000 to 50,000 CNY, from the seller at settlement',
    confirmed: true,
    profile: 'exchange-5pct-banded',
    strategy: 'transaction',
    zh: '成交价 5%，最低 1,000 元，最高 50,000 元',
    en: '5% of the price, from CNY 1,000 to CNY 50,000',
    basisPoints: 500,
    minimumFen: 100_000,
    maximumFen: 5_000_000,
    payer: 'seller',
    dueAt: 'settlement',
  },
] as const satisfies readonly FeeScheduleRow[];
