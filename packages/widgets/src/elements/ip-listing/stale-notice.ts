import { html, type TemplateResult } from 'lit';
import { triangleAlert } from '../../icons/icons.js';
import { icon } from '../../templates/icon.js';
import type { StatusOptions } from './remaining-term.js';

/** What is on show may be out of date: says so, with a way to read it anew. */
export function staleNotice(messages: StatusOptions['messages'], retry: () => void): TemplateResult {
  return html`<div class="notice attention stale" part="stale" role="status">
    ${icon(triangleAlert)}<slot name="stale">${messages.stale}</slot>
    <button class="button" part="retry" type="button" @click=${retry}>${messages.retry}</button>
  </div>`;
}
