import type { Worded } from '../worded.js';
import type { messages as source } from '../zh-cn/order-form.js';
import { common } from './shared-words.js';
import { documentKind, orderTerms } from './order-terms.js';

export const messages: Worded<typeof source> = {
  ...common,
  ...orderTerms,
  documentKind,
  title: 'Your order',
  noListing: 'No right was chosen to be ordered here.',
  steps: { filing: 'Choose who files', quote: 'Check the costs', contract: 'Confirm the contract' },
  filingQuestion: 'Who files the change of owner with the patent office?',
  filingChoice: { platform: 'The platform files', buyer: 'I file as the buyer', seller: 'The seller files' },
  filingHint: {
    platform: "The platform's agency files for both sides. Best for a first deal.",
    buyer: 'You file yourself or through your own agency.',
    seller: 'The seller files alone or through an agency.',
  },
  filingConsequence: {
    platform:
      'The official fee passes through the platform, which also follows up rectifications; you sign when reminded.',
    buyer:
      'You pay the official fee to CNIPA yourself and keep the deadline of a rectification; a missed one may end the filing.',
    seller:
      'The seller pays the official fee and keeps the deadlines; where the seller is late, you can cancel and are refunded.',
  },
  expired: 'This quote has expired; price and fees may have changed. Ask for a new quote before you order.',
  lostAnswer:
    'The platform has not answered and the order may exist already. Confirm once more: it will not be ordered twice.',
  refusal: {
    listing_not_available: 'Somebody else has ordered this right, or it was sold or withdrawn.',
    right_not_in_force: 'This right has lapsed or its term is over, so it cannot change hands.',
    not_for_assignment: 'This right is offered for licence only and cannot be ordered.',
    price_on_request: 'The price of this right is negotiable. Ask the seller first.',
    quote_expired: 'The quote has expired. Ask for a new one, then order.',
    quote_outdated: 'The seller has just changed this right. Ask for a new quote and check it.',
    own_listing: 'You cannot order a right that you offer yourself.',
    wrong_role: 'You are not signed in as a buyer. Sign in as one to order.',
  },
  quoteTitle: 'What it costs',
  line: {
    price: 'Price',
    platform_fee: 'Platform fee',
    official_fee: 'Official fee',
    value_added: 'Additional service',
  },
  passThrough: 'passed on to the office in full',
  bySeller: 'paid by the seller, not part of your total',
  free: 'Free',
  total: 'Total you pay',
  deposit: 'Deposit to pay now',
  depositHint: 'Credited against the total; returned in full until the seller confirms.',
  balance: 'Balance once the seller has confirmed',
  duration: (from, to) =>
    `Once filed, the office usually takes ${from} to ${to} days; getting the papers ready comes on top. This is no promise.`,
  durationSource: 'Source: ',
  expires: (time, left) => `This quote is good until ${time}, ${left} left`,
  ended: (time) => `This quote expired on ${time}`,
  renew: 'New quote',
  papers: 'Papers you will need',
  yours: 'You, the buyer',
  toSign: (copies) => (copies === '1' ? 'Sign 1 original' : `Sign ${copies} originals`),
  toHandIn: 'Hand in a file',
  directFee: {
    buyer: (fee, amount) => `Not in this table: ${fee}, ${amount}, which you pay to CNIPA yourself.`,
    seller: (fee, amount) => `Not in this table: ${fee}, ${amount}, which the seller pays to CNIPA.`,
  },
  papersHint: 'What is to be signed can be downloaded and read before. You will be reminded of each.',
  clauses: {
    subject: (title, number) => `Subject: the patent right in "${title}" (${number}) with all that belongs to it.`,
    price: (price) =>
      `Price: ${price}. All the buyer pays is held by a licensed custodian; the platform never holds the money.`,
    filing: (party) => `Filing: ${party} files with the patent office. Both sides sign and supply the papers in time.`,
    effect: 'Effect: title passes on registration, on the date of the notice of passing of formalities.',
    release:
      'Payout: once the buyer confirms receipt of the certificate and the notice, the custodian pays the seller.',
    refund:
      'Refund: if the seller declines or stays silent the deposit goes back in full; if the office does not register the transfer and nobody refiles, the money goes back by rule.',
    breach:
      'Breach: a buyer who does not pay the balance in time loses the deposit. Either side may open a dispute before payout; the money is frozen until it is settled.',
  },
  agree: 'I have read and accept the terms above',
  agreeWhole: 'I have read and accept the terms above and the full contract',
  illegible:
    'The style of this page hides the price or the seller, so nothing was ordered. Please reload; if it stays so, tell whoever runs this site.',
  agreeFirst: 'Please read and accept the contract first.',
  signIn: 'Sign in',
  confirm: 'Place the order',
  confirming: 'Sending. Please keep this page open',
  done: 'Order placed',
  payDeposit: (amount, time) => `Pay the deposit of ${amount} by ${time}, or the order lapses.`,
  doneHint: 'Follow the order to see what comes next.',
  orderNumber: 'Order number',
  follow: 'Follow the order',
};
