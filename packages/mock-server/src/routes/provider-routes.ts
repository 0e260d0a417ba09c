import { decidePayment, paymentOf } from '../domain/payments.js';
import { runUntil } from '../domain/clock.js';
import { Refusal } from '../domain/refusal.js';
import type { PaymentDecision, PaymentRow } from '../domain/world.js';
import type { Session } from '../store/session.js';
import type { Answer } from './answer.js';
import { checkoutStyle, checkoutStyleHash } from './checkout-style.js';
import { checkoutLanguage, checkoutWords } from './checkout-words.js';
import { ControlInput } from './control-input.js';
import { parseJson, readBytes } from './request-body.js';
import { wayBack } from './return-url.js';

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': `default-src 'none'; style-src ${checkoutStyleHash}; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
};

// A page without one has /favicon.ico asked for, which its policy forbids: Firefox reports that.
const icon = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#1f4fd8"/></svg>',
)}">`;

const decisions: Readonly<Record<'succeed' | 'fail' | 'cancel', PaymentDecision>> = {
  succeed: 'succeeded',
  fail: 'failed',
  cancel: 'cancelled',
};

/** The provider's page for one payment: it takes no card data, it only asks how the payment shall end. */
export function checkoutPage(session: Session, paymentId: string, request: Request): Answer {
  const row = paymentOf(session.store.world, paymentId);
  return { status: 200, body: pageOf(row, request), etag: null, headers };
}

/**
 * The payer's choice. What it means for the order arrives by notification, as with a real provider; the payer reads how it
 * ended and goes back by a link (a redirect would need the merchant's address in the page's own policy).
 */
export async function checkout(session: Session, paymentId: string, request: Request): Promise<Answer> {
  const text = new TextDecoder().decode(await readBytes(request, 4096));
  const isForm = (request.headers.get('content-type') ?? '').includes('form');
  const fields = isForm ? Object.fromEntries(new URLSearchParams(text)) : text === '' ? undefined : parseJson(text);
  const result = new ControlInput(fields).choice('result', ['succeed', 'fail', 'cancel']);
  try {
    const { decision } = session.store.transaction(() => {
      const decided = decidePayment(session.store.world, paymentId, decisions[result]);
      runUntil(session.store.world, session.store.world.now);
      return decided;
    });
    if (!isForm) return { status: 200, body: JSON.stringify({ paymentId, decision }), etag: null };
  } catch (error) {
    // A person who pays what is not awaited any more reads so on the page.
    if (!isForm || !(error instanceof Refusal) || error.options.status !== 409) throw error;
  }
  // Reading the page again must not send the choice again.
  const { pathname, search } = new URL(request.url);
  return { status: 303, body: '', etag: null, headers: { ...headers, Location: `${pathname}${search}` } };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? '');

function named(names: Readonly<Record<string, string>>, key: string): string {
  return (Object.hasOwn(names, key) ? names[key] : undefined) ?? key;
}

function pageOf(row: PaymentRow, request: Request): string {
  const url = new URL(request.url);
  const language = checkoutLanguage(url, request.headers.get('accept-language'));
  const words = checkoutWords[language];
  const { payment } = row;
  const amount = new Intl.NumberFormat(language, { style: 'currency', currency: payment.amount.currency }).format(
    payment.amount.amount / 100,
  );
  const facts = [
    [words.payee, words.custody(named(words.custodians, payment.custodian))],
    [words.what, named(words.purpose, payment.purpose)],
    [words.method, named(words.methods, payment.method)],
    ...(payment.orderId === null ? [] : [[words.order, payment.orderId]]),
    [words.payment, payment.id],
  ];
  const pairs = facts
    .map(([name = '', value = '']) => `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`)
    .join('');
  url.searchParams.set('lang', words.other[0]);
  const other = escaped(`${url.pathname}${url.search}`);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${words.title} · ${words.provider}</title>${icon}<style>${checkoutStyle}</style><main><header><b>${words.provider}</b><a class="lang" lang="${words.other[0]}" href="${other}">${words.other[1]}</a></header><div class="body"><div><h1>${words.title}</h1><p class="amount">${escaped(amount)}</p></div><dl>${pairs}</dl>${choiceOf(row, words)}<p class="note">${words.sandbox}</p></div></main></html>`;
}

/** What the payer can do: choose how the payment ends, or, once it has ended, go back. */
function choiceOf(row: PaymentRow, words: (typeof checkoutWords)[keyof typeof checkoutWords]): string {
  const { payment, decision, returnUrl } = row;
  if (decision === null && payment.decidedAt === null)
    return `<form method="post"><button class="main" name="result" value="succeed">${words.pay}</button><button name="result" value="cancel">${words.cancel}</button><button class="quiet" name="result" value="fail">${words.fail}</button></form>`;
  const status = payment.status === 'expired' ? 'expired' : (decision ?? payment.status);
  const end = `<div role="status"><p class="end ${status}">${named(words.ends, status)}</p><p>${named(words.notes, status)}</p></div>`;
  const back =
    returnUrl === null
      ? ''
      : `<a class="back" rel="noreferrer" href="${escaped(wayBack(returnUrl, payment.id))}">${words.back}</a>`;
  return end + back;
}
