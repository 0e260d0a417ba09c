import type { ReactiveControllerHost } from 'lit';
import { ipcClassesWords, ipcSubclassesWords, type LocaleName, type Words } from '../locale.js';

/** What the classes of the IPC are about, in the reader's language; fetched when somebody looks below the sections. */
export class ClassTitles {
  /** By symbol (`H01`, `H01M`). Empty until they have come: a class stands for itself then. */
  titles: Readonly<Record<string, string>> = {};
  readonly #host: ReactiveControllerHost;
  readonly #asked = new Set<unknown>();
  #locale: LocaleName | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /**
   * Fetches them once a language: those of classes where a section is `open` or a class `set`, those of subclasses where
   * a class is open or a subclass set, and both where they are `wanted`, to be looked for by their words.
   */
  follow(
    locale: LocaleName,
    {
      open,
      set,
      wanted,
    }: { readonly open: Iterable<string>; readonly set: readonly string[]; readonly wanted: boolean },
  ): void {
    if (locale !== this.#locale) this.#asked.clear();
    this.#locale = locale;
    // What is open shows what is a step finer.
    const shown = [...set, ...[...open].map((symbol) => `${symbol}0`)];
    if (wanted || shown.some((symbol) => /^[A-H]\d/.test(symbol))) void this.#fetch(ipcClassesWords);
    if (wanted || shown.some((symbol) => /^[A-H]\d\d./.test(symbol))) void this.#fetch(ipcSubclassesWords);
  }

  async #fetch(words: Words<'ipcClasses'> | Words<'ipcSubclasses'>): Promise<void> {
    const locale = this.#locale;
    if (locale === undefined || this.#asked.has(words)) return;
    this.#asked.add(words);
    try {
      const { messages } = await words[locale]();
      if (this.#locale === locale) this.titles = { ...this.titles, ...messages.titles };
    } catch {
      // The symbols are enough to search by.
    }
    this.#host.requestUpdate();
  }
}
