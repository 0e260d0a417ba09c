import type { RegistryRecord } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, formatDate, formatNumber } from '../../formats/date.js';
import { amountOf } from '../../formats/price.js';
import { chevronRight } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import { icon } from '../../templates/icon.js';
import { registerBadge } from '../../templates/register-badges.js';

interface Options {
  readonly messages: Sections['legalStatus'];
  readonly locale: string;
}

/** The annuity: how it stands, what is due when, and while it is late what paying now costs and until when. */
export function annuityPairs({ annuity, readOn }: RegistryRecord, { messages, locale }: Options): TemplateResult {
  const { status, nextYear, dueOn, fee, graceEndsOn, surcharges } = annuity;
  const due = formatDate(dueOn, locale);
  const left = daysBetween(readOn, dueOn) ?? -1;
  // The first step that has not ended is the one that counts today; before the due date none does.
  const step = left < 0 ? surcharges.find(({ until }) => (daysBetween(readOn, until) ?? -1) >= 0) : undefined;
  return html`<div part="annuity">
    <dt>${messages.annuity}</dt>
    <dd>
      <p>${registerBadge(status, messages.annuityStatus, messages)}</p>
      ${
        nextYear !== null && due
          ? html`<p>
              ${messages[left < 0 ? 'lateAnnuity' : 'nextAnnuity'](formatNumber(nextYear), amountOf(fee))}&nbsp;·
              ${messages.dueOn(due)}
              ${left >= 0 ? html`<span class="quiet">${messages.daysLeft(formatNumber(left))}</span>` : nothing}
            </p>`
          : nothing
      }
      ${
        step
          ? html`<p>${messages.surchargeNow(amountOf(step.surcharge), formatDate(step.until, locale))}</p>
              <p>${messages.graceUntil(formatDate(graceEndsOn, locale))}</p>
              <details>
                <summary>${icon(chevronRight)}${messages.surcharges}</summary>
                <ul>
                  ${surcharges.map(
                    ({ until, surcharge }) =>
                      html`<li class="row between" aria-current=${until === step.until ? 'true' : 'false'}>
                        <span>${messages.until(formatDate(until, locale))}</span>
                        <span>${surcharge.amount === 0 ? messages.noSurcharge : amountOf(surcharge)}</span>
                      </li>`,
                  )}
                </ul>
              </details>`
          : nothing
      }
    </dd>
  </div>`;
}
