import type { DatedRow } from './dated-rule.js';

/** The buyer's deposit: a share of the price in basis points within a band in fen, or a fixed sum without a price. */
export interface DepositRuleRow extends DatedRow {
  readonly basisPoints: number;
  readonly minimumFen: number;
  readonly maximumFen: number;
  /** For listings whose price is negotiable. */
  readonly negotiableFen: number;
}

export const depositRule = [
  {
    effectiveFrom: '2016-01-01',
    source: 'Rule set of a Chinese patent exchange: 5 %, 100 to 5,000 CNY; 200 CNY when negotiable',
    confirmed: true,
    basisPoints: 500,
    minimumFen: 10_000,
    maximumFen: 500_000,
    negotiableFen: 20_000,
  },
] as const satisfies readonly DepositRuleRow[];
