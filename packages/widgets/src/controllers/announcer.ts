import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds of rest after which something is told. */
const rest = 500;

/** The words of a live region: told once per subject, and only when the visitor has come to rest. */
export class Announcer implements ReactiveController {
  words = '';
  readonly #host: ReactiveControllerHost;
  #subject = '';
  #next: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What was to be told when the element was moved. */
  hostConnected(): void {
    if (this.#next !== undefined) this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  tell(subject: string, words: string): void {
    if (subject === this.#subject) return;
    this.#subject = subject;
    this.#next = words;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const words = this.#next ?? '';
      this.#next = undefined;
      // Words that are the same again would not be told again.
      this.words = words === this.words ? `${words}\u00a0` : words;
      this.#host.requestUpdate();
    }, rest);
  }
}
