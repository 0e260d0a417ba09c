import { isClosed, settle, type Effect } from '@ip-portal/core/model';
import { account } from './account.js';
import { deliverPapers, openChecklist } from './checklist.js';
import { entries } from './journal-entry.js';
import { book, heldOn } from './ledger.js';
import { freeListing, sellListing } from './listing-state.js';
import { openOfficeFile, recordFiling } from './office-file.js';
import { compensationFor, forfeiture } from './penalty.js';
import { bankCustodian, moveCustody, settleClearing } from './custody.js';
import type { OrderRow, World } from './world.js';

type Carry = (world: World, row: OrderRow) => OrderRow;

/** Carries out what a step of the process asks of the platform, in the same transaction. Returns the order after it. */
export function carryOut(world: World, row: OrderRow, effect: Effect): OrderRow {
  return carriers[effect](world, row);
}

// One carrier for every effect of the process: a new effect does not compile until it has one.
const carriers: Readonly<Record<Effect, Carry>> = {
  capture_deposit: booking((world, row) =>
    book(world, entries.depositCaptured({ orderId: row.id, amount: row.terms.deposit })),
  ),
  capture_balance: booking(captureBalance),
  return_deposit: booking(returnDeposit),
  forfeit_deposit: booking(forfeitDeposit),
  compensate_buyer: booking((world, row) => {
    compensate(world, row, row.terms.deposit);
    if (isClosed(row.deal)) payBuyer(world, row);
  }),
  open_transfer: (world, row) => openChecklist(world, openOfficeFile(world, row)),
  renew_transfer: (_world, row) => row,
  record_filing: recordFiling,
  pay_official_fee: booking(payOfficialFee),
  deliver_papers: deliverPapers,
  freeze_money: booking((world, row) =>
    book(world, entries.disputeHeld({ orderId: row.id, amount: heldOn(world, account.buyerEscrow(row.id)) })),
  ),
  thaw_money: booking((world, row) =>
    book(world, entries.disputeLifted({ orderId: row.id, amount: heldOn(world, account.disputedHold(row.id)) })),
  ),
  release_money: booking((world, row) => divide(world, row, { entry: 'release_instructed', buyerPercent: 0 })),
  pay_seller: booking(paySeller),
  refund_money: booking(refund),
  pay_buyer: booking(payBuyer),
  split_money: booking((world, row) => {
    divide(world, row, { entry: 'split_instructed', buyerPercent: row.awardedPercent ?? 0 });
    returnOfficialFee(world, row);
  }),
  pay_both: booking((world, row) => {
    payBuyer(world, row);
    paySeller(world, row);
  }),
  rehome_money: (world, row) => moveCustody(world, row, bankCustodian),
  unlock_listing: booking((world, row) => freeListing(world, row.listing.id)),
  sell_listing: booking((world, row) => sellListing(world, row.listing.id)),
};

function booking(work: (world: World, row: OrderRow) => unknown): Carry {
  return (world, row) => {
    work(world, row);
    return row;
  };
}

function captureBalance(world: World, row: OrderRow): void {
  const deposit = heldOn(world, account.buyerDeposit(row.id));
  const { price, officialFee } = row.terms;
  book(world, entries.balanceCaptured({ orderId: row.id, amount: price - deposit, officialFee }));
  if (deposit > 0) book(world, entries.depositApplied({ orderId: row.id, amount: deposit }));
}

function returnDeposit(world: World, row: OrderRow): void {
  const amount = heldOn(world, account.buyerDeposit(row.id));
  if (amount === 0) return;
  settleClearing(world, row.id);
  book(world, entries.depositReturned({ orderId: row.id, amount, custodian: row.custodian }));
}

function forfeitDeposit(world: World, row: OrderRow): void {
  const amount = heldOn(world, account.buyerDeposit(row.id));
  if (amount === 0) return;
  settleClearing(world, row.id);
  book(world, entries.depositForfeited({ orderId: row.id, sellerId: row.seller.id, ...forfeiture(amount, world.now) }));
  paySeller(world, row);
}

