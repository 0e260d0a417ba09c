import { ConnectionError } from '../errors/connection-error.js';
import type { Outcome } from '../errors/portal-error.js';
import type { Environment } from './environment.js';
import { handOn } from './hand-on.js';

export interface PartOptions {
  /** What the part is needed for: a verb and a thing. */
  readonly action: string;
  readonly signal?: AbortSignal | undefined;
  /** What becomes of the call when the part does not arrive; `not_sent` unless told. */
  readonly outcome?: Outcome | undefined;
}

/**
 * Loads the parts of this package that most pages never need. A part that does not arrive in time, for example because a newer
 * release of the page replaced its files, is a `ConnectionError`.
 */
export class PartLoader {
  readonly #environment: Environment;
  /** Milliseconds. */
  readonly #deadline: number;
  #generation = 0;

  constructor(environment: Environment, deadline: number) {
    this.#environment = environment;
    this.#deadline = deadline;
  }

  /** Another person may sign in now: what still waits for a part must not go on in that person's name. */
  reset(): void {
    this.#generation += 1;
  }

  async load<Part>(load: () => Promise<Part>, { action, signal, outcome = 'not_sent' }: PartOptions): Promise<Part> {
    const generation = this.#generation;
    let part: Part;
    try {
      part = await this.#inTime(load, signal);
    } catch (cause) {
      throw new ConnectionError({
        action,
        reason: 'a file of this page could not be loaded',
        remedy: 'Reload the page',
        code: 'connection_failed',
        outcome,
        retryable: true,
        cause,
      });
    }
    if (generation === this.#generation || outcome !== 'not_sent') return part;
    const { wasReset } = await this.load(() => import('./obstacle.js'), { action });
    throw wasReset(action);
  }

  #inTime<Part>(load: () => Promise<Part>, signal: AbortSignal | undefined): Promise<Part> {
    return new Promise((resolve, reject) => {
      const finish = (): void => {
        cancelTimer();
        signal?.removeEventListener('abort', giveUp);
      };
      const giveUp = (): void => {
        finish();
        reject(new DOMException('The time is over.', 'AbortError'));
      };
      const cancelTimer = this.#environment.schedule(giveUp, this.#deadline);
      signal?.addEventListener('abort', giveUp);
      if (signal?.aborted === true) giveUp();
      void handOn(load, { resolve, reject, finish });
    });
  }
}
