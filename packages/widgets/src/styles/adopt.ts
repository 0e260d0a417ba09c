import { adoptStyles, type CSSResult, type LitElement } from 'lit';
import { extra } from '../controllers/extra.js';

/** What came to an element after it had been made. */
const late = new WeakMap<LitElement, readonly CSSResult[]>();

/** Adds a style sheet to an element that is on the page already. */
export function adopt(host: LitElement, sheet: CSSResult): void {
  const root = host.renderRoot;
  if (!(root instanceof ShadowRoot)) return;
  late.set(host, [...(late.get(host) ?? []), sheet]);
  // Without constructable sheets, lit adds a style element and leaves the others alone.
  if (!sheet.styleSheet) adoptStyles(root, [sheet]);
  else if (host.ownerDocument === document) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet.styleSheet];
  else void moved(host);
}

/** Dresses an element in the document it has come to, as that of a preview or of a window beside the page. */
export function moved(host: LitElement): Promise<void> {
  return extra(async () => {
    (await import('./dress.js')).dress(host, late.get(host) ?? []);
  });
}
