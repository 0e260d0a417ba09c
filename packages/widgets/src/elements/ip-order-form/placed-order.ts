import type { Order, Quote } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../formats/date.js';
import { plainText } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import type { QuoteOptions } from './quote-table.js';

interface PlacedOptions extends QuoteOptions {
  /** Where the order is followed; undefined where the page has no such place. */
  readonly href: string | undefined;
}

/** The order exists: its number, and what it asks of the buyer next, which is the deposit unless the platform wants none. */
export function placedOrder(
  { order, quote }: { readonly order: Order; readonly quote: Quote },
  { messages, locale, href }: PlacedOptions,
): TemplateResult {
  const due = order.availableActions.find(({ action, enabled }) => action === 'pay' && enabled);
  const until = formatInstant(due?.dueAt ?? order.dueAt, locale);
  const isDue = due !== undefined && until !== '';
  return html`
    <div class="notice success" part="done" role="status">
      <h2>${messages.done}</h2>
      <p>${messages.orderNumber} <span class="reference figures">${plainText(order.id)}</span></p>
      <p class="figures">
        <strong>${isDue ? messages.payDeposit(amountOf(quote.deposit), until) : messages.doneHint}</strong>
      </p>
      ${href === undefined ? nothing : html`<a class="button primary" href=${href}>${messages.follow}</a>`}
    </div>
  `;
}
