import {
  addDays,
  availableActions,
  legalDateFrom,
  statusInfo,
  waitingOf,
  type Escrow,
  type LedgerStatement,
  type Order,
  type Role,
  type TransferCase,
} from '@ip-portal/core/model';
import { account, classOf } from './account.js';
import { heldOn } from './ledger.js';
import { notFound } from './refusal.js';
import { sourced } from './sourced.js';
import type { OrderRow, World } from './world.js';

/** An order as a role may see it: a tracking link (visitor) shows progress, and never names, price, papers or reasons. */
export function orderView(world: World, row: OrderRow, role: Role): Order {
  const { deal } = row;
  const shown = role !== 'visitor';
  const { waitingFor, dueAt } = waitingOf(deal);
  return {
    id: row.id,
    version: row.version,
    status: deal.order.status,
    viewerRole: role,
    listingId: shown ? row.listing.id : null,
    rightType: row.listing.rightType,
    title: shown ? row.listing.title : null,
    rightNumber: shown ? row.listing.number : null,
    filingParty: row.filingParty,
    buyer: shown ? row.buyer : null,
    seller: shown ? row.seller : null,
    price: shown ? fen(row.terms.price) : null,
    quoteId: shown ? row.quoteId : null,
    contractTemplateId: row.contractTemplateId,
    dueAt,
    waitingFor: [...waitingFor],
    escrowStatus: deal.escrow.status,
    transferStatus: deal.transfer?.status ?? null,
    endReason: deal.order.endReason,
    availableActions: role === 'buyer' || role === 'seller' ? actionsOf(world, row, role) : [],
    history: row.history.map((entry) => (shown ? entry : { ...entry, reason: null })),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** What a party can do. */
function actionsOf(world: World, row: OrderRow, role: 'buyer' | 'seller') {
  return availableActions(row.deal, role, world.now);
}

/** The money of an order, read from its journals: what came in is what is held, went out, or became a fee. */
export function escrowView(world: World, row: OrderRow): Escrow {
  const sums = { paidIn: 0, released: 0, refunded: 0, fee: 0, officialFeePaid: 0, forfeited: 0, compensation: 0 };
  for (const journal of world.journals.values()) {
    if (journal.orderId !== row.id) continue;
    for (const { account: name, debit, credit } of journal.lines) {
      if (journal.entry === 'compensation_granted') {
        if (name === account.buyerRefund(row.id)) sums.compensation += credit;
        continue;
      }
      if (journal.entry === 'deposit_captured' || journal.entry === 'balance_captured') sums.paidIn += credit;
      if (journal.entry === 'deposit_returned') sums.refunded += debit;
      if (journal.entry === 'official_fee_paid') sums.officialFeePaid += debit;
      if (name === account.buyerRefund(row.id)) sums.refunded += credit;
      if (name === account.sellerPayable(row.seller.id)) sums.released += credit;
      if (name === account.platformFee) sums.fee += credit;
      if (name === account.forfeit) sums.forfeited += credit;
    }
  }
  const accounts = [
    account.buyerDeposit(row.id),
    account.buyerEscrow(row.id),
    account.disputedHold(row.id),
    account.officialFee(row.id),
  ];
  return {
    orderId: row.id,
    status: row.deal.escrow.status,
    custodian: row.custodian,
    paidIn: fen(sums.paidIn),
    held: fen(accounts.reduce((sum, name) => sum + heldOn(world, name), 0)),
    released: fen(sums.released),
    refunded: fen(sums.refunded),
    fee: fen(sums.fee),
    officialFeePaid: fen(sums.officialFeePaid),
    forfeited: fen(sums.forfeited),
    compensation: fen(sums.compensation),
    holdExpiresAt: row.deal.escrow.holdExpiresAt,
  };
}

/** The journals of an order and the balance of every account they touch, as far as these journals go. */
export function statementView(world: World, row: OrderRow): LedgerStatement {
  const journals = [...world.journals.values()].filter(({ orderId }) => orderId === row.id);
  const balances = new Map<string, number>();
  for (const { lines } of journals) {
    for (const { account: name, debit, credit } of lines) {
      if (classOf(name) !== null) balances.set(name, (balances.get(name) ?? 0) + debit - credit);
    }
  }
  return {
    orderId: row.id,
    currency: 'CNY',
    journals,
    balances: [...balances].map(([name, balance]) => ({ account: name, balance })),
  };
}

/** The office case of an order, or 404 before there is one. */
export function transferView(row: OrderRow): TransferCase {
  const { office } = row;
  const { transfer } = row.deal;
  if (office === null || transfer === null) throw notFound('office case of this order yet');
  const filedOn = office.filedOn === null ? null : legalDateFrom(office.filedOn);
  const { stage, waitingFor } = statusInfo('transfer', transfer.status) ?? {};
  // While whoever filed has to act, the office owes no answer.
  const answered = stage !== 'office' || waitingFor?.includes('filing_party') === true;
  return {
    id: office.transferId,
    orderId: row.id,
    status: transfer.status,
    filingParty: row.filingParty,
    attempt: transfer.attempt,
    filedOn,
    effectiveOn: office.effectiveOn,
    dueAt: transfer.dueAt,
    expectedBetween:
      filedOn === null || answered
        ? null
        : {
            from: addDays(filedOn, 7),
            to: addDays(filedOn, 35),
            ...sourced(
              '电子申请：材料无误时 7 至 20 天，九成在 35 天内',
              'Electronic filings: 7 to 20 days where the papers are in order, nine in ten within 35 days',
            ),
          },
    notices: [...office.notices],
    history: [...office.history],
  };
}

function fen(amount: number): { amount: number; currency: string } {
  return { amount, currency: 'CNY' };
}
