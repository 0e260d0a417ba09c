import { html, nothing, type TemplateResult } from 'lit';
import { chevronRight } from '../icons/icons.js';
import { icon } from './icon.js';

export interface RecordOptions {
  readonly messages: { readonly registerRecord: string };
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** The office's whole record of a right, legal events included; read when a reader opens it. */
export function registerRecord(
  right: { readonly listingId: string } | { readonly number: string },
  { messages, isOpen, open }: RecordOptions,
): TemplateResult {
  const follow = ({ target }: Event): void => {
    if (target instanceof HTMLDetailsElement && target.open) open();
  };
  const record = (): TemplateResult =>
    'number' in right
      ? html`<ip-legal-status right-number=${right.number}></ip-legal-status>`
      : html`<ip-legal-status listing-id=${right.listingId}></ip-legal-status>`;
  return html`
    <details class="record no-print" part="record" @toggle=${follow}>
      <summary>${icon(chevronRight)}${messages.registerRecord}</summary>
      ${isOpen ? record() : nothing}
    </details>
  `;
}
