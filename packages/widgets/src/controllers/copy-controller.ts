import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Puts texts into the clipboard and remembers which one is there; where the browser will not, the text is shown instead. */
export class CopyController implements ReactiveController {
  /** What was copied last; null where nothing was. */
  copied: string | null = null;
  /** How often something was. */
  copies = 0;
  /** What has to be copied by hand; null where that is not so. */
  byHand: string | null = null;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Nothing to wait for.
  }

  async copy(text: string): Promise<void> {
    try {
      // Missing on pages without https, and refused in frames that may not.
      await navigator.clipboard.writeText(text);
      this.copied = text;
      this.copies += 1;
      this.byHand = null;
    } catch {
      this.copied = null;
      this.byHand = text;
    }
    this.#host.requestUpdate();
  }

  /** Opens the device's own sheet where there is one, else copies. Nothing is sent to anybody. */
  async share(what: { readonly title: string; readonly url: string }): Promise<void> {
    if (!('share' in navigator)) return await this.copy(what.url);
    try {
      await navigator.share(what);
    } catch (error) {
      const isGivenUp = error instanceof DOMException && error.name === 'AbortError';
      if (!isGivenUp) await this.copy(what.url);
    }
  }
}
