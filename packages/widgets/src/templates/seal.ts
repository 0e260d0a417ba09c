import { html, type TemplateResult } from 'lit';
import { icon, type IconPath } from './icon.js';

/** How much a verification is worth today. */
export type SealTone = 'seal' | 'attention' | 'failure' | 'neutral';

/** The edge of a seal: 16 scallops around the middle of a box of 100 by 100. */
const edge = [...Array(16).keys()]
  .map((index) => {
    const at = (step: number, radius: number): string => {
      const angle = (Math.PI * step) / 16;
      return `${(50 + radius * Math.sin(angle)).toFixed(1)} ${(50 - radius * Math.cos(angle)).toFixed(1)}`;
    };
    return `${index === 0 ? `M${at(-1, 44)}` : ''}Q${at(2 * index, 54)} ${at(2 * index + 1, 44)}`;
  })
  .join('');

/** The one ornament of the visual language; the words beside it say the same. */
export function seal(tone: SealTone, node: IconPath): TemplateResult {
  return html`<span class="stamp ${tone}" aria-hidden="true">
    <svg viewBox="0 0 100 100">
      <path d="${edge}z"></path>
      <circle cx="50" cy="50" r="36"></circle>
    </svg>
    ${icon(node)}
  </span>`;
}
