import type { Listing, Verification } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, formatDate, formatNumber } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import type { Sections } from '../../locale.js';
import { badge, type BadgeTone } from '../../templates/badge.js';

export interface StatusOptions {
  readonly messages: Sections['listing'];
  readonly locale: string;
  /** The date the data's age is counted to. */
  readonly today: string;
}

/** Published status lags by months; past this many days it is worth a warning of its own. */
const lagDays = 90;

const resultTones: Readonly<Record<string, BadgeTone>> = {
  pass: 'success',
  warn: 'attention',
  fail: 'failure',
  expired: 'attention',
};

/** What the platform checked, each with its own date, because each ages on its own. */
export function verificationSection(
  verification: Verification | null,
  options: StatusOptions,
): TemplateResult | typeof nothing {
  if (!verification || verification.checks.length === 0) return nothing;
  const { messages, locale } = options;
  return html`
    <section class="section" part="verification">
      <h3>${messages.verificationTitle}</h3>
      <ul class="checks">
        ${verification.checks.map(({ check, result, asOf }) => {
          const tone = (Object.hasOwn(resultTones, result) ? resultTones[result] : undefined) ?? 'neutral';
          return html`<li>
            <span>${label(messages.checks, check, messages.unknown)}</span>
            <span class="row"
              >${badge(label(messages.checkResult, result, messages.unknown), tone)}<span class="quiet figures"
                >${messages.checkedOn(formatDate(asOf, locale))}</span
              ></span
            >
          </li>`;
        })}
      </ul>
      <p class="quiet">${messages.verificationNote}</p>
    </section>
  `;
}

/** Legal status as the office publishes it, with the day it speaks of, annuities and encumbrances. */
export function legalSection(listing: Listing, options: StatusOptions): TemplateResult | typeof nothing {
  if (listing.rightType !== 'patent') return nothing;
  const { messages, locale, today } = options;
  const { legalStatusRecord: record, annuity, encumbrances } = listing.right;
  const age = daysBetween(record.asOf, today) ?? 0;
  const due = formatDate(annuity.dueOn, locale);
  const next = annuity.nextYear === null || due === '' ? '' : messages.annuityNext(plainText(annuity.nextYear), due);
  return html`
    <section class="section" part="legal-status">
      <h3>${messages.legalTitle}</h3>
      <dl class="pairs figures">
        <div>
          <dt>${messages.legalTitle}</dt>
          <dd>
            ${label(messages.legalStatus, record.status, messages.unknown)}
            <p class="quiet">
              ${messages.asOf(formatDate(record.asOf, locale))} · ${messages.source(plainText(record.source))}
            </p>
          </dd>
        </div>
        <div>
          <dt>${messages.annuity}</dt>
          <dd>
            ${label(messages.annuityStatus, annuity.status, messages.unknown)}${next ? html`<p class="quiet">${next}</p>` : nothing}
          </dd>
        </div>
        <div>
          <dt>${messages.encumbrances}</dt>
          <dd>
            ${
              encumbrances.length === 0
                ? messages.noEncumbrances
                : encumbrances.map(
                    ({ kind, since, holder }) =>
                      html`<p>
                        ${label(messages.encumbranceKind, kind, messages.unknown)} <bdi>${plainText(holder)}</bdi>
                        <span class="quiet">${messages.since(formatDate(since, locale))}</span>
                      </p>`,
                  )
            }
          </dd>
        </div>
      </dl>
      ${
        age > lagDays
          ? html`<p class="notice attention">${messages.lagWarning(formatNumber(age, locale))}</p>`
          : html`<p class="quiet">${messages.lagNote}</p>`
      }
    </section>
  `;
}
