import { isPortalError } from '../errors/is-portal-error.js';
import type { PortalError } from '../errors/portal-error.js';
import { mayTravel } from './base-url.js';
import type { ServerClock } from './clock.js';
import { isToken, refuseSecretInPage, type Credential } from './credential.js';
import type { Environment } from './environment.js';
import { handOn } from './hand-on.js';
import type { HookRunner } from './hooks.js';
import { isJsonObject } from './json-object.js';
import type { SessionFault } from './obstacle.js';
import type { PartLoader } from './part-loader.js';
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
  /** Told when no token could be had while calls go on without a new one. */
  readonly hooks: HookRunner;
  /** Where the token will travel to; undefined where nothing is sent at all. */
  readonly baseUrl: string | undefined;
  /** The other keys and tokens of the client. */
  readonly tokens: readonly string[];
}

/** What a call asks the session for. */
export interface SessionRequest {
  readonly signal: AbortSignal | undefined;
  /** True where the call can be made without: it asks for nothing that failed a moment ago, and does not wait for long. */
  readonly isSpare: boolean;
}

interface HeldSession {
  readonly credential: Credential;
  readonly expiresAt: number;
  readonly receivedAt: number;
}

const refreshShare = 0.8;
const pauseAfterFailure = 10_000;
/** Milliseconds a call waits for a session that it can do without. */
const patience = 4_000;

/** Holds one session token in memory, and nowhere else. However many calls wait, one request for a token is under way. */
export class SessionHolder {
  readonly #options: SessionOptions;
  readonly #parts: PartLoader;
  #held: HeldSession | undefined;
  #flight: SharedFlight<Credential | null> | undefined;
  /** The last failure, and when it came; undefined once a token came, or nobody. */
  #failure: { readonly error: Error; readonly since: number } | undefined;
  #isTold = false;
  /** Grows with every reset: a token that arrives for an earlier generation is not kept. */
  #generation = 0;

  constructor(options: SessionOptions, parts: PartLoader) {
    this.#options = options;
    this.#parts = parts;
  }

  /** The token to send now; null while nobody is signed in. Refreshes in the background at 80 % of its life. */
  async current({ signal, isSpare }: SessionRequest): Promise<Credential | null> {
    const held = this.#held;
    const age = held === undefined ? 1 : this.#lifeShare(held);
    if (held === undefined || age >= 1) {
      const reason = held === undefined ? 'initial' : 'expiring';
      return await this.#told(isSpare ? this.#soon(reason, signal) : this.#request(reason, signal), isSpare);
    }
    if (age >= refreshShare && this.#flight === undefined && this.#recentFailure === undefined) void this.#refresh();
    return held.credential;
  }

  /** After a 401 for `refused`: the newer token if there is one by now, else a fresh one. */
  async replace(refused: Credential, signal: AbortSignal | undefined): Promise<Credential | null> {
    const held = this.#held;
    if (held !== undefined && held.credential.token !== refused.token) return held.credential;
    return await this.#told(this.#request('unauthorized', signal));
  }

  /** Forgets the token, for example because the person signed out. */
  reset(): void {
    this.#generation += 1;
    this.#held = undefined;
    this.#flight = undefined;
    this.#failure = undefined;
  }

  get #recentFailure(): Error | undefined {
    const { error, since = -Infinity } = this.#failure ?? {};
    return this.#options.environment.monotonic() - since < pauseAfterFailure ? error : undefined;
  }

  async #refresh(): Promise<void> {
    try {
      await this.#told(this.#request('expiring', undefined));
    } catch {
      // The token that is held still works.
    }
  }

  /** For calls that can do without. A token that comes later than they wait is held for the next ones. */
  async #soon(reason: SessionReason, signal: AbortSignal | undefined): Promise<Credential | null> {
    const failure = this.#recentFailure;
    if (failure !== undefined) throw failure;
    const { schedule } = this.#options.environment;
    return await new Promise((resolve, reject) => {
      const cancel = schedule(() => void handOn(() => this.#tooSlow(), { resolve, reject, finish: cancel }), patience);
      void handOn(() => this.#request(reason, signal), { resolve, reject, finish: cancel });
    });
  }

  async #tooSlow(): Promise<never> {
    const cause = lateness();
    throw this.#note(await this.#explain({ cause }));
  }

  async #explain(fault: SessionFault): Promise<PortalError> {
    const { noSession } = await this.#parts.load(() => import('./obstacle.js'), { action: 'open a session' });
    return noSession(fault);
  }

  #note<Failure>(error: Failure): Failure {
    if (error instanceof Error) this.#failure = { error, since: this.#options.environment.monotonic() };
    return error;
  }

  /**
   * A failure that calls go on without is told once, until a token comes: on the console where nobody listens. In a page so is one
   * that ends the call: its elements have words for visitors, not for whoever set the address.
   */
  async #told<Value>(promise: Promise<Value>, goesOn = true): Promise<Value> {
    try {
      return await promise;
    } catch (error) {
      const { hooks, environment } = this.#options;
      if (isPortalError(error) && !this.#isTold && (goesOn || environment.isPage())) {
        this.#isTold = true;
        if (hooks.hooks.onNotice === undefined) console.warn(error.message);
        hooks.notify({ kind: 'session', operation: 'getSession', message: error.message });
      }
      throw error;
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
      const generation = this.#generation;
      const flight: SharedFlight<Credential | null> = new SharedFlight(async (flightSignal) => {
        try {
          const credential = await this.#fetchGrant(reason, flightSignal ?? new AbortController().signal);
          if (generation === this.#generation) {
            this.#failure = undefined;
            this.#isTold = false;
          }
          return credential;
        } catch (error) {
          if (generation === this.#generation && flightSignal?.aborted !== true) this.#note(error);
          throw error;
        } finally {
          if (this.#flight === flight) this.#flight = undefined;
        }
      }, true);
      this.#flight = flight;
    }
    // Whoever waits for the call tells its caller so.
    return this.#flight.join(signal, (cause) => new Error('aborted', { cause }));
  }

  async #fetchGrant(reason: SessionReason, signal: AbortSignal): Promise<Credential | null> {
    const generation = this.#generation;
    const grant: unknown = await this.#askPartner(reason, signal);
    if (grant === null) {
      if (generation === this.#generation) this.#held = undefined;
      return null;
    }
    const { token, expiresAt } = isJsonObject(grant) ? grant : {};
    if (this.#options.environment.isPage()) refuseSecretInPage('getSession', token);
    const end = typeof expiresAt === 'string' ? Date.parse(expiresAt) : Number.NaN;
    if (!isToken(token) || Number.isNaN(end)) throw await this.#explain({ given: grant });
    const { baseUrl, tokens } = this.#options;
    if (baseUrl !== undefined && !mayTravel([token, ...tokens], new URL(baseUrl)))
      throw await this.#explain({ unsafe: baseUrl });
    const credential: Credential = { kind: 'session', token };
    if (generation === this.#generation) {
      this.#held = { credential, expiresAt: end, receivedAt: this.#options.environment.monotonic() };
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
          reject(lateness());
          controller.abort();
        }, timeout);
        void handOn(() => getSession({ reason, signal: controller.signal }), { resolve, reject, finish });
      });
    } catch (cause) {
      throw await this.#explain({ cause });
    }
  }
}

function lateness(): DOMException {
  return new DOMException('it did not answer in time', 'TimeoutError');
}
