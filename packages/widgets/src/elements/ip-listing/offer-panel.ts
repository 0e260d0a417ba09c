import type { Listing, ListingStatus } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { label } from '../../formats/label.js';
import { plainText, words } from '../../formats/plain-text.js';
import { priceOf } from '../../formats/price.js';
import { check, hourglass, info, messageSquare, printer, share, triangleAlert } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import { badge } from '../../templates/badge.js';
import { icon } from '../../templates/icon.js';
import { isOver } from '../../templates/register-badges.js';
import { burdenWords } from './status-sections.js';

export interface OfferOptions {
  readonly messages: Sections['listing'];
  readonly locale: string;
  /** Address of the page with the order form; undefined where it opens in place. */
  readonly orderHref: string | undefined;
  readonly isOrdering: boolean;
  /** True where what was checked is out of date or failed: a question comes before an order then. */
  readonly isDoubtful: boolean;
  /** The listing's own address, and whether it was copied or has to be by hand. */
  readonly link: { readonly url: string; readonly isCopied: boolean; readonly isByHand: boolean };
  readonly order: (event: Event) => void;
  readonly enquire: () => void;
  readonly share: () => void;
}

/** A status of a later platform is not ordered from: the platform decides, but no button invites to try. */
const orderable: ReadonlySet<string> = new Set<ListingStatus>(['published']);
const waiting: ReadonlySet<string> = new Set<ListingStatus>(['awaiting_margin', 'locked']);

/** Why nobody could order a right that is on offer: the platform refuses these, so no button invites to try. */
function obstacleTo(listing: Listing): 'other_right' | 'not_in_force' | 'licence_only' | 'negotiable' | null {
  if (listing.rightType !== 'patent') return 'other_right';
  if (isOver(listing.right.legalStatus)) return 'not_in_force';
  if (!listing.tradeModes.includes('assignment')) return 'licence_only';
  return listing.price === null ? 'negotiable' : null;
}

/** Price, availability, and what a visitor can do about a listing. */
export function offerPanel(listing: Listing, options: OfferOptions): TemplateResult {
  const { messages, locale } = options;
  const seller = words(listing.seller.name, locale);
  const isOffered = orderable.has(listing.status);
  const status = isOffered && listing.lockedOrderId !== null ? 'locked' : plainText(listing.status);
  const obstacle = orderable.has(status) ? obstacleTo(listing) : status;
  const canOrder = obstacle === null;
  const invites = orderable.has(status) && (options.isDoubtful || !canOrder) && obstacle !== 'not_in_force';
  return html`
    <aside class="side panel stack" part="offer">
      <div class="asking">
        <p class="quiet">${messages.price}</p>
        <p class="amount figures" part="price">${priceOf(listing.price, messages.negotiable)}</p>
        <p class="quiet">
          ${listing.price === null ? messages.negotiableHint : canOrder ? messages.feesHint : nothing}
        </p>
      </div>
      ${availability(listing, { status, obstacle, messages })} ${canOrder ? orderButton(options) : nothing}
      <button
        class="button ${invites ? 'primary' : ''}"
        part="enquire"
        type="button"
        aria-haspopup="dialog"
        @click=${options.enquire}
      >
        ${icon(messageSquare)}${messages.enquire}
      </button>
      <slot name="actions"></slot>
      <dl class="pairs">
        <div>
          <dt>${messages.offeredAs}</dt>
          <dd>${listing.tradeModes.map((mode) => label(messages.tradeMode, mode, messages.unknown)).join(' / ')}</dd>
        </div>
        <div>
          <dt>${listing.tradeModes.includes('assignment') ? messages.seller : messages.licensor}</dt>
          <dd>
            <bdi>${seller.text}</bdi>
            <span class="quiet">${label(messages.sellerKind, listing.seller.kind, messages.unknown)}</span>
          </dd>
        </div>
      </dl>
      ${tools(options)}
    </aside>
  `;
}

/** How the listing stands, what speaks against ordering it, and what lies on the right. */
function availability(
  listing: Listing,
  options: { readonly status: string; readonly obstacle: string | null; readonly messages: OfferOptions['messages'] },
): TemplateResult {
  const { status, obstacle, messages } = options;
  const hint = label({ ...messages.hints, not_in_force: messages.reasons.not_in_force }, obstacle, () => '');
  const isOnOffer = orderable.has(status);
  const node = isOnOffer ? check : waiting.has(status) ? hourglass : undefined;
  return html`<div part="availability">
    ${badge(label(messages.availability, status, messages.unknown), isOnOffer ? 'progress' : 'neutral', node)}
    ${hint === '' ? nothing : html`<p class="notice">${icon(info)}${hint}</p>`}
    ${isOnOffer ? burdenWords(listing, messages).map((words) => html`<p class="notice attention">${icon(triangleAlert)}${words}</p>`) : nothing}
  </div>`;
}

function orderButton({ messages, orderHref, isOrdering, isDoubtful, order }: OfferOptions): TemplateResult {
  const look = `button ${isOrdering || isDoubtful ? '' : 'primary'}`;
  return orderHref === undefined
    ? html`<button
        class=${look}
        part="order"
        type="button"
        aria-expanded=${isOrdering ? 'true' : 'false'}
        @click=${order}
      >
        ${isOrdering ? messages.orderClose : messages.order}
      </button>`
    : html`<a class=${look} part="order" href=${orderHref} @click=${order}>${messages.order}</a>`;
}

function tools({ messages, link, share: shareLink }: OfferOptions): TemplateResult {
  return html`
    <div class="tools no-print">
      <button class="button plain" part="share" type="button" @click=${shareLink}>
        ${icon(link.isCopied ? check : share)}${link.isCopied ? messages.copied : messages.share}
      </button>
      <button
        class="button plain"
        part="print"
        type="button"
        @click=${() => {
          print();
        }}
      >
        ${icon(printer)}${messages.print}
      </button>
    </div>
    ${
      link.isByHand
        ? html`<label class="quiet no-print"
            >${messages.shareManual}<input part="address" readonly .value=${link.url} @focus=${selectAll}
          /></label>`
        : nothing
    }
  `;
}

function selectAll({ target }: Event): void {
  if (target instanceof HTMLInputElement) target.select();
}
