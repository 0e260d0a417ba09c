import type { Listing } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Announcer } from '../../controllers/announcer.js';
import { CopyController } from '../../controllers/copy-controller.js';
import { ListingController, type ListingView } from '../../controllers/listing-controller.js';
import { ModalController } from '../../controllers/modal-controller.js';
import { onceHere } from '../../controllers/once-here.js';
import { FailureEvents } from '../../controllers/failure-events.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { StateController } from '../../controllers/state-controller.js';
import { idFrom } from '../../controllers/url-value.js';
import {
  IpEnquiryOpenedEvent,
  IpListingSelectedEvent,
  IpOrderRequestedEvent,
  type ElementState,
} from '../../events.js';
import { formatDate } from '../../formats/date.js';
import { linkFrom } from '../../formats/link.js';
import { plainText, words } from '../../formats/plain-text.js';
import { x } from '../../icons/icons.js';
import { listingWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { listingCardStyles } from '../../styles/listing-card.js';
import { sealStyles } from '../../styles/seal.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';
import { failurePanel, stateOf } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import { frame } from '../../templates/frame.js';
import { PortalElement } from '../../templates/portal-element.js';
import type { RecordOptions } from '../../templates/register-record.js';
import { staleNotice } from '../../templates/stale-notice.js';
import { waiting } from '../../templates/waiting.js';
import { styles } from './ip-listing.styles.js';
import { pageSlots } from './page-slots.js';
import { headStyles } from './listing-head.styles.js';
import { listingHead, listingTexts } from './listing-head.js';
import { listingOutline } from './listing-outline.js';
import { offerPanel } from './offer-panel.js';
import { rightData } from './right-data.js';
import { similarRights } from './similar-rights.js';
import { legalSection, verificationSection } from './status-sections.js';

type Words = Sections['listing'];
type Ready = Extract<ListingView, { status: 'ready' }>;

/**
 * @summary One right on offer: its data, what the platform verified and until when, its legal status with data date, price, order and enquiry.
 * @tagname ip-listing
 * @attr listing-id - The listing to show; the URL parameter `listing` unless told.
 * @attr listing-href - Address of the page that shows one listing, with `{id}` in it; for similar rights and the link to share.
 * @attr order-href - Address of the page with the order form, with `{id}` in it. Without it the form opens in place.
 * @attr tracker-href - Address of the page that follows an order, with `{id}` in it; handed to the form that opens in place.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot actions - More to do with the listing, below the buttons.
 * @slot sign-in - How to sign in, for the forms that open in place.
 * @slot contract - The whole contract or the way to it, for the order form that opens in place.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot empty - Replaces what is shown while nothing was chosen.
 * @slot stale - Replaces the words shown when a newer reading failed.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where somebody else may see it.
 * @fires {IpOrderRequestedEvent} ip-order-requested - The visitor wants to order; cancelable.
 * @fires {IpEnquiryOpenedEvent} ip-enquiry-opened - The visitor wants to ask the owner; cancel it to open a form of your own.
 * @fires {IpListingSelectedEvent} ip-listing-selected - A similar right was opened; cancelable.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - Somebody must sign in, for a form that opens in place too.
 * @fires {IpOrderCreatedEvent} ip-order-created - The form that opens in place has made an order; cancelable.
 * @fires {IpEnquiryRequestedEvent} ip-enquiry-requested - The form in the dialog is about to send; cancel it to take the lead yourself.
 * @fires {IpEnquirySentEvent} ip-enquiry-sent - The platform has taken the enquiry.
 * @fires {IpElementFailedEvent} ip-element-failed - The listing could not be shown, and the element says so.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart title - The title of the right.
 * @csspart number - The number of the right.
 * @csspart machine - That a machine translated the title, with the original.
 * @csspart seal - How the verification stands, as a seal with words.
 * @csspart offer - Price and buttons.
 * @csspart price - The asking price.
 * @csspart availability - Whether it can be ordered, and why not.
 * @csspart order - The order button.
 * @csspart enquire - The button to ask the owner.
 * @csspart share - The button to share the link.
 * @csspart address - The link, where it has to be copied by hand.
 * @csspart print - The button to print.
 * @csspart ordering - The order form in place.
 * @csspart enquiry - The dialog with the enquiry form.
 * @csspart legal-status - Legal status, term, annuities, encumbrances.
 * @csspart lag - How far the published status may lag behind.
 * @csspart verification - What the platform checked.
 * @csspart record - The office's record of the right, opened by the reader.
 * @csspart data - Data of the right.
 * @csspart similar - Similar rights.
 * @csspart card - One similar right.
 * @csspart badge - A badge.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart empty - What is shown while nothing was chosen.
 * @csspart stale - What is shown when a newer reading failed.
 * @csspart error - What is shown when the listing could not be read.
 * @csspart failed - The same, for failures.
 * @csspart forbidden - The same, for refusals.
 * @csspart retry - The button to try again.
 * @cssprop [--ip-color-accent] - Links, main buttons, selection.
 * @cssprop [--ip-color-seal] - The seal of a full verification.
 * @cssprop [--ip-font-size] - Size of running text.
 * @cssstate loading - The listing is on its way.
 * @cssstate slow - It takes longer than usual.
 * @cssstate ready - A listing is on show.
 * @cssstate empty - Nothing was chosen.
 * @cssstate stale - A newer reading failed.
 * @cssstate failed - The listing could not be read.
 * @cssstate forbidden - Somebody else may see it.
 */
export class IpListing extends PortalElement {
  static override styles = [tokens, base, sheet, listingCardStyles, sealStyles, headStyles, styles];
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
    words: listingWords,
    follow: ({ client }) => {
      if (client) this.#listing.connect(client);
    },
  });
  readonly #listing = new ListingController(this);
  readonly #state = new StateController(this);
  readonly #failures = new FailureEvents(this);
  readonly #copy = new CopyController(this);
  readonly #announcer = new Announcer(this);
  #isOrdering = false;
  #recordOf = '';
  #hasAsked = false;
  #isComposing = false;

  constructor() {
    super();
    this.listingId = null;
    this.listingHref = null;
    this.orderHref = null;
    this.trackerHref = null;
    new ModalController(this);
  }

  /** Reads the listing anew and keeps what is on show meanwhile. */
  refresh(): void {
    this.#listing.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('listingId')) return;
    this.#isOrdering = false;
    this.#hasAsked = false;
    this.#listing.show(idFrom(this.listingId, 'listing'));
  }

  protected override updated(): void {
    this.#state.show(this.#currentState());
    const { view } = this.#listing;
    this.#failures.tell(view.status === 'failed' ? view.failure : null);
    if (this.#copy.copies > 0) this.#announcer.tell(`${this.#copy.copies}`, this.#portal.messages?.copied ?? '');
  }

  #currentState(): ElementState {
    const { view } = this.#listing;
    if (this.#portal.isMute || this.#portal.portal?.client === null) return 'failed';
    if (view.status === 'idle') return 'empty';
    if (!this.#portal.messages || view.status === 'loading') return 'loading';
    if (view.status === 'failed') return stateOf(view.failure);
    return view.failure ? 'stale' : 'ready';
  }

  protected override render(): TemplateResult | typeof nothing {
    return frame(this.#portal, (messages) => this.#view(messages), html`<div aria-busy="true">${listingOutline}</div>`);
  }

  #view(messages: Words): TemplateResult {
    const { view } = this.#listing;
    if (view.status === 'idle')
      return html`<div class="notice" part="empty"><slot name="empty">${messages.noListing}</slot></div>`;
    if (view.status === 'loading') return waiting(listingOutline, { messages, state: this.#state.state });
    return view.status === 'failed'
      ? failurePanel(view.failure, { messages, retry: this.#retry, title: messages.title })
      : this.#sheet(view, messages);
  }

  readonly #retry = (): void => this.#listing.refresh();

  #sheet(view: Ready, messages: Words): TemplateResult {
    const { listing, verification, failure } = view;
    const { locale, today } = this.#portal;
    const options = { messages, locale, today, verification };
    return html`
      <article class="sheet">
        ${listingHead(listing, { ...options, copied: this.#copy.copied, copy: (text) => void this.#copy.copy(text) })}
        ${failure ? staleNotice(messages.stale, { messages, why: messages.failure[failure.kind], retry: this.#retry }) : nothing}
        ${this.#offer(view, messages)}
        <div class="body">
          ${this.#ordering(listing, messages)} ${listingTexts(listing, options)}
          ${legalSection(listing, { ...options, ...this.#record(listing.id) })}
          ${verificationSection(verification, options)} ${rightData(listing, options)} ${this.#similar(view, messages)}
          <p class="paper quiet section">
            ${messages.pageAddress} ${this.#address(listing)}<br />${messages.printedOn(formatDate(today, locale))}
          </p>
        </div>
      </article>
      ${this.#hasAsked ? this.#dialog(listing, messages) : nothing}
      <p class="hidden" role="status">${this.#announcer.words}</p>
    `;
  }

  #offer({ listing, verification }: Ready, messages: Words): TemplateResult {
    const { locale } = this.#portal;
    const level = plainText(verification?.level ?? listing.verification.level);
    const { copied, byHand } = this.#copy;
    const orderHref = linkFrom(this.orderHref, { id: listing.id }, document.baseURI);
    const url = this.#address(listing);
    return offerPanel(listing, {
      messages,
      locale,
      orderHref,
      isOrdering: this.#isOrdering,
      isDoubtful: level === 'expired' || level === 'failed',
      link: { url, isCopied: copied === url, isByHand: byHand === url },
      order: (event) => {
        this.#order(event, { listingId: listing.id, inPlace: orderHref === undefined });
      },
      enquire: () => {
        this.#enquire(listing.id);
      },
      share: () => {
        void this.#copy.share({ title: words(listing.title, locale).text, url });
      },
    });
  }

  /** Where this listing is to be found: the page the host names, else the page it stands on. */
  #address(listing: Listing): string {
    return linkFrom(this.listingHref, { id: listing.id }, document.baseURI) ?? location.href.replace(/#.*$/, '');
  }

  #ordering(listing: Listing, messages: Words): TemplateResult | typeof nothing {
    if (!this.#isOrdering) return nothing;
    return html`<section class="section no-print" part="ordering">
      <h3 tabindex="-1">${messages.ordering}</h3>
      <ip-order-form listing-id=${plainText(listing.id)} tracker-href=${this.trackerHref ?? nothing}>
        ${pageSlots(this, ['sign-in', 'contract'])}
      </ip-order-form>
    </section>`;
  }

  #similar({ similar }: Ready, messages: Words): TemplateResult | typeof nothing {
    const { locale, today } = this.#portal;
    const hrefOf = (id: string): string | undefined =>
      linkFrom(this.listingHref ?? '?listing={id}', { id }, document.baseURI);
    const open = (id: string, event: Event): void => {
      if (!this.dispatchEvent(new IpListingSelectedEvent({ listingId: id }))) event.preventDefault();
    };
    return similarRights(similar, { messages, locale, today, hrefOf, open });
  }

  #dialog(listing: Listing, messages: Words): TemplateResult {
    return html`<dialog
      part="enquiry"
      class="no-print"
      tabindex="-1"
      aria-label=${messages.enquire}
      @cancel=${this.#keepOpen}
    >
      <div class="closing">
        <button class="copy" type="button" aria-label=${messages.close} @click=${this.#close}>${icon(x)}</button>
      </div>
      <ip-enquiry
        listing-id=${plainText(listing.id)}
        display-mode=${this.getAttribute('display-mode') ?? nothing}
        @compositionstart=${this.#composing}
        @compositionend=${this.#composing}
      >
        ${pageSlots(this, ['sign-in'])}
      </ip-enquiry>
    </dialog>`;
  }

  /** The dialog stays where it is when it is closed, with all that was written in it. */
  readonly #close = (): void => {
    this.renderRoot.querySelector('dialog')?.close();
  };

  /** Escape ends a composition first. */
  readonly #keepOpen = (event: Event): void => {
    if (this.#isComposing) event.preventDefault();
  };

  readonly #composing = (event: Event): void => {
    this.#isComposing = event.type === 'compositionstart';
  };

  #enquire(listingId: string): void {
    if (!this.dispatchEvent(new IpEnquiryOpenedEvent({ listingId }))) return;
    this.#hasAsked = true;
    this.#whenHere(import('../ip-enquiry/define.js'), () => {
      const dialog = this.renderRoot.querySelector('dialog');
      if (dialog?.open !== false) return;
      dialog.showModal();
      dialog.focus(); // The question comes first, not the way out.
    });
  }

  #order(event: Event, options: { readonly listingId: string; readonly inPlace: boolean }): void {
    const goesOn = this.dispatchEvent(new IpOrderRequestedEvent({ listingId: options.listingId }));
    if (!goesOn) event.preventDefault();
    if (!goesOn || !options.inPlace) return;
    this.#isOrdering = !this.#isOrdering;
    this.requestUpdate();
    if (!this.#isOrdering) return;
    this.#whenHere(import('../ip-order-form/define.js'), () => {
      this.renderRoot.querySelector<HTMLElement>('[part=ordering] h3')?.focus();
    });
  }

  #record(id: string): Pick<RecordOptions, 'isOpen' | 'open'> {
    const open = (): void => {
      this.#recordOf = id;
      this.#whenHere(import('../ip-legal-status/define.js'), () => undefined);
    };
    return { isOpen: this.#recordOf === id, open };
  }

  /** Draws the element a part has brought; where it did not come, the place for it is drawn all the same. */
  #whenHere(part: Promise<unknown>, then: () => void): void {
    this.requestUpdate();
    void onceHere(this, part, then);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-listing': IpListing;
  }
}
