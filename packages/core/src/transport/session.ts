import { AuthenticationError } from '../errors/authentication-error.js';
import type { ServerClock } from './clock.js';
import { isToken, refuseSecretInPage, type Credential } from './credential.js';
import type { Environment } from './environment.js';
import { handOn } from './hand-on.js';
import { SharedFlight } from './shared-flight.js';

/** A session token as the partner's server minted it. */
export interface SessionGrant {
  readonly token: string;
  /** When it ends: ISO 8601, UTC. */
  readonly expiresAt: string;
}

/** `initial`: none is held. `expiring`: 80 % of its life is over. `unauthorized`: the platform refused it. */
export type SessionReason = 'initial' | 'expiring' | 'unauthorized';

/**
 * Asks the partner's server for a session token; resolves to null while nobody is signed in.
 * It must not call the client it was given to: that call would wait for itself.
 */
export type GetSession = (request: {
  readonly reason: SessionReason;
  readonly signal: AbortSignal;
}) => Promise<SessionGrant | null>;

export interface SessionOptions {
  readonly getSession: GetSession;
  readonly environment: Environment;
  readonly clock: ServerClock;
  /** Milliseconds one call of `getSession` may take. */
  readonly timeout: number;
  /** Told when a refresh failed while the held token still works. */
  readonly onRefreshFailed: (error: Error) => void;
}

interface HeldSession {
  readonly credential: Credential;
  readonly expiresAt: number;
  readonly receivedAt: number;
}

const refreshShare = 0.8;
const pauseAfterFailure = 10_000;

function sessionError(reason: string, remedy: string, cause?: unknown): AuthenticationError {
  return new AuthenticationError({
    action: 'open a session',
    reason,
    remedy,
    code: 'session_unavailable',
    outcome: 'not_sent',
    cause,
  });
}

/** Holds one session token in memory, and nowhere else. However many calls wait, one request for a token is under way. */
export class SessionHolder {
  readonly #options: SessionOptions;
  #held: HeldSession | undefined;
  #flight: SharedFlight<Credential | null> | undefined;
  #refreshNotBefore = 0;
  /** Grows with every reset: a token that arrives for an earlier generation is not kept. */
  #generation = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** The token to send now; null while nobody is signed in. Refreshes in the background at 80 % of its life. */
  async current(signal: AbortSignal | undefined): Promise<Credential | null> {
    const held = this.#held;
    if (held === undefined) return await this.#request('initial', signal);
    const age = this.#lifeShare(held);
    if (age < refreshShare) return held.credential;
    if (age >= 1) return await this.#request('expiring', signal);
    if (this.#flight === undefined && this.#options.environment.monotonic() >= this.#refreshNotBefore) {
      void this.#refresh();
    }
    return held.credential;
  }

  /** After a 401 for `refused`: the newer token if there is one by now, else a fresh one. */
  async replace(refused: Credential, signal: AbortSignal | undefined): Promise<Credential | null> {
    const held = this.#held;
    if (held !== undefined && held.credential.token !== refused.token) return held.credential;
    return await this.#request('unauthorized', signal);
  }

  /** Forgets the token, for example because the person signed out. */
  reset(): void {
    this.#generation += 1;
    this.#held = undefined;
    this.#flight = undefined;
  }

  async #refresh(): Promise<void> {
    try {
      await this.#request('expiring', undefined);
    } catch (error) {
      this.#refreshNotBefore = this.#options.environment.monotonic() + pauseAfterFailure;
      this.#options.onRefreshFailed(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** How much of its life is over, by the platform's clock; 0 while that clock is not known. */
  #lifeShare(held: HeldSession): number {
    const { clock, environment } = this.#options;
    if (!clock.isKnown) return 0;
    const elapsed = environment.monotonic() - held.receivedAt;
    const life = held.expiresAt - (clock.now() - elapsed);
    // A token that was over when it came is left to the platform to refuse: asking again and again would not help.
    return life <= 0 ? 0 : elapsed / life;
  }

  #request(reason: SessionReason, signal: AbortSignal | undefined): Promise<Credential | null> {
    if (this.#flight === undefined || this.#flight.isAbandoned) {
      const flight: SharedFlight<Credential | null> = new SharedFlight(async (flightSignal) => {
        try {
          return await this.#fetchGrant(reason, flightSignal ?? new AbortController().signal);
        } finally {
          if (this.#flight === flight) this.#flight = undefined;
        }
      }, true);
      this.#flight = flight;
    }
    return this.#flight.join(signal, (cause) =>
      sessionError('the caller aborted it', 'Call again when it is wanted', cause),
    );
  }

  async #fetchGrant(reason: SessionReason, signal: AbortSignal): Promise<Credential | null> {
    const generation = this.#generation;
    const grant = await this.#askPartner(reason, signal);
    if (grant === null) {
      if (generation === this.#generation) this.#held = undefined;
      return null;
    }
    refuseInPage(this.#options.environment, grant.token);
    const expiresAt = Date.parse(grant.expiresAt);
    if (!isToken(grant.token) || Number.isNaN(expiresAt)) {
      throw sessionError(
        '`getSession` did not resolve to `{ token, expiresAt }`',
        'Return what `sessions.create` of your server answered',
      );
    }
    const credential: Credential = { kind: 'session', token: grant.token };
    if (generation === this.#generation) {
      this.#held = { credential, expiresAt, receivedAt: this.#options.environment.monotonic() };
    }
    return credential;
  }

  async #askPartner(reason: SessionReason, signal: AbortSignal): Promise<SessionGrant | null> {
    const { environment, getSession, timeout } = this.#options;
    const controller = new AbortController();
    const forward = (): void => {
      controller.abort(signal.reason);
    };
    signal.addEventListener('abort', forward);
    let cancelTimer = (): void => undefined;
    const finish = (): void => {
      cancelTimer();
      signal.removeEventListener('abort', forward);
    };
    try {
      return await new Promise((resolve, reject) => {
        cancelTimer = environment.schedule(() => {
          finish();
          reject(new DOMException('`getSession` took too long', 'TimeoutError'));
          controller.abort();
        }, timeout);
        void handOn(() => getSession({ reason, signal: controller.signal }), { resolve, reject, finish });
      });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw sessionError(
        `\`getSession\` failed: ${detail}`,
        'Check the address of your server that mints sessions; it must not use this client',
        error,
      );
    }
  }
}

function refuseInPage(environment: Environment, token: unknown): void {
  if (environment.isPage()) refuseSecretInPage('getSession', token);
}
