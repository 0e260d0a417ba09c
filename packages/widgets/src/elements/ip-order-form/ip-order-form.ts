import type { FilingParty, Quote } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Failure } from '../../controllers/failure.js';
import { LegibilityController } from '../../controllers/legibility-controller.js';
import { OrderFormController, type OrderFormView, type PlacedOrder } from '../../controllers/order-form-controller.js';
import { FailureEvents } from '../../controllers/failure-events.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { StateController } from '../../controllers/state-controller.js';
import { TickController } from '../../controllers/tick-controller.js';
import { idFrom } from '../../controllers/url-value.js';
import { IpOrderCreatedEvent, IpSignInRequestedEvent, type ElementState } from '../../events.js';
import { formatInstant } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { linkFrom } from '../../formats/link.js';
import { plainText, words } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import { rightNumber } from '../../formats/right-number.js';
import { timeLeft } from '../../formats/time-left.js';
import { clock } from '../../icons/icons.js';
import { base } from '../../styles/base.js';
import { fact } from '../../styles/fact.js';
import { form } from '../../styles/form.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';
import { failurePanel, objection, stateOf } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import { bones, waiting } from '../../templates/waiting.js';
import { orderFormWords, type Sections } from '../../locale.js';
import { frame } from '../../templates/frame.js';
import { PortalElement } from '../../templates/portal-element.js';
import { styles } from './ip-order-form.styles.js';
import { directFees, expectedPapers, kindsOfPapers } from './expected-papers.js';
import { filingChoice } from './filing-choice.js';
import { inWords } from './order-refusal.js';
import { placedOrder } from './placed-order.js';
import { quoteTable } from './quote-table.js';

type Words = Sections['orderForm'];
type Open = Extract<OrderFormView, { status: 'ready' | 'submitting' }>;

/**
 * @summary Orders one right: who files with the office, what it costs, the contract, confirm.
 * @tagname ip-order-form
 * @attr listing-id - The listing to order; the URL parameter `listing` unless told.
 * @attr tracker-href - Address of the page that follows an order, with `{id}` in it.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot contract - The full contract, or a link to it; the consent names it once it is there.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where this viewer cannot order.
 * @slot sign-in - Replaces the button that asks the page to sign somebody in.
 * @slot empty - Replaces what is shown while nothing was chosen.
 * @fires {IpOrderCreatedEvent} ip-order-created - The order exists; cancel it to navigate yourself. Told
 *   to the document where the form has gone from the page meanwhile.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - Ordering needs a signed-in party.
 * @fires {IpElementFailedEvent} ip-element-failed - The form could not do its work, and the element says so.
 * @csspart title - What is being ordered.
 * @csspart filing - The choice of the filing party.
 * @csspart quote - The table of costs.
 * @csspart official-fee - A fee of the office that is paid past the platform.
 * @csspart papers - Who will be asked for which papers.
 * @csspart contract - The contract in short.
 * @csspart confirm - The button that orders.
 * @csspart done - What is shown once the order exists.
 * @csspart expired - What is shown once the quote has expired.
 * @csspart renew - The button to ask for a new quote.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart empty - What is shown while nothing was chosen.
 * @csspart error - What is shown when something failed.
 * @csspart sign-in - The button that asks the page to sign somebody in.
 * @csspart retry - The button to try again.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where somebody else could do it.
 * @cssstate loading - Waiting for the platform.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - The form, or the order, is on show.
 * @cssstate failed - The form could not do its work.
 * @cssstate forbidden - The viewer cannot order.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @cssprop [--ip-color-accent] - Main button, choice.
 */
export class IpOrderForm extends PortalElement {
  static override styles = [tokens, base, form, sheet, fact, styles];
  static override properties: PropertyDeclarations = {
    listingId: { attribute: 'listing-id' },
    trackerHref: { attribute: 'tracker-href' },
  };

  declare listingId: string | null;
  declare trackerHref: string | null;

