import type { Order, OrderDocument } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { LazyPart } from '../../controllers/lazy-part.js';
import type { PaperworkController } from '../../controllers/paperwork-controller.js';
import { formatInstant, formatNumber } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { circleCheck, penLine } from '../../icons/icons.js';
import type { LocaleName, Sections } from '../../locale.js';
import { failurePanel } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';

/** What is done with papers, as the parts of one see it: it is fetched late. */
export interface PaperWork {
  /** A paper is one file; of several none is taken. */
  upload(paper: OrderDocument, files: readonly File[]): void;
  isUploading(paper: OrderDocument): boolean;
  /** How far the upload of a paper is, or what is wrong with it. */
  uploadProgress(paper: OrderDocument, options: PaperOptions): TemplateResult | typeof nothing;
  download(paper: OrderDocument): void;
  /** True once the file that is there now was downloaded here. */
  isDownloaded(paper: OrderDocument): boolean;
  /** How the button is called that tries a download once more; '' where none went wrong. */
  againWords(paper: OrderDocument): string;
  /** How far the download of a paper is, or how it ended. */
  progress(paper: OrderDocument, options: PaperOptions): TemplateResult | typeof nothing;
  /** What is signed, as whom, and what that means: asked once a paper, before the first signature. */
  question(paper: OrderDocument, options: PaperOptions & { readonly copy: number }): TemplateResult | typeof nothing;
}

/** Who looks at a paper, and in which words. */
export type SignerContext = Pick<PaperOptions, 'order' | 'messages'>;

/** A signer by role; the viewer's own is told as such. */
export function signerName(signer: string, { order, messages }: SignerContext): string {
  const name = label(messages.actor, signer, messages.unknown);
  return signer === order.viewerRole ? messages.you(name) : name;
}

/** How many originals are to be signed, and whether by several. */
export function copiesWords({ copies, signers }: OrderDocument, { messages }: SignerContext): string {
  return messages[signers.length > 1 ? 'copiesEach' : 'copies'](formatNumber(copies));
}

/** What every part of a paper is drawn with. */
export interface PaperOptions {
  readonly messages: Sections['documents'];
  readonly locale: LocaleName;
  readonly order: Order;
  readonly work: PaperworkController;
  readonly desk: LazyPart<PaperWork>;
  /** The paper's name in the reader's language. */
  readonly name: string;
  /** True while the viewer may hand papers in at all. */
  readonly isOpen: boolean;
  /** True for the paper whose next step is the main button: one of a list, and none while a question has its own. */
  readonly isMain: boolean;
}

/** Originals of a paper, from 1; none where the number is not to be believed. */
const copiesOf = ({ copies }: OrderDocument): readonly number[] =>
  Number.isSafeInteger(copies) && copies > 0 && copies <= 20 ? [...Array(copies).keys()].map((index) => index + 1) : [];

/** Whose signature or file is still missing. */
export function owing(paper: OrderDocument): readonly string[] {
  if (paper.how !== 'sign') return paper.signers;
  return paper.signers.filter((signer) => unsigned(paper, signer).length > 0);
}

/** The originals that a signer has not signed. */
function unsigned(paper: OrderDocument, signer: string): readonly number[] {
  const signed = new Set(paper.signatures.filter((one) => one.signer === signer).map(({ copy }) => copy));
  return copiesOf(paper).filter((copy) => !signed.has(copy));
}

/** Who signs how many originals, and which are signed. Only the viewer's own can be signed here. */
export function signatures(paper: OrderDocument, options: PaperOptions): TemplateResult {
  const { messages, work, desk, isOpen, order } = options;
  const { sign } = work;
  const isAsking = isOpen && sign.status === 'asking' && sign.paperId === paper.id;
  return html`
    ${paper.file || !paper.readable ? html`<p class="quiet">${copiesWords(paper, options)}</p>` : nothing}
    <ul class="signers">
      ${paper.signers.map(
        (signer) => html`
          <li class="row between">
            <span>${signerName(signer, options)}</span>
            <span class="row">${copiesOf(paper).map((copy) => original(paper, { ...options, signer, copy }))}</span>
          </li>
        `,
      )}
    </ul>
    ${isAsking ? desk.part?.question(paper, { ...options, copy: sign.copy }) : nothing}
    ${
      sign.status === 'failed' && sign.paperId === paper.id && unsigned(paper, order.viewerRole).includes(sign.copy)
        ? failurePanel(sign.failure, { messages, retry: null })
        : nothing
    }
  `;
}

function original(
  paper: OrderDocument,
  options: PaperOptions & { readonly signer: string; readonly copy: number },
): TemplateResult {
  const { messages, locale, order, work, desk, signer, copy, name, isOpen, isMain } = options;
  const number = formatNumber(copy);
  const signature = paper.signatures.find((one) => one.signer === signer && one.copy === copy);
  if (signature)
    return html`<span class="quiet good figures"
      >${icon(circleCheck)} ${messages.original(number)}
      ${messages.signedAt(formatInstant(signature.signedAt, locale))}</span
    >`;
  if (!isOpen || signer !== order.viewerRole)
    return html`<span class="quiet">${messages.original(number)} ${messages.notSigned}</span>`;
  const { sign } = work;
  const isSigning = sign.status === 'signing' && sign.paperId === paper.id && sign.copy === copy;
  // Once it was read, the next signature is what the paper waits for.
  const isNext = isMain && desk.part?.isDownloaded(paper) === true && copy === unsigned(paper, signer)[0];
  return html`<button
    class="button ${isNext ? 'primary' : ''}"
    type="button"
    part=${isNext ? 'main' : nothing}
    ?disabled=${sign.status === 'signing'}
    aria-label=${messages.signFor(name, number)}
    @click=${() => {
      void desk.fetch();
      work.askToSign(paper, copy);
    }}
  >
    ${icon(penLine)} ${isSigning ? messages.signing : `${messages.sign} · ${messages.original(number)}`}
  </button>`;
}
