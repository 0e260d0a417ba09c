import type { OrderDocument } from '@ip-portal/core';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { LateSignature, type SignatureListeners } from '../../controllers/late-signature.js';
import type { PortalController } from '../../controllers/portal-controller.js';
import { ReadingController, type ReadingListeners, type ReadingTask } from '../../controllers/reading-controller.js';
import { UploadController, type UploadListeners } from '../../controllers/upload-controller.js';
import { formatNumber } from '../../formats/date.js';
import { fileSize } from '../../formats/file-size.js';
import { label } from '../../formats/label.js';
import { saveFile } from '../../formats/save-file.js';
import { circleAlert, circleCheck, download } from '../../icons/icons.js';
import { paperDeskWords, type Sections, type Words as WordFiles } from '../../locale.js';
import { adopt } from '../../styles/adopt.js';
import { deskStyles } from './paper-desk.styles.js';
import type { PaperOptions, PaperWork } from './paper-signatures.js';
import { uploadProgress, type DeskTemplates } from './upload-progress.js';

type Words = Sections['paperDesk'];

interface DeskOptions {
  readonly host: LitElement;
  /** Given, like `failureOf`: imported here, bundlers would cut it out of the first file. */
  readonly portalFor: (words: WordFiles<'paperDesk'>) => PortalController<'paperDesk'>;
  readonly listeners: ReadingListeners & UploadListeners & SignatureListeners;
  readonly templates: DeskTemplates;
}

/**
 * Papers being read or handed in, and what is asked before the first signature of one; made when somebody does one of these.
 *
 * Reading comes first: it is the main button of a paper that waits for the viewer, and of the question. Signing unread stays
 * possible, in words that say what it is. The text may be known from elsewhere (a lawyer, another device, yesterday), which
 * nothing here can tell; a click that is forced proves no reading, and a download that fails must not cost anybody the
 * office's deadline. Only a file with another fingerprint than the list's ends it: that paper is not signed here any more,
 * until the right one has arrived.
 */
class PaperDesk implements PaperWork {
  readonly #portal: PortalController<'paperDesk'>;
  readonly #templates: DeskTemplates;
  readonly #papers: ReadingController;
  readonly #uploads: UploadController;

