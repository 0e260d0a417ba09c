import type { ListingSummary } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../formats/plain-text.js';
import { listingCard } from '../../templates/listing-card.js';
import { isOver } from '../../templates/register-badges.js';
import type { Sections } from '../../locale.js';
import type { StatusOptions } from './remaining-term.js';

export interface SimilarOptions extends StatusOptions {
  readonly messages: Sections['listing'];
  /** Already through the URL gate. */
  readonly hrefOf: (id: string) => string | undefined;
  readonly open: (id: string, event: Event) => void;
}

/** What nobody could buy, or what failed a check, is no offer in place of another. */
function isOffer({ right, verification }: ListingSummary): boolean {
  return !('legalStatus' in right && isOver(right.legalStatus)) && plainText(verification.level) !== 'failed';
}

/** Four rights like the one on show, at most. */
export function similarRights(
  listings: readonly ListingSummary[],
  { hrefOf, open, ...options }: SimilarOptions,
): TemplateResult | typeof nothing {
  const offers = listings.filter(isOffer).slice(0, 4);
  if (offers.length === 0) return nothing;
  const card = (listing: ListingSummary): TemplateResult => {
    const { id } = listing;
    const visit = (event: Event): void => {
      open(id, event);
    };
    return html`<li>${listingCard(listing, { ...options, href: hrefOf(id), open: visit })}</li>`;
  };
  return html`
    <section class="section similar no-print" part="similar">
      <h3>${options.messages.similar}</h3>
      <ol class="cards">
        ${offers.map(card)}
      </ol>
    </section>
  `;
}
