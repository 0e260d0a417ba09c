import type { Quote } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { sourceOf, words } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import type { Sections } from '../../locale.js';

export interface QuoteOptions {
  readonly messages: Sections['orderForm'];
  readonly locale: string;
}

function line(quoteLine: Quote['lines'][number], options: QuoteOptions): TemplateResult {
  const { messages, locale } = options;
  const name = words(quoteLine.label, locale).text || label(messages.line, quoteLine.kind, messages.unknown);
  const isFree = quoteLine.amount.amount === 0;
  const note = isFree
    ? ''
    : quoteLine.passThrough
      ? messages.passThrough
      : quoteLine.payer === 'seller'
        ? messages.bySeller
        : '';
  return html`<tr>
    <th scope="row">${name}${note ? html`<br /><span class="quiet">${note}</span>` : nothing}</th>
    <td>${isFree ? messages.free : amountOf(quoteLine.amount)}</td>
  </tr>`;
}

/** What the deal costs: every line with its payer, what the buyer pays in all, and in which two steps. */
export function quoteTable(quote: Quote, options: QuoteOptions & { readonly isValid: boolean }): TemplateResult {
  const { messages } = options;
  const row = (name: string, amount: Quote['price'], note = ''): TemplateResult =>
    html`<tr>
      <th scope="row">${name}${note ? html`<br /><span class="quiet">${note}</span>` : nothing}</th>
      <td>${amountOf(amount)}</td>
    </tr>`;
  const { minimumDays, maximumDays } = quote.expectedDuration;
  const source = sourceOf(quote.expectedDuration, options.locale);
  return html`
    <table class="quote figures ${options.isValid ? '' : 'expired'}" part="quote">
      <caption class="hidden">
        ${messages.quoteTitle}
      </caption>
      <tbody>
        ${quote.lines.map((quoteLine) => line(quoteLine, options))}
      </tbody>
      <tbody>
        <tr class="sum">
          <th scope="row">${messages.total}</th>
          <td><bdi class="fact">${amountOf(quote.buyerTotal)}</bdi></td>
        </tr>
        ${quote.deposit.amount > 0 ? html`${row(messages.deposit, quote.deposit, messages.depositHint)} ${row(messages.balance, quote.balance)}` : nothing}
      </tbody>
    </table>
    <p class="quiet">
      ${messages.duration(formatNumber(minimumDays), formatNumber(maximumDays))}<br />${messages.durationSource}<bdi
        lang=${source.language}
        >${source.text}</bdi
      >
    </p>
  `;
}
