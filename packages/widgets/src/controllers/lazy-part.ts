import type { ReactiveControllerHost } from 'lit';
import { IpElementFailedEvent } from '../events.js';

/** A part of an element that few visitors need: fetched when it is first asked for, and told on the page where it is missing. */
export class LazyPart<Part> {
  /** Undefined until it has arrived. */
  part: Part | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<Part>;
  #isAsked = false;

  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Fetches the part, renders the host anew, and calls `use` with it. A part that did not arrive is fetched again next time. */
  async fetch(use?: (part: Part) => void): Promise<void> {
    if (this.#isAsked && !use) return;
    this.#isAsked = true;
    try {
      this.part ??= await this.#load();
    } catch {
      this.#isAsked = false;
      this.#host.dispatchEvent(new IpElementFailedEvent({ code: 'part_missing', requestId: null, retryable: true }));
      return;
    }
    use?.(this.part);
    this.#host.requestUpdate();
  }
}
