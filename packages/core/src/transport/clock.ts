import type { Environment } from './environment.js';

/** The platform's clock, as far as its `Date` headers tell it: deadlines are judged by it, never by the device's clock. */
export class ServerClock {
  readonly #environment: Environment;
  /** Server time minus monotonic time, so that jumps of the device's clock change nothing. */
  #offset: number | undefined;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** False until the first answer: then `now()` is only what the device believes. */
  get isKnown(): boolean {
    return this.#offset !== undefined;
  }

  /** Milliseconds since 1970 UTC by the platform's clock; by the device's until the first answer. */
  now(): number {
    return this.#offset === undefined ? this.#environment.now() : this.#environment.monotonic() + this.#offset;
  }

  /** Learns from a `Date` header. Headers that are not a date are ignored. */
  observe(dateHeader: string | null): void {
    if (dateHeader === null) return;
    const time = Date.parse(dateHeader);
    if (Number.isNaN(time)) return;
    const offset = time - this.#environment.monotonic();
    // The header is cut to whole seconds and arrives late: the largest offset seen is the nearest to the truth,
    // unless the server's clock was moved (a sandbox) and differs by more than that error.
    const isMoved = this.#offset === undefined || Math.abs(offset - this.#offset) > 30_000;
    this.#offset = isMoved ? offset : Math.max(this.#offset ?? offset, offset);
  }
}
