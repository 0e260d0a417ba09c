import { account } from './account.js';
import type { Booking } from './ledger.js';

interface OfOrder {
  readonly orderId: string;
  readonly amount: number;
}
interface AtCustodian extends OfOrder {
  readonly custodian: string;
}

/** The journals of a deal, as templates: amounts in fen. Debit receives, credit gives. */
export const entries = {
  marginCaptured: ({
    listingId,
    amount,
    custodian,
    broughtForward,
  }: {
    listingId: string;
    amount: number;
    custodian: string;
    broughtForward: boolean;
  }): Booking => ({
    entry: broughtForward ? 'margin_brought_forward' : 'margin_captured',
    orderId: null,
    postings: [
      { account: account.custodyBank(custodian), debit: amount },
      { account: account.sellerMargin(listingId), credit: amount },
    ],
  }),
  marginReturned: ({
    listingId,
    amount,
    custodian,
  }: {
    listingId: string;
    amount: number;
    custodian: string;
  }): Booking => ({
    entry: 'margin_returned',
    orderId: null,
    postings: [
      { account: account.sellerMargin(listingId), debit: amount },
      { account: account.custodyBank(custodian), credit: amount },
    ],
  }),
  depositCaptured: ({ orderId, amount }: OfOrder): Booking => ({
    entry: 'deposit_captured',
    orderId,
    postings: [
      { account: account.providerClearing, debit: amount },
      { account: account.buyerDeposit(orderId), credit: amount },
    ],
  }),
  /** `amount` is the part of the price; the official fee comes with it and stays apart. */
  balanceCaptured: ({ orderId, amount, officialFee }: OfOrder & { officialFee: number }): Booking => ({
    entry: 'balance_captured',
    orderId,
    postings: [
      { account: account.providerClearing, debit: amount + officialFee },
      { account: account.buyerEscrow(orderId), credit: amount },
      { account: account.officialFee(orderId), credit: officialFee },
    ],
  }),
  clearingSettled: ({
    orderId,
    amount,
    custodian,
  }: AtCustodian | (Omit<AtCustodian, 'orderId'> & { orderId: null })): Booking => ({
    entry: 'clearing_settled',
    orderId,
    postings: [
      { account: account.custodyBank(custodian), debit: amount },
      { account: account.providerClearing, credit: amount },
    ],
  }),
  depositApplied: ({ orderId, amount }: OfOrder): Booking => ({
    entry: 'deposit_applied',
    orderId,
    postings: [
      { account: account.buyerDeposit(orderId), debit: amount },
      { account: account.buyerEscrow(orderId), credit: amount },
    ],
  }),
  depositReturned: ({ orderId, amount, custodian }: AtCustodian): Booking => ({
    entry: 'deposit_returned',
    orderId,
    postings: [
      { account: account.buyerDeposit(orderId), debit: amount },
      { account: account.custodyBank(custodian), credit: amount },
    ],
  }),
  depositForfeited: ({
    orderId,
    sellerId,
    toSeller,
    toPlatform,
  }: {
    orderId: string;
    sellerId: string;
    toSeller: number;
    toPlatform: number;
  }): Booking => ({
    entry: 'deposit_forfeited',
    orderId,
    postings: [
      { account: account.buyerDeposit(orderId), debit: toSeller + toPlatform },
      { account: account.sellerPayable(sellerId), credit: toSeller },
      { account: account.forfeit, credit: toPlatform },
    ],
  }),
  officialFeePaid: ({ orderId, amount, custodian }: AtCustodian): Booking => ({
    entry: 'official_fee_paid',
    orderId,
    postings: [
      { account: account.officialFee(orderId), debit: amount },
      { account: account.custodyBank(custodian), credit: amount },
    ],
  }),
  /** The official fee of a refiling, borne by the platform where the platform files. */
  officialFeeBorne: ({ orderId, amount }: OfOrder): Booking => ({
    entry: 'official_fee_borne',
    orderId,
    postings: [
      { account: account.compensation, debit: amount },
      { account: account.ownBank, credit: amount },
    ],
  }),
  disputeHeld: ({ orderId, amount }: OfOrder): Booking => ({
    entry: 'dispute_held',
    orderId,
    postings: [
      { account: account.buyerEscrow(orderId), debit: amount },
      { account: account.disputedHold(orderId), credit: amount },
    ],
  }),
  disputeLifted: ({ orderId, amount }: OfOrder): Booking => ({
    entry: 'dispute_lifted',
    orderId,
    postings: [
      { account: account.disputedHold(orderId), debit: amount },
      { account: account.buyerEscrow(orderId), credit: amount },
    ],
  }),
  /** Owes all that is held, by a division of the price. */
  divided: (options: {
    readonly entry: 'release_instructed' | 'refund_instructed' | 'split_instructed';
    readonly orderId: string;
    readonly sellerId: string;
    readonly fromEscrow: number;
    readonly fromDispute: number;
    readonly refund: number;
    readonly fee: number;
    readonly payout: number;
  }): Booking => ({
    entry: options.entry,
    orderId: options.orderId,
    postings: [
      { account: account.buyerEscrow(options.orderId), debit: options.fromEscrow },
      { account: account.disputedHold(options.orderId), debit: options.fromDispute },
      { account: account.buyerRefund(options.orderId), credit: options.refund },
      { account: account.sellerPayable(options.sellerId), credit: options.payout },
      { account: account.platformFee, credit: options.fee },
    ],
  }),
  officialFeeReturned: ({ orderId, amount }: OfOrder): Booking => ({
    entry: 'official_fee_returned',
    orderId,
    postings: [
      { account: account.officialFee(orderId), debit: amount },
      { account: account.buyerRefund(orderId), credit: amount },
    ],
  }),
  compensationGranted: ({ orderId, listingId, amount }: OfOrder & { listingId: string }): Booking => ({
    entry: 'compensation_granted',
    orderId,
    postings: [
      { account: account.sellerMargin(listingId), debit: amount },
      { account: account.buyerRefund(orderId), credit: amount },
    ],
  }),
  sellerPaid: ({ orderId, sellerId, amount, custodian }: AtCustodian & { sellerId: string }): Booking => ({
    entry: 'seller_paid',
    orderId,
    postings: [
      { account: account.sellerPayable(sellerId), debit: amount },
      { account: account.custodyBank(custodian), credit: amount },
    ],
  }),
  buyerPaid: ({ orderId, amount, custodian }: AtCustodian): Booking => ({
    entry: 'buyer_paid',
    orderId,
    postings: [
      { account: account.buyerRefund(orderId), debit: amount },
      { account: account.custodyBank(custodian), credit: amount },
    ],
  }),
  incomeSwept: ({ orderId, amount, custodian }: AtCustodian): Booking => ({
    entry: 'income_swept',
    orderId,
    postings: [
      { account: account.ownBank, debit: amount },
      { account: account.custodyBank(custodian), credit: amount },
    ],
  }),
  custodyMoved: ({ orderId, amount, custodian, to }: AtCustodian & { to: string }): Booking => ({
    entry: 'custody_moved',
    orderId,
    postings: [
      { account: account.custodyBank(to), debit: amount },
      { account: account.custodyBank(custodian), credit: amount },
    ],
  }),
} as const;
