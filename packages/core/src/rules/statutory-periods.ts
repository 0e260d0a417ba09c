import type { Period } from '../standards/period.js';
import type { DatedRow } from './dated-rule.js';

/** A period fixed by law or by the office. `deadlineOf` of `standards/period.ts` applies it. */
export interface StatutoryPeriodRow extends DatedRow, Period {
  readonly name: StatutoryPeriodName;
  /** The event whose day starts the period; that day itself does not count. */
  readonly startsWith: string;
}

export type StatutoryPeriodName =
  | 'presumed_receipt_paper'
  | 'presumed_receipt_electronic'
  | 'notice_reply'
  | 'bibliographic_change_fee'
  | 'grant_registration'
  | 'annuity_grace'
  | 'restoration'
  | 'pledge_registration'
  | 'licence_recordal'
  | 'licence_recordal_decision'
  | 'open_licence_recordal'
  | 'state_asset_publication'
  | 'trademark_rectification'
  | 'trademark_review'
  | 'trademark_renewal_grace'
  | 'copyright_rectification';

const regulations = {
  effectiveFrom: '1985-04-01',
  source: 'Implementing Regulations of the Patent Law',
  confirmed: true,
} as const;
const electronicReceipt = {
  name: 'presumed_receipt_electronic',
  counted: 'calendar',
  startsWith: 'issue of the notice',
} as const;

/** Replies to 200023, 200029 and 200031: `notice_reply` from the (presumed) receipt. */
export const statutoryPeriods = [
  {
    ...regulations,
    name: 'presumed_receipt_paper',
    length: 'P15D',
    counted: 'calendar',
    startsWith: 'issue of the notice',
  },
  { ...regulations, ...electronicReceipt, length: 'P15D' },
  {
    ...electronicReceipt,
    effectiveFrom: '2024-01-20',
    source: 'Implementing Regulations 2023: received on the day of entry into the system',
    confirmed: false,
    length: 'P0D',
  },
  { ...regulations, name: 'notice_reply', length: 'P2M', counted: 'statutory', startsWith: 'receipt of the notice' },
  {
    ...regulations,
    name: 'bibliographic_change_fee',
    length: 'P1M',
    counted: 'statutory',
    startsWith: 'filing of the change',
  },
  {
    ...regulations,
    name: 'grant_registration',
    length: 'P2M',
    counted: 'statutory',
    startsWith: 'receipt of the notice of grant',
  },
  { ...regulations, name: 'annuity_grace', length: 'P6M', counted: 'statutory', startsWith: 'due date of the annuity' },
  {
    ...regulations,
    name: 'restoration',
    length: 'P2M',
    counted: 'statutory',
    startsWith: 'receipt of the termination notice',
  },
  {
    effectiveFrom: '2021-11-15',
    source: 'CNIPA rules on patent pledge; also given as 7 working days',
    confirmed: false,
    name: 'pledge_registration',
    length: 'P7D',
    counted: 'calendar',
    startsWith: 'acceptance of the pledge request',
  },
  {
    ...regulations,
    name: 'licence_recordal',
    length: 'P3M',
    counted: 'statutory',
    startsWith: 'effect of the licence contract',
  },
  {
    effectiveFrom: '2011-08-01',
    source: 'CNIPA rules on the recordal of licence contracts',
    confirmed: false,
    name: 'licence_recordal_decision',
    length: 'P7D',
    counted: 'business_days',
    startsWith: 'receipt of the recordal request',
  },
  {
    effectiveFrom: '2021-06-01',
    source: 'Patent Law arts 50-52 and the rules on open licences',
    confirmed: true,
    name: 'open_licence_recordal',
    length: 'P3M',
    counted: 'statutory',
    startsWith: 'effect of the open licence',
  },
  {
    effectiveFrom: '2015-10-01',
    source: 'Law on Promoting the Transformation of Scientific Achievements art. 18 and school practice',
    confirmed: false,
    name: 'state_asset_publication',
    length: 'P15D',
    counted: 'calendar',
    startsWith: 'publication of the price',
  },
  {
    effectiveFrom: '2014-05-01',
    source: 'Trademark practice',
    confirmed: false,
    name: 'trademark_rectification',
    length: 'P30D',
    counted: 'statutory',
    startsWith: 'receipt of the notice',
  },
  {
    effectiveFrom: '2014-05-01',
    source: 'Administrative Reconsideration Law',
    confirmed: false,
    name: 'trademark_review',
    length: 'P60D',
    counted: 'statutory',
    startsWith: 'receipt of the refusal',
  },
  {
    effectiveFrom: '2014-05-01',
    source: 'Trademark Law art. 40',
    confirmed: true,
    name: 'trademark_renewal_grace',
    length: 'P6M',
    counted: 'statutory',
    startsWith: 'end of the registration',
  },
  {
    effectiveFrom: '2002-02-20',
    source: 'Software registration practice of the copyright centre',
    confirmed: false,
    name: 'copyright_rectification',
    length: 'P30D',
    counted: 'statutory',
    startsWith: 'receipt of the notice',
  },
] as const satisfies readonly StatutoryPeriodRow[];
