import type { Worded } from '../worded.js';
import type { messages as source } from '../zh-cn/pay.js';
import { orderTerms } from './order-terms.js';
import { common } from './shared-words.js';

export const messages: Worded<typeof source> = {
  ...common,
  actor: orderTerms.actor,
  title: 'Payment',
  orderNumber: (id) => `Order ${id}`,
  noOrder: 'No order was chosen to pay.',
  nothingDue: 'There is nothing for you to pay at the moment.',
  forBuyer: 'The buyer pays this order; there is nothing for you to do.',
  steps: { deposit_captured: 'Pay the deposit', balance_captured: 'Pay the balance' },
  purpose: { buyer_deposit: 'Deposit', balance: 'Balance', seller_margin: "Seller's margin" },
  dueBy: (time: string, left: string) => (left ? `Pay by ${time}, ${left} left` : `Payment was due by ${time}`),
  method: 'Payment method',
  methods: { alipay: 'Alipay', wechat: 'WeChat Pay', bank: 'Bank transfer' },
  methodHint: {
    alipay: 'Held by Alipay escrow',
    wechat: 'Held by WeChat Pay',
    bank: 'Held by a custody bank, for large sums',
  },
  custody:
    'A licensed custodian holds the money; the seller gets nothing before the transfer is done. This site never sees your account data.',
  proceed: 'Go to payment',
  opening: 'Preparing the payment page',
  go: 'Pay at the custodian',
  newTab: 'Opens in a new window',
  openTitle: 'Payment not finished',
  openText: "The payment page is ready. Pay on the custodian's page, then come back here.",
  waitingTitle: "Waiting for the custodian's confirmation",
  waitingText:
    'Coming back from the payment page does not mean that the payment succeeded. This page updates by itself once the custodian confirms. Please do not pay twice.',
  waitingLong:
    'If you have paid, it can take up to a day to arrive. You can leave this page; the order updates by itself.',
  goAgain: 'Open the payment page again',
  otherMethod: 'Pay another way',
  paidTitle: 'The custodian has confirmed the payment',
  paid: (what: string, amount: string) => `${what}, ${amount}: received by the custodian.`,
  next: (names) => `Next to act: ${names}.`,
  ends: {
    failed: 'The last payment failed and nothing was taken.',
    cancelled: 'You cancelled the last payment; nothing was taken.',
    expired: 'The last payment has ended. If money was taken, it goes straight back.',
  },
  unclear:
    'This page does not know the status of the last payment, so nothing can be paid here. Please do not pay twice; ask the platform.',
  noAmount: 'The amount cannot be shown, so it cannot be paid here. Please contact the platform.',
  conflict: 'The order has just changed and is shown as it is now. Please check before you pay.',
  illegible:
    'The style of this page hides the amount, so paying is off. Please reload; if it stays so, tell whoever runs this site.',
  paused: 'Live updates have stopped; what you see may be out of date.',
};
