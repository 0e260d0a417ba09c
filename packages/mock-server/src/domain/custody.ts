import { legalDateOf, railHolds, ruleAt, type Duration, type PaymentRail } from '@ip-portal/core/model';
import { account } from './account.js';
import { entries } from './journal-entry.js';
import { book, heldOn } from './ledger.js';
import type { OrderRow, World } from './world.js';

/** The custodian without an end of its hold; margins lie here too. The platform itself never holds client money. */
export const bankCustodian: PaymentRail = 'bank_custody';

const rails: Readonly<Record<string, PaymentRail>> = {
  alipay: 'alipay_escrow',
  wechat: 'wechat_platform',
  bank: bankCustodian,
};

/** Where a payment's money lies, and for how long the rail keeps it (null: until told). */
export function custodyOf(method: string, at: string): { custodian: PaymentRail; hold: Duration | null } {
  const custodian = rails[method] ?? bankCustodian;
  return { custodian, hold: ruleAt(railHolds, legalDateOf(at), { where: ({ rail }) => rail === custodian }).hold };
}

/** Books what providers still owe the custodian for an order, so that it can be paid out. */
export function settleClearing(world: World, orderId: string): void {
  for (const row of world.payments.values()) {
    if (row.inClearing && row.payment.orderId === orderId) settlePayment(world, row.payment.id);
  }
}

/** The provider's money of one payment arrives at the custodian. */
export function settlePayment(world: World, paymentId: string): void {
  const row = world.payments.get(paymentId);
  if (row?.inClearing !== true) return;
  const { amount, orderId, custodian } = row.payment;
  world.payments.set(paymentId, { ...row, inClearing: false });
  book(world, entries.clearingSettled({ orderId, amount: amount.amount, custodian }));
}

/** Moves all money of an order to another custodian. */
export function moveCustody(world: World, row: OrderRow, to: string): OrderRow {
  if (row.custodian === to) return row;
  settleClearing(world, row.id);
  const accounts = [
    account.buyerDeposit(row.id),
    account.buyerEscrow(row.id),
    account.disputedHold(row.id),
    account.officialFee(row.id),
  ];
  const amount = accounts.reduce((sum, name) => sum + heldOn(world, name), 0);
  if (amount > 0) book(world, entries.custodyMoved({ orderId: row.id, amount, custodian: row.custodian, to }));
  return { ...row, custodian: to };
}
