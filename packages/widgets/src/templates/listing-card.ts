import type { ListingSummary } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../formats/date.js';
import { label } from '../formats/label.js';
import { priceOf } from '../formats/price.js';
import { plainText, words } from '../formats/plain-text.js';
import type { common } from '../locales/zh-cn/shared-words.js';
import type { terms } from '../locales/zh-cn/terms.js';
import type { Worded } from '../locales/worded.js';
import { badge, type BadgeTone } from './badge.js';

export type CardMessages = Worded<typeof common> &
  Worded<typeof terms> & { readonly filedOn?: string; readonly expiresOn?: string };

export interface CardOptions {
  readonly messages: CardMessages;
  readonly locale: string;
  /** Already through the URL gate; undefined where the page names no listing page. */
  readonly href: string | undefined;
  readonly open: (event: Event) => void;
}

const tones: Readonly<Record<string, BadgeTone>> = {
  full: 'success',
  partial: 'attention',
  failed: 'failure',
  expired: 'attention',
};

/** The platform's verification as a badge, with the day it speaks of. */
export function verificationBadge(
  verification: ListingSummary['verification'],
  options: Pick<CardOptions, 'messages' | 'locale'>,
): TemplateResult {
  const { messages, locale } = options;
  const level = plainText(verification?.level);
  const date = formatDate(verification?.asOf, locale);
  const tone = (Object.hasOwn(tones, level) ? tones[level] : undefined) ?? 'neutral';
  const text = label(messages.verification, level, messages.unknown);
  return badge(date === '' ? text : `${text} · ${date}`, tone);
}

/** What a card says of the right in one line: kind, office, legal status. */
function kindLine(listing: ListingSummary, messages: CardMessages): string {
  const { right } = listing;
  const kind =
    listing.rightType === 'patent'
      ? label(messages.patentType, listing.right.patentType, messages.unknown)
      : label(messages.rightType, listing.rightType, messages.unknown);
  return [
    kind,
    'office' in right ? label(messages.office, right.office, messages.unknown) : '',
    'legalStatus' in right ? label(messages.legalStatus, right.legalStatus, messages.unknown) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function factsOf(listing: ListingSummary, options: CardOptions): readonly string[] {
  const { messages, locale } = options;
  if (listing.rightType === 'patent') {
    const { right } = listing;
    const filed = formatDate(right.filedOn, locale);
    const ends = formatDate(right.expiresOn, locale);
    return [
      plainText(right.number),
      plainText(right.ipc[0] ?? right.locarno),
      filed && messages.filedOn ? `${messages.filedOn} ${filed}` : '',
      ends && messages.expiresOn ? `${messages.expiresOn} ${ends}` : '',
    ];
  }
  return 'number' in listing.right ? [plainText(listing.right.number)] : [];
}

/** One right on offer as a row of a list. */
export function listingCard(listing: ListingSummary, options: CardOptions): TemplateResult {
  const { messages, locale, href, open } = options;
  const title = words(listing.title, locale);
  const modes = listing.tradeModes.map((mode) => label(messages.tradeMode, mode, messages.unknown)).join(' / ');
  const name = html`<bdi lang=${title.language || nothing}>${title.text}</bdi>`;
  return html`
    <article class="card" part="card">
      <div class="about">
        <p class="kind">${kindLine(listing, messages)}</p>
        <h3>
          ${href === undefined ? html`<button class="link" type="button" @click=${open}>${name}</button>` : html`<a href=${href} @click=${open}>${name}</a>`}
        </h3>
        <ul class="facts figures">
          ${factsOf(listing, options).map((fact) => (fact ? html`<li>${fact}</li>` : nothing))}
          ${title.machine ? html`<li>${messages.machineTranslated}</li>` : nothing}
        </ul>
      </div>
      <div class="offer">
        <p class="price figures" part="price">${priceOf(listing.price, { locale, negotiable: messages.negotiable })}</p>
        <p class="quiet">${modes}</p>
        ${verificationBadge(listing.verification, options)}
      </div>
    </article>
  `;
}
