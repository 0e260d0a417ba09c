import type { Listing, ListingStatus } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { failureOf } from '../../controllers/failure.js';
import { ListingController, type ListingView } from '../../controllers/listing-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { idFrom } from '../../controllers/url-value.js';
import { IpElementFailedEvent, IpListingSelectedEvent, IpOrderRequestedEvent } from '../../events.js';
import { label } from '../../formats/label.js';
import { linkFrom } from '../../formats/link.js';

import { priceOf } from '../../formats/price.js';
import { plainText, words } from '../../formats/plain-text.js';
import { base } from '../../styles/base.js';
import { listingCardStyles } from '../../styles/listing-card.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';
import { badge } from '../../templates/badge.js';
import { failurePanel, mutePanel } from '../../templates/failure-panel.js';
import { listingCard, verificationBadge } from '../../templates/listing-card.js';
import type { Sections } from '../../locale.js';
import { PortalElement } from '../../templates/portal-element.js';
import { styles } from './ip-listing.styles.js';
import { rightData } from './right-data.js';
import { legalSection, verificationSection } from './status-sections.js';

type Words = Sections['listing'];
type Ready = Extract<ListingView, { status: 'ready' }>;

/** A status of a later platform is not ordered from: the platform decides, but no button invites to try. */
const orderable: ReadonlySet<string> = new Set<ListingStatus>(['published']);

/**
 * @summary One right on offer: its data, what the platform verified and when, its legal status with data date, price and order.
 * @tagname ip-listing
 * @attr listing-id - The listing to show; the URL parameter `listing` unless told.
 * @attr listing-href - Address of the page that shows one listing, with `{id}` in it; for similar rights.
 * @attr order-href - Address of the page with the order form, with `{id}` in it. Without it the form opens in place.
 * @attr tracker-href - Address of the page that follows an order, with `{id}` in it; handed to the form that opens in place.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot empty - Replaces what is shown while nothing was chosen.
 * @fires {IpOrderRequestedEvent} ip-order-requested - The visitor wants to order; cancelable.
 * @fires {IpListingSelectedEvent} ip-listing-selected - A similar right was opened; cancelable.
 * @fires {IpElementFailedEvent} ip-element-failed - The listing could not be shown, and the element says so.
 * @slot actions - More to do with the listing, below the order button.
 * @csspart title - The title of the right.
 * @csspart offer - Price and order button.
 * @csspart price - The asking price.
 * @csspart order - The order button.
 * @csspart verification - What the platform checked.
 * @csspart legal-status - Legal status, annuities, encumbrances.
 * @csspart data - Data of the right.
 * @csspart similar - Similar rights.
 * @csspart card - One similar right.
 * @csspart badge - A badge.
 * @csspart error - What is shown when the listing could not be read.
 * @csspart retry - The button to try again.
 * @cssprop [--ip-color-accent] - Links, main buttons, selection.
 * @cssprop [--ip-font-size] - Size of running text.
 */
export class IpListing extends PortalElement {
  static override styles = [tokens, base, sheet, listingCardStyles, styles];
  static override properties: PropertyDeclarations = {
    listingId: { attribute: 'listing-id' },
    listingHref: { attribute: 'listing-href' },
    orderHref: { attribute: 'order-href' },
    trackerHref: { attribute: 'tracker-href' },
  };

  declare listingId: string | null;
  declare listingHref: string | null;
  declare orderHref: string | null;
  declare trackerHref: string | null;

