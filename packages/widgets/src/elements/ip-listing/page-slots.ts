import { html, type TemplateResult } from 'lit';

/** What the page has put into slots that are meant for an element inside. An empty one would take that element's own content away. */
export function pageSlots(host: Element, names: readonly string[]): readonly TemplateResult[] {
  return names
    .filter((name) => [...host.children].some(({ slot }) => slot === name))
    .map((name) => html`<slot name=${name} slot=${name}></slot>`);
}
