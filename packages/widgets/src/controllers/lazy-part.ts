import type { ReactiveControllerHost } from 'lit';
import { IpElementFailedEvent } from '../events.js';

/** A part of an element that few visitors need: fetched when it is first asked for, and told on the page where it is missing. */
export class LazyPart<Part> {
  /** Undefined until it has come, null where it could not be fetched. */
  part: Part | null | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #load: () => Promise<Part>;
  #flight: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** For what is on show: fetched once; the element is rendered anew with it, or without. */
  need(): void {
    this.#flight ??= this.#fetch();
  }

  /** For what somebody asked for. What did not come stays away until the page is loaded anew: browsers remember that. */
  async fetch(use?: (part: Part) => void): Promise<void> {
    this.need();
    await this.#flight;
    if (this.part) use?.(this.part);
  }

  async #fetch(): Promise<void> {
    try {
      this.part = await this.#load();
    } catch {
      this.part = null;
      this.#host.dispatchEvent(new IpElementFailedEvent({ code: 'part_missing', requestId: null, retryable: false }));
    }
    this.#host.requestUpdate();
  }
}

/** A file that makes a part of what it is given: the element, or more. */
export interface PartFile<Given, Part> {
  readonly partFor: (given: Given) => Part;
}

/** A part that its file makes. By `await`: on some page the `then` of a promise is broken. */
export function lazyPartOf<Given, Part>(
  host: ReactiveControllerHost & HTMLElement,
  load: () => Promise<PartFile<Given, Part>>,
  given: Given,
): LazyPart<Part> {
  return new LazyPart(host, async () => (await load()).partFor(given));
}