function compensate(world: World, row: OrderRow, wanted: number): void {
  const amount = compensationFor(wanted, heldOn(world, account.sellerMargin(row.listing.id)), { at: world.now });
  if (amount === 0) return;
  book(world, entries.compensationGranted({ orderId: row.id, listingId: row.listing.id, amount }));
  // Margins lie with the bank; the buyer is paid from where the order's money lies.
  if (row.custodian !== bankCustodian)
    book(world, entries.custodyMoved({ orderId: row.id, amount, custodian: bankCustodian, to: row.custodian }));
}

function payOfficialFee(world: World, row: OrderRow): void {
  const held = heldOn(world, account.officialFee(row.id));
  if (held > 0) {
    settleClearing(world, row.id);
    book(world, entries.officialFeePaid({ orderId: row.id, amount: held, custodian: row.custodian }));
  } else if (row.terms.officialFee > 0) {
    book(world, entries.officialFeeBorne({ orderId: row.id, amount: row.terms.officialFee }));
  }
}

function divide(
  world: World,
  row: OrderRow,
  how: { entry: 'release_instructed' | 'split_instructed'; buyerPercent: number },
): void {
  const fromEscrow = heldOn(world, account.buyerEscrow(row.id));
  const fromDispute = heldOn(world, account.disputedHold(row.id));
  const parts = settle(fromEscrow + fromDispute, row.terms.feeBasisPoints, how.buyerPercent);
  book(
    world,
    entries.divided({ entry: how.entry, orderId: row.id, sellerId: row.seller.id, fromEscrow, fromDispute, ...parts }),
  );
}

/** All that is held goes back. Where the office refused, the seller's margin makes good the official fee already spent. */
function refund(world: World, row: OrderRow): void {
  const fromEscrow = heldOn(world, account.buyerEscrow(row.id));
  const fromDispute = heldOn(world, account.disputedHold(row.id));
  const none = { fee: 0, payout: 0 };
  const division = { entry: 'refund_instructed', orderId: row.id, sellerId: row.seller.id } as const;
  book(world, entries.divided({ ...division, fromEscrow, fromDispute, refund: fromEscrow + fromDispute, ...none }));
  const spent = row.terms.officialFee - returnOfficialFee(world, row);
  if (spent > 0 && row.deal.order.endReason === 'office_refused') compensate(world, row, spent);
}

/** Gives back an official fee the office has not had; returns how much that was. */
function returnOfficialFee(world: World, row: OrderRow): number {
  const amount = heldOn(world, account.officialFee(row.id));
  if (amount > 0) book(world, entries.officialFeeReturned({ orderId: row.id, amount }));
  return amount;
}

function payBuyer(world: World, row: OrderRow): void {
  const amount = heldOn(world, account.buyerRefund(row.id));
  if (amount === 0) return;
  settleClearing(world, row.id);
  book(world, entries.buyerPaid({ orderId: row.id, amount, custodian: row.custodian }));
}

/** Pays what this order owes the seller, and takes the platform's income of it out of custody. */
function paySeller(world: World, row: OrderRow): void {
  settleClearing(world, row.id);
  const payable = account.sellerPayable(row.seller.id);
  let [owed, earned] = [0, 0];
  for (const journal of world.journals.values()) {
    if (journal.orderId !== row.id) continue;
    for (const { account: name, debit, credit } of journal.lines) {
      if (name === payable) owed += credit - debit;
      if (name.startsWith('income:')) earned += credit - debit;
    }
  }
  if (owed > 0)
    book(
      world,
      entries.sellerPaid({ orderId: row.id, sellerId: row.seller.id, amount: owed, custodian: row.custodian }),
    );
  if (earned > 0) book(world, entries.incomeSwept({ orderId: row.id, amount: earned, custodian: row.custodian }));
}
