import { statusInfo, type TransferCase } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatInstant, formatNumber } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText, words } from '../../formats/plain-text.js';
import { badge } from '../../templates/badge.js';
import type { SectionOptions } from './money-section.js';

/** The office case: where it stands, what the notices mean, and a range instead of a promise. */
export function officeSection(transfer: TransferCase | null, options: SectionOptions): TemplateResult | typeof nothing {
  if (!transfer) return nothing;
  const { messages, locale } = options;
  const { expectedBetween: range } = transfer;
  const facts = [
    messages.attempt(formatNumber(transfer.attempt, locale)),
    transfer.filedOn ? messages.filedOn(formatDate(transfer.filedOn, locale)) : '',
    transfer.effectiveOn ? messages.effectiveOn(formatDate(transfer.effectiveOn, locale)) : '',
    transfer.dueAt ? messages.due(formatInstant(transfer.dueAt, locale)) : '',
  ].filter(Boolean);
  const tone = statusInfo('transfer', transfer.status)?.tone ?? 'neutral';
  return html`
    <section class="section" part="office">
      <h3 class="row between">
        ${messages.office} ${badge(label(messages.transferStatus, transfer.status, messages.unknown), tone)}
      </h3>
      <p class="quiet figures">${facts.join(' · ')}</p>
      ${range && !transfer.effectiveOn ? html`<p class="quiet figures">${messages.expected(formatDate(range.from, locale), formatDate(range.to, locale))}</p>` : nothing}
      ${
        transfer.notices.length === 0
          ? html`<p class="quiet">${messages.noNotices}</p>`
          : html`<ul class="notices">
              ${transfer.notices.map((notice) => noticeLine(notice, options))}
            </ul>`
      }
    </section>
  `;
}

function noticeLine(notice: TransferCase['notices'][number], { messages, locale }: SectionOptions): TemplateResult {
  const code = plainText(notice.code);
  const meaning = Object.hasOwn(messages.noticeMeaning, code)
    ? label(messages.noticeMeaning, code, messages.unknown)
    : '';
  const dates = [
    messages.issuedOn(formatDate(notice.issuedOn, locale)),
    messages.receivedOn(formatDate(notice.deemedReceivedOn, locale)),
    notice.replyDueOn ? messages.replyDue(formatDate(notice.replyDueOn, locale)) : '',
  ].filter(Boolean);
  return html`<li>
    <p><strong>${words(notice.name, locale).text}</strong> <span class="quiet figures">${code}</span></p>
    ${meaning ? html`<p>${meaning}</p>` : nothing}
    <p class="quiet figures">${dates.join(' · ')}</p>
  </li>`;
}
