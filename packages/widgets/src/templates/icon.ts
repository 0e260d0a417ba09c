import { html, type TemplateResult } from 'lit';

/** All shapes of an icon as the data of one path, in a box of 24 by 24: an icon is two nodes of the page whatever it shows. */
export type IconPath = string;

/** An icon beside words that say the same; it is hidden from screen readers. */
export function icon(path: IconPath): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}
