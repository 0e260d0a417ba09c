/** A validated answer and the tag it came with. */
export interface CachedRead {
  readonly etag: string;
  readonly value: unknown;
}

/**
 * Answers of reads, kept in memory by credential and address so that a 304 gives back the very same object.
 * The least recently used goes first. Nothing is ever served without asking the platform.
 */
export class ReadCache {
  readonly #entries = new Map<string, CachedRead>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: string): CachedRead | undefined {
    const entry = this.#entries.get(key);
    if (entry !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    return entry;
  }

  set(key: string, entry: CachedRead): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > this.#capacity && oldest.done !== true) this.#entries.delete(oldest.value);
  }

  clear(): void {
    this.#entries.clear();
  }
}