  readonly #portal = new PortalController(this, {
    words: orderFormWords,
    follow: ({ client }) => {
      if (client) this.#form.connect(client);
    },
  });
  readonly #form = new OrderFormController(this, (order) => {
    const event = new IpOrderCreatedEvent({ orderId: order.id, listingId: plainText(order.listingId) });
    // A page that has removed the form hears of the order all the same.
    if (!this.isConnected) document.dispatchEvent(event);
    const goesOn = this.dispatchEvent(event);
    const { view } = this.#form;
    const href = linkFrom(this.trackerHref, { id: order.id }, document.baseURI);
    // Whoever has gone on to something else is not led away from it.
    const isShown = this.isConnected && 'order' in view && view.order === order;
    if (goesOn && isShown && href !== undefined) location.assign(href);
  });
  readonly #state = new StateController(this);
  readonly #failures = new FailureEvents(this);
  readonly #legibility = new LegibilityController(this);
  /** The quote whose contract the reader has agreed to, and the one that asked for it in vain: another is another contract. */
  #agreed: Quote | null = null;
  #reminded: Quote | null = null;
  /** True where the page shows the full contract, or the way to it. */
  #isWhole = false;

  constructor() {
    super();
    this.listingId = null;
    this.trackerHref = null;
    new TickController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('listingId')) this.#form.show(idFrom(this.listingId, 'listing'));
  }

  protected override updated(): void {
    const { view } = this.#form;
    this.#state.show(shownState(view));
    this.#failures.tell('failure' in view ? view.failure : null);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { late } = this.#form;
    return frame(
      this.#portal,
      (messages) => html`${late ? this.#placed(late, messages) : nothing}${this.#view(messages)}`,
    );
  }

  #view(messages: Words): TemplateResult {
    const { view } = this.#form;
    if (view.status === 'idle')
      return html`<div class="notice" part="empty"><slot name="empty">${messages.noListing}</slot></div>`;
    if (view.status === 'failed')
      return failurePanel(view.failure, { messages, retry: this.#renew, title: messages.title });
    if (view.status === 'loading')
      return waiting(
        [2, 4, 7].map((count) => html`<div class="step">${bones(count)}</div>`),
        { messages, state: this.#state.state },
      );
    return view.status === 'ordered' ? this.#placed(view, messages) : this.#steps(view, messages);
  }

  #placed(placed: PlacedOrder, messages: Words): TemplateResult {
    const { trackerHref } = this;
    return placedOrder(placed, {
      messages,
      locale: this.#portal.locale,
      trackerHref,
      isLate: placed === this.#form.late,
    });
  }

  #steps(view: Open, messages: Words): TemplateResult {
    const title = words(view.listing.title, this.#portal.locale);
    const seller = words(view.listing.seller.name, this.#portal.locale).text;
    const failure = view.status === 'ready' ? view.failure : null;
    return html`
      <form @submit=${this.#submit}>
        <h2 part="title"><bdi lang=${title.language || nothing}>${title.text}</bdi></h2>
        <p class="quiet figures">
          ${rightNumber(view.listing)}${seller ? html`&nbsp;· ${messages.actor.seller} <bdi class="fact">${seller}</bdi>` : nothing}
        </p>
        ${filingChoice(view, { messages, choose: this.#choose })}
        <section class="step stack" aria-busy=${view.quote || failure ? 'false' : 'true'}>
          <h3><span class="ordinal">2</span>${messages.steps.quote}</h3>
          ${view.quote && !this.#form.isValid ? this.#expired(messages) : nothing}
          ${view.quote ? this.#costs(view, { quote: view.quote, messages }) : failure ? nothing : waiting(bones(5), { messages, state: this.#state.state })}
        </section>
        ${view.quote ? this.#contract(view, { quote: view.quote, messages }) : nothing}
        <div class="stack">
          ${
            failure
              ? failurePanel(failure, {
                  messages: inWords(failure, messages),
                  retry: view.quote ? null : this.#renew,
                })
              : nothing
          }
          ${failure?.kind === 'sign_in' ? this.#signIn(failure, messages) : nothing}
          ${this.#legibility.isRefused ? objection(messages.illegible) : nothing}
          ${view.quote ? this.#confirm(view, messages) : nothing}
        </div>
      </form>
    `;
  }

  /** The page alone knows how one signs in there: it has been told, and is told again. */
  #signIn({ code }: Failure, messages: Words): TemplateResult {
    const ask = (): unknown => this.dispatchEvent(new IpSignInRequestedEvent({ code }));
    return html`<slot name="sign-in">
      <button class="button primary" part="sign-in" type="button" @click=${ask}>${messages.signIn}</button>
    </slot>`;
  }

  /** Whoever has to sign in first does that first; whose quote has expired renews it. */
  #confirm(view: Open, messages: Words): TemplateResult {
    if (!this.#form.isValid) return this.#renewal(messages);
    const isSubmitting = view.status === 'submitting';
    const isBarred = view.status === 'ready' && view.failure !== null && stateOf(view.failure) === 'forbidden';
    // Not disabled: the focus would be lost.
    return html`<button
      class="button ${isBarred ? '' : 'primary'}"
      part="confirm"
      aria-disabled=${isSubmitting ? 'true' : 'false'}
    >
      ${isSubmitting ? messages.confirming : messages.confirm}
    </button>`;
  }

  #renewal(messages: Words): TemplateResult {
    return html`<button class="button primary" part="renew" type="button" @click=${this.#renew}>
      ${messages.renew}
    </button>`;
  }

  #expired(messages: Words): TemplateResult {
    return html`<div class="notice attention" part="expired" role="alert">
      ${icon(clock)}
      <p>${messages.expired}</p>
      ${this.#renewal(messages)}
    </div>`;
  }

  #costs(view: Open, { quote, messages }: { readonly quote: Quote; readonly messages: Words }): TemplateResult {
    const { locale, portal } = this.#portal;
    const options = { messages, locale };
    const left = timeLeft(quote.expiresAt, { now: portal?.client?.now() ?? 0, locale });
    const until = formatInstant(quote.expiresAt, locale);
    const papers = view.preview?.documents ?? quote.documents;
    return html`
      ${quoteTable(quote, { ...options, isValid: this.#form.isValid })} ${directFees(view.preview, options)}
      <p class="quiet figures">
        ${icon(clock)} ${this.#form.isValid ? messages.expires(until, left) : messages.ended(until)}
      </p>
      ${papers ? expectedPapers(papers, options) : kindsOfPapers(quote, options)}
    `;
  }

  #contract(view: Open, options: { readonly quote: Quote; readonly messages: Words }): TemplateResult {
    const { quote, messages } = options;
    const { locale } = this.#portal;
    const { clauses } = messages;
    const agrees = this.#agreed === quote;
    const isMissing = this.#reminded === quote && !agrees;
    const title = words(view.listing.title, locale).text;
    return html`
      <section class="step stack" part="contract">
        <h3><span class="ordinal">3</span>${messages.steps.contract}</h3>
        <ol class="clauses">
          <li>${clauses.subject(title, rightNumber(view.listing))}</li>
          <li>${clauses.price(amountOf(quote.price))}</li>
          <li>${clauses.filing(label(messages.filingParty, quote.filingParty, messages.unknown))}</li>
          <li>${clauses.effect}</li>
          <li>${clauses.release}</li>
          <li>${clauses.refund}</li>
          <li>${clauses.breach}</li>
        </ol>
        <slot name="contract" @slotchange=${this.#onContract}></slot>
        <label class="agree">
          <input
            type="checkbox"
            .checked=${agrees}
            aria-invalid=${isMissing ? 'true' : 'false'}
            aria-describedby="agree-first"
            @change=${(event: Event) => {
              this.#agreed = event.target instanceof HTMLInputElement && event.target.checked ? quote : null;
              this.requestUpdate();
            }}
          />
          <span>${this.#isWhole ? messages.agreeWhole : messages.agree}</span>
        </label>
        <p class="error" id="agree-first" role="status">${isMissing ? messages.agreeFirst : ''}</p>
      </section>
    `;
  }

  readonly #choose = (party: FilingParty): void => this.#form.choose(party);

  readonly #renew = (): void => this.#form.retry();

  /** Who has agreed to the points has not agreed to a text that came later. */
  readonly #onContract = ({ target }: Event): void => {
    this.#isWhole = target instanceof HTMLSlotElement && target.assignedNodes({ flatten: true }).length > 0;
    this.#agreed = null;
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { view } = this.#form;
    if (!('quote' in view) || !view.quote) return;
    if (this.#agreed === view.quote) {
      if (this.#legibility.allows()) void this.#form.submit();
    } else {
      this.#reminded = view.quote;
      this.requestUpdate();
      this.renderRoot.querySelector<HTMLElement>('.agree input')?.focus();
    }
  };
}

function shownState(view: OrderFormView): ElementState {
  if (view.status === 'failed') return stateOf(view.failure);
  if (view.status === 'ready' && view.failure) return stateOf(view.failure);
  if (view.status === 'ready' && !view.quote) return 'loading';
  return view.status === 'idle' || view.status === 'loading' ? view.status : 'ready';
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-order-form': IpOrderForm;
  }
}
