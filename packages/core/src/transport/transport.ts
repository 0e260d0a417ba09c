import { AuthenticationError } from '../errors/authentication-error.js';
import { ConfigurationError } from '../errors/configuration-error.js';
import type { PortalError } from '../errors/portal-error.js';
import { isPortalError } from '../errors/is-portal-error.js';
import type { Page } from '../schemas/page.js';
import {
  cacheKey,
  commonHeaders,
  describeJob,
  failureContext,
  performAttempt,
  type AttemptTools,
  type Job,
} from './attempt.js';
import { checkBaseUrl } from './base-url.js';
import type { ReadCache } from './cache.js';
import { addressOf, bodyOf, describeAction, type Call, type CallOperation, type CallOptions } from './call.js';
import type { Credential } from './credential.js';
import { abortedError } from './failure.js';
import { requestInit } from './http.js';
import { IdempotencyKeys } from './idempotency.js';
import { PagedList } from './page.js';
import { RetryBudget } from './retry-budget.js';
import { runAttempts, type RetryPolicy } from './retry.js';
import { SharedFlight } from './shared-flight.js';

export interface TransportOptions extends AttemptTools {
  /** Undefined while it is not configured: the first call says so. */
  readonly baseUrl: string | undefined;
  readonly publishable: Credential | undefined;
  readonly tracking: Credential | undefined;
  readonly secret: Credential | undefined;
  readonly policy: RetryPolicy;
  readonly cache: ReadCache | undefined;
}

/** Sends calls of operations and delivers their checked answers. Knows HTTP, and no resource. */
export class Transport {
  readonly options: TransportOptions;
  readonly #budget = new RetryBudget();
  readonly #keys: IdempotencyKeys;
  readonly #flights = new Map<string, SharedFlight<unknown>>();

  constructor(options: TransportOptions) {
    this.options = options;
    this.#keys = new IdempotencyKeys(options.environment.uuid, options.environment.monotonic);
  }

  /**
   * Sends a call. Reads in flight are shared, and so is a write: the same operation on the same thing with the same body,
   * asked for again while it runs (a double click), is one operation. Rejects with a typed error only.
   */
  async send<Output>(call: Call<Output>, options: CallOptions = {}): Promise<Output> {
    try {
      const value = await (call.operation.method === 'GET' ? this.#read(call, options) : this.#write(call, options));
      // The value was compared with the operation's schema; validation never rewrites it.
      return value as Output;
    } catch (error) {
      const { hooks } = this.options.hooks;
      if (hooks.onError !== undefined && isPortalError(error))
        this.options.hooks.run<PortalError>(hooks.onError, error);
      throw error;
    }
  }

  /** A list: awaitable for its first page, iterable over all. Nothing is sent before it is used. */
  list<Item>(call: Call<Page<Item>>, options: CallOptions = {}): PagedList<Item> {
    return new PagedList((cursor) =>
      this.send(cursor === undefined ? call : { ...call, input: { ...call.input, cursor } }, options),
    );
  }

  /** Forgets everything that belongs to whoever was signed in. */
  reset(): void {
    this.options.session?.reset();
    this.options.cache?.clear();
    this.#flights.clear();
    this.#keys.clear();
  }

  /** Opens an answer that is read as it comes, for event streams. The caller owns its end. */
  async open(
    call: Call<unknown>,
    options: { headers: Readonly<Record<string, string>>; signal: AbortSignal },
  ): Promise<Response> {
    const { environment, locale, session, clock } = this.options;
    let credential = await this.#credentialFor(call.operation, options.signal);
    for (let attempt = 1; ; attempt += 1) {
      const headers = { ...commonHeaders(credential, locale), ...options.headers };
      const url = addressOf(this.#baseUrl(), call);
      const response = await environment.fetch(url, requestInit({ method: 'GET', url, headers }, options.signal));
      clock.observe(response.headers.get('date'));
      if (response.status !== 401 || credential.kind !== 'session' || session === undefined || attempt > 1)
        return response;
      await response.body?.cancel();
      credential = (await session.replace(credential, options.signal)) ?? credential;
    }
  }

  #baseUrl(): string {
    return this.options.baseUrl ?? checkBaseUrl(undefined, undefined);
  }

  async #credentialFor(operation: CallOperation<unknown>, signal: AbortSignal | undefined): Promise<Credential> {
    const { secret, session, tracking, publishable } = this.options;
    if (secret !== undefined) return secret;
    const held = await session?.current(signal);
    if (held !== undefined && held !== null) return held;
    for (const credential of [tracking, publishable]) {
      if (credential !== undefined && operation.credentials.includes(credential.kind)) return credential;
    }
    throw new AuthenticationError({
      action: describeAction(operation.id),
      reason: session === undefined ? 'this client holds no credential that may do it' : 'nobody is signed in',
      remedy: `Create the client with one of: ${operation.credentials.map((kind) => optionNames[kind] ?? kind).join(', ')}`,
      code: 'session_unavailable',
      outcome: 'not_sent',
    });
  }

