import { html, nothing, type TemplateResult } from 'lit';
import { circleAlert } from '../icons/icons.js';
import { icon } from './icon.js';

interface StaleOptions {
  readonly messages: { readonly retry: string };
  readonly retry: () => void;
  /** Why it could not be read anew. */
  readonly why?: string;
}

/** What is on show may be out of date: says so, with a way to read it anew. */
export function staleNotice(words: string, { messages, retry, why }: StaleOptions): TemplateResult {
  return html`<div class="notice attention stale" part="stale" role="status">
    ${icon(circleAlert)}<slot name="stale"><p>${words}${why === undefined ? nothing : html`<br />${why}`}</p></slot>
    <button class="button" part="retry" type="button" @click=${retry}>${messages.retry}</button>
  </div>`;
}
