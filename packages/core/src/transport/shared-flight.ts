import { handOn } from './hand-on.js';

/** One running operation that several callers wait for. It is aborted only when every caller has gone. */
export class SharedFlight<Result> {
  readonly #controller: AbortController | undefined;
  readonly #promise: Promise<Result>;
  #waiting = 0;

  /** A flight whose first caller cannot leave is never aborted, and is spared the signal. */
  constructor(run: (signal: AbortSignal | undefined) => Promise<Result>, canBeAborted: boolean) {
    this.#controller = canBeAborted ? new AbortController() : undefined;
    this.#promise = run(this.#controller?.signal);
  }

  /** True when the last caller left: a new caller must start anew. */
  get isAbandoned(): boolean {
    return this.#controller?.signal.aborted ?? false;
  }

  /**
   * Waits with the others. When `signal` aborts, this caller alone is rejected with what `onAbort` makes;
   * the last one to leave aborts the operation.
   */
  join(signal: AbortSignal | undefined, onAbort: (reason: unknown) => Error): Promise<Result> {
    this.#waiting += 1;
    if (signal === undefined) return this.#promise;
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        signal.removeEventListener('abort', leave);
      };
      const leave = (): void => {
        finish();
        this.#waiting -= 1;
        reject(onAbort(signal.reason));
        if (this.#waiting === 0) this.#controller?.abort(signal.reason);
      };
      signal.addEventListener('abort', leave);
      if (signal.aborted) leave();
      void handOn(() => this.#promise, { resolve, reject, finish });
    });
  }
}
