import type { Listing, Verification } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { daysBetween, formatDate, formatNumber } from '../../formats/date.js';
import { plainText } from '../../formats/plain-text.js';
import { check, circleAlert, clock, triangleAlert, x } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import { badge } from '../../templates/badge.js';
import type { IconPath } from '../../templates/icon.js';
import { seal, type SealTone } from '../../templates/seal.js';
import type { StatusOptions } from './remaining-term.js';

type Standing = keyof Sections['listing']['seal'];

/** Days before the end of a verification from which it says that it ends soon. */
const ageingDays = 7;

const looks: { readonly [Name in Exclude<Standing, 'none'>]: readonly [tone: SealTone, node: IconPath] } = {
  full: ['seal', check],
  partial: ['attention', triangleAlert],
  ageing: ['attention', clock],
  expired: ['neutral', clock],
  failed: ['failure', x],
};

/** How a verification stands today: results age, and the platform says how long they are good. */
function standingOf(level: string, daysLeft: number | undefined): Standing {
  if (level === 'failed') return 'failed';
  if (level === 'expired' || (daysLeft !== undefined && daysLeft < 0)) return 'expired';
  if (level !== 'full' && level !== 'partial') return 'none';
  return daysLeft !== undefined && daysLeft <= ageingDays ? 'ageing' : level;
}

/** Until when a verification is good, in words. */
function validity(expiresOn: string | null | undefined, { messages, locale, today }: StatusOptions): string {
  const date = formatDate(expiresOn, locale);
  const left = daysBetween(today, expiresOn);
  if (date === '' || left === undefined) return '';
  if (left < 0) return messages.validEnded(date);
  return left === 0 ? messages.validToday(date) : messages.validUntil(date, formatNumber(left));
}

/** The seal beside the title: how the verification stands, since when and until when. */
export function verifiedSeal(
  listing: Listing,
  options: StatusOptions & { readonly verification: Verification | null | undefined },
): TemplateResult {
  const { messages, locale, today, verification } = options;
  const level = plainText(verification?.level ?? listing.verification.level);
  const standing = standingOf(level, daysBetween(today, verification?.expiresOn));
  // A seal is earned: where nobody has verified anything, there is none to show.
  if (standing === 'none')
    return html`<div class="verified" part="seal">${badge(messages.seal.none, 'neutral', circleAlert)}</div>`;
  const [tone, node] = looks[standing];
  const asOf = formatDate(verification?.checks[0]?.asOf ?? listing.verification.asOf, locale);
  return html`<div class="verified" part="seal">
    ${seal(tone, node)}
    <p>
      <strong>${messages.seal[standing]}</strong>
      <span class="quiet figures">${asOf === '' ? nothing : messages.checkedOn(asOf)}</span>
      <span class="quiet figures">${standing === 'failed' ? nothing : validity(verification?.expiresOn, options)}</span>
    </p>
  </div>`;
}
