import { DocumentsResource, statusInfo, type Order, type OrderDocument } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { failureOf } from '../../controllers/failure.js';
import { lazyPartOf } from '../../controllers/lazy-part.js';
import type { ReadyOrder } from '../../controllers/order-store.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { PaperworkController } from '../../controllers/paperwork-controller.js';
import { IpDocumentDownloadedEvent, IpDocumentSignedEvent, IpDocumentUploadedEvent } from '../../events.js';
import { formatNumber } from '../../formats/date.js';
import { knows, label } from '../../formats/label.js';
import { plainText, words } from '../../formats/plain-text.js';
import { isKnown, isMine } from '../../formats/viewer-turn.js';
import { chevronRight, circleAlert, circleCheck, fileText } from '../../icons/icons.js';
import { documentsWords, type Sections, type Words as WordFiles } from '../../locale.js';
import { base } from '../../styles/base.js';
import { orderPart } from '../../styles/order-part.js';
import { sheet } from '../../styles/sheet.js';
import { tokens } from '../../styles/tokens.js';
import { badge } from '../../templates/badge.js';
import { failurePanel, mutePanel, objection } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import { OrderPartElement } from '../../templates/order-part-element.js';
import { styles } from './ip-documents.styles.js';
import { paperDownload } from './paper-download.js';
import { paperFile } from './paper-file.js';
import { owing, signatures, signerName, type PaperOptions, type SignerContext } from './paper-signatures.js';

type Words = Sections['documents'];

/**
 * @summary The papers of an order: to read, who signs how many originals, uploads with progress and fingerprint, what is missing and from whom.
 * @tagname ip-documents
 * @attr order-id - The order; the URL parameter `order` unless told.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot empty - Replaces what is shown where no papers are needed.
 * @slot stale - Replaces the words shown while changes are not followed.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where somebody else may see it.
 * @slot sign-in - How to sign in, shown when the platform asks for it.
 * @fires {IpDocumentDownloadedEvent} ip-document-downloaded - The viewer has a paper's file, with the fingerprint of the list.
 * @fires {IpDocumentSignedEvent} ip-document-signed - The viewer signed an original.
 * @fires {IpDocumentUploadedEvent} ip-document-uploaded - A file was filed, and both ends agree on its fingerprint.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - The papers are shown to a signed-in party only.
 * @fires {IpElementFailedEvent} ip-element-failed - The element could not do its work and says so.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart panel - The whole sheet.
 * @csspart missing - What is missing, and from whom.
 * @csspart paper - One paper.
 * @csspart main - The one button of what the viewer does next.
 * @csspart question - What is signed, before the first signature.
 * @csspart download - The button that fetches a paper to read it.
 * @csspart downloaded - That a paper's file arrived as the list names it.
 * @csspart sign - The button that signs.
 * @csspart file - A file that was handed in, with its fingerprint.
 * @csspart drop - Where a file is chosen or dropped.
 * @csspart progress - A file on its way.
 * @csspart cancel - The button that gives it up.
 * @csspart fault - What is wrong with a file.
 * @csspart badge - A state.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart empty - What is shown where no papers are needed.
 * @csspart stale - What is shown while changes are not followed.
 * @csspart error - What is shown when something failed.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where somebody else may see it.
 * @csspart retry - The button to try again.
 * @cssstate loading - Waiting for the platform.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - The papers are on show.
 * @cssstate empty - No papers are needed.
 * @cssstate stale - Changes are not followed at the moment.
 * @cssstate failed - The platform could not be asked.
 * @cssstate forbidden - The viewer may not see it.
 * @cssprop [--ip-color-accent] - Main button, progress, the place to drop a file.
 */
export class IpDocuments extends OrderPartElement<'documents', 'papers'> {
  static override styles = [tokens, base, sheet, orderPart, styles];

