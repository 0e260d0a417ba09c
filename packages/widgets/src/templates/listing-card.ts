import { termRuns, type ListingSummary } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, formatDate, formatNumber, spanOf } from '../formats/date.js';
import { label } from '../formats/label.js';
import { priceOf } from '../formats/price.js';
import { plainText, words } from '../formats/plain-text.js';
import { rightNumber } from '../formats/right-number.js';
import { badgeCheck } from '../icons/icons.js';
import type { basic } from '../locales/zh-cn/basic-words.js';
import type { terms } from '../locales/zh-cn/terms.js';
import type { Worded } from '../locales/worded.js';
import { badge, type BadgeTone } from './badge.js';
import { marked } from './marked.js';

export type CardMessages = Pick<Worded<typeof basic>, 'unknown' | 'machineTranslated'> & Worded<typeof terms>;

export interface CardOptions {
  readonly messages: CardMessages;
  readonly locale: string;
  /** Already through the URL gate; undefined where the page names no listing page. */
  readonly href: string | undefined;
  readonly open: (event: Event) => void;
  /** Today's legal date, from which the years left are counted. */
  readonly today: string;
  /** What the query found, to be marked in the title. */
  readonly pattern?: RegExp | null;
  /** What else can be done with the right. */
  readonly tool?: TemplateResult;
}

const tones: Readonly<Record<string, BadgeTone>> = {
  full: 'seal',
  partial: 'attention',
  failed: 'failure',
  expired: 'attention',
  granted: 'success',
  registered: 'success',
  grace: 'attention',
  pending: 'progress',
  pending_published: 'progress',
  pending_examination: 'progress',
};

/** A state nobody has told us of looks like nothing in particular. */
const toneOf = (state: string): BadgeTone => (Object.hasOwn(tones, state) ? tones[state] : undefined) ?? 'neutral';

/** The platform's verification, and the day of the check; '' where there was none. */
export function verificationWords(
  verification: ListingSummary['verification'],
  { messages, locale }: Pick<CardOptions, 'messages' | 'locale'>,
): readonly string[] {
  const date = formatDate(verification?.asOf, locale);
  return [label(messages.verification, verification?.level, messages.unknown), date && messages.checkedOn(date)];
}

/** The platform's verification as a badge, with the day it speaks of; the whole one is a seal. */
export function verificationBadge(
  verification: ListingSummary['verification'],
  options: Pick<CardOptions, 'messages' | 'locale'>,
): TemplateResult {
  const tone = toneOf(plainText(verification?.level));
  const words = verificationWords(verification, options).filter(Boolean);
  return badge(words.join(' · '), tone, tone === 'seal' ? badgeCheck : undefined);
}

/** The legal status of a right as a badge. */
export function legalStatusBadge(status: unknown, { messages }: Pick<CardOptions, 'messages'>): TemplateResult {
  return badge(label(messages.legalStatus, status, messages.unknown), toneOf(plainText(status)));
}

/** What kind of right it is, and whose office gave it. */
export function kindOf(listing: ListingSummary, messages: CardMessages): readonly string[] {
  const { right } = listing;
  const kind =
    listing.rightType === 'patent'
      ? label(messages.patentType, listing.right.patentType, messages.unknown)
      : label(messages.rightType, listing.rightType, messages.unknown);
  return 'office' in right ? [kind, label(messages.office, right.office, messages.unknown)] : [kind];
}

/** A symbol of the classification with the words of its section. */
export function classOf(symbol: unknown, messages: CardMessages): string {
  const text = plainText(symbol);
  return `${text} ${label(messages.ipcSection, text.slice(0, 1), () => '')}`.trim();
}

/** When the term of a right ends and how much of it is left, in words; nothing for one that ended before its term. */
export function termOf(
  { legalStatus, expiresOn }: { readonly legalStatus: string; readonly expiresOn: string | null },
  { messages, locale, today }: Pick<CardOptions, 'messages' | 'locale' | 'today'>,
): readonly string[] {
  const days = daysBetween(today, expiresOn);
  if (days === undefined || !termRuns(legalStatus)) return [];
  const [years] = spanOf(today, plainText(expiresOn));
  const left = days < 0 ? messages.termEnded : years < 1 ? messages.underYear : messages.yearsLeft(formatNumber(years));
  return [formatDate(expiresOn, locale), left];
}

function factsOf(listing: ListingSummary, options: CardOptions): readonly unknown[] {
  const { messages, locale } = options;
  const number = rightNumber(listing);
  if (listing.rightType !== 'patent') return [number];
  const { ipc, locarno, filedOn } = listing.right;
  const [ends, left] = termOf(listing.right, options);
  return [
    number,
    ipc[0] === undefined ? locarno && `${messages.locarno} ${plainText(locarno)}` : classOf(ipc[0], messages),
    `${messages.filedOn} ${formatDate(filedOn, locale)}`,
    ends && html`${messages.expiresOn} ${ends} · <strong>${left}</strong>`,
  ];
}

/** One right on offer as a row of a list. */
export function listingCard(listing: ListingSummary, options: CardOptions): TemplateResult {
  const { messages, locale, href, open, pattern = null, tool } = options;
  const title = words(listing.title, locale);
  const modes = listing.tradeModes.map((mode) => label(messages.tradeMode, mode, messages.unknown)).join(' / ');
  const name = html`<bdi lang=${title.language || nothing}>${marked(title.text, pattern)}</bdi>`;
  const { right } = listing;
  return html`
    <article class="card" part="card">
      <div class="about">
        <p class="kind">
          ${kindOf(listing, messages).map((word) => html`<span>${word}</span>`)}
          ${'legalStatus' in right ? legalStatusBadge(right.legalStatus, options) : nothing}
          ${title.machine ? html`<span>${messages.machineTranslated}</span>` : nothing}
        </p>
        <h3>
          ${href === undefined ? html`<button class="link" type="button" @click=${open}>${name}</button>` : html`<a href=${href} @click=${open}>${name}</a>`}
        </h3>
        <ul class="facts figures">
          ${factsOf(listing, options).map((fact) => (fact ? html`<li>${fact}</li>` : nothing))}
        </ul>
      </div>
      <div class="offer">
        <p>
          ${modes}
          <span class="price figures" part="price">${priceOf(listing.price, messages.negotiable)}</span>
        </p>
        ${verificationBadge(listing.verification, options)} ${tool ?? nothing}
      </div>
    </article>
  `;
}
