import type { Period } from '../standards/period.js';
import type { DatedRow } from './dated-rule.js';

/** A period of the platform's own order process. `deadlineOf` of `standards/period.ts` applies it. */
export interface ProcessPeriodRow extends DatedRow, Period {
  readonly name: ProcessPeriodName;
  /** Who has to act before it ends; `nobody` where its end only changes what is allowed. */
  readonly actor: 'buyer' | 'seller' | 'filing_party' | 'platform' | 'nobody';
  readonly startsWith: string;
  /** Only on `acceptance_window`: whether silence counts as acceptance. */
  readonly autoAccept?: boolean;
}

export type ProcessPeriodName =
  | 'contract_confirmation'
  | 'deposit_payment'
  | 'free_withdrawal'
  | 'seller_confirmation'
  | 'seller_material'
  | 'buyer_balance'
  | 'acceptance_window'
  | 'refile'
  | 'transfer_service_level';

const exchange = {
  effectiveFrom: '2020-01-01',
  source: 'Rule set of a Chinese patent exchange',
  confirmed: true,
} as const;
const ours = { effectiveFrom: '2020-01-01', source: 'Platform decision', confirmed: false } as const;

export const processPeriods = [
  {
    ...ours,
    name: 'contract_confirmation',
    length: 'PT24H',
    counted: 'clock',
    actor: 'buyer',
    startsWith: 'order placed',
  },
  {
    ...ours,
    name: 'deposit_payment',
    length: 'PT24H',
    counted: 'clock',
    actor: 'buyer',
    startsWith: 'contract confirmed',
  },
  {
    ...exchange,
    name: 'free_withdrawal',
    length: 'PT30M',
    counted: 'clock',
    actor: 'nobody',
    startsWith: 'deposit held',
  },
  {
    ...ours,
    name: 'seller_confirmation',
    length: 'P3D',
    counted: 'business_days',
    actor: 'seller',
    startsWith: 'deposit held',
  },
  {
    ...exchange,
    name: 'seller_material',
    length: 'P3D',
    counted: 'business_days',
    actor: 'seller',
    startsWith: 'escrow funded',
  },
  {
    ...exchange,
    name: 'buyer_balance',
    length: 'P10D',
    counted: 'business_days',
    actor: 'buyer',
    startsWith: 'seller confirmed',
  },
  {
    ...ours,
    name: 'acceptance_window',
    length: 'P7D',
    counted: 'clock',
    actor: 'buyer',
    startsWith: 'certificate and notice delivered',
    autoAccept: false,
  },
  {
    ...ours,
    name: 'refile',
    length: 'P2M',
    counted: 'calendar',
    actor: 'filing_party',
    startsWith: 'case deemed not filed',
  },
  {
    ...exchange,
    name: 'transfer_service_level',
    length: 'P90D',
    counted: 'calendar',
    actor: 'platform',
    startsWith: 'escrow funded',
  },
] as const satisfies readonly ProcessPeriodRow[];
