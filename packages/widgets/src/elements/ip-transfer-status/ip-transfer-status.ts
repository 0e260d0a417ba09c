import { statusInfo, type TransferCase } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyOrder } from '../../controllers/order-store.js';
import { TickController } from '../../controllers/tick-controller.js';
import { daysBetween, formatDate, formatInstant, formatNumber } from '../../formats/date.js';
import { knows, label } from '../../formats/label.js';
import { plainText, sourceOf, words } from '../../formats/plain-text.js';
import { timeLeft } from '../../formats/time-left.js';
import { circleAlert, circleCheck, hourglass, landmark } from '../../icons/icons.js';
import { transferStatusWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { orderPart } from '../../styles/order-part.js';
import { sheet } from '../../styles/sheet.js';
import { timeline } from '../../styles/timeline.js';
import { tokens } from '../../styles/tokens.js';
import { badge } from '../../templates/badge.js';
import { icon } from '../../templates/icon.js';
import { OrderPartElement } from '../../templates/order-part-element.js';
import { filingsOf, type Filing } from './filings.js';
import { styles } from './ip-transfer-status.styles.js';

type Words = Sections['transferStatus'];

interface FilingOptions {
  readonly messages: Words;
  /** True once the case has ended: nothing is waited for any more. */
  readonly isOver: boolean;
}

/**
 * @summary The case at the patent office: where it stands, each filing with its forms and notices in human words, due dates, a range instead of a promise.
 * @tagname ip-transfer-status
 * @attr order-id - The order; the URL parameter `order` unless told.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot empty - Replaces what is shown before there is a case.
 * @slot stale - Replaces the words shown while changes are not followed.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where somebody else may see it.
 * @slot sign-in - How to sign in, shown when the platform asks for it.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - The case is shown to a signed-in party or by a tracking link only.
 * @fires {IpElementFailedEvent} ip-element-failed - The element could not do its work and says so.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart panel - The whole sheet.
 * @csspart facts - Filing party, dates and deadlines.
 * @csspart filing - One filing with its forms and notices.
 * @csspart notice - One notice of the office.
 * @csspart badge - A state.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart empty - What is shown before there is a case.
 * @csspart stale - What is shown while changes are not followed.
 * @csspart error - What is shown when something failed.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where somebody else may see it.
 * @csspart retry - The button to try again.
 * @cssstate loading - Waiting for the platform.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - The case is on show.
 * @cssstate empty - There is no case yet.
 * @cssstate stale - Changes are not followed at the moment.
 * @cssstate failed - The platform could not be asked.
 * @cssstate forbidden - The viewer may not see it.
 * @cssprop [--ip-color-accent] - The line that joins the filings.
 */
export class IpTransferStatus extends OrderPartElement<'transferStatus', 'transfer'> {
  static override styles = [tokens, base, sheet, timeline, orderPart, styles];

  constructor() {
    super();
    new TickController(this);
  }

  protected override about() {
    return { words: transferStatusWords, part: 'transfer', beside: ['papers'] } as const;
  }

  protected override content(
    transfer: TransferCase,
    { view, messages }: { readonly view: ReadyOrder; readonly messages: Words },
  ): TemplateResult {
    const status = plainText(transfer.status);
    const { tone = 'neutral', terminal } = statusInfo('transfer', status) ?? {};
    const filings = filingsOf(transfer, view.papers ?? null);
    const passed = formatDate(transfer.effectiveOn, this.portal.locale);
    return html`
      <div class="heading">
        <h3>${icon(landmark)} ${messages.title}</h3>
        ${badge(label(messages.status, status, messages.unknown), tone)}
      </div>
      ${
        knows(messages.meaning, status)
          ? html`<p class=${tone === 'attention' || tone === 'failure' ? `notice ${tone}` : ''}>
              ${tone === 'attention' || tone === 'failure' ? icon(circleAlert) : nothing}${label(messages.meaning, status, messages.unknown)}
            </p>`
          : nothing
      }
      ${passed ? html`<p class="notice success figures">${icon(circleCheck)}${messages.effective(passed)}</p>` : nothing}
      ${this.#facts(transfer, messages)}
      ${
        filings.length === 0
          ? nothing
          : html`<h4>${messages.filings}</h4>
              <ol class="timeline">
                ${filings.map((filing) => this.#filing(filing, { messages, isOver: terminal === true }))}
              </ol>`
      }
    `;
  }

  #facts(transfer: TransferCase, messages: Words): TemplateResult {
    const { locale, portal } = this.portal;
    const { expectedBetween: range, dueAt } = transfer;
    const left = portal?.client ? messages.left(timeLeft(dueAt, { now: portal.client.now(), locale })) : '';
    const due = formatInstant(dueAt, locale);
    const from = formatDate(range?.from, locale);
    const to = formatDate(range?.to, locale);
    const source = sourceOf(range, locale);
    const rows = [
      [messages.filer, label(messages.filingParty, transfer.filingParty, messages.unknown), ''],
      [messages.filedOn, formatDate(transfer.filedOn, locale), ''],
      [messages.due, due, left],
      [
        messages.expected,
        from && to && !transfer.effectiveOn ? messages.range(from, to) : '',
        html`${messages.rangeNote}<bdi lang=${source.language}>${source.text}</bdi>`,
      ],
    ] as const;
    return html`<dl class="pairs figures" part="facts">
      ${rows.map(([name, value, note]) =>
        value === ''
          ? nothing
          : html`<div>
              <dt>${name}</dt>
              <dd>${value} ${note ? html`<span class="quiet note">${note}</span>` : nothing}</dd>
            </div>`,
      )}
    </dl>`;
  }

  #filing(filing: Filing, options: FilingOptions): TemplateResult {
    const { locale } = this.portal;
    const { messages, isOver } = options;
    const { number, filedAt, forms, notices } = filing;
    return html`<li class="stack" part="filing">
      <p class="row">
        <strong>${messages.attempt(formatNumber(number))}</strong>
        <time class="quiet figures" datetime=${plainText(filedAt)}>${formatInstant(filedAt, locale)}</time>
      </p>
      ${
        forms.length === 0
          ? nothing
          : html`<div>
              <p class="quiet">${messages.forms}</p>
              <ul class="forms">
                ${forms.map(
                  (code) =>
                    html`<li>
                      ${label(messages.form, code, messages.unknown)}
                      <span class="quiet figures">${plainText(code)}</span>
                    </li>`,
                )}
              </ul>
            </div>`
      }
      ${
        notices.length === 0
          ? html`<p class="quiet">
              ${icon(hourglass)} ${filedAt && !isOver ? messages.waitingForAnswer : messages.noNotices}
            </p>`
          : html`<div>
              <p class="quiet">${messages.notices}</p>
              <ul class="lines">
                ${notices.map((each) => this.#notice(each, options))}
              </ul>
            </div>`
      }
    </li>`;
  }

  #notice({ notice, isAnswered }: Filing['notices'][number], { messages, isOver }: FilingOptions): TemplateResult {
    const { locale } = this.portal;
    const code = plainText(notice.code);
    const meaning = knows(messages.notice, code) ? label(messages.notice, code, messages.unknown) : '';
    // Nobody has to reply any more in a case that is over.
    const replyDueOn = isAnswered || !isOver ? notice.replyDueOn : null;
    const dates = [
      [messages.issuedOn, notice.issuedOn],
      [messages.receivedOn, notice.deemedReceivedOn],
      [messages.replyDueOn, replyDueOn],
    ] as const;
    return html`<li part="notice">
      <p>
        <strong>${words(notice.name, locale).text}</strong>
        <span class="quiet figures">${code}</span>
        <span class="quiet figures">${messages.number(plainText(notice.number))}</span>
      </p>
      ${meaning ? html`<p>${meaning}</p>` : nothing}
      <p class="quiet figures row">
        ${dates.map(([name, date]) => (formatDate(date, locale) ? html`<span>${name} ${formatDate(date, locale)}</span>` : nothing))}
        ${replyDueOn ? this.#reply(replyDueOn, { isAnswered, messages }) : nothing}
      </p>
    </li>`;
  }

  #reply(
    due: string,
    options: { readonly isAnswered: boolean; readonly messages: Words },
  ): TemplateResult | typeof nothing {
    const { isAnswered, messages } = options;
    if (isAnswered) return html`<strong class="good">${messages.answered}</strong>`;
    const days = daysBetween(this.portal.today, due);
    if (days === undefined) return nothing;
    if (days < 0) return html`<strong class="late">${messages.overdue}</strong>`;
    return html`<strong>${days === 0 ? messages.dueToday : messages.daysLeft(formatNumber(days))}</strong>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-transfer-status': IpTransferStatus;
  }
}
