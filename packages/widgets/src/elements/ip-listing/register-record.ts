import { html, nothing, type TemplateResult } from 'lit';
import type { StatusOptions } from './remaining-term.js';

/** What a listing knows of the record below it. */
export interface RecordOptions extends Pick<StatusOptions, 'messages'> {
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** The office's whole record of the right, legal events included; read when a reader opens it. */
export function registerRecord(listingId: string, { messages, isOpen, open }: RecordOptions): TemplateResult {
  const follow = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement && target.open) open();
  };
  return html`
    <details class="record no-print" part="record" @toggle=${follow}>
      <summary>${messages.registerRecord}</summary>
      ${isOpen ? html`<ip-legal-status listing-id=${listingId}></ip-legal-status>` : nothing}
    </details>
  `;
}
