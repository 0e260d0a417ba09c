import type { Listing, Verification } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { label } from '../../formats/label.js';
import { words } from '../../formats/plain-text.js';
import { check, copy as copyIcon } from '../../icons/icons.js';
import { rightNumber } from '../../formats/right-number.js';
import type { Sections } from '../../locale.js';
import { icon } from '../../templates/icon.js';
import { kindOf } from '../../templates/listing-card.js';
import { registerBadge } from '../../templates/register-badges.js';
import type { StatusOptions } from './remaining-term.js';
import { verifiedSeal } from './verified-seal.js';

type Words = Sections['listing'];

export interface HeadOptions extends StatusOptions {
  readonly verification: Verification | null | undefined;
  /** What was copied last. */
  readonly copied: string | null;
  readonly copy: (text: string) => void;
}

/** What a right is called: kind, office, number, status, title, seal. */
export function listingHead(listing: Listing, options: HeadOptions): TemplateResult {
  const { messages, locale } = options;
  const { right } = listing;
  const title = words(listing.title, locale);
  return html`
    <header class="head">
      <div class="titles">
        <p class="kind">
          ${kindOf(listing, messages).map((word) => html`<span>${word}</span>`)} ${number(listing, options)}
          ${'legalStatus' in right ? registerBadge(right.legalStatus, messages.legalStatus, messages) : nothing}
        </p>
        <h2 class="title" part="title"><bdi lang=${title.language || nothing}>${title.text}</bdi></h2>
        ${title.machine ? original(listing, messages) : nothing}
      </div>
      ${verifiedSeal(listing, options)}
    </header>
  `;
}

function number(listing: Listing, options: HeadOptions): TemplateResult | typeof nothing {
  const { messages, copied, copy } = options;
  const text = rightNumber(listing);
  if (text === '') return nothing;
  const name =
    'grantedOn' in listing.right && listing.right.grantedOn === null
      ? messages.fields.applicationNumber
      : label(messages.number, listing.rightType, messages.unknown);
  const press = (): void => {
    copy(text);
  };
  return html`<span>
    ${name} <span class="number figures" part="number">${text}</span>
    <button class="copy" type="button" aria-label=${messages.copy(name)} @click=${press}>
      ${icon(copied === text ? check : copyIcon)}
    </button>
  </span>`;
}

/** A machine's words are labelled, and the title as it was written stands beside them. */
function original({ title }: Listing, messages: Words): TemplateResult {
  const source = words(title, title.sourceLanguage);
  return html`<p class="quiet" part="machine">
    ${messages.machineTranslated} · <span lang=${source.language || nothing}>${messages.original(source.text)}</span>
  </p>`;
}

/** What the abstract and the seller say. */
export function listingTexts(listing: Listing, { messages, locale }: StatusOptions): TemplateResult {
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
