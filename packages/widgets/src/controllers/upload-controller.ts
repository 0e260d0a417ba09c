import { isPortalError, type DocumentsResource, type OrderDocument, type UploadProgress } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { messages } from '../locales/zh-cn/paper-desk.js';
import type { Failure, failureOf } from './failure.js';
import type { OrderController } from './order-controller.js';

/** What went wrong with a file, by the words for it. */
export type UploadFault = keyof (typeof messages)['upload']['fault'];

/** An upload of one paper, as far as it has come. */
export type UploadTask = { readonly file: Pick<File, 'name' | 'size'> } & (
  Running | (Ended & { readonly sha256: string | null })
);

interface Running {
  readonly status: 'running';
  readonly progress: UploadProgress | null;
  readonly cancel: () => void;
}

type Ended =
  | { readonly status: 'faulty'; readonly fault: UploadFault; readonly again: (() => void) | null }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void };

export interface UploadListeners {
  readonly documents: () => DocumentsResource | undefined;
  /** Given as well: where a part fetched late imports what every page has, bundlers cut that out of the first file. */
  readonly failureOf: typeof failureOf;
  readonly order: OrderController;
  readonly onUploaded: (paper: OrderDocument) => void;
  /** The checklist may be out of date. */
  readonly onOutdated: () => void;
}

/** Hands papers in, several at once. */
export class UploadController implements ReactiveController {
  readonly #uploads: () => Map<string, UploadTask>;
  readonly #host: ReactiveControllerHost;
  readonly #listeners: UploadListeners;

  constructor(host: ReactiveControllerHost, listeners: UploadListeners) {
    this.#host = host;
    this.#listeners = listeners;
    this.#uploads = listeners.order.work(() => new Map());
    host.addController(this);
  }

  hostConnected(): void {
    // An upload goes on while its element moves within the page.
  }

  /** Whatever became of the answer: what stands in the list has arrived. */
  hostUpdated(): void {
    const { view } = this.#listeners.order;
    for (const paper of (view.status === 'ready' && view.papers) || []) {
      if (!this.#hasArrived(paper)) continue;
      this.#uploads().delete(paper.id);
      this.#listeners.onUploaded(paper);
    }
  }

  uploadOf(paper: OrderDocument): UploadTask | undefined {
    return this.#hasArrived(paper) ? undefined : this.#uploads().get(paper.id);
  }

  #hasArrived({ id, file }: OrderDocument): boolean {
    const task = this.#uploads().get(id);
    return task !== undefined && 'sha256' in task && task.sha256 === file?.sha256;
  }

  /** One paper is one file: of several none is taken. */
  refuseSeveral({ id }: OrderDocument, file: File): void {
    this.#uploads().set(id, { file, sha256: null, status: 'faulty', fault: 'several', again: null });
    this.#host.requestUpdate();
  }

  async upload(paper: OrderDocument, file: File): Promise<void> {
    const documents = this.#listeners.documents();
    if (!documents || this.uploadOf(paper)?.status === 'running') return;
    const uploads = this.#uploads();
    const set = (task: UploadTask): void => {
      uploads.set(paper.id, task);
      this.#host.requestUpdate();
    };
    const abort = new AbortController();
    const cancel = (): void => {
      abort.abort();
    };
    const again = (): void => void this.upload(paper, file);
    let sha256: string | null = null;
    const onProgress = (progress: UploadProgress): void => {
      ({ sha256 } = progress);
      set({ file, status: 'running', progress, cancel });
    };
    set({ file, status: 'running', progress: null, cancel });
    try {
      const stored = await documents.upload(
        paper,
        { content: file, name: file.name },
        { signal: abort.signal, onProgress },
      );
      uploads.delete(paper.id);
      this.#host.requestUpdate();
      this.#listeners.onUploaded(stored);
    } catch (error) {
      const fault = faultOf(error);
      // The same file would be refused again; what was damaged or given up may be sent again as it is.
      const canRepeat = fault === 'damaged' || fault === 'cancelled' || fault === 'cancelled_late';
      set(
        fault
          ? { file, sha256, status: 'faulty', fault, again: canRepeat ? again : null }
          : { file, sha256, status: 'failed', failure: this.#listeners.failureOf(error, { writes: true }), again },
      );
      if (!fault || canRepeat) this.#listeners.onOutdated();
    }
  }
}

/** The platform's own codes for what the client refuses before a byte leaves. */
const faults: Readonly<Record<string, UploadFault>> = {
  media_type_not_supported: 'media_type',
  upload_empty: 'empty',
  body_too_large: 'too_large',
  digest_mismatch: 'damaged',
  too_large: 'too_large',
  empty: 'empty',
  media_type: 'media_type',
  unreadable: 'unreadable',
};

function faultOf(error: unknown): UploadFault | undefined {
  if (!isPortalError(error)) return undefined;
  if (error.name === 'AbortedError') return error.outcome === 'not_sent' ? 'cancelled' : 'cancelled_late';
  if (error.name === 'ProtocolError') return error.code === 'upload_invalid' ? 'damaged' : undefined;
  const code = error.name === 'ValidationError' ? (error.errors[0]?.code ?? error.code) : error.code;
  return Object.hasOwn(faults, code) ? faults[code] : undefined;
}
