import { statusInfo, type Escrow } from '@ip-portal/core';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { lazyPartOf } from '../../controllers/lazy-part.js';
import type { ReadyOrder } from '../../controllers/order-store.js';
import { moneyParts, reconciles } from '../../controllers/reconcile.js';
import { TickController } from '../../controllers/tick-controller.js';
import { formatInstant } from '../../formats/date.js';
import { knows, label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import { timeLeft } from '../../formats/time-left.js';
import { chevronRight, circleAlert, clock, landmark, lock, wallet } from '../../icons/icons.js';
import { escrowWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { orderPart } from '../../styles/order-part.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';
import { badge } from '../../templates/badge.js';
import { objection } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import { OrderPartElement } from '../../templates/order-part-element.js';
import { styles } from './ip-escrow.styles.js';

type Words = Sections['escrow'];

/**
 * @summary Where the money of an order is: held, released, refunded, fees; who keeps it, until when, who acts next, and every booking on request.
 * @tagname ip-escrow
 * @attr order-id - The order; the URL parameter `order` unless told.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot empty - Replaces what is shown where there is no money to show.
 * @slot stale - Replaces the words shown while changes are not followed.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where somebody else may see it.
 * @slot sign-in - How to sign in, shown when the platform asks for it.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - The money is shown to a signed-in party only.
 * @fires {IpElementFailedEvent} ip-element-failed - The element could not do its work and says so.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart panel - The whole sheet.
 * @csspart amount - What was paid in.
 * @csspart bar - The shares as a bar.
 * @csspart figures - The shares in words.
 * @csspart compensation - What the buyer got besides, out of the seller's margin.
 * @csspart next - Who acts next, until when.
 * @csspart custodian - Who keeps the money.
 * @csspart statement - Every booking, as a table.
 * @csspart badge - A state.
 * @csspart mismatch - What is shown in place of figures that do not add up.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart empty - What is shown where there is no money to show.
 * @csspart stale - What is shown while changes are not followed.
 * @csspart error - What is shown when something failed.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where somebody else may see it.
 * @csspart retry - The button to try again.
 * @cssstate loading - Waiting for the platform.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - The money is on show.
 * @cssstate empty - There is no money to show.
 * @cssstate stale - Changes are not followed at the moment.
 * @cssstate failed - The platform could not be asked.
 * @cssstate forbidden - The viewer may not see it.
 * @cssprop [--ip-color-accent] - What is in custody.
 */
export class IpEscrow extends OrderPartElement<'escrow', 'escrow'> {
  static override styles = [tokens, base, sheet, orderPart, styles];

  // Few readers look at the bookings.
  readonly #statement = lazyPartOf(this, () => import('./statement.js'), this);

  constructor() {
    super();
    new TickController(this);
  }

  protected override about() {
    return { words: escrowWords, part: 'escrow' } as const;
  }

  protected override updated(): void {
    super.updated();
    const { view } = this.order;
    if (view.status === 'ready') this.#statement.part?.bookings.follow(view.order);
  }

  protected override content(
    escrow: Escrow,
    { view, messages }: { readonly view: ReadyOrder; readonly messages: Words },
  ): TemplateResult {
    const heading = html`<h3>${icon(wallet)} ${messages.title}</h3>`;
    // Where the figures are wrong, nothing is claimed of the money.
    if (!reconciles(escrow))
      return html`<div class="heading">${heading}</div>
        <p class="notice failure" part="mismatch" role="alert">${icon(circleAlert)}${messages.mismatch}</p>
        ${this.#next(view, messages)}`;
    const { tone = 'neutral', terminal } = statusInfo('escrow', escrow.status) ?? {};
    const status = plainText(escrow.status);
    const { paidIn, refunded } = escrow;
    // However it came to an end: what was paid went back.
    const end = terminal && paidIn.amount > 0 && refunded.amount === paidIn.amount ? 'refunded' : status;
    return html`
      <div class="heading">${heading} ${badge(label(messages.status, end, messages.unknown), tone)}</div>
      ${knows(messages.meaning, status) ? html`<p>${label(messages.meaning, status, messages.unknown)}</p>` : nothing}
      ${this.#figures(escrow, messages)} ${this.#next(view, messages)} ${this.#custodian(escrow, messages)}
      ${view.order.viewerRole === 'visitor' ? nothing : this.#ledger(view, messages)}
    `;
  }

  #figures(escrow: Escrow, messages: Words): TemplateResult {
    const parts = moneyParts.filter((part) => escrow[part].amount > 0);
    const { compensation } = escrow;
    return html`
      <div>
        <p class="quiet">${messages.paidIn}</p>
        <p class="amount figures" part="amount">${amountOf(escrow.paidIn)}</p>
      </div>
      ${parts.length === 0 ? nothing : html`<svg class="split" part="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">${bars(escrow)}</svg>`}
      <dl class="pairs figures" part="figures">
        ${parts.map(
          (part) =>
            html`<div>
              <dt><span class="key ${part}"></span>${messages.parts[part]}</dt>
              <dd>${amountOf(escrow[part])}</dd>
            </div>`,
        )}
      </dl>
      ${compensation && compensation.amount > 0 ? html`<p part="compensation">${messages.compensation(amountOf(compensation))}</p>` : nothing}
    `;
  }

  #next({ order }: ReadyOrder, messages: Words): TemplateResult | typeof nothing {
    const { viewerRole, waitingFor } = order;
    if (waitingFor.length === 0) return nothing;
    // Nobody is told to act in a status of a later platform, where nothing can be done here.
    const you = statusInfo('order', order.status) ? viewerRole : null;
    const names = new Intl.ListFormat(this.portal.locale).format(
      waitingFor.map((actor) => (actor === you ? messages.you : label(messages.actor, actor, messages.unknown))),
    );
    const [due, left] = this.#until(order.dueAt);
    return html`<p part="next">
      <strong>${messages.next(names)}</strong>
      <span class=${left ? 'quiet figures' : 'late figures'}>${due ? messages.due(due, left) : nothing}</span>
    </p>`;
  }

  /** An instant in words, and how long it is until then by the platform's clock; '' for what is over. */
  #until(at: string | null): readonly [time: string, left: string] {
    const { locale, portal } = this.portal;
    return [formatInstant(at, locale), timeLeft(at, { now: portal?.client?.now() ?? 0, locale })];
  }

  /** Who keeps the money, from the first that came in; what that means, while there is some. */
  #custodian(escrow: Escrow, messages: Words): TemplateResult {
    const rail = plainText(escrow.custodian);
    const isHeld = escrow.held.amount > 0;
    const [ends, left] = this.#until(isHeld ? escrow.holdExpiresAt : null);
    return html`<div class="custody" part="custodian">
      ${
        escrow.paidIn.amount > 0
          ? html`<p>
              ${icon(landmark)}<span
                >${messages.custodian} <strong>${label(messages.rail, rail, plainText)}</strong></span
              >
            </p>`
          : nothing
      }
      <p class="quiet">
        ${icon(lock)}
        <span
          >${isHeld && knows(messages.licence, rail) ? html`${label(messages.licence, rail, messages.unknown)}<br />` : nothing}${messages.custody}</span
        >
      </p>
      ${ends ? html`<p class="quiet figures">${icon(clock)}<span>${messages.holdEnds(ends, left)}</span></p>` : nothing}
    </div>`;
  }

  #ledger({ order }: ReadyOrder, messages: Words): TemplateResult {
    const { part } = this.#statement;
    const waits = html`<p class="quiet" role="status">${messages.loading}</p>`;
    const toggle = ({ target }: Event): void => {
      if (!(target instanceof HTMLDetailsElement)) return;
      if (!target.open) part?.bookings.close();
      else
        void this.#statement.fetch(({ bookings }) => {
          if (target.open) void bookings.open(order);
        });
    };
    return html`<details class="no-print" part="statement" @toggle=${toggle}>
      <summary>${icon(chevronRight)}${messages.statement}</summary>
      ${part?.content(order, { messages, waits }) ?? (part === null ? objection(messages.failure.unexpected) : waits)}
    </details>`;
  }
}

/** Shares of the whole; drawn for the eye only, the figures stand below in words. */
function bars(escrow: Escrow): readonly SVGTemplateResult[] {
  const whole = escrow.paidIn.amount;
  let start = 0;
  return moneyParts.map((part) => {
    const width = (escrow[part].amount / whole) * 1000;
    const from = start;
    start += width;
    return svg`<rect class=${part} x=${from.toFixed(1)} y="0" width=${width.toFixed(1)} height="10"></rect>`;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-escrow': IpEscrow;
  }
}