  readonly #work = new PaperworkController(this, {
    order: this.order,
    onSigned: ({ id, orderId }, copy) => {
      this.dispatchEvent(new IpDocumentSignedEvent({ orderId, documentId: id, copy }));
      void this.order.refresh();
    },
  });
  // Fetched when somebody reads, hands in, or is about to sign.
  readonly #desk = lazyPartOf(this, () => import('./paper-desk.js'), {
    host: this,
    portalFor: (words: WordFiles<'paperDesk'>) => new PortalController(this, { words }),
    listeners: {
      documents: () => this.portal.portal?.client?.use(DocumentsResource),
      failureOf,
      order: this.order,
      paperwork: this.#work,
      onDownloaded: ({ id, orderId, readable }: OrderDocument) => {
        const sha256 = plainText(readable?.sha256);
        this.dispatchEvent(new IpDocumentDownloadedEvent({ orderId, documentId: id, sha256 }));
      },
      onOutdated: () => void this.order.refresh(),
      onUploaded: ({ id, orderId, file }: OrderDocument) => {
        this.dispatchEvent(new IpDocumentUploadedEvent({ orderId, documentId: id, sha256: plainText(file?.sha256) }));
        void this.order.refresh();
      },
    },
    templates: { icon, failurePanel, mutePanel },
  });
  #asked: unknown;
  /** Papers that were on show before they were complete: they stay open under the reader's eyes. */
  readonly #begun = new Set<string>();
  /** The paper a file is dragged over. */
  #over: string | null = null;

  protected override about() {
    return { words: documentsWords, part: 'papers', lines: 24 } as const;
  }

  protected override isEmpty(papers: readonly OrderDocument[]): boolean {
    return papers.length === 0;
  }

  protected override updated(): void {
    super.updated();
    const { view } = this.order;
    const papers = (view.status === 'ready' && view.papers) || [];
    for (const { id, complete } of papers) if (!complete) this.#begun.add(id);
    const { sign } = this.#work;
    // Its words may arrive later than the question.
    const question = sign.status === 'asking' ? this.renderRoot.querySelector<HTMLElement>('#question') : null;
    if (question && sign !== this.#asked) question.focus();
    this.#asked = question && sign;
  }

  protected override content(
    papers: readonly OrderDocument[],
    { view, messages }: { readonly view: ReadyOrder; readonly messages: Words },
  ): TemplateResult {
    const required = papers.filter((paper) => paper.required);
    const done = required.filter((paper) => paper.complete).length;
    const isDone = done === required.length;
    const count = messages.done(formatNumber(done), formatNumber(required.length));
    const { order } = view;
    const next = isMine(order)
      ? papers.find((paper) => paper.how === 'sign' && owing(paper).includes(order.viewerRole))
      : undefined;
    // What has ended, or whose case has, needs no papers any more.
    const isOver = hasEnded('order', order.status) || hasEnded('transfer', order.transferStatus);
    return html`
      <div class="heading">
        <h3>${icon(fileText)} ${messages.title}</h3>
        ${badge(count, isDone ? 'success' : 'neutral')}
      </div>
      ${this.#desk.part === null ? objection(messages.failure.unexpected) : nothing}
      ${isDone ? html`<p class="notice success">${icon(circleCheck)}${messages.allComplete}</p>` : isOver ? html`<p class="notice">${messages.over}</p>` : this.#missing(required, { order, messages })}
      <ul class="lines">
        ${papers.map((paper) => this.#paper(paper, { order, messages, isOver, isMain: paper === next }))}
      </ul>
    `;
  }

  /** What is still missing, by whom it is owed. */
  #missing(required: readonly OrderDocument[], context: SignerContext): TemplateResult {
    const { messages } = context;
    const owed = new Map<string, string[]>();
    for (const paper of required.filter(({ complete }) => !complete)) {
      for (const signer of owing(paper)) owed.set(signer, [...(owed.get(signer) ?? []), this.#nameOf(paper, messages)]);
    }
    return html`<div class="notice" part="missing">
      ${icon(circleAlert)}
      <p><strong>${messages.missing}</strong></p>
      <ul>
        ${[...owed].map(
          ([signer, names]) =>
            html`<li>
              ${messages.missingFrom(signerName(signer, context), [...new Set(names)].join(messages.separator))}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #nameOf(paper: OrderDocument, messages: Words): string {
    return words(paper.name, this.portal.locale).text || messages.unknown(plainText(paper.kind));
  }

  #paper(
    paper: OrderDocument,
    context: SignerContext & { readonly isOver: boolean; readonly isMain: boolean },
  ): TemplateResult {
    const { order, messages, isOver } = context;
    const name = this.#nameOf(paper, messages);
    const because = plainText(paper.requiredBecause);
    const notes = [
      knows(messages.because, because) ? label(messages.because, because, messages.unknown) : '',
      // What the office delivers is a notice of its own, no form.
      paper.formCode ? messages[paper.how === 'deliver' ? 'noticeCode' : 'formCode'](plainText(paper.formCode)) : '',
      paper.complete && knows(messages.scan, paper.kind) ? label(messages.scan, paper.kind, messages.unknown) : '',
    ].filter(Boolean);
    const state = paper.complete || !isOver ? stateOf(paper, messages) : '';
    const every = this.#options(order, messages);
    const isMain = context.isMain && this.#work.sign.status !== 'asking';
    const isMine = isOwed(paper, order.viewerRole);
    // Nobody signs, or answers with a scan, what may not be the paper.
    const options = { ...every, name, isMain, isOpen: every.isOpen && this.#desk.part?.isDoubtful(paper) !== true };
    const from = paper.signers.map((signer) => signerName(signer, context)).join(' / ');
    const heading = html`<span class="row between" tabindex=${paper.complete ? nothing : -1}>
      <span><strong>${name}</strong> ${paper.how === 'sign' ? nothing : html`<span class="quiet">${from}</span>`}</span>
      ${state ? badge(state, paper.complete ? 'success' : 'neutral', paper.complete ? circleCheck : undefined) : nothing}
    </span>`;
    const content = html`${notes.length === 0 ? nothing : html`<p class="quiet figures">${notes.join('\u00a0· ')}</p>`}
    ${paper.file ? nothing : paperDownload(paper, options)}
    ${paper.how === 'sign' ? signatures(paper, options) : nothing}
    ${paper.how === 'deliver' ? nothing : paperFile(paper, { ...options, isMine })}`;
    return html`<li
      class="stack ${this.#over === paper.id ? 'over' : ''}"
      part="paper"
      @dragover=${(event: DragEvent) => this.#drag(event, { paper, isOpen: isMine && options.isOpen })}
      @dragleave=${() => {
        this.#hover(null);
      }}
      @drop=${(event: DragEvent) => this.#drop(event, { paper, isOpen: isMine && options.isOpen })}
    >
      ${
        paper.complete
          ? html`<details ?open=${this.#begun.has(paper.id)}>
              <summary>${icon(chevronRight)}${heading}</summary>
              <div class="stack">${content}</div>
            </details>`
          : html`${heading}${content}`
      }
    </li>`;
  }

  #options(order: Order, messages: Words): Omit<PaperOptions, 'name' | 'isMain'> {
    // In a status of a later platform nothing is signed or handed in.
    const isOpen = isKnown(order) && order.availableActions.some(({ action, enabled }) => action === 'sign' && enabled);
    return { messages, locale: this.portal.locale, order, work: this.#work, desk: this.#desk, isOpen };
  }

  #drag(event: DragEvent, { paper, isOpen }: { paper: OrderDocument; isOpen: boolean }): void {
    if (!isOpen || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#hover(paper.id);
  }

  #drop(event: DragEvent, { paper, isOpen }: { paper: OrderDocument; isOpen: boolean }): void {
    this.#hover(null);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (!isOpen || files.length === 0) return;
    event.preventDefault();
    void this.#desk.fetch((part) => {
      part.upload(paper, files);
    });
  }

  #hover(paperId: string | null): void {
    if (this.#over === paperId) return;
    this.#over = paperId;
    this.requestUpdate();
  }
}

const hasEnded = (machine: 'order' | 'transfer', status: string | null): boolean =>
  statusInfo(machine, status ?? '')?.terminal === true;

/** How far a paper is, in words for what is done with it. */
function stateOf({ how, complete, required }: OrderDocument, messages: Words): string {
  return complete || required
    ? label(messages[complete ? 'complete' : 'incomplete'], how, messages.unknown)
    : messages.optional;
}

/** Who brings a signer's paper here: the seller also those of third parties, as scans of what they signed. */
function bringer(signer: string): string {
  return ['co_owners', 'pledgee', 'authority'].includes(signer) ? 'seller' : signer;
}

/** True where the viewer hands the file in: own uploads, and scans of what third parties signed. */
function isOwed({ how, complete, signers }: OrderDocument, viewer: string): boolean {
  if (complete) return false;
  const brought = signers.filter((signer) => bringer(signer) === viewer);
  return how === 'upload' ? brought.length > 0 : how === 'sign' && brought.some((signer) => signer !== viewer);
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-documents': IpDocuments;
  }
}
