import type { Payment, PaymentMethod } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Failure } from '../../controllers/failure.js';
import { LegibilityController } from '../../controllers/legibility-controller.js';
import { PayController, type PayView, type ReadyPay as Ready } from '../../controllers/pay-controller.js';
import { FailureEvents } from '../../controllers/failure-events.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { StateController } from '../../controllers/state-controller.js';
import { TickController } from '../../controllers/tick-controller.js';
import { idFrom } from '../../controllers/url-value.js';
import { IpPaymentStartedEvent, type ElementState } from '../../events.js';
import { formatInstant } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { safeLink } from '../../formats/link.js';
import { plainText } from '../../formats/plain-text.js';
import { timeLeft } from '../../formats/time-left.js';
import { circleAlert, clock, externalLink, hourglass, lock } from '../../icons/icons.js';
import { payWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { fact } from '../../styles/fact.js';
import { form } from '../../styles/form.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';
import { failurePanel, objection, stateOf } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import { frame } from '../../templates/frame.js';
import { PortalElement } from '../../templates/portal-element.js';
import { staleNotice } from '../../templates/stale-notice.js';
import { bones, waiting } from '../../templates/waiting.js';
import { styles } from './ip-pay.styles.js';
import { endedPayment, paidOrder } from './paid-order.js';
import { isUnclear, noteOf, standing } from './standing.js';

type Words = Sections['pay'];
type Due = Ready & { readonly due: NonNullable<Ready['due']> };

const methods = ['alipay', 'wechat', 'bank'] as const satisfies readonly PaymentMethod[];

/**
 * @summary Pays what is due on an order: hands the payer over to the custodian's page and waits for the custodian's word. No card data here.
 * @tagname ip-pay
 * @attr order-id - The order to pay; the URL parameter `order` unless told.
 * @attr hand-off - `same-tab` leaves this page for the custodian's; a new tab unless told.
 * @attr return-href - Where the custodian sends the payer back to: an address of the portal. This page unless told.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot empty - Replaces what is shown while there is nothing to pay.
 * @slot stale - Replaces the words shown while changes are not followed.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where somebody else may do it.
 * @slot sign-in - How to sign in, shown when the platform asks for it.
 * @fires {IpPaymentStartedEvent} ip-payment-started - A payment waits at the custodian; cancel it to take the payer there yourself.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - Paying needs a signed-in party.
 * @fires {IpElementFailedEvent} ip-element-failed - The element could not do its work and says so.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart pay - The link to the custodian's page.
 * @csspart proceed - The button that opens a payment.
 * @csspart methods - The choice of the payment method.
 * @csspart order - Which right and which order the money is for.
 * @csspart amount - What is to pay.
 * @csspart due - Until when it is to pay.
 * @csspart status - How the payment stands.
 * @csspart turn - Whose turn it is once it is paid.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart empty - What is shown while there is nothing to pay.
 * @csspart stale - What is shown while changes are not followed.
 * @csspart error - What is shown when something failed.
 * @csspart retry - The button to try again.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where somebody else could do it.
 * @cssstate loading - Waiting for the platform.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - Something is to pay, or was paid.
 * @cssstate empty - There is nothing to pay.
 * @cssstate stale - Changes are not followed at the moment.
 * @cssstate failed - The platform could not be asked.
 * @cssstate forbidden - The viewer may not do this.
 * @cssprop [--ip-color-accent] - Main button, choice.
 */
export class IpPay extends PortalElement {
  static override styles = [tokens, base, form, sheet, fact, styles];
  static override properties: PropertyDeclarations = {
    orderId: { attribute: 'order-id' },
    handOff: { attribute: 'hand-off' },
    returnHref: { attribute: 'return-href' },
  };

  declare orderId: string | null;
  declare handOff: string | null;
  declare returnHref: string | null;

  readonly #portal = new PortalController(this, {
    words: payWords,
    follow: ({ client }) => {
      if (client) this.#pay.connect(client);
    },
  });
  readonly #state = new StateController(this);
  readonly #failures = new FailureEvents(this);
  readonly #pay = new PayController(this, {
    returnUrl: () => returnUrl(this.returnHref),
    returnedFrom: () => new URLSearchParams(location.search).get('payment') ?? '',
    onPayment: (payment) => void this.#onPayment(payment),
  });
  readonly #legibility = new LegibilityController(this);
  #method: PaymentMethod = 'alipay';
  /** True where the way to the provider gets the focus once it is drawn. */
  #focuses = false;

  constructor() {
    super();
    this.orderId = null;
    this.handOff = null;
    this.returnHref = null;
    new TickController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('orderId')) this.#pay.show(idFrom(this.orderId, 'order'));
  }

  protected override updated(): void {
    const { view } = this.#pay;
    this.#state.show(shownState(view));
    if (this.#focuses) this.renderRoot.querySelector<HTMLElement>('[part=pay]')?.focus();
    this.#focuses = false;
    this.#failures.tell(failureIn(view));
  }

  protected override render(): TemplateResult {
    return frame(this.#portal, (messages) => this.#view(messages));
  }

  #view(messages: Words): TemplateResult {
    const { view } = this.#pay;
    if (view.status === 'loading') return waiting(bones(5), { messages, state: this.#state.state });
    if (view.status === 'failed')
      return html`${failurePanel(view.failure, { messages, retry: this.#retry, title: messages.title })}<slot
          name=${view.failure.kind === 'sign_in' ? 'sign-in' : 'none'}
        ></slot>`;
    if (view.status === 'idle' || (!view.due && !view.payment)) {
      const words =
        view.status === 'idle'
          ? messages.noOrder
          : view.order.viewerRole === 'buyer'
            ? messages.nothingDue
            : messages.forBuyer;
      return html`<div class="notice" part="empty"><slot name="empty">${words}</slot></div>`;
    }
    const options = { messages, locale: this.#portal.locale };
    return html`<section class="stack">
      ${paidOrder(view.order, options)}
      ${view.due ? this.#payment({ ...view, due: view.due }, messages) : endedPayment(view, options)}
      <p class="hidden" role="status">${standing(view, messages)}</p>
    </section>`;
  }

  #payment(view: Due, messages: Words): TemplateResult {
    const { amount, payment, due, task } = view;
    const note = noteOf(view, messages);
    return html`
      <div>
        <h3 tabindex="-1">${label(messages.steps, due.step, messages.unknown)}</h3>
        ${amount ? html`<p class="amount figures" part="amount"><bdi class="fact">${amount}</bdi></p>` : nothing}
        ${this.#deadline(due.dueAt, messages)}
      </div>
      ${view.isLive ? nothing : staleNotice(messages.paused, { messages, retry: this.#retry })}
      ${
        task.status === 'failed'
          ? failurePanel(task.failure, {
              messages:
                task.failure.kind === 'conflict'
                  ? { ...messages, failure: { ...messages.failure, conflict: messages.conflict } }
                  : messages,
              retry: null,
            })
          : nothing
      }
      ${
        amount && payment && payment.handoffUrl !== null
          ? this.#open(view, { payment, messages })
          : html`${note ? html`<p class="notice attention" part="status">${icon(circleAlert)}${note}</p>` : nothing}
            ${amount && !isUnclear(view, messages) ? this.#choice(view, messages) : nothing}`
      }
      ${this.#legibility.isRefused ? objection(messages.illegible) : nothing}
      <p class="quiet custody">${icon(lock)}<bdi class="fact">${messages.custody}</bdi></p>
    `;
  }

  #deadline(dueAt: string | null, messages: Words): TemplateResult | typeof nothing {
    const { locale, portal } = this.#portal;
    const due = formatInstant(dueAt, locale);
    if (!due || !portal?.client) return nothing;
    const left = timeLeft(dueAt, { now: portal.client.now(), locale });
    return html`<p class="quiet figures" part="due">${icon(clock)} ${messages.dueBy(due, left)}</p>`;
  }

  #choice(view: Ready, messages: Words): TemplateResult {
    const isOpening = view.task.status === 'opening';
    return html`
      <form
        class="stack"
        @submit=${(event: Event) => {
          event.preventDefault();
          if (this.#legibility.allows()) void this.#pay.pay(this.#method);
        }}
      >
        <fieldset part="methods" ?disabled=${isOpening}>
          <legend>${messages.method}</legend>
          <div class="methods">
            ${methods.map(
              (method) => html`
                <label class="choice">
                  <input
                    type="radio"
                    name="method"
                    .checked=${this.#method === method}
                    @change=${() => {
                      this.#method = method;
                    }}
                  />
                  <span>${messages.methods[method]}<span class="quiet">${messages.methodHint[method]}</span></span>
                </label>
              `,
            )}
          </div>
        </fieldset>
        <button class="button primary" part="proceed" ?disabled=${isOpening}>
          ${isOpening ? messages.opening : messages.proceed}
        </button>
      </form>
    `;
  }

  /** The provider's page, through the URL gate; no card data is ever entered here. */
  #open(view: Ready, options: { readonly payment: Payment; readonly messages: Words }): TemplateResult {
    const { payment, messages } = options;
    const { isHandedOff } = view;
    const href = safeLink(payment.handoffUrl, document.baseURI);
    const isSameTab = this.handOff === 'same-tab';
    const leave = (event: MouseEvent): void => {
      if (event.button !== 2 && this.#legibility.allows()) this.#pay.handOff(payment);
      else event.preventDefault();
    };
    return html`
      <div class="notice ${isHandedOff ? 'attention' : ''}" part="status">
        ${icon(isHandedOff ? hourglass : circleAlert)}
        <strong>${isHandedOff ? messages.waitingTitle : messages.openTitle}</strong>
        ${
          isHandedOff
            ? html`<p>${messages.waitingText}</p>
                <p class="quiet">${messages.waitingLong}</p>`
            : html`<p>${messages.openText}</p>`
        }
      </div>
      ${
        href === undefined
          ? nothing
          : html`<a
              class="button ${isHandedOff ? '' : 'primary'}"
              part="pay"
              href=${href}
              rel="noopener noreferrer"
              referrerpolicy="no-referrer"
              target=${isSameTab ? '_self' : '_blank'}
              @click=${leave}
              @auxclick=${leave}
              >${isHandedOff ? messages.goAgain : messages.go}${
                isSameTab ? nothing : html`${icon(externalLink)}<span class="hidden">${messages.newTab}</span>`
              }</a
            >`
      }
      <button
        class="link"
        type="button"
        @click=${() => {
          this.#pay.startAnew();
        }}
      >
        ${messages.otherMethod}
      </button>
    `;
  }

  readonly #retry = (): void => this.#pay.retry();

  #onPayment(payment: Payment): void {
    const href = safeLink(payment.handoffUrl, document.baseURI) ?? '';
    const orderId = plainText(payment.orderId);
    const goesOn = this.dispatchEvent(new IpPaymentStartedEvent({ orderId, paymentId: payment.id, href }));
    if (!goesOn) this.#pay.handOff(payment);
    else if (this.handOff === 'same-tab' && href) {
      this.#pay.handOff(payment);
      location.assign(href);
    } else this.#focuses = true;
  }
}

/** This page without the traces of an earlier way back; undefined where it has no address of the web. */
function returnUrl(wish: string | null): string | undefined {
  const address = safeLink(wish ?? location.href, document.baseURI);
  if (!address?.startsWith('http')) return undefined;
  const url = new URL(address);
  if (url.searchParams.has('payment')) url.searchParams.delete('payment');
  return url.href;
}

function failureIn(view: PayView): Failure | null {
  if (view.status === 'failed') return view.failure;
  return view.status === 'ready' && view.task.status === 'failed' ? view.task.failure : null;
}

function shownState(view: PayView): ElementState {
  if (view.status === 'failed') return stateOf(view.failure);
  if (view.status !== 'ready') return view.status;
  if (!view.due && !view.payment) return 'empty';
  return view.isLive ? 'ready' : 'stale';
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-pay': IpPay;
  }
}
