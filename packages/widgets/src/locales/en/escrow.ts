import type { messages as source } from '../zh-cn/escrow.js';
import type { Worded } from '../worded.js';
import { common } from './shared-words.js';
import { orderTerms } from './order-terms.js';

export const messages: Worded<typeof source> = {
  ...common,
  actor: orderTerms.actor,
  noOrder: 'No order was named.',
  none: 'The money of this order is shown to its two parties only.',
  paused: 'Live updates have stopped. This is the last known state.',
  title: 'Money in custody',
  status: {
    opened: 'Nothing paid in yet',
    deposit_held: 'Deposit held',
    funded: 'Whole amount held',
    hold_expiring: 'Custody is about to end',
    frozen: 'Frozen by a dispute',
    releasing: 'Paying the seller',
    refunding: 'Paying the buyer back',
    splitting: 'Dividing by the award',
    released: 'Paid to the seller',
    refunded: 'Paid back',
    split: 'Divided by the award',
    forfeited: 'Deposit kept',
    closed: 'Closed',
  },
  meaning: {
    opened: 'Once the buyer pays, the custodian holds the money.',
    deposit_held: 'The custodian holds the deposit; where the rules undo the order, it goes back the way it came.',
    funded: 'The custodian holds the money and does not pay the seller before the buyer has accepted.',
    hold_expiring: 'Custody ends soon. The platform extends it or moves the money to a bank; otherwise a rule decides.',
    frozen: 'Nobody is paid until the dispute is decided.',
    releasing: 'The custodian has been told to pay the seller. The money is on its way.',
    refunding: 'The custodian has been told to pay the buyer back. The money is on its way.',
    splitting: 'The custodian has been told what the award says. The money is on its way.',
  },
  paidIn: 'Paid by the buyer',
  parts: {
    held: 'In custody',
    released: 'To the seller',
    refunded: 'Back to the buyer',
    fee: 'Platform fee',
    officialFeePaid: 'Official fees paid',
    forfeited: 'Deposit kept',
  },
  mismatch:
    'The figures do not add up to what was paid in, or mix currencies. They are not shown, so that they mislead nobody. Please ask the platform.',
  next: (names) => `Next: waiting for ${names}`,
  nextYou: 'Next: it is your turn',
  due: (time, left) => (left ? `by ${time}, ${left} left` : `was due ${time}`),
  custodian: 'Custodian',
  rail: {
    alipay_escrow: 'Alipay escrow',
    wechat_ordinary: 'WeChat Pay (ordinary merchant)',
    wechat_platform: 'WeChat Pay (platform)',
    bank_custody: 'Bank custody',
  },
  licence: {
    alipay_escrow: 'Held by a payment institution with a payment licence.',
    wechat_ordinary: 'Held by a payment institution with a payment licence.',
    wechat_platform: 'Held by a payment institution with a payment licence.',
    bank_custody: 'Held by a bank in an account for this purpose only.',
  },
  custody: 'The platform holds no client money and never sees your account data.',
  holdEnds: 'Custody until',
  statement: 'Show the statement',
  statementLoading: 'Reading the statement…',
};
