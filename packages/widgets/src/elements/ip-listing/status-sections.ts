import type { Listing, Verification } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, formatDate, formatNumber } from '../../formats/date.js';
import { label, type Labels } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import { check, clock, info, triangleAlert, x } from '../../icons/icons.js';
import { badge } from '../../templates/badge.js';
import { icon } from '../../templates/icon.js';
import { lookOf, registerBadge, type Look } from '../../templates/register-badges.js';
import { registerRecord, type RecordOptions } from '../../templates/register-record.js';
import { bones } from '../../templates/waiting.js';
import { remainingTerm, type StatusOptions } from './remaining-term.js';

/** Published status lags by months; past this many days it is worth a warning of its own. */
const lagDays = 90;

const results: Readonly<Record<string, Look>> = {
  pass: ['success', check],
  warn: ['attention', triangleAlert],
  fail: ['failure', x],
  expired: ['neutral', clock],
};

/** The words for a code where there are some: codes nobody foresaw say nothing rather than something wrong. */
const wordsFor = (table: Labels, code: unknown): string => label(table, code, () => '');

/** The kinds of what lies on a right, each once, with what it means for a buyer. */
export function burdenWords(listing: Listing, messages: StatusOptions['messages']): readonly TemplateResult[] {
  const kinds = listing.rightType === 'patent' ? listing.right.encumbrances.map(({ kind }) => plainText(kind)) : [];
  return [...new Set(kinds)].map(
    (kind) =>
      html`<strong>${label(messages.encumbranceKind, kind, messages.unknown)}</strong>
        ${wordsFor(messages.encumbranceMeaning, kind)}`,
  );
}

/** What the platform checked, each with its own date, because each ages on its own. */
export function verificationSection(
  verification: Verification | null | undefined,
  options: StatusOptions,
): TemplateResult | typeof nothing {
  const { messages } = options;
  if (verification === undefined)
    return html`<section class="section expected" aria-busy="true">
      <h3>${messages.verificationTitle}</h3>
      ${bones(7)}
    </section>`;
  if (!verification || verification.checks.length === 0) return nothing;
  const { checks } = verification;
  const count = (wanted: string): number => checks.filter(({ result }) => result === wanted).length;
  const aged = count('expired');
  const all = formatNumber(checks.length);
  const columns = messages.checkColumns;
  return html`
    <section class="section" part="verification">
      <h3>${messages.verificationTitle}</h3>
      <p class="quiet">
        ${aged > 0 ? messages.checksAged(formatNumber(aged), all) : messages.checksPassed(formatNumber(count('pass')), all)}
      </p>
      <table class="checks" role="table">
        <thead class="hidden">
          <tr role="row">
            <th scope="col">${columns.check}</th>
            <th scope="col">${columns.result}</th>
            <th scope="col">${columns.date}</th>
          </tr>
        </thead>
        <tbody>
          ${checks.map((one) => checkRow(one, options))}
        </tbody>
      </table>
      <p class="quiet">${verification.level === 'none' ? messages.unverifiedNote : messages.verificationNote}</p>
    </section>
  `;
}

function checkRow(one: Verification['checks'][number], { messages, locale }: StatusOptions): TemplateResult {
  const [tone, node] = lookOf(one.result, results);
  const reason = wordsFor(messages.reasons, one.reason);
  // The roles hold where there is no room for columns and none is drawn.
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${label(messages.checks, one.check, messages.unknown)}${reason ? html`<p class="quiet">${reason}</p>` : nothing}
    </th>
    <td role="cell">${badge(label(messages.checkResult, one.result, messages.unknown), tone, node)}</td>
    <td role="cell" class="quiet figures">${formatDate(one.asOf, locale)}</td>
  </tr>`;
}

/** Legal status as the office publishes it, with the day it speaks of, term, annuities, encumbrances and co-owners. */
export function legalSection(
  listing: Listing,
  options: StatusOptions & RecordOptions,
): TemplateResult | typeof nothing {
  if (listing.rightType !== 'patent') return nothing;
  const { messages, locale, today } = options;
  const { legalStatusRecord: record, annuity, holders, encumbrances } = listing.right;
  const age = daysBetween(record.asOf, today) ?? 0;
  const due = formatDate(annuity.dueOn, locale);
  const next = annuity.nextYear === null || due === '' ? '' : messages.annuityNext(plainText(annuity.nextYear), due);
  return html`
    <section class="section" part="legal-status">
      <h3>${messages.legalTitle}</h3>
      <dl class="pairs figures">
        <div>
          <dt>${messages.registered}</dt>
          <dd>
            ${registerBadge(record.status, messages.legalStatus, messages)}
            <p class="quiet">
              ${messages.asOf(formatDate(record.asOf, locale))} ·
              ${messages.source(label(messages.sources, record.source, plainText))}
            </p>
            ${
              listing.right.legalStatus === 'grace' && record.status !== 'grace'
                ? html`<p class="quiet">${messages.graceUntold}</p>`
                : nothing
            }
          </dd>
        </div>
        ${remainingTerm(listing.right, options)}
        <div>
          <dt>${messages.annuity}</dt>
          <dd>
            ${registerBadge(annuity.status, messages.annuityStatus, messages)}
            ${[next, wordsFor(messages.reasons, `annuity_${plainText(annuity.status)}`)].map((words) => (words ? html`<p class="quiet figures">${words}</p>` : nothing))}
          </dd>
        </div>
        <div>
          <dt>${messages.encumbrances}</dt>
          <dd>
            ${encumbrances.length === 0 ? messages.noEncumbrances : encumbrances.map((one) => encumbranceLine(one, options))}
          </dd>
        </div>
      </dl>
      ${
        Array.isArray(holders) && holders.length > 1
          ? html`<p class="notice">${icon(info)}${messages.coOwners(formatNumber(holders.length))}</p>`
          : nothing
      }
      ${
        age > lagDays
          ? html`<p class="notice attention" part="lag">
              ${icon(triangleAlert)}${messages.lagWarning(formatNumber(age))}
            </p>`
          : html`<p class="quiet" part="lag">${messages.lagNote}</p>`
      }
      ${registerRecord({ listingId: listing.id }, options)}
    </section>
  `;
}

function encumbranceLine(
  { kind, since, holder }: Extract<Listing, { rightType: 'patent' }>['right']['encumbrances'][number],
  { messages, locale }: StatusOptions,
): TemplateResult {
  return html`
    <p>
      ${badge(label(messages.encumbranceKind, kind, messages.unknown), 'attention')} <bdi>${plainText(holder)}</bdi>
      <span class="quiet">${messages.since(formatDate(since, locale))}</span>
    </p>
    <p class="quiet">${wordsFor(messages.encumbranceMeaning, kind)}</p>
  `;
}
