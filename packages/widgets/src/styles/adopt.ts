import { adoptStyles, type CSSResult, type LitElement } from 'lit';

/** Adds a style sheet to an element that is on the page already. */
export function adopt(host: LitElement, sheet: CSSResult): void {
  const root = host.renderRoot;
  if (!(root instanceof ShadowRoot)) return;
  // Without constructable sheets, lit adds a style element and leaves the others alone.
  if (sheet.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet.styleSheet];
  else adoptStyles(root, [sheet]);
}
