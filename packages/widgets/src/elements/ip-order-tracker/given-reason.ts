import type { Order } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import type { Sections } from '../../locale.js';

/** Why somebody did something, in that person's own words; nothing where none were given. */
export function givenReason(
  entry: Order['history'][number] | undefined,
  messages: Sections['orderTracker'],
): TemplateResult | typeof nothing {
  const reason = plainText(entry?.reason);
  if (!reason) return nothing;
  return html`<div>
    <p class="quiet">${messages.given(label(messages.actor, entry?.actor, messages.unknown))}</p>
    <blockquote dir="auto">${reason}</blockquote>
  </div>`;
}
