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

interface Ended {
  readonly order: Order;
  readonly payment: Payment | null;
  readonly later: Payment | null;
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

/** How the last payment ended, as the platform says: its title, where it has one, and its text. */
export function endOf({ payment, later }: Ended, messages: PaidOptions['messages']): readonly [string, string] {
  const { ends, nothingDue, unknown } = messages;
  const end = (one: Payment | null): string => (knows(ends, one?.status) ? label(ends, one?.status, unknown) : '');
  if (payment?.status === 'succeeded') {
    const what = label(messages.purpose, payment.purpose, unknown);
    return [messages.paidTitle, `${messages.paid(what, amountOf(payment.amount))} ${end(later)}`.trim()];
  }
  return ['', end(payment) || nothingDue];
}

/** Nothing is due any more: how the last payment ended, as the platform says, and whose turn it is now. */
export function endedPayment(ended: Ended, { messages, locale }: PaidOptions): TemplateResult {
  const { order } = ended;
  const [title, text] = endOf(ended, messages);
  const names = order.waitingFor.map((actor) => label(messages.actor, actor, messages.unknown));
  return html`<div class="notice ${title && 'success'}" part="status" tabindex="-1">
    ${icon(title ? circleCheck : circleAlert)}${title ? html`<strong>${title}</strong>` : nothing}
    <p class="figures">${text}</p>
    ${names.length === 0 ? nothing : html`<p part="turn">${messages.next(new Intl.ListFormat(locale).format(names))}</p>`}
  </div>`;
}
