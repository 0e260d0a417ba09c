import { termRuns } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, formatDate, formatNumber, spanOf } from '../../formats/date.js';
import type { Sections } from '../../locale.js';

export interface StatusOptions {
  readonly messages: Sections['listing'];
  readonly locale: string;
  /** The date the data's age is counted to. */
  readonly today: string;
}

/** How much of the term is left, as a bar and in words; nothing where its end is not known, or the right's came before. */
export function remainingTerm(
  right: { readonly legalStatus: string; readonly filedOn: string; readonly expiresOn: string | null },
  { messages, locale, today }: StatusOptions,
): TemplateResult | typeof nothing {
  const { legalStatus, filedOn, expiresOn } = right;
  const whole = daysBetween(filedOn, expiresOn);
  const left = daysBetween(today, expiresOn);
  if (expiresOn === null || !whole || whole < 0 || left === undefined || !termRuns(legalStatus)) return nothing;
  const ends = formatDate(expiresOn, locale);
  const used = Math.min(100, Math.max(0, (100 * (whole - left)) / whole)).toFixed(1);
  const [years, months] = spanOf(today, expiresOn);
  return html`<div>
    <dt>${messages.remaining.title}</dt>
    <dd>
      ${left < 0 ? messages.remaining.ended(ends) : html`${messages.remaining.left(formatNumber(years), formatNumber(months))} <span class="quiet figures">${messages.remaining.ends(ends)}</span>`}
      <svg class="term" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4"></rect>
        <rect class="used" width=${used} height="4"></rect>
      </svg>
    </dd>
  </div>`;
}
