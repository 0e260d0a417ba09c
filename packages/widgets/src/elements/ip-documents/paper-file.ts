import { uploadLimits, type OrderDocument } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../../formats/date.js';
import { plainText } from '../../formats/plain-text.js';
import { chevronRight, copy, fileText, upload as uploadIcon } from '../../icons/icons.js';
import { icon } from '../../templates/icon.js';
import { paperDownload } from './paper-download.js';
import type { PaperOptions } from './paper-signatures.js';

/** The file of a paper: what was handed in, an upload under way, and the way to hand one in. */
export function paperFile(paper: OrderDocument, options: PaperOptions & { readonly isMine: boolean }): TemplateResult {
  const { part } = options.desk;
  const canUpload = options.isMine && options.isOpen && part?.isUploading(paper) !== true;
  return html`
    ${paper.file ? stored(paper, { ...options, file: paper.file }) : nothing} ${part?.uploadProgress(paper, options)}
    ${canUpload ? chooser(paper, options) : nothing}
  `;
}

/** What the platform has filed; both ends have computed the same fingerprint, else it would not be here. */
function stored(
  paper: OrderDocument,
  options: PaperOptions & { readonly file: NonNullable<OrderDocument['file']> },
): TemplateResult {
  const { messages, locale, work, file } = options;
  const hash = plainText(file.sha256);
  return html`<div class="stored stack" part="file">
    <p>${icon(fileText)} <bdi>${plainText(file.name)}</bdi></p>
    <p class="quiet figures">${messages.uploadedAt(formatInstant(file.uploadedAt, locale))} · ${messages.agreed}</p>
    ${paperDownload(paper, options)}
    <details class="quiet no-print">
      <summary>${icon(chevronRight)}${messages.hash}</summary>
      <code>${hash}</code>
      <button class="link" type="button" @click=${() => void work.copy(hash)}>
        ${icon(copy)} <span role="status">${work.copied === hash ? messages.copied : messages.copyHash}</span>
      </button>
    </details>
  </div>`;
}

function chooser(paper: OrderDocument, { messages, name, desk }: PaperOptions): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.target;
    const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : [];
    if (files.length > 0)
      void desk.fetch((part) => {
        part.upload(paper, files);
      });
    // The same file may be chosen again after a fault.
    if (input instanceof HTMLInputElement) input.value = '';
  };
  return html`<div class="drop" part="drop">
    <label class="button file">
      ${icon(uploadIcon)} ${paper.file ? messages.replace : messages.upload}
      <input
        class="hidden"
        type="file"
        accept=${uploadLimits.mediaTypes.join(',')}
        aria-label=${messages.uploadFor(name)}
        @change=${choose}
      />
    </label>
    <span class="quiet">${messages.drop} · ${messages.limits}</span>
  </div>`;
}
