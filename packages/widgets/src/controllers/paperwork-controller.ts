import { DocumentsResource, type OrderDocument } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { failureOf, type Failure } from './failure.js';
import type { OrderController } from './order-controller.js';

/** A signature under way, asked for, or refused. */
export type SignTask =
  | { readonly status: 'none' }
  | { readonly status: 'asking' | 'signing'; readonly paperId: string; readonly copy: number }
  | { readonly status: 'failed'; readonly paperId: string; readonly copy: number; readonly failure: Failure };

export interface PaperworkOptions {
  readonly order: OrderController;
  readonly onSigned: (paper: OrderDocument, copy: number) => void;
}

interface Work {
  sign: SignTask;
  /** Papers whose content the signer has said to know: asked once each. */
  readonly known: Set<string>;
}

/** Signs the papers of an order, one signature at a time, and copies their fingerprints. */
export class PaperworkController implements ReactiveController {
  /** The fingerprint that was copied last. */
  copied = '';
  readonly #work: () => Work;
  readonly #host: ReactiveControllerHost;
  readonly options: PaperworkOptions;

  constructor(host: ReactiveControllerHost, options: PaperworkOptions) {
    this.#host = host;
    this.options = options;
    this.#work = options.order.work(() => ({ sign: { status: 'none' }, known: new Set() }));
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing is under way before the person presses; the interface asks for one method.
  }

  get sign(): SignTask {
    return this.#work().sign;
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
    const work = this.#work();
    if (work.sign.status === 'signing') return;
    if (work.known.has(paper.id)) void this.signCopy(paper, copy);
    else this.#setSign(work, { status: 'asking', paperId: paper.id, copy });
  }

  leaveUnsigned(): void {
    this.#setSign(this.#work(), { status: 'none' });
  }

  async signCopy(paper: OrderDocument, copy: number): Promise<void> {
    const { client } = this.options.order;
    const work = this.#work();
    if (!client || work.sign.status === 'signing') return;
    work.known.add(paper.id);
    this.#setSign(work, { status: 'signing', paperId: paper.id, copy });
    try {
      const signed = await client.use(DocumentsResource).sign(paper, { copy });
      this.#setSign(work, { status: 'none' });
      this.options.onSigned(signed, copy);
    } catch (error) {
      // Whatever came of it, and whoever was faster, stands in the list.
      await this.options.order.refresh();
      this.#setSign(work, { status: 'failed', paperId: paper.id, copy, failure: failureOf(error, { writes: true }) });
    }
  }

  #setSign(work: Work, task: SignTask): void {
    work.sign = task;
    this.#host.requestUpdate();
  }
}
