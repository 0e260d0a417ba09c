import type { OrderDocument } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { fileSize } from '../../formats/file-size.js';
import { download } from '../../icons/icons.js';
import { icon } from '../../templates/icon.js';
import { copiesWords, owing, type PaperOptions } from './paper-signatures.js';

/** The way to what can be read of a paper. It may be the main button while the viewer's signature waits for it. */
export function paperDownload(paper: OrderDocument, options: PaperOptions): TemplateResult | typeof nothing {
  const { messages, locale, name, desk, work, order, isOpen, isMain } = options;
  const { readable } = paper;
  if (!readable) return nothing;
  const isAsking = work.sign.status === 'asking' && work.sign.paperId === paper.id;
  const isWanted = isOpen && !isAsking && paper.how === 'sign' && owing(paper).includes(order.viewerRole);
  const isFirst = isWanted && !desk.part?.isDownloaded(paper);
  // One button, so that the focus stays on it whatever comes of it.
  const words = desk.part?.againWords(paper) || (isFirst ? messages.downloadFirst : messages.download);
  return html`<p class="row files">
      <button
        class="button ${isFirst && isMain ? 'primary' : ''}"
        type="button"
        part="download ${isFirst && isMain ? 'main' : ''}"
        aria-label=${messages.downloadFor(words, name)}
        @click=${() =>
          void desk.fetch((part) => {
            part.download(paper);
          })}
      >
        ${icon(download)} ${words}
      </button>
      <span class="quiet figures no-print">${fileSize(readable.size, locale)}</span>
      ${paper.how === 'sign' && !paper.file ? html`<span class="quiet">${copiesWords(paper, options)}</span>` : nothing}
    </p>
    ${desk.part?.progress(paper, options)}`;
}
