import { orderProgress, type Order } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { failureOf } from '../../controllers/failure.js';
import { OrderTrackerController, type OrderTrackerView } from '../../controllers/order-tracker-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { idFrom } from '../../controllers/url-value.js';
import {
  IpElementFailedEvent,
  IpOrderChangedEvent,
  IpPaymentStartedEvent,
  IpSignInRequestedEvent,
} from '../../events.js';
import { formatInstant } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { safeLink } from '../../formats/link.js';
import { plainText, words } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import { base } from '../../styles/base.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';
import { badge } from '../../templates/badge.js';
import { failurePanel, mutePanel } from '../../templates/failure-panel.js';
import type { Sections } from '../../locale.js';
import { PortalElement } from '../../templates/portal-element.js';
import { styles } from './ip-order-tracker.styles.js';
import { moneySection } from './money-section.js';
import { nowPanel } from './now-panel.js';
import { historySection, officeSection } from './office-section.js';
import { papersSection } from './papers-section.js';
import { progressList } from './progress.js';

type Words = Sections['orderTracker'];
type Ready = Extract<OrderTrackerView, { status: 'ready' }>;

/**
 * @summary One order, live: where it stands, who acts next until when, what the viewer can do and why not, money, papers, office, history.
 * @tagname ip-order-tracker
 * @attr order-id - The order to follow; the URL parameter `order` unless told.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot sign-in - How to sign in, shown when the platform asks for it.
 * @slot empty - Replaces what is shown while nothing was chosen.
 * @fires {IpOrderChangedEvent} ip-order-changed - A new version of the order is on show.
 * @fires {IpPaymentStartedEvent} ip-payment-started - A payment waits at the provider; cancel it to take the payer there yourself.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - The order needs a signed-in party.
 * @fires {IpElementFailedEvent} ip-element-failed - The order could not be shown, and the element says so.
 * @csspart title - What the order is about.
 * @csspart progress - The stages of the order.
 * @csspart now - Who acts next, and what the viewer can do.
 * @csspart actions - The viewer's actions.
 * @csspart proceed - The button that carries an action out.
 * @csspart pay - The link to the provider.
 * @csspart money - Where the money is.
 * @csspart papers - The checklist of papers.
 * @csspart office - The office case with its notices.
 * @csspart history - Everything that happened.
 * @csspart badge - A state.
 * @csspart error - What is shown when something failed.
 * @csspart retry - The button to try again.
 * @cssprop [--ip-color-accent] - The present stage, main buttons.
 */
export class IpOrderTracker extends PortalElement {
  static override styles = [tokens, base, sheet, styles];
  static override properties: PropertyDeclarations = { orderId: { attribute: 'order-id' } };

  declare orderId: string | null;

  readonly #portal = new PortalController(this, {
    section: 'orderTracker',
    follow: ({ client }) => {
      if (client) this.#tracker.connect(client);
    },
  });
  readonly #tracker = new OrderTrackerController(this, {
    onOrder: ({ id, version, status }) => {
      this.dispatchEvent(new IpOrderChangedEvent({ orderId: id, version, status }));
    },
    onPayment: ({ id, orderId, handoffUrl }) => {
      const href = safeLink(handoffUrl, document.baseURI) ?? '';
      this.dispatchEvent(new IpPaymentStartedEvent({ orderId: plainText(orderId), paymentId: id, href }));
    },
  });
  #shown: unknown;

  constructor() {
    super();
    this.orderId = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('orderId')) this.#tracker.show(idFrom(this.orderId, 'order'));
  }

  protected override updated(): void {
    const { view } = this.#tracker;
    const isNew = view !== this.#shown;
    this.#shown = view;
    if (isNew && view.status === 'failed') {
      this.dispatchEvent(new IpElementFailedEvent(view.failure));
      if (view.failure.kind === 'sign_in') this.dispatchEvent(new IpSignInRequestedEvent({ code: view.failure.code }));
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { messages, locale, portal, isMute } = this.#portal;
    if (isMute) return mutePanel;
    if (!messages) return html`<div class="waiting"></div>`;
    return html`<div lang=${locale}>
      ${portal?.client === null ? failurePanel(failureOf(portal.error), { messages, retry: null }) : this.#view(messages)}
    </div>`;
  }

  #view(messages: Words): TemplateResult {
    const { view } = this.#tracker;
    if (view.status === 'idle') return html`<div class="notice"><slot name="empty">${messages.noOrder}</slot></div>`;
    if (view.status === 'failed') {
      return html`${failurePanel(view.failure, {
          messages,
          retry: () => {
            this.#tracker.retry();
          },
        })}<slot name=${view.failure.kind === 'sign_in' ? 'sign-in' : 'none'}></slot>`;
    }
    if (view.status === 'loading') {
      const bones = Array.from({ length: 8 }, () => html`<span class="bone"></span>`);
      return html`<div class="waiting" aria-busy="true">
        <span class="hidden">${messages.loading}</span>${bones}
        <p class="late notice">${messages.slow}</p>
      </div>`;
    }
    return this.#sheet(view, messages);
  }

  #sheet(view: Ready, messages: Words): TemplateResult {
    const { order, file, task } = view;
    const options = { messages, locale: this.#portal.locale };
    return html`
      <article class="sheet">
        ${this.#head(view, messages)} ${progressList(order, messages)}
        <div class="side stack">
          ${nowPanel(order, {
            ...options,
            task,
            papers: file.papers ?? [],
            choose: (action) => {
              this.#tracker.choose(action);
              if (action)
                void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#question')?.focus());
            },
            perform: (input) => void this.#tracker.perform(input),
          })}
          ${moneySection(file.escrow, options)}
        </div>
        <div class="body">
          ${officeSection(file.transfer, options)}
          ${papersSection(file.papers, {
            ...options,
            order,
            isBusy: task.status === 'working',
            sign: (paper, copy) => void this.#tracker.sign(paper, copy),
            upload: (paper, chosen) => void this.#tracker.upload(paper, chosen),
          })}
          ${historySection(order, options)}
        </div>
      </article>
    `;
  }

  #head(view: Ready, messages: Words): TemplateResult {
    const { order, isLive } = view;
    const { locale } = this.#portal;
    const title = words(order.title, locale);
    const { tone } = orderProgress(order.status, []);
    return html`
      <header class="head stack">
        <p class="row quiet figures">
          <span>${messages.order(plainText(order.id))}</span>
          <span>${messages.role(label(messages.actor, order.viewerRole, messages.unknown))}</span>
          <span>${messages.updated(formatInstant(order.updatedAt, locale))}</span>
        </p>
        <h2 class="title" part="title">
          <bdi lang=${title.language || nothing}>${title.text || plainText(order.rightNumber)}</bdi>
        </h2>
        <p class="row figures" role="status">
          ${badge(label(messages.status, order.status, messages.unknown), tone)} ${this.#price(order)}
          <span class="quiet">${plainText(order.rightNumber)}</span>
        </p>
        ${
          isLive
            ? nothing
            : html`<p class="notice attention" role="status">
                ${messages.paused}
                <button
                  class="link"
                  type="button"
                  @click=${() => {
                    this.#tracker.retry();
                  }}
                >
                  ${messages.retry}
                </button>
              </p>`
        }
      </header>
    `;
  }

  #price(order: Order): TemplateResult | typeof nothing {
    const price = order.price ? amountOf(order.price, this.#portal.locale) : '';
    return price ? html`<strong>${price}</strong>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-order-tracker': IpOrderTracker;
  }
}
