/** Remembers the keys of writes whose effect is not known, so that asking again is repeating, not doing twice. */
export class IdempotencyKeys {
  readonly #open = new Map<string, { readonly key: string; readonly since: number }>();
  readonly #newKey: () => string;
  readonly #now: () => number;

  /** `now` is monotonic milliseconds. */
  constructor(newKey: () => string, now: () => number) {
    this.#newKey = newKey;
    this.#now = now;
  }

  /**
   * The key for an intent (who, which operation, on what, with which body). The caller's own key wins; an intent whose last
   * outcome was unknown keeps its key; everything else gets a new UUID v4.
   */
  keyFor(intent: string, own: string | undefined): string {
    if (own !== undefined) return own;
    const open = this.#open.get(intent);
    return open !== undefined && this.#now() - open.since < lifetime ? open.key : this.#newKey();
  }

  /** The effect may have happened: the same intent keeps its key, for as long as the platform keeps it (24 hours). */
  keep(intent: string, key: string): void {
    const since = this.#open.get(intent)?.since ?? this.#now();
    this.#open.delete(intent);
    this.#open.set(intent, { key, since });
    const oldest = this.#open.keys().next();
    if (this.#open.size > capacity && oldest.done !== true) this.#open.delete(oldest.value);
  }

  /** The outcome is known: the next call of the same intent is a new one. */
  release(intent: string): void {
    this.#open.delete(intent);
  }

  /** Forgets all, for example because another person signed in. */
  clear(): void {
    this.#open.clear();
  }
}

const lifetime = 24 * 60 * 60 * 1000;
const capacity = 200;
