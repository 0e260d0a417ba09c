import {
  DocumentsResource,
  isPortalError,
  type BareClient,
  type OrderDocument,
  type UploadProgress,
} from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { messages } from '../locales/zh-cn/documents.js';
import { failureOf, type Failure } from './failure.js';

/** What went wrong with a file, by the words for it. */
export type UploadFault = keyof (typeof messages)['fault'];

/** An upload of one paper, as far as it has come. */
export type UploadTask =
  | { readonly status: 'running'; readonly progress: UploadProgress | null; readonly cancel: () => void }
  | { readonly status: 'faulty'; readonly fault: UploadFault; readonly again: (() => void) | null }
  | { readonly status: 'failed'; readonly failure: Failure; readonly again: () => void };

/** A signature under way, asked for, or refused. */
export type SignTask =
  | { readonly status: 'none' }
  | { readonly status: 'asking' | 'signing'; readonly paperId: string; readonly copy: number }
  | { readonly status: 'failed'; readonly paperId: string; readonly failure: Failure };

export interface PaperworkListeners {
  readonly client: () => BareClient | null | undefined;
  readonly onSigned: (paper: OrderDocument, copy: number) => void;
  readonly onUploaded: (paper: OrderDocument) => void;
}

/** Signs and uploads the papers of an order; several uploads may run at once, one signature at a time. */
export class PaperworkController implements ReactiveController {
  sign: SignTask = { status: 'none' };
  /** The fingerprint that was copied last; `shown` where the page may not write to the clipboard, to be copied by hand. */
  copied: { readonly hash: string; readonly how: 'copied' | 'shown' } | null = null;
  readonly #uploads = new Map<string, UploadTask>();
  /** Papers whose content the signer has said to know: asked once each. */
  readonly #known = new Set<string>();
  readonly #host: ReactiveControllerHost;
  readonly #listeners: PaperworkListeners;

  constructor(host: ReactiveControllerHost, listeners: PaperworkListeners) {
    this.#host = host;
    this.#listeners = listeners;
    host.addController(this);
  }

  hostConnected(): void {
    // An upload goes on while its element moves within the page.
  }

  async copy(hash: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(hash);
      this.copied = { hash, how: 'copied' };
    } catch {
      this.copied = { hash, how: 'shown' };
    }
    this.#host.requestUpdate();
  }

  uploadOf(paper: OrderDocument): UploadTask | undefined {
    return this.#uploads.get(paper.id);
  }

  /** Asks what is signed the first time a paper is signed; further originals of it are signed at once. */
  askToSign(paper: OrderDocument, copy: number): void {
    if (this.sign.status === 'signing') return;
    if (this.#known.has(paper.id)) void this.signCopy(paper, copy);
    else this.#setSign({ status: 'asking', paperId: paper.id, copy });
  }

  leaveUnsigned(): void {
    this.#setSign({ status: 'none' });
  }

  async signCopy(paper: OrderDocument, copy: number): Promise<void> {
    const client = this.#listeners.client();
    if (!client || this.sign.status === 'signing') return;
    this.#known.add(paper.id);
    this.#setSign({ status: 'signing', paperId: paper.id, copy });
    try {
      const signed = await client.use(DocumentsResource).sign(paper, { copy });
      this.#setSign({ status: 'none' });
      this.#listeners.onSigned(signed, copy);
    } catch (error) {
      this.#setSign({ status: 'failed', paperId: paper.id, failure: failureOf(error, { writes: true }) });
    }
  }

  async upload(paper: OrderDocument, file: File): Promise<void> {
    const client = this.#listeners.client();
    if (!client || this.#uploads.get(paper.id)?.status === 'running') return;
    const abort = new AbortController();
    const cancel = (): void => {
      abort.abort();
    };
    const again = (): void => void this.upload(paper, file);
    const onProgress = (progress: UploadProgress): void => {
      this.#setUpload(paper, { status: 'running', progress, cancel });
    };
    this.#setUpload(paper, { status: 'running', progress: null, cancel });
    try {
      const stored = await client
        .use(DocumentsResource)
        .upload(paper, { content: file, name: file.name }, { signal: abort.signal, onProgress });
      this.#setUpload(paper, undefined);
      this.#listeners.onUploaded(stored);
    } catch (error) {
      const fault = faultOf(error);
      // The same file would be refused again; what was damaged or given up may be sent again as it is.
      const canRepeat = fault === 'damaged' || fault === 'cancelled' || fault === 'cancelled_late';
      this.#setUpload(
        paper,
        fault
          ? { status: 'faulty', fault, again: canRepeat ? again : null }
          : { status: 'failed', failure: failureOf(error, { writes: true }), again },
      );
    }
  }

  #setSign(task: SignTask): void {
    this.sign = task;
    this.#host.requestUpdate();
  }

  #setUpload(paper: OrderDocument, task: UploadTask | undefined): void {
    if (task) this.#uploads.set(paper.id, task);
    else this.#uploads.delete(paper.id);
    this.#host.requestUpdate();
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
