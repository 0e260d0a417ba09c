import type { CSSResult, LitElement } from 'lit';

/** A sheet belongs to the document it was made in: another document gets a copy. */
function copyFor(window: Window & typeof globalThis, { cssText }: CSSResult): CSSStyleSheet {
  const copy = new window.CSSStyleSheet();
  copy.replaceSync(cssText);
  return copy;
}

/** An element arrives in another document without any sheet. */
export function dress(host: LitElement, late: readonly CSSResult[]): void {
  const { shadowRoot } = host;
  const { defaultView } = host.ownerDocument;
  const own = (host.constructor as typeof LitElement).elementStyles as readonly CSSResult[];
  const sheets = [...own, ...late];
  // Style elements have come along with what they dress.
  if (!defaultView || !shadowRoot || !sheets[0]?.styleSheet) return;
  const dressed = sheets.flatMap((sheet) =>
    defaultView === window ? (sheet.styleSheet ?? []) : copyFor(defaultView, sheet),
  );
  // What has come meanwhile stays on top.
  const since = shadowRoot.adoptedStyleSheets.filter((sheet) => !dressed.includes(sheet));
  shadowRoot.adoptedStyleSheets = [...dressed, ...since];
}
