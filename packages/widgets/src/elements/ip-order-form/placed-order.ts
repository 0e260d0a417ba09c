import { html, nothing, type TemplateResult } from 'lit';
import type { PlacedOrder } from '../../controllers/order-form-controller.js';
import { formatInstant } from '../../formats/date.js';
import { linkFrom } from '../../formats/link.js';
import { plainText, words } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import type { QuoteOptions } from './quote-table.js';

interface PlacedOptions extends QuoteOptions {
  /** Where orders are followed; null where the page has no such place. */
  readonly trackerHref: string | null;
  /** It is told beside another right, and says of which it is. */
  readonly isLate: boolean;
}

/** The order exists: its number, and what it asks of the buyer next, which is the deposit unless the platform wants none. */
export function placedOrder(
  { order, quote }: PlacedOrder,
  { messages, locale, trackerHref, isLate }: PlacedOptions,
): TemplateResult {
  const due = order.availableActions.find(({ action, enabled }) => action === 'pay' && enabled);
  const until = formatInstant(due?.dueAt ?? order.dueAt, locale);
  const href = linkFrom(trackerHref, { id: order.id }, document.baseURI);
  const title = words(order.title, locale);
  const isDue = due !== undefined && until !== '';
  return html`
    <div class="notice success" part="done" role="status">
      <h2>${messages.done}</h2>
      ${isLate ? html`<p><bdi lang=${title.language || nothing}>${title.text}</bdi></p>` : nothing}
      <p>${messages.orderNumber} <span class="reference figures">${plainText(order.id)}</span></p>
      <p class="figures">
        <strong>${isDue ? messages.payDeposit(amountOf(quote.deposit), until) : messages.doneHint}</strong>
      </p>
      ${href === undefined ? nothing : html`<a class="button primary" href=${href}>${messages.follow}</a>`}
    </div>
  `;
}
