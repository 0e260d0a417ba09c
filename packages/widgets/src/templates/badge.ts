import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from './icon.js';

export type BadgeTone = 'neutral' | 'progress' | 'success' | 'attention' | 'failure' | 'seal';

/** A short state in words; its colour and icon only repeat what the words say. */
export function badge(words: string, tone: BadgeTone, node?: IconPath): TemplateResult {
  return html`<span class="badge ${tone}" part="badge">${node ? icon(node) : nothing}${words}</span>`;
}
