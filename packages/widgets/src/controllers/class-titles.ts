import type { ReactiveControllerHost } from 'lit';
import { ipcClassesWords, type LocaleName } from '../locale.js';

/** What the classes of the IPC are about, in the reader's language; fetched when somebody looks below the sections. */
export class ClassTitles {
  /** By symbol (`H01`). Empty until they have come: a class stands for itself then. */
  titles: Readonly<Record<string, string>> = {};
  readonly #host: ReactiveControllerHost;
  #locale: LocaleName | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Fetches them once a language: where any of `symbols` is a class, a part of one, or a section that was opened, or where
   * all are `wanted`, to be looked for by their words.
   */
  follow(locale: LocaleName, symbols: readonly string[], wanted: boolean): void {
    if (locale !== this.#locale && (wanted || symbols.some((symbol) => /^[A-H](?:\d|$)/.test(symbol))))
      void this.#fetch(locale);
  }

  async #fetch(locale: LocaleName): Promise<void> {
    this.#locale = locale;
    try {
      const { messages } = await ipcClassesWords[locale]();
      if (this.#locale === locale) this.titles = messages.titles;
    } catch {
      // The symbols are enough to search by.
    }
    this.#host.requestUpdate();
  }
}
