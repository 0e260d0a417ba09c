import { decidePayment, paymentOf } from '../domain/payments.js';
import { runUntil } from '../domain/clock.js';
import type { Session } from '../store/session.js';
import type { Answer } from './answer.js';
import { ControlInput } from './control-input.js';
import { parseJson, readBytes } from './request-body.js';

const html = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; form-action 'self'; frame-ancestors 'self'",
};

/** The provider's page for one payment: it takes no card data, it only asks how the payment shall end. */
export function checkoutPage(session: Session, paymentId: string): Answer {
  const { payment, decision } = paymentOf(session.store.world, paymentId);
  const amount = `${payment.amount.currency} ${(payment.amount.amount / 100).toFixed(2)}`;
  const open = decision === null && payment.decidedAt === null;
  const choices = open
    ? '<form method="post"><button name="result" value="succeed">Pay / 付款</button> <button name="result" value="fail">Decline / 拒绝</button></form>'
    : `<p>${decision ?? payment.status}</p>`;
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox payment</title><h1>Sandbox payment / 模拟支付</h1><p>${payment.id}: ${amount}</p>${choices}</html>`;
  return { status: 200, body, etag: null, headers: html };
}

/** The payer's choice. What it means for the order arrives by notification, as with a real provider. */
export async function checkout(session: Session, paymentId: string, request: Request): Promise<Answer> {
  const text = new TextDecoder().decode(await readBytes(request, 4096));
  const isForm = (request.headers.get('content-type') ?? '').includes('form');
  const fields = isForm ? Object.fromEntries(new URLSearchParams(text)) : text === '' ? undefined : parseJson(text);
  const result = new ControlInput(fields).choice('result', ['succeed', 'fail']);
  const row = session.store.transaction(() => {
    const decided = decidePayment(session.store.world, paymentId, result === 'succeed' ? 'succeeded' : 'failed');
    runUntil(session.store.world, session.store.world.now);
    return decided;
  });
  if (isForm) return checkoutPage(session, paymentId);
  return { status: 200, body: JSON.stringify({ paymentId, decision: row.decision }), etag: null };
}
