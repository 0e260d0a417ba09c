/** One of several runs of the same work: only the newest may speak. */
export interface Run {
  readonly signal: AbortSignal;
  /** False once a newer run has started or the work was stopped: drop the answer. */
  readonly isLatest: () => boolean;
}

/** Starts runs so that a late answer of an older one is aborted and dropped. */
export class LatestRun {
  #abort: AbortController | undefined;

  start(): Run {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    return { signal: abort.signal, isLatest: () => this.#abort === abort };
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }
}
