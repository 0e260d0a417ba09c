import type { OrderDocument } from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PaperworkController, SignTask } from './paperwork-controller.js';

export interface SignatureListeners {
  readonly paperwork: PaperworkController;
}

/** Where no answer to a signature came, the list of papers tells of it, at once or later. */
export class LateSignature implements ReactiveController {
  readonly #listeners: SignatureListeners;
  /** The signature that was found last: it is told once. */
  #found: SignTask | undefined;

  constructor(host: ReactiveControllerHost, listeners: SignatureListeners) {
    this.#listeners = listeners;
    host.addController(this);
  }

  hostUpdated(): void {
    const { sign, options } = this.#listeners.paperwork;
    const { view } = options.order;
    if (sign === this.#found || sign.status !== 'failed' || sign.failure.kind !== 'unknown_outcome') return;
    if (view.status !== 'ready') return;
    const paper = view.papers?.find(({ id }) => id === sign.paperId);
    const isOwn = ({ signer, copy }: OrderDocument['signatures'][number]): boolean =>
      signer === view.order.viewerRole && copy === sign.copy;
    if (!paper?.signatures.some(isOwn)) return;
    this.#found = sign;
    options.onSigned(paper, sign.copy);
  }
}
