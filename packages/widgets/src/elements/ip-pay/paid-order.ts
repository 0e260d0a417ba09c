import type { Order, Payment } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { knows, label } from '../../formats/label.js';
import { plainText, words } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import { circleAlert, circleCheck } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import { icon } from '../../templates/icon.js';

interface PaidOptions {
  readonly messages: Sections['pay'];
  readonly locale: string;
}

/** Which right and which order the money is for. */
export function paidOrder({ id, title, rightNumber }: Order, { messages, locale }: PaidOptions): TemplateResult {
  const { text, language } = words(title, locale);
  return html`<div part="order">
    ${text ? html`<p><bdi lang=${language || nothing}>${text}</bdi></p>` : nothing}
    <p class="row quiet figures">
      <span>${plainText(rightNumber)}</span><span>${messages.orderNumber(plainText(id))}</span>
    </p>
  </div>`;
}

/** Nothing is due any more: how the last payment ended, as the platform says, and whose turn it is now. */
export function endedPayment(
  { order, payment }: { readonly order: Order; readonly payment: Payment | null },
  { messages, locale }: PaidOptions,
): TemplateResult {
  const status = plainText(payment?.status);
  const isPaid = payment !== null && payment.status === 'succeeded';
  const what = label(messages.purpose, payment?.purpose, messages.unknown);
  const text = isPaid
    ? messages.paid(what, amountOf(payment.amount))
    : knows(messages.ends, status)
      ? label(messages.ends, status, messages.unknown)
      : messages.nothingDue;
  const names = order.waitingFor.map((actor) => label(messages.actor, actor, messages.unknown));
  return html`<div class="notice ${isPaid ? 'success' : ''}" part="status" role="status">
    ${icon(isPaid ? circleCheck : circleAlert)}${isPaid ? html`<strong>${messages.paidTitle}</strong>` : nothing}
    <p class="figures">${text}</p>
    ${names.length === 0 ? nothing : html`<p part="turn">${messages.next(new Intl.ListFormat(locale).format(names))}</p>`}
  </div>`;
}
