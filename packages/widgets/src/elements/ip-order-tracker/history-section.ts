import type { Order } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant, formatNumber } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import { download, printer } from '../../icons/icons.js';
import { icon } from '../../templates/icon.js';
import { wasPaid } from './ending.js';
import type { SectionOptions } from './now-panel.js';

/** What another part of the deal did at the same moment, where the order's own step says as much. */
const echoes: Readonly<Record<string, string>> = {
  deposit_captured: 'deposit_secured',
  balance_captured: 'payment_secured',
  application_filed: 'case_filed',
  application_refused: 'case_refused',
  refiling_started: 'case_refiled',
  formalities_passed: 'case_passed',
  case_withdrawn: 'case_ended',
  refund_confirmed: 'refund_completed',
  split_confirmed: 'split_completed',
};

/** What happened, in words of the viewer's language, newest first. */
function historyRows(order: Order, { messages, locale }: SectionOptions) {
  // An escrow that closes gives back the deposit it holds.
  const stepOf = (step: string): string => (step === 'escrow_closed' && wasPaid(order) ? 'deposit_returned' : step);
  return [...order.history].reverse().map((entry) => ({
    at: plainText(entry.at),
    time: formatInstant(entry.at, locale),
    step: label({ ...messages.step, ...messages.happened }, stepOf(entry.step), messages.unknown),
    actor: label(messages.actor, entry.actor, messages.unknown),
    status: label(messages.status, entry.status, messages.unknown),
    reason: plainText(entry.reason),
    isTimed: entry.actor === 'clock',
    isEcho: order.history.some(({ at, step }) => at === entry.at && step === echoes[plainText(entry.step)]),
  }));
}

/** The same as a table with its head, for a file. */
export function historyTable(order: Order, options: SectionOptions): readonly (readonly string[])[] {
  const rows = historyRows(order, options);
  return [
    options.messages.csvColumns,
    ...rows.map(({ at, step, actor, status, reason }) => [at, step, actor, status, reason]),
  ];
}

/** What is on show of a long history before somebody asks for the rest. */
const shown = 6;

export interface HistoryOptions extends SectionOptions {
  /** True where all of a long history is on show; print shows all of it anyway. */
  readonly isWhole: boolean;
  readonly turn: () => void;
  readonly save: (form: 'csv' | 'json') => void;
  readonly print: () => void;
}

/** Everything that happened, newest first, to keep and to print. */
export function historySection(order: Order, options: HistoryOptions): TemplateResult {
  const { messages, isWhole } = options;
  const rows = historyRows(order, options).filter(({ isEcho }) => !isEcho);
  const isLong = rows.length > shown + 2;
  return html`
    <section class="section" part="history">
      <h3>${messages.history}</h3>
      <ol class="timeline history ${isLong && !isWhole ? 'short' : ''}" id="history">
        ${rows.map(
          ({ at, time, step, actor, isTimed, reason }, index) =>
            html`<li class=${index < shown ? nothing : 'early'}>
              <time class="quiet figures" datetime=${at}>${time}</time>
              <span
                >${step}${isTimed ? nothing : html`<span class="quiet by">${messages.by(actor)}</span>`}${reason ? html`<blockquote dir="auto">${reason}</blockquote>` : nothing}</span
              >
            </li>`,
        )}
      </ol>
      ${
        isLong
          ? html`<button
              class="link no-print"
              type="button"
              part="earlier"
              aria-expanded=${String(isWhole)}
              aria-controls="history"
              @click=${options.turn}
            >
              ${isWhole ? messages.later : messages.earlier(formatNumber(rows.length - shown))}
            </button>`
          : nothing
      }
      <p class="row keep">
        ${(['csv', 'json'] as const).map(
          (form) =>
            html`<button
              class="button"
              type="button"
              part="save"
              @click=${() => {
                options.save(form);
              }}
            >
              ${icon(download)}${messages[form]}
            </button>`,
        )}
        <button class="button" type="button" part="print" @click=${options.print}>
          ${icon(printer)}${messages.print}
        </button>
      </p>
    </section>
  `;
}
