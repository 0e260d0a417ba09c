import type { Order } from '@ip-portal/core';
import { html, type TemplateResult } from 'lit';
import { formatInstant } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import { download, printer } from '../../icons/icons.js';
import { icon } from '../../templates/icon.js';
import type { SectionOptions } from './now-panel.js';

/** What happened, in words of the viewer's language, newest first. */
export function historyRows(order: Order, { messages, locale }: SectionOptions) {
  return [...order.history].reverse().map((entry) => ({
    at: plainText(entry.at),
    time: formatInstant(entry.at, locale),
    step: label({ ...messages.step, ...messages.happened }, entry.step, messages.unknown),
    actor: label(messages.actor, entry.actor, messages.unknown),
    status: label(messages.status, entry.status, messages.unknown),
  }));
}

/** Everything that happened, newest first, to keep and to print. */
export function historySection(
  order: Order,
  options: SectionOptions & { readonly save: () => void; readonly print: () => void },
): TemplateResult {
  const { messages } = options;
  return html`
    <section class="section" part="history">
      <h3>${messages.history}</h3>
      <ol class="timeline history">
        ${historyRows(order, options).map(
          ({ at, time, step, actor }) =>
            html`<li>
              <time class="quiet figures" datetime=${at}>${time}</time>
              <span>${step}<span class="quiet by">${messages.by(actor)}</span></span>
            </li>`,
        )}
      </ol>
      <p class="row keep">
        <button class="button" type="button" part="save" @click=${options.save}>
          ${icon(download)}${messages.csv}
        </button>
        <button class="button" type="button" part="print" @click=${options.print}>
          ${icon(printer)}${messages.print}
        </button>
      </p>
    </section>
  `;
}
