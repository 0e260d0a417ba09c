import {
  addDuration,
  epochMilliseconds,
  legalDateOf,
  paymentId as paymentIdSchema,
  paymentNotifications,
  ruleAt,
  type OrderId,
  type Payment,
  type PaymentMethod,
  type PaymentPurpose,
} from '@ip-portal/core/model';
import { bankCustodian, custodyOf, moveCustody } from './custody.js';
import { canTake, captureStep, takeStep } from './deal-flow.js';
import { policiesOf } from './facts.js';
import { newId } from './id.js';
import { entries } from './journal-entry.js';
import { book } from './ledger.js';
import { commitChange, emit, orderOf } from './order-store.js';
import { notFound, Refusal } from './refusal.js';
import { plan } from './schedule.js';
import type { PaymentDecision, PaymentRow, World } from './world.js';

export interface PaymentDraft {
  readonly tenantId: string;
  readonly payerId: string;
  readonly orderId: OrderId | null;
  readonly depositId: string | null;
  readonly purpose: PaymentPurpose;
  readonly method: PaymentMethod;
  /** Fen. */
  readonly amount: number;
  /** Where the provider's page for a payment is; `{id}` stands for the payment. */
  readonly checkoutUrl: string;
  readonly returnUrl: string | null;
}

/** Hands a payment off to the provider. An older hand-off for the same purpose ends. */
export function openPayment(world: World, draft: PaymentDraft): PaymentRow {
  for (const row of world.payments.values()) {
    const { payment } = row;
    const same =
      draft.orderId === null
        ? row.depositId === draft.depositId
        : payment.orderId === draft.orderId && payment.purpose === draft.purpose;
    if (same && row.decision === null && payment.decidedAt === null) {
      world.payments.set(payment.id, {
        ...row,
        payment: { ...payment, status: 'expired', handoffUrl: null, decidedAt: world.now },
      });
    }
  }
  const id = paymentIdSchema.parse(newId(world, 'pay'));
  const payment: Payment = {
    id,
    orderId: draft.orderId,
    purpose: draft.purpose,
    method: draft.method,
    amount: { amount: draft.amount, currency: 'CNY' },
    status: 'pending',
    custodian: custodyOf(draft.method, world.now).custodian,
    handoffUrl: draft.checkoutUrl.replace('{id}', id),
    createdAt: world.now,
    decidedAt: null,
  };
  const row: PaymentRow = {
    tenantId: draft.tenantId,
    payerId: draft.payerId,
    payment,
    depositId: draft.depositId,
    decision: null,
    returnUrl: draft.returnUrl,
    notificationsSent: 0,
    notificationsReceived: 0,
    inClearing: false,
  };
  world.payments.set(id, row);
  if (draft.orderId !== null) commitChange(world, orderOf(world, draft.orderId), 'payment.created');
  return row;
}

/**
 * The provider takes the payer's money, or does not, or the payer goes back without paying. The platform does not know yet: it learns of it by notification,
 * never from the payer's return. Deciding twice changes nothing.
 */
export function decidePayment(world: World, paymentId: string, decision: PaymentDecision): PaymentRow {
  const row = paymentOf(world, paymentId);
  if (row.decision !== null) return row;
  if (row.payment.decidedAt !== null) {
    throw new Refusal({
      status: 409,
      code: 'payment_expired',
      detail:
        'The payment has ended: what it was for is not awaited any more. Go back to the order and read what is due.',
    });
  }
  const decided = { ...row, decision };
  world.payments.set(paymentId, decided);
  plan(world, { key: `notify:${paymentId}`, kind: 'notify', at: world.now, paymentId, attempt: 0 });
  return decided;
}

/** One attempt of the provider to notify; a lost one is repeated up the provider's ladder. */
export function notifyPayment(world: World, paymentId: string, attempt: number): void {
  const row = paymentOf(world, paymentId);
  const { lost, duplicates } = policiesOf(world).notifications;
  world.payments.set(paymentId, { ...row, notificationsSent: row.notificationsSent + 1 });
  if (attempt >= lost) {
    for (let copy = 0; copy <= duplicates; copy += 1) receiveNotification(world, paymentId);
    return;
  }
  const { waits } = ruleAt(paymentNotifications, legalDateOf(world.now));
  const wait = waits[attempt];
  if (wait !== undefined) {
    plan(world, {
      key: `notify:${paymentId}`,
      kind: 'notify',
      at: addDuration(world.now, wait),
      paymentId,
      attempt: attempt + 1,
    });
  }
}

/** Takes in a notification: the first one books the money, every repeat is acknowledged and changes nothing. */
function receiveNotification(world: World, paymentId: string): void {
  const row = paymentOf(world, paymentId);
  world.payments.set(paymentId, { ...row, notificationsReceived: row.notificationsReceived + 1 });
  if (row.payment.decidedAt !== null || row.decision === null) return;
  if (row.decision === 'succeeded') succeed(world, row);
  else conclude(world, row, row.decision);
}

function succeed(world: World, row: PaymentRow): void {
  const { payment } = row;
  if (payment.orderId === null) {
    conclude(world, row, 'succeeded');
    secureMargin(world, row);
    return;
  }
  const { hold } = custodyOf(payment.method, world.now);
  const request = {
    step: captureStep(payment.purpose),
    actor: 'provider',
    holdExpiresAt: hold === null ? null : addDuration(world.now, hold),
  } as const;
  if (!canTake(world, orderOf(world, payment.orderId), request)) {
    // The order went on without this money: the provider gives it straight back to the payer.
    conclude(world, row, 'expired');
    return;
  }
  // What was paid before moves to the new custodian first: one order's money lies in one place.
  const order = moveCustody(world, orderOf(world, payment.orderId), payment.custodian);
  world.orders.set(order.id, order);
  conclude(world, row, 'succeeded');
  takeStep(world, order.id, request);
  plan(world, { key: `settle:${payment.id}`, kind: 'settle', at: nextDay(world.now), paymentId: payment.id });
}

function conclude(world: World, row: PaymentRow, status: PaymentDecision | 'expired'): void {
  const current = paymentOf(world, row.payment.id);
  world.payments.set(row.payment.id, {
    ...current,
    inClearing: status === 'succeeded',
    payment: { ...current.payment, status, handoffUrl: null, decidedAt: world.now },
  });
  const { orderId } = row.payment;
  if (orderId !== null) commitChange(world, orderOf(world, orderId), `payment.${status}`);
  else
    emit(world, {
      type: `payment.${status}`,
      orderId,
      orderVersion: null,
      tenantId: row.tenantId,
      partyIds: [row.payerId],
    });
}

function secureMargin(world: World, row: PaymentRow): void {
  const held = row.depositId === null ? undefined : world.deposits.get(row.depositId);
  if (held === undefined || held.deposit.listingId === null) return;
  const current = paymentOf(world, row.payment.id);
  world.payments.set(row.payment.id, { ...current, inClearing: false });
  world.deposits.set(held.deposit.id, { ...held, deposit: { ...held.deposit, status: 'held' } });
  book(
    world,
    entries.marginCaptured({
      listingId: held.deposit.listingId,
      amount: row.payment.amount.amount,
      custodian: bankCustodian,
      broughtForward: false,
    }),
  );
}

export function paymentOf(world: World, id: string): PaymentRow {
  const row = world.payments.get(id);
  if (row === undefined) throw notFound('payment');
  return row;
}

function nextDay(at: string): string {
  return new Date(epochMilliseconds(at) + 86_400_000).toISOString();
}
