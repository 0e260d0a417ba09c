import { orderProgress, type Order } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LazyPart, lazyPartOf } from '../../controllers/lazy-part.js';
import { OrderController } from '../../controllers/order-controller.js';
import type { OrderView, ReadyOrder } from '../../controllers/order-store.js';
import type { ActionInput } from '../../controllers/order-task.js';
import { OrderTaskController } from '../../controllers/order-task-controller.js';
import { FailureEvents } from '../../controllers/failure-events.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { StateController } from '../../controllers/state-controller.js';
import { TickController } from '../../controllers/tick-controller.js';
import { idFrom } from '../../controllers/url-value.js';
import { IpOrderChangedEvent, type ElementState } from '../../events.js';
import { formatInstant } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText, words } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import { orderTrackerWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { fact } from '../../styles/fact.js';
import { form } from '../../styles/form.js';
import { sheet } from '../../styles/sheet.js';
import { timeline } from '../../styles/timeline.js';
import { tokens } from '../../styles/tokens.js';
import { badge } from '../../templates/badge.js';
import { failurePanel, objection, stateOf } from '../../templates/failure-panel.js';
import { frame } from '../../templates/frame.js';
import { PortalElement } from '../../templates/portal-element.js';
import { registerRecord } from '../../templates/register-record.js';
import { staleNotice } from '../../templates/stale-notice.js';
import { bones, waiting } from '../../templates/waiting.js';
import { endingBanner, endingOf } from './ending.js';
import { historySection, historyTable } from './history-section.js';
import { styles } from './ip-order-tracker.styles.js';
import { nowPanel } from './now-panel.js';
import { progressList } from './progress.js';

type Words = Sections['orderTracker'];

/**
 * @summary One order, live: where it stands, who acts next until when, what the viewer can do and why not, money, papers, office, history.
 * @tagname ip-order-tracker
 * @attr order-id - The order to follow; the URL parameter `order` unless told.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot empty - Replaces what is shown while nothing was chosen.
 * @slot stale - Replaces the words shown while changes are not followed.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where this viewer may not see the order.
 * @slot sign-in - How to sign in, shown when the platform asks for it.
 * @slot panels - Panels of the page about this order, before the history.
 * @slot ended - What to do next, beside the picture of an ending.
 * @fires {IpOrderChangedEvent} ip-order-changed - A new version of the order is on show.
 * @fires {IpPaymentStartedEvent} ip-payment-started - A payment waits at the custodian; cancel it to take the payer there yourself.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - The order needs a signed-in party.
 * @fires {IpElementFailedEvent} ip-element-failed - The order could not be shown, and the element says so.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart title - What the order is about.
 * @csspart progress - The stages of the order.
 * @csspart ending - How the order ended, with its picture.
 * @csspart now - Who acts next, and what the viewer can do.
 * @csspart calendar - The button that keeps the deadline in a calendar.
 * @csspart actions - The viewer's actions.
 * @csspart proceed - The button that carries an action out.
 * @csspart money - Where the money is.
 * @csspart papers - The checklist of papers.
 * @csspart office - The office case with its notices.
 * @csspart record - The office's record of the right, opened by the reader.
 * @csspart history - Everything that happened.
 * @csspart earlier - The button that shows all of a long history, or the latest only.
 * @csspart save - The buttons that save the history as a table, or all that is known of the order as a record.
 * @csspart print - The button that prints the progress slip.
 * @csspart badge - A state.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart stale - What is shown while changes are not followed.
 * @csspart empty - What is shown while nothing was chosen.
 * @csspart error - What is shown when something failed.
 * @csspart retry - The button to try again.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where somebody else could do it.
 * @cssstate loading - Waiting for the platform.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - The order is on show and followed.
 * @cssstate stale - The order is on show; changes are not followed at the moment.
 * @cssstate failed - The order could not be read.
 * @cssstate forbidden - The viewer may not see the order.
 * @cssprop [--ip-color-accent] - The present stage, main buttons.
 */
export class IpOrderTracker extends PortalElement {
  static override styles = [tokens, base, form, sheet, timeline, fact, styles];
  static override properties: PropertyDeclarations = { orderId: { attribute: 'order-id' } };

  declare orderId: string | null;

  readonly #portal = new PortalController(this, {
    words: orderTrackerWords,
    follow: ({ client }) => {
      if (client) this.#order.connect(client);
    },
  });
  readonly #state = new StateController(this);
  readonly #failures = new FailureEvents(this);
  readonly #order = new OrderController(this, {
    // What the buyer confirms to have received; money, papers and the office's case have elements of their own.
    parts: ['papers'],
    onOrder: (order) => {
      this.#onOrder(order);
    },
  });
  readonly #tasks = new OrderTaskController(this, { order: this.#order });
  // Loaded when somebody is about to act, and nobody acts without it.
  readonly #legibility = lazyPartOf(this, () => import('../../controllers/legibility-controller.js'), this);
  // Few visitors pay, see an ending or keep the history: what they need for it comes along only then.
  readonly #pay = new LazyPart(this, () => import('../ip-pay/define.js'));
  readonly #endings = lazyPartOf(this, () => import('./ending-scene.js'), this);
  readonly #legalStatus = new LazyPart(this, () => import('../ip-legal-status/define.js'));
  readonly #files = new LazyPart(this, () => import('./order-record.js'));
  readonly #reminder = new LazyPart(this, () => import('./reminder.js'));
  /**
   * Whether a payment is on show. It stays for the status that the payment leads to, '' until it is there, so that the payer
   * reads how it ended.
   */
  readonly #payment = this.#order.work(() => ({ isShown: false, leadsTo: '' }));
  #isHistoryWhole = false;
  /** The order whose right's record a reader has opened. */
  #recordOf = '';
  /** What gets the focus once it is drawn. */
  #focusNext = '';

  constructor() {
    super();
    this.orderId = null;
    new TickController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('orderId')) this.#order.show(idFrom(this.orderId, 'order'));
  }

  protected override updated(): void {
    const { view } = this.#order;
    this.#state.show(shownState(view));
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
    this.#failures.tell(view.status === 'failed' ? view.failure : null);
  }

  protected override render(): TemplateResult {
    return frame(this.#portal, (messages) => this.#view(messages));
  }

  #view(messages: Words): TemplateResult {
    const { view } = this.#order;
    if (view.status === 'idle')
      return html`<div class="notice" part="empty"><slot name="empty">${messages.noOrder}</slot></div>`;
    if (view.status === 'loading')
      return waiting(
        html`${bones(3)}
          <div class="panel">${bones(6)}</div>`,
        { messages, state: this.#state.state },
      );
    if (view.status === 'ready') return this.#sheet(view, messages);
    const title = messages.order(idFrom(this.orderId, 'order'));
    return html`${failurePanel(view.failure, { messages, retry: this.#retry, title })}<slot
        name=${view.failure.kind === 'sign_in' ? 'sign-in' : 'none'}
      ></slot>`;
  }

  #sheet(view: ReadyOrder, messages: Words): TemplateResult {
    const { order } = view;
    const { locale, portal } = this.#portal;
    const { task } = this.#tasks;
    const options = { messages, locale };
    const now = portal?.client?.now() ?? 0;
    const remind = (): void => {
      void this.#reminder.fetch((part) => {
        part.remind(order, { messages, title: words(order.title, locale).text, now });
      });
    };
    return html`
      <article class="sheet">
        <div class="top">
          <p class="slip">
            <strong>${messages.slip}</strong>
            ${messages.slipNote(formatInstant(new Date(now).toISOString(), locale))}
          </p>
          ${this.#head(view, messages)} ${progressList(order, messages)}
          ${endingBanner(view, { messages, paint: this.#endings.part })} ${this.#objection(messages)}
        </div>
        ${orderProgress(order.status, []).terminal && task.status !== 'overtaken' ? nothing : nowPanel(order, { ...options, task, now, papers: view.papers ?? [], remind, choose: this.#choose, perform: this.#perform, pay: this.#payPanel(order) })}
        ${order.viewerRole === 'visitor' ? nothing : html`<ip-escrow class="inner money" part="money" order-id=${plainText(order.id)}></ip-escrow>`}
        <div class="body">
          <slot name="panels"></slot>
          ${order.transferStatus === null ? nothing : html`<ip-transfer-status class="inner" part="office" order-id=${plainText(order.id)}></ip-transfer-status>`}
          ${(view.papers?.length ?? 0) > 0 ? html`<ip-documents class="inner" part="papers" order-id=${plainText(order.id)}></ip-documents>` : nothing}
          ${this.#record(order, messages)}
          ${historySection(order, {
            ...options,
            isWhole: this.#isHistoryWhole,
            turn: this.#turnHistory,
            save: (form) => {
              this.#save(view, { form, messages });
            },
            print: printPage,
          })}
        </div>
      </article>
    `;
  }

  #head(view: ReadyOrder, messages: Words): TemplateResult {
    const { order } = view;
    const { locale } = this.#portal;
    const title = words(order.title, locale);
    const { tone } = orderProgress(order.status, []);
    // Of what cannot be shown there is nothing to read, and so nothing can be agreed to.
    const price = order.price && html`<strong class="fact">${amountOf(order.price)}</strong>`;
    return html`
      <header class="head">
        <p class="row quiet figures">
          ${title.text ? html`<span>${messages.order(plainText(order.id))}</span>` : nothing}
          <span>${messages.role(label(messages.actor, order.viewerRole, messages.unknown))}</span>
          <span>${messages.updated(formatInstant(order.updatedAt, locale))}</span>
        </p>
        <h2 class="title" part="title" tabindex="-1">
          <bdi lang=${title.language || nothing}>${title.text || messages.order(plainText(order.id))}</bdi>
        </h2>
        <p class="row figures" role="status">
          ${badge(label(messages.status, order.status, messages.unknown), tone)}
          ${price ? html`<span>${messages.price} ${price}</span>` : nothing}
          <span class="quiet">${plainText(order.rightNumber)}</span>
        </p>
        ${this.#parties(order, messages)}
        ${view.isLive && !view.failure ? nothing : staleNotice(messages.paused, { messages, retry: this.#retry })}
      </header>
    `;
  }

  /** Who deals with whom; a tracking link is told no names. */
  #parties(order: Order, messages: Words): TemplateResult | typeof nothing {
    const { locale } = this.#portal;
    const [buyer, seller] = [words(order.buyer?.name, locale), words(order.seller?.name, locale)];
    if (!buyer.text && !seller.text) return nothing;
    const facts = [
      [messages.buyer, buyer.text],
      [messages.seller, seller.text],
      [messages.filing, label(messages.filingParty, order.filingParty, messages.unknown)],
    ] as const;
    return html`<dl class="parties">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd><bdi class="fact">${value}</bdi></dd>
          </div>`,
      )}
    </dl>`;
  }

  /** The register of patents; no reading of a tracking link. */
  #record({ id, rightType, rightNumber, viewerRole }: Order, messages: Words): TemplateResult | typeof nothing {
    const number = viewerRole === 'visitor' || rightType !== 'patent' ? '' : plainText(rightNumber);
    const open = (): void => {
      this.#recordOf = id;
      void this.#legalStatus.fetch();
    };
    return number === '' ? nothing : registerRecord({ number }, { messages, isOpen: this.#recordOf === id, open });
  }

  #payPanel(order: Order): TemplateResult | typeof nothing {
    return this.#payment().isShown
      ? html`<div class="pay"><ip-pay order-id=${plainText(order.id)} class="inner"></ip-pay></div>`
      : nothing;
  }

  #onOrder(order: Order): void {
    const { id, version, status } = order;
    const payment = this.#payment();
    if (endingOf(order) !== undefined) this.#endings.need();
    if (
      orderProgress(status, []).known &&
      order.availableActions.some(({ action, enabled }) => action === 'pay' && enabled)
    ) {
      Object.assign(payment, { isShown: true, leadsTo: '' });
      void this.#pay.fetch();
    } else if (payment.isShown) {
      payment.leadsTo ||= status;
      payment.isShown = payment.leadsTo === status;
    }
    this.dispatchEvent(new IpOrderChangedEvent({ orderId: id, version, status }));
  }

  #save({ order, papers }: ReadyOrder, { form, messages }: { form: 'csv' | 'json'; messages: Words }): void {
    const { locale, portal } = this.#portal;
    const table = () => historyTable(order, { messages, locale });
    const kept = { name: plainText(order.id), order, papers: papers ?? null, table, now: portal?.client?.now() ?? 0 };
    void this.#files.fetch(({ saveOrder }) => {
      saveOrder(form, kept);
    });
  }

  readonly #choose = (action: Parameters<OrderTaskController['choose']>[0]): void => {
    this.#tasks.choose(action);
    this.#focusNext = action ? '#question' : '[part=actions] button';
  };

  /** What is done here binds or moves money: not while the page's style sheet hides the price or who deals with whom. */
  readonly #perform = (input: ActionInput): void => {
    void this.#legibility.fetch((legibility) => {
      if (legibility.allows()) void this.#tasks.perform(input);
    });
  };

  #objection(messages: Words): TemplateResult | typeof nothing {
    const { part } = this.#legibility;
    if (part === null) return objection(messages.failure.unexpected);
    return part?.isRefused ? objection(messages.illegible) : nothing;
  }

  readonly #turnHistory = (): void => {
    this.#isHistoryWhole = !this.#isHistoryWhole;
    this.requestUpdate();
  };

  readonly #retry = (): void => {
    this.#order.retry();
  };
}

const printPage = (): void => {
  globalThis.print();
};

function shownState(view: OrderView): ElementState {
  if (view.status === 'failed') return stateOf(view.failure);
  if (view.status !== 'ready') return view.status;
  return view.isLive && !view.failure ? 'ready' : 'stale';
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-order-tracker': IpOrderTracker;
  }
}
