import { statusInfo, type Escrow } from '@ip-portal/core';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { moneyParts, reconciles } from '../../controllers/reconcile.js';
import { formatInstant } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import type { Sections } from '../../locale.js';
import { badge } from '../../templates/badge.js';

export interface SectionOptions {
  readonly messages: Sections['orderTracker'];
  readonly locale: string;
}

/** Where the buyer's money is. Figures that do not add up are refused, not shown. */
export function moneySection(escrow: Escrow | null, options: SectionOptions): TemplateResult | typeof nothing {
  if (!escrow) return nothing;
  const { messages, locale } = options;
  const tone = statusInfo('escrow', escrow.status)?.tone ?? 'neutral';
  const ends = formatInstant(escrow.holdExpiresAt, locale);
  return html`
    <section class="section" part="money">
      <h3 class="row between">
        ${messages.moneyTitle} ${badge(label(messages.escrowStatus, escrow.status, messages.unknown), tone)}
      </h3>
      ${reconciles(escrow) ? figures(escrow, options) : html`<p class="notice failure" role="alert">${messages.moneyMismatch}</p>`}
      <p class="quiet">
        ${messages.custodian(label(messages.rail, escrow.custodian, plainText))}${ends && escrow.held.amount > 0 ? html` · ${messages.holdExpires(ends)}` : nothing}
      </p>
    </section>
  `;
}

function figures(escrow: Escrow, { messages, locale }: SectionOptions): TemplateResult {
  const parts = moneyParts.filter((part) => escrow[part].amount > 0);
  return html`
    <p class="quiet">${messages.paidIn}</p>
    <p class="amount figures">${amountOf(escrow.paidIn, locale)}</p>
    <svg class="split" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${bars(escrow)}</svg>
    <dl class="pairs figures">
      ${parts.map(
        (part) =>
          html`<div>
            <dt><span class="key ${part}"></span>${messages.moneyParts[part]}</dt>
            <dd>${amountOf(escrow[part], locale)}</dd>
          </div>`,
      )}
    </dl>
  `;
}

/** Shares of the whole; drawn for the eye only, the figures stand below in words. */
function bars(escrow: Escrow): readonly SVGTemplateResult[] {
  const whole = escrow.paidIn.amount;
  if (whole === 0) return [];
  let start = 0;
  return moneyParts.map((part) => {
    const width = Math.round((escrow[part].amount / whole) * 1000);
    const from = start;
    start += width;
    return svg`<rect class=${part} x=${from} y="0" width=${width} height="10"></rect>`;
  });
}
