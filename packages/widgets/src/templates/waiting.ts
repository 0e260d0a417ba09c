import { html, nothing, type TemplateResult } from 'lit';
import type { CommonMessages } from './failure-panel.js';

/** Grey bars where text will be: a heading first, then lines of a text. */
export function bones(count: number): readonly TemplateResult[] {
  return [...Array(count).keys()].map(() => html`<span class="bone"></span>`);
}

/** While an element waits: its outline, told to screen readers in words, and what to say when it takes long. */
export function waiting(
  outline: unknown,
  options: { readonly messages: Pick<CommonMessages, 'loading' | 'slow'>; readonly state: string },
): TemplateResult {
  const { messages, state } = options;
  // Said over the outline: below it few would see it, and nothing moves where it lies on top.
  return html`
    <div class="waits">
      <div class="waiting" part="loading" aria-busy="true">
        <slot name="loading"><span class="hidden">${messages.loading}</span>${outline}</slot>
      </div>
      ${
        state === 'slow'
          ? html`<div class="notice" part="slow" role="status"><slot name="slow">${messages.slow}</slot></div>`
          : nothing
      }
    </div>
  `;
}
