import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds of rest after which something is told. */
const rest = 500;

/** The words of a live region: told once per subject, and only when the visitor has come to rest. */
export class Announcer implements ReactiveController {
  words = '';
  readonly #host: ReactiveControllerHost;
  #subject = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  tell(subject: string, words: string): void {
    if (subject === this.#subject) return;
    this.#subject = subject;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Words that are the same again would not be told again.
      this.words = words === this.words ? `${words}\u00a0` : words;
      this.#host.requestUpdate();
    }, rest);
  }
}
