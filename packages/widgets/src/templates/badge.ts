import { html, type TemplateResult } from 'lit';

export type BadgeTone = 'neutral' | 'progress' | 'success' | 'attention' | 'failure';

/** A short state in words; its colour only repeats what the words say. */
export function badge(words: string, tone: BadgeTone): TemplateResult {
  return html`<span class="badge ${tone}" part="badge">${words}</span>`;
}
