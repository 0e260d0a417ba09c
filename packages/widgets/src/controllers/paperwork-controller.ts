import { DocumentsResource, type BareClient, type OrderDocument } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';

/** A signature under way, asked for, or refused. */
export type SignTask =
  | { readonly status: 'none' }
  | { readonly status: 'asking' | 'signing'; readonly paperId: string; readonly copy: number }
  | { readonly status: 'failed'; readonly paperId: string; readonly failure: Failure };

export interface PaperworkListeners {
  readonly client: () => BareClient | null | undefined;
  readonly onSigned: (paper: OrderDocument, copy: number) => void;
}

/** Signs the papers of an order, one signature at a time, and copies their fingerprints. */
export class PaperworkController implements ReactiveController {
  sign: SignTask = { status: 'none' };
  /** The fingerprint that was copied last. */
  copied = '';
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
    // Nothing is under way before the person presses; the interface asks for one method.
  }

  async copy(hash: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(hash);
      this.copied = hash;
    } catch {
      // It is on show, to be copied by hand.
      this.copied = '';
    }
    this.#host.requestUpdate();
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

  #setSign(task: SignTask): void {
    this.sign = task;
    this.#host.requestUpdate();
  }
}
