import type { Credential } from './credential.js';
import type { PartLoader } from './part-loader.js';
import type { SessionHolder, SessionOptions, SessionRequest } from './session.js';

/** The session of whoever is signed in. What holds and renews it is loaded with the first call that needs it. */
export class SessionGate {
  readonly #options: SessionOptions;
  readonly #parts: PartLoader;
  #holder: SessionHolder | undefined;

  constructor(options: SessionOptions, parts: PartLoader) {
    this.#options = options;
    this.#parts = parts;
  }

  /** The token to send now; null while nobody is signed in. */
  async current(request: SessionRequest): Promise<Credential | null> {
    if (this.#holder === undefined) {
      const { SessionHolder } = await this.#parts.load(() => import('./session.js'), {
        action: 'open a session',
        signal: request.signal,
      });
      this.#holder ??= new SessionHolder(this.#options, this.#parts);
    }
    return await this.#holder.current(request);
  }

  /** After a 401 for `refused`: the newer token if there is one by now, else a fresh one. */
  async replace(refused: Credential, signal: AbortSignal | undefined): Promise<Credential | null> {
    return await (this.#holder?.replace(refused, signal) ?? null);
  }

  reset(): void {
    this.#holder?.reset();
  }
}
