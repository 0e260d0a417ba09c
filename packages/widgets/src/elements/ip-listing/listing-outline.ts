import { html, type TemplateResult } from 'lit';
import { bones } from '../../templates/waiting.js';

/** The outline of a listing, in the places where its parts will stand. */
export const listingOutline: TemplateResult = html`
  <div class="sheet outline">
    <div class="head"><div class="titles">${bones(2)}</div></div>
    <div class="side panel stack">${bones(6)}</div>
    <div class="body">${[4, 6, 7].map((count) => html`<div class="section stack">${bones(count)}</div>`)}</div>
  </div>
`;
