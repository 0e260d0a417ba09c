/** Answers already held, the most recently used last. */
export class AnswerCache<Answer> {
  readonly #answers = new Map<string, { readonly answer: Answer; readonly isFresh: boolean }>();
  readonly #capacity: number;

  constructor(capacity = 60) {
    this.#capacity = capacity;
  }

  has(key: string): boolean {
    return this.#answers.has(key);
  }

  /** The answer held for `key`. `isFresh` is true only for the first use of a prefetched one: it need not be asked again. */
  take(key: string): { readonly answer: Answer; readonly isFresh: boolean } | undefined {
    const held = this.#answers.get(key);
    if (held) this.put(key, { answer: held.answer, isFresh: false });
    return held;
  }

  put(key: string, held: { readonly answer: Answer; readonly isFresh: boolean }): void {
    this.#answers.delete(key);
    this.#answers.set(key, held);
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= this.#capacity) break;
      this.#answers.delete(oldest);
    }
  }
}