  readonly #portal = new PortalController(this, {
    section: 'listing',
    follow: ({ client }) => {
      if (client) this.#listing.connect(client);
    },
  });
  readonly #listing = new ListingController(this);
  #isOrdering = false;
  #shown: unknown;

  constructor() {
    super();
    this.listingId = null;
    this.listingHref = null;
    this.orderHref = null;
    this.trackerHref = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('listingId')) this.#listing.show(idFrom(this.listingId, 'listing'));
  }

  protected override updated(): void {
    const { view } = this.#listing;
    if (view.status === 'failed' && view !== this.#shown) this.dispatchEvent(new IpElementFailedEvent(view.failure));
    this.#shown = view;
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
    const { view } = this.#listing;
    if (view.status === 'idle') return html`<div class="notice"><slot name="empty">${messages.noListing}</slot></div>`;
    if (view.status === 'failed')
      return failurePanel(view.failure, {
        messages,
        retry: () => {
          this.#listing.retry();
        },
      });
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
    const { listing, verification } = view;
    const { locale } = this.#portal;
    const options = { messages, locale, today: this.#portal.today };
    return html`
      <article class="sheet">
        ${this.#head(listing, messages)} ${this.#offer(listing, messages)}
        <div class="body">
          ${this.#text(listing, messages)} ${legalSection(listing, options)}
          ${verificationSection(verification, options)}
          <section class="section" part="data">
            <h3>${messages.data}</h3>
            ${rightData(listing, options)}
          </section>
          ${this.#similar(view, messages)}
        </div>
      </article>
    `;
  }

  #head(listing: Listing, messages: Words): TemplateResult {
    const title = words(listing.title, this.#portal.locale);
    const number = 'number' in listing.right ? plainText(listing.right.number) : '';
    return html`
      <header class="head">
        <p class="kind">
          ${label(messages.rightType, listing.rightType, messages.unknown)}${number ? html` · ${label(messages.number, listing.rightType, messages.unknown)} <span class="figures">${number}</span>` : nothing}
        </p>
        <h2 class="title" part="title"><bdi lang=${title.language || nothing}>${title.text}</bdi></h2>
        ${title.machine ? html`<p class="quiet">${messages.machineTranslated}</p>` : nothing}
      </header>
    `;
  }

  #offer(listing: Listing, messages: Words): TemplateResult {
    const { locale } = this.#portal;
    const seller = words(listing.seller.name, locale);
    return html`
      <aside class="side panel stack" part="offer">
        <div>
          <p class="quiet">${messages.price}</p>
          <p class="amount figures" part="price">
            ${priceOf(listing.price, { locale, negotiable: messages.negotiable })}
          </p>
          ${listing.price === null ? html`<p class="quiet">${messages.negotiableHint}</p>` : nothing}
        </div>
        <div class="row">${verificationBadge(listing.verification, { messages, locale })}</div>
        <dl class="pairs">
          <div>
            <dt>${messages.offeredAs}</dt>
            <dd>${listing.tradeModes.map((mode) => label(messages.tradeMode, mode, messages.unknown)).join(' / ')}</dd>
          </div>
          <div>
            <dt>${messages.seller}</dt>
            <dd>
              <bdi>${seller.text}</bdi>
              <span class="quiet">${label(messages.sellerKind, listing.seller.kind, messages.unknown)}</span>
            </dd>
          </div>
        </dl>
        ${this.#order(listing, messages)}
        <slot name="actions"></slot>
      </aside>
    `;
  }

  #order(listing: Listing, messages: Words): TemplateResult {
    const free = orderable.has(listing.status) && listing.lockedOrderId === null && listing.price !== null;
    const availability = label(messages.availability, listing.status, messages.unknown);
    if (this.#isOrdering) {
      return html`<ip-order-form listing-id=${listing.id} tracker-href=${this.trackerHref ?? nothing}></ip-order-form>`;
    }
    const href = linkFrom(this.orderHref, { id: listing.id }, document.baseURI);
    const ask = (event: Event): void => {
      this.#ask(event, { listingId: listing.id, inPlace: href === undefined });
    };
    const button =
      href === undefined
        ? html`<button class="button primary" part="order" type="button" @click=${ask}>${messages.order}</button>`
        : html`<a class="button primary" part="order" href=${href} @click=${ask}>${messages.order}</a>`;
    return html`${badge(availability, free ? 'progress' : 'neutral')} ${free ? button : nothing}`;
  }

  #text(listing: Listing, messages: Words): TemplateResult {
    const { locale } = this.#portal;
    const texts = [
      { title: messages.abstract, text: words(listing.rightType === 'patent' ? listing.right.abstract : null, locale) },
      { title: messages.description, text: words(listing.description, locale) },
    ];
    return html`${texts.map(({ title, text }) =>
      text.text === ''
        ? nothing
        : html`<section class="section">
            <h3>${title}</h3>
            <p class="summary" lang=${text.language}>${text.text}</p>
            ${text.machine ? html`<p class="quiet">${messages.machineTranslated}</p>` : nothing}
          </section>`,
    )}`;
  }

  #similar(view: Ready, messages: Words): TemplateResult | typeof nothing {
    if (view.similar.length === 0) return nothing;
    const card = (listing: (typeof view.similar)[number]): TemplateResult =>
      listingCard(listing, {
        messages,
        locale: this.#portal.locale,
        today: this.#portal.today,
        href: linkFrom(this.listingHref ?? '?listing={id}', { id: listing.id }, document.baseURI),
        open: (event) => {
          if (!this.dispatchEvent(new IpListingSelectedEvent({ listingId: listing.id }))) event.preventDefault();
        },
      });
    return html`
      <section class="section similar no-print" part="similar">
        <h3>${messages.similar}</h3>
        <ol class="cards">
          ${view.similar.slice(0, 4).map((listing) => html`<li>${card(listing)}</li>`)}
        </ol>
      </section>
    `;
  }

  #ask(event: Event, options: { readonly listingId: string; readonly inPlace: boolean }): void {
    const goesOn = this.dispatchEvent(new IpOrderRequestedEvent({ listingId: options.listingId }));
    if (!goesOn) event.preventDefault();
    if (!goesOn || !options.inPlace) return;
    this.#isOrdering = true;
    void import('../ip-order-form/define.js').finally(() => {
      this.requestUpdate();
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-listing': IpListing;
  }
}