  constructor({ host, portalFor, listeners, templates }: DeskOptions) {
    adopt(host, deskStyles);
    this.#portal = portalFor(paperDeskWords);
    this.#templates = templates;
    this.#uploads = new UploadController(host, listeners);
    new LateSignature(host, listeners);
    this.#papers = new ReadingController(host, {
      ...listeners,
      onDownloaded: (paper, file) => {
        saveFile(file.name, file.content);
        listeners.onDownloaded(paper, file);
      },
    });
  }

  upload(paper: OrderDocument, [file, ...others]: readonly File[]): void {
    if (!file || this.isUploading(paper)) return;
    if (others.length > 0) this.#uploads.refuseSeveral(paper, file);
    else void this.#uploads.upload(paper, file);
  }

  isUploading(paper: OrderDocument): boolean {
    return this.#uploads.uploadOf(paper)?.status === 'running';
  }

  uploadProgress(paper: OrderDocument, options: PaperOptions): TemplateResult | typeof nothing {
    const task = this.#uploads.uploadOf(paper);
    return task
      ? this.#saying(({ upload }) => uploadProgress(task, { ...options, ...this.#templates, words: upload }))
      : nothing;
  }

  download(paper: OrderDocument): void {
    void this.#papers.download(paper);
  }

  isDownloaded(paper: OrderDocument): boolean {
    return this.#papers.taskOf(paper)?.status === 'downloaded';
  }

  againWords(paper: OrderDocument): string {
    const task = this.#papers.taskOf(paper);
    const isGone = task?.status === 'failed' || (task?.status === 'faulty' && task.fault !== 'replaced');
    return (isGone && this.#portal.messages?.again) || '';
  }

  isDoubtful(paper: OrderDocument): boolean {
    return this.#papers.isDoubtful(paper);
  }

  progress(paper: OrderDocument, options: PaperOptions): TemplateResult | typeof nothing {
    const task = this.#papers.taskOf(paper);
    return task ? this.#saying((words) => outcome(task, { ...options, ...this.#templates, words })) : nothing;
  }

  question(paper: OrderDocument, options: PaperOptions & { readonly copy: number }): TemplateResult | typeof nothing {
    return this.#saying((words) => this.#question(paper, { ...options, words }));
  }

  #question(
    paper: OrderDocument,
    options: PaperOptions & { readonly copy: number; readonly words: Words },
  ): TemplateResult {
    const { messages, words, order, work, copy, name } = options;
    const role = label(messages.actor, order.viewerRole, messages.unknown);
    const isRead = this.isDownloaded(paper);
    const isFirst = !isRead && Boolean(paper.readable);
    const number = formatNumber(copy);
    const { icon } = this.#templates;
    return html`<div class="notice" part="question" role="group" aria-labelledby="question">
      <h4 id="question" tabindex="-1">${words.question(name, role)}</h4>
      <p>${words.meaning(formatNumber(paper.copies), isRead ? words.read : isFirst ? words.unread : words.none)}</p>
      <p class="row">
        ${
          isFirst
            ? html`<button
                class="button primary"
                type="button"
                @click=${() => {
                  this.download(paper);
                }}
              >
                ${icon(download)} ${words.downloadFirst}
              </button>`
            : nothing
        }
        <button
          class="button ${isFirst ? '' : 'primary'}"
          type="button"
          part="sign"
          @click=${() => void work.signCopy(paper, copy)}
        >
          ${isFirst ? words.confirmUnread(number) : words.confirm(number)}
        </button>
        <button
          class="button"
          type="button"
          @click=${() => {
            work.leaveUnsigned();
          }}
        >
          ${words.back}
        </button>
      </p>
    </div>`;
  }

  #saying(say: (words: Words) => TemplateResult): TemplateResult | typeof nothing {
    const { messages, isMute } = this.#portal;
    if (isMute) return this.#templates.mutePanel;
    return messages ? say(messages) : nothing;
  }
}

export function partFor(options: DeskOptions): PaperDesk {
  return new PaperDesk(options);
}

function outcome(task: ReadingTask, options: PaperOptions & DeskTemplates & { readonly words: Words }): TemplateResult {
  const { messages, words, locale, name, icon, failurePanel } = options;
  switch (task.status) {
    case 'failed':
      return failurePanel(task.failure, { messages, retry: null });
    case 'faulty':
      return html`<div class="notice ${task.fault === 'differs' ? 'failure' : ''}" part="fault" role="alert">
        ${icon(circleAlert)}
        <p>${words.fault[task.fault]}</p>
      </div>`;
    case 'downloaded':
      return html`<p class="quiet good" part="downloaded" role="status">
        ${icon(circleCheck)} <bdi>${words.downloaded(task.name)}</bdi>
      </p>`;
    case 'running': {
      const { progress, cancel } = task;
      const isMoving = progress?.phase === 'receiving' && progress.received > 0;
      return html`<div class="stack upload" part="progress">
        <p class="row between">
          <span role="status">${words.phase[progress?.phase ?? 'receiving']}</span>
          ${isMoving ? html`<span class="quiet figures">${words.received(fileSize(progress.received, locale), fileSize(progress.total, locale))}</span>` : nothing}
        </p>
        ${
          isMoving
            ? html`<progress
                aria-label=${words.progressOf(name)}
                max=${progress.total}
                .value=${progress.received}
              ></progress>`
            : html`<progress aria-label=${words.progressOf(name)}></progress>`
        }
        <button class="button" type="button" part="cancel" @click=${cancel}>${words.cancel}</button>
      </div>`;
    }
  }
}
