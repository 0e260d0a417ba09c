import { statusInfo, type Order } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { OrderListController, orderFilters, type OrderListView } from '../../controllers/order-list-controller.js';
import { FailureEvents } from '../../controllers/failure-events.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { StateController } from '../../controllers/state-controller.js';
import { TickController } from '../../controllers/tick-controller.js';
import { IpOrderSelectedEvent, type ElementState } from '../../events.js';
import { formatInstant, formatNumber } from '../../formats/date.js';
import { knows, label } from '../../formats/label.js';
import { linkFrom } from '../../formats/link.js';
import { plainText, words } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import { timeLeft } from '../../formats/time-left.js';
import { isMine } from '../../formats/viewer-turn.js';
import { clock } from '../../icons/icons.js';
import { orderListWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';
import { badge } from '../../templates/badge.js';
import { failurePanel, stateOf } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import { frame } from '../../templates/frame.js';
import { PortalElement } from '../../templates/portal-element.js';
import { staleNotice } from '../../templates/stale-notice.js';
import { bones, waiting } from '../../templates/waiting.js';
import { styles } from './ip-order-list.styles.js';

type Words = Sections['orderList'];
type Ready = Extract<OrderListView, { status: 'ready' }>;

/**
 * @summary The viewer's orders: status, whose turn it is until when, price, right; what is open, what needs the viewer, what has ended.
 * @tagname ip-order-list
 * @attr tracker-href - Address of the page that follows an order, with `{id}` in it.
 * @attr page-size - Orders a page, 1 to 100; 10 unless told.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot empty - Replaces what is shown while there are no orders.
 * @slot no-match - Replaces what is shown while no order passes the filter.
 * @slot stale - Replaces what is said over a list that could not be read anew.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where this viewer has no orders to see.
 * @slot sign-in - How to sign in, shown when the platform asks for it.
 * @fires {IpOrderSelectedEvent} ip-order-selected - An order was opened; cancel it to navigate yourself.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - Orders are shown to signed-in parties.
 * @fires {IpElementFailedEvent} ip-element-failed - The orders could not be shown, and the element says so.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart filters - The filter buttons.
 * @csspart orders - The list.
 * @csspart order - One order.
 * @csspart badge - A state.
 * @csspart pages - Going to another page.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart stale - What is shown while the list could not be read anew.
 * @csspart empty - What is shown without orders.
 * @csspart no-match - The same, while no order passes the filter.
 * @csspart error - What is shown when something failed.
 * @csspart retry - The button to try again.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where the viewer has no orders to see.
 * @cssstate loading - Waiting for the platform.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - Orders are on show.
 * @cssstate empty - There are no orders.
 * @cssstate no-match - No order passes the filter.
 * @cssstate stale - The list could not be read anew.
 * @cssstate failed - The orders could not be read.
 * @cssstate forbidden - The viewer has no orders to see.
 * @cssprop [--ip-color-accent] - What needs the viewer, the chosen filter.
 */
export class IpOrderList extends PortalElement {
  static override styles = [tokens, base, sheet, styles];
  static override properties: PropertyDeclarations = {
    trackerHref: { attribute: 'tracker-href' },
    pageSize: { attribute: 'page-size', type: Number },
  };

  declare trackerHref: string | null;
  declare pageSize: number;

  readonly #portal = new PortalController(this, {
    words: orderListWords,
    follow: ({ client }) => {
      if (client) this.#list.connect(client);
    },
  });
  readonly #state = new StateController(this);
  readonly #failures = new FailureEvents(this);
  readonly #list = new OrderListController(this, {
    pageSize: () => Math.min(Math.max(Math.trunc(this.pageSize) || 10, 1), 100),
  });
  /** The viewer is no party of the orders, as far as seen: a filter may show none. */
  #isOnlooker = false;

  constructor() {
    super();
    this.trackerHref = null;
    this.pageSize = 10;
    new TickController(this);
  }

  /** Reads the page on show anew. */
  refresh(): void {
    this.#list.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && changed.has('pageSize')) this.#list.choose(this.#list.filter);
    const { view } = this.#list;
    const { messages } = this.#portal;
    if (view.status === 'loading') this.#isOnlooker = false;
    if (messages && view.status === 'ready' && view.orders.length > 0)
      this.#isOnlooker = view.orders.every(({ viewerRole }) => !knows(messages.role, viewerRole));
  }

  protected override updated(): void {
    const { view } = this.#list;
    this.#state.show(this.#shownState(view));
    this.#failures.tell(view.status === 'failed' ? view.failure : null);
  }

  #shownState(view: OrderListView): ElementState {
    if (view.status === 'failed') return stateOf(view.failure);
    if (view.status === 'loading') return 'loading';
    if (view.failure) return 'stale';
    if (view.orders.length > 0) return 'ready';
    return view.place.filter === 'all' ? 'empty' : 'no-match';
  }

  protected override render(): TemplateResult {
    return frame(this.#portal, (messages) => this.#view(messages));
  }

  #view(messages: Words): TemplateResult {
    const { view } = this.#list;
    if (view.status === 'loading') return waiting(bones(6), { messages, state: this.#state.state });
    if (view.status === 'ready') return this.#orders(view, messages);
    return html`${failurePanel(view.failure, { messages, retry: this.#retry, title: messages.title })}<slot
        name=${view.failure.kind === 'sign_in' ? 'sign-in' : 'none'}
      ></slot>`;
  }

  #orders(view: Ready, messages: Words): TemplateResult {
    const { filter } = this.#list;
    const total = view.total ?? view.orders.length;
    const filters = orderFilters.filter((name) => !(this.#isOnlooker && name === 'mine'));
    return html`
      <div class="row between top">
        <h2 id="heading" tabindex="-1">${this.#isOnlooker ? messages.allOrders : messages.title}</h2>
        <div class="filters" part="filters" role="group" aria-label=${messages.filter}>
          ${filters.map(
            (name) =>
              html`<button
                class="button"
                type="button"
                aria-pressed=${name === filter ? 'true' : 'false'}
                @click=${() => {
                  this.#list.choose(name);
                }}
              >
                ${messages.filters[name]}
              </button>`,
          )}
        </div>
      </div>
      ${view.failure ? staleNotice(messages.stale, { messages, why: messages.failure[view.failure.kind], retry: this.#retry }) : nothing}
      <p class="hidden" role="status">${messages.count(formatNumber(total))}</p>
      ${
        view.orders.length === 0
          ? this.#nothing(view, messages)
          : html`<ul class="orders" part="orders">
              ${view.orders.map((order) => this.#order(order, messages))}
            </ul>`
      }
      ${this.#pages(view, messages)}
    `;
  }

  #nothing({ place: { filter } }: Ready, messages: Words): TemplateResult {
    if (filter === 'all')
      return html`<div class="notice" part="empty"><slot name="empty">${messages.empty}</slot></div>`;
    return html`<div class="notice" part="empty no-match">
      <slot name="no-match">${messages.noMatch[filter]}</slot>
      <p>
        <button
          class="link"
          type="button"
          @click=${() => {
            this.#list.choose('all');
          }}
        >
          ${messages.showAll}
        </button>
      </p>
    </div>`;
  }

  #order(order: Order, messages: Words): TemplateResult {
    const { locale } = this.#portal;
    const title = words(order.title, locale);
    const info = statusInfo('order', order.status);
    const mine = isMine(order);
    const href = linkFrom(this.trackerHref, { id: order.id }, document.baseURI);
    const name = html`<bdi lang=${title.language || nothing}>${title.text || plainText(order.id)}</bdi>`;
    const open = (event: Event): void => {
      if (!this.dispatchEvent(new IpOrderSelectedEvent({ orderId: order.id }))) event.preventDefault();
    };
    const role = plainText(order.viewerRole);
    const party = (who: 'seller' | 'buyer'): string => {
      const { text } = words(order[who]?.name, locale);
      return text && who !== role ? `${messages.actor[who]} ${text}` : '';
    };
    const facts = [
      knows(messages.role, role) ? label(messages.role, role, messages.unknown) : '',
      plainText(order.rightNumber),
      messages.order(plainText(order.id)),
      messages.placed(formatInstant(order.createdAt, locale)),
    ].filter(Boolean);
    const parties = [party('seller'), party('buyer')].filter(Boolean);
    const price = order.price ? amountOf(order.price) : '';
    return html`
      <li class="order ${mine ? 'mine' : ''}" part="order">
        <div>
          ${badge(label(messages.status, order.status, messages.unknown), info?.tone ?? 'neutral')}
          <h3>
            ${href === undefined ? html`<button class="link" type="button" @click=${open}>${name}</button>` : html`<a href=${href} @click=${open}>${name}</a>`}
          </h3>
          <p class="row quiet figures">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
          <p class="row quiet">${parties.map((name) => html`<span>${name}</span> `)}</p>
        </div>
        <div>${price ? html`<p class="price figures">${price}</p>` : nothing} ${this.#turn(order, messages)}</div>
      </li>
    `;
  }

  /** Whose turn it is, and until when by the platform's clock. */
  #turn(order: Order, messages: Words): TemplateResult | typeof nothing {
    if (order.waitingFor.length === 0) return nothing;
    const { locale, portal } = this.#portal;
    const names = order.waitingFor.map((actor) => label(messages.actor, actor, messages.unknown));
    const mine = isMine(order);
    const due = formatInstant(order.dueAt, locale);
    const left = timeLeft(order.dueAt, { now: portal?.client?.now() ?? 0, locale });
    return html`
      <p class="turn">${mine ? messages.yourTurn : messages.waitsFor(new Intl.ListFormat(locale).format(names))}</p>
      ${
        due
          ? html`<p class="quiet figures">
              ${icon(clock)} <time datetime=${plainText(order.dueAt)}>${messages.due(due)}</time>
              <span class="left ${left ? '' : 'overdue'}">${left ? messages.timeLeft(left) : messages.overdue}</span>
            </p>`
          : nothing
      }
    `;
  }

  #pages({ place: { page }, hasNext }: Ready, messages: Words): TemplateResult | typeof nothing {
    if (page === 1 && !hasNext) return nothing;
    const turn = (to: number): void => {
      this.#list.turn(to);
      this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
    };
    const button = (
      text: string,
      { to, isPossible }: { readonly to: number; readonly isPossible: boolean },
    ): TemplateResult =>
      html`<button
        class="button"
        type="button"
        ?disabled=${!isPossible}
        @click=${() => {
          turn(to);
        }}
      >
        ${text}
      </button>`;
    return html`<nav class="row" part="pages" aria-label=${messages.pages}>
      ${button(messages.previous, { to: page - 1, isPossible: page > 1 })}
      <span class="figures" aria-current="page">${messages.page(formatNumber(page))}</span>
      ${button(messages.next, { to: page + 1, isPossible: hasNext })}
    </nav>`;
  }

  readonly #retry = (): void => {
    this.#list.refresh();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-order-list': IpOrderList;
  }
}
