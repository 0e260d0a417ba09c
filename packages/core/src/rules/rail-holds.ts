import type { Duration } from '../standards/instant.js';
import type { DatedRow } from './dated-rule.js';

/** How long a payment rail keeps money frozen before it unfreezes by itself, whatever the office has decided. */
export interface RailHoldRow extends DatedRow {
  readonly rail: PaymentRail;
  readonly zh: string;
  readonly en: string;
  /** From the payment on; `null` when the rail sets no end. */
  readonly hold: Duration | null;
  /** Added to the end of the hold: when the platform warns and looks for another custody. */
  readonly warn: Duration | null;
  /** Where the money goes when the hold runs out. */
  readonly releasesTo: 'sharing_merchant' | null;
}

export type PaymentRail = 'wechat_ordinary' | 'wechat_platform' | 'alipay_escrow' | 'bank_custody';

const wechat = {
  effectiveFrom: '2020-01-01',
  source: 'WeChat Pay profit sharing documentation',
  confirmed: true,
} as const;

export const railHolds = [
  {
    ...wechat,
    rail: 'wechat_ordinary',
    zh: '微信支付（普通商户分账）',
    en: 'WeChat Pay, ordinary merchant',
    hold: 'P30D',
    warn: '-P15D',
    releasesTo: 'sharing_merchant',
  },
  {
    ...wechat,
    rail: 'wechat_platform',
    zh: '微信支付（平台收付通）',
    en: 'WeChat Pay, platform',
    hold: 'P180D',
    warn: '-P15D',
    releasesTo: 'sharing_merchant',
  },
  {
    effectiveFrom: '2020-01-01',
    source: 'Alipay escrow trade states: held until confirmed',
    confirmed: true,
    rail: 'alipay_escrow',
    zh: '支付宝担保交易',
    en: 'Alipay escrow',
    hold: null,
    warn: null,
    releasesTo: null,
  },
  {
    effectiveFrom: '2020-01-01',
    source: 'Custody contract with a bank',
    confirmed: false,
    rail: 'bank_custody',
    zh: '银行存管',
    en: 'Bank custody',
    hold: null,
    warn: null,
    releasesTo: null,
  },
] as const satisfies readonly RailHoldRow[];
