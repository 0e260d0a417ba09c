import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../controllers/failure.js';
import { circleAlert } from '../icons/icons.js';
import type { common } from '../locales/zh-cn/shared-words.js';
import type { Worded } from '../locales/worded.js';
import { icon } from './icon.js';

// The search, which shows no other failure before it needs this file, takes it from its own.
export { mutePanel } from './mute-panel.js';

export type CommonMessages = Worded<typeof common>;

interface PanelOptions {
  readonly messages: CommonMessages;
  readonly retry: (() => void) | null;
  /** What the panel stands in place of, where nothing else says so. */
  readonly title?: string;
}

/**
 * What went wrong in human words, the request's id for whoever can look it up, and a way on. A page can replace the words
 * through the slot named like the state, `failed` or `forbidden`.
 */
export function failurePanel(failure: Failure, options: PanelOptions): TemplateResult {
  const { messages, retry, title } = options;
  const state = stateOf(failure);
  return html`
    <div class="notice ${failure.kind === 'sign_in' ? '' : 'failure'}" part="error ${state}" role="alert">
      ${icon(circleAlert)} ${title === undefined ? nothing : html`<p><strong>${title}</strong></p>`}
      <slot name=${state}><p>${messages.failure[failure.kind]}</p></slot>
      ${failure.requestId === null ? nothing : html`<p class="quiet">${messages.requestId} <code>${failure.requestId}</code></p>`}
      ${retry !== null && failure.retryable ? html`<button class="button" part="retry" type="button" @click=${retry}>${messages.retry}</button>` : nothing}
    </div>
  `;
}

/** Why the element itself does not do what was asked of it. */
export function objection(words: string): TemplateResult {
  return html`<p class="notice failure" part="error" role="alert">${icon(circleAlert)}${words}</p>`;
}

/** `forbidden` where somebody else could do it, `failed` otherwise. */
export function stateOf({ kind }: Failure): 'failed' | 'forbidden' {
  return kind === 'forbidden' || kind === 'sign_in' ? 'forbidden' : 'failed';
}
