import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../controllers/failure.js';
import type { common } from '../locales/zh-cn/shared-words.js';
import type { Worded } from '../locales/worded.js';

export type CommonMessages = Worded<typeof common>;

/** What went wrong in human words, the request's id for whoever can look it up, and a way on. */
export function failurePanel(
  failure: Failure,
  options: { readonly messages: CommonMessages; readonly retry: (() => void) | null },
): TemplateResult {
  const { messages, retry } = options;
  return html`
    <div class="notice failure" part="error" role="alert">
      <p>${messages.failure[failure.kind]}</p>
      ${failure.requestId === null ? nothing : html`<p class="quiet">${messages.requestId} <code>${failure.requestId}</code></p>`}
      ${retry !== null && failure.retryable ? html`<button class="button" part="retry" type="button" @click=${retry}>${messages.retry}</button>` : nothing}
    </div>
  `;
}

/** For an element whose words could not be fetched: the one text that is in every language at once. */
export const mutePanel: TemplateResult = html`
  <div class="notice failure" part="error" role="alert">
    <p lang="zh-CN">内容加载失败，请刷新页面重试。</p>
    <p lang="en">This could not be loaded. Please reload the page.</p>
  </div>
`;
