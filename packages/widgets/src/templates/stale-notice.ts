import { html, type TemplateResult } from 'lit';
import { circleAlert } from '../icons/icons.js';
import { icon } from './icon.js';

/** What is on show may be out of date: says so, with a way to read it anew. */
export function staleNotice(
  words: string,
  { messages, retry }: { readonly messages: { readonly retry: string }; readonly retry: () => void },
): TemplateResult {
  return html`<div class="notice attention stale row" part="stale" role="status">
    ${icon(circleAlert)}<slot name="stale">${words}</slot>
    <button class="button" part="retry" type="button" @click=${retry}>${messages.retry}</button>
  </div>`;
}