  async #prepare(call: Call<unknown>, parts: Pick<Job, 'signal' | 'idempotencyKey' | 'cache'>): Promise<Job> {
    const action = describeAction(call.operation.id);
    const url = addressOf(this.#baseUrl(), call);
    const isWrite = call.operation.method !== 'GET';
    const context = { action, isWrite, wasUnknown: false, idempotencyKey: parts.idempotencyKey, secrets: [] };
    const { signal } = parts;
    if (hasAborted(signal)) throw abortedError(signal?.reason, { ...context, sent: false });
    try {
      const credential = await this.#credentialFor(call.operation, signal);
      return { call, action, url, body: bodyOf(call), ...parts, credential, hasReplayed: false, isSent: false };
    } catch (error) {
      // A caller who gave up is told so, whatever the session was doing.
      throw hasAborted(signal) ? abortedError(signal?.reason, { ...context, sent: false }) : error;
    }
  }

  #run(job: Job, options: CallOptions): Promise<unknown> {
    const { environment, policy, hooks } = this.options;
    return runAttempts((attempt) => performAttempt(job, attempt, this.options), {
      policy: { ...policy, timeout: options.timeout ?? policy.timeout, deadline: options.deadline ?? policy.deadline },
      environment,
      budget: this.#budget,
      signal: job.signal,
      onAborted: (wasUnknown) =>
        abortedError(job.signal?.reason, { ...failureContext(job, wasUnknown), sent: job.isSent }),
      onRetry: ({ attempt, delay, error }) => {
        hooks.run(hooks.hooks.onRetry, { ...describeJob(job, attempt), delay, error });
      },
    });
  }

  async #read(call: Call<unknown>, options: CallOptions): Promise<unknown> {
    const cache = options.cache === false ? undefined : this.options.cache;
    const job = await this.#prepare(call, { signal: options.signal, idempotencyKey: undefined, cache });
    if (cache === undefined) return this.#run(job, options);
    return this.#share(cacheKey(job), {
      signal: options.signal,
      run: (signal) => this.#run({ ...job, signal }, options),
      onAbort: (reason) => abortedError(reason, { ...failureContext(job, false), sent: true }),
    });
  }

  async #write(call: Call<unknown>, options: CallOptions): Promise<unknown> {
    const url = addressOf(this.#baseUrl(), call);
    const own = checkIdempotencyKey(options.idempotencyKey);
    const what = own ?? `${String(call.version)} ${JSON.stringify(call.upload?.headers)} ${bodyOf(call) ?? ''}`;
    const intent = `${call.operation.method} ${url} ${what}`;
    const idempotencyKey = this.#keys.keyFor(intent, own);
    let job: Job | undefined;
    const run = async (signal: AbortSignal | undefined): Promise<unknown> => {
      try {
        job = await this.#prepare(call, { signal, idempotencyKey, cache: undefined });
        const value = await this.#run(job, options);
        this.#keys.release(intent);
        return value;
      } catch (error) {
        if (isPortalError(error) && error.outcome === 'unknown') this.#keys.keep(intent, idempotencyKey);
        else this.#keys.release(intent);
        throw error;
      }
    };
    const context = {
      action: describeAction(call.operation.id),
      isWrite: true,
      wasUnknown: false,
      idempotencyKey,
      secrets: [],
    };
    return this.#share(intent, {
      signal: options.signal,
      run,
      onAbort: (reason) => abortedError(reason, { ...context, sent: job?.isSent ?? false }),
    });
  }

  /** Joins the flight under this name, or starts it. */
  #share(name: string, options: SharedRun): Promise<unknown> {
    let flight = this.#flights.get(name);
    if (flight === undefined || flight.isAbandoned) {
      const started: SharedFlight<unknown> = new SharedFlight(async (signal) => {
        try {
          return await options.run(signal);
        } finally {
          if (this.#flights.get(name) === started) this.#flights.delete(name);
        }
      }, options.signal !== undefined);
      flight = started;
      this.#flights.set(name, flight);
    }
    return flight.join(options.signal, options.onAbort);
  }
}

/** Asked anew each time: the answer changes while a call waits. */
function hasAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

interface SharedRun {
  readonly signal: AbortSignal | undefined;
  readonly run: (signal: AbortSignal | undefined) => Promise<unknown>;
  readonly onAbort: (reason: unknown) => PortalError;
}

function checkIdempotencyKey(key: string | undefined): string | undefined {
  if (key === undefined || /^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new ConfigurationError({
    option: 'idempotencyKey',
    given: `${String(key.length)} characters`,
    reason: 'cannot be sent in a header',
    remedy: 'Give 1 to 255 visible ASCII characters, for example a UUID stored beside your own order',
  });
}

const optionNames: Readonly<Record<string, string>> = {
  publishable: '`publishableKey`',
  session: '`getSession`',
  tracking: '`trackingToken`',
  secret: 'a server client with `secretKey`',
};
