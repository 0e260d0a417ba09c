import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps a dialog over the page when its element is moved: open as it is, it would lie in the page, and Escape would not close it. */
export class ModalController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]');
    if (!dialog) return;
    // Not by `close()`, which tells whoever listens that it is closed.
    dialog.open = false;
    dialog.showModal();
  }
}
