import { ConfigurationError } from '../errors/configuration-error.js';
import type { PortalError } from '../errors/portal-error.js';
import { isPortalError } from '../errors/is-portal-error.js';
import type { Page } from '../schemas/page.js';
import { performAttempt } from './attempt.js';
import { checkBaseUrl } from './base-url.js';
import type { ReadCache } from './cache.js';
import {
  addressOf,
  bodyOf,
  describeAction,
  isSendable,
  type Call,
  type CallOperation,
  type CallOptions,
} from './call.js';
import { spareFor, type Credential } from './credential.js';
import { abortedError, type FailureContext } from './failure.js';
import { cacheKey, describeJob, failureContext, type AttemptTools, type Job } from './job.js';
import { PagedList } from './page.js';
import { RetryBudget } from './retry-budget.js';
import { runAttempts, type RetryPolicy } from './retry.js';
import { SharedFlight } from './shared-flight.js';
import type { SharedRun, Writer } from './writer.js';

export interface TransportOptions extends AttemptTools {
  /** Undefined while it is not configured: the first call says so. */
  readonly baseUrl: string | undefined;
  readonly tracking?: Credential | undefined;
  readonly secret?: Credential | undefined;
  readonly policy: RetryPolicy;
  readonly cache: ReadCache | undefined;
}

/** Sends calls of operations and delivers their checked answers. Knows HTTP, and no resource. */
export class Transport {
  readonly options: TransportOptions;
  readonly #budget = new RetryBudget();
  #writer: Writer | undefined;
  readonly #flights = new Map<string, SharedFlight<unknown>>();

  constructor(options: TransportOptions) {
    this.options = options;
  }

  /**
   * Sends a call. Reads in flight are shared, and so is a write: the same operation on the same thing with the same body,
   * asked for again while it runs (a double click), is one operation. Rejects with a typed error only.
   */
  async send<Output>(call: Call<Output>, given?: CallOptions): Promise<Output> {
    const options = { ...given };
    try {
      if (!isSendable(call, options)) throw new TypeError();
      const value = await (call.operation.method === 'GET' ? this.#read(call, options) : this.#write(call, options));
      // The value was compared with the operation's schema; validation never rewrites it.
      return value as Output;
    } catch (thrown) {
      const error = isPortalError(thrown) ? thrown : await this.#explain(thrown, call, options);
      const { hooks } = this.options.hooks;
      if (hooks.onError !== undefined && isPortalError(error))
        this.options.hooks.run<PortalError>(hooks.onError, error);
      throw error;
    }
  }

  /** A list: awaitable for its first page, iterable over all. Nothing is sent before it is used. */
  list<Item>(call: Call<Page<Item>>, options?: CallOptions): PagedList<Item> {
    return new PagedList(
      (cursor) => this.send(cursor === undefined ? call : { ...call, input: { ...call.input, cursor } }, options),
      async (fault) => {
        const { listObstacle } = await this.#obstacle(call);
        return listObstacle(fault, call);
      },
    );
  }

  /** Forgets everything that belongs to whoever was signed in. */
  reset(): void {
    this.options.session?.reset();
    this.options.cache?.clear();
    this.#flights.clear();
    this.#writer?.clear();
    this.options.parts.reset();
  }

  get baseUrl(): string {
    return this.options.baseUrl ?? checkBaseUrl(undefined);
  }

  /** What a call of this operation is sent with. */
  async credentialFor(operation: CallOperation<unknown>, signal: AbortSignal | undefined): Promise<Credential> {
    const { secret, session, tracking, publishable } = this.options;
    if (secret !== undefined) return secret;
    const spare = spareFor(operation, publishable);
    try {
      const held = await session?.current({ signal, isSpare: spare !== undefined });
      if (held) return held;
    } catch (error) {
      // A key in the wrong place is told, whatever could be read without.
      if (spare === undefined || hasAborted(signal) || error instanceof ConfigurationError) throw error;
      return { ...spare, standsFor: error };
    }
    for (const credential of [tracking, publishable]) {
      if (credential !== undefined && operation.credentials.includes(credential.kind)) return credential;
    }
    const { noCredential } = await this.#obstacle({ operation }, signal);
    throw noCredential(operation, session !== undefined);
  }

  async #explain(thrown: unknown, call: Call<unknown>, options: CallOptions): Promise<unknown> {
    const { obstacleTo } = await this.#obstacle(call);
    return obstacleTo(call, options) ?? thrown;
  }

  /** The words for what cannot be sent. */
  #obstacle({ operation }: Call<unknown>, signal?: AbortSignal): Promise<typeof import('./obstacle.js')> {
    const action = describeAction(operation.id);
    return this.options.parts.load(() => import('./obstacle.js'), { action, signal });
  }

  async #prepare(call: Call<unknown>, parts: Pick<Job, 'body' | 'signal' | 'idempotencyKey' | 'cache'>): Promise<Job> {
    const { signal, idempotencyKey } = parts;
    const action = describeAction(call.operation.id);
    const url = addressOf(this.baseUrl, call);
    try {
      // Caught below: a caller who has left already needs no credential.
      if (hasAborted(signal)) throw new Error('aborted');
      const credential = await this.credentialFor(call.operation, signal);
      return { call, action, url, ...parts, credential, hasReplayed: false, isSent: false };
    } catch (error) {
      throw whyNotSent(error, { action, isWrite: call.operation.method !== 'GET', signal, idempotencyKey });
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
    const job = await this.#prepare(call, {
      body: undefined,
      signal: options.signal,
      idempotencyKey: undefined,
      cache,
    });
    if (cache === undefined) return await this.#run(job, options);
    return await this.#share(cacheKey(job), {
      signal: options.signal,
      run: (signal) => this.#run({ ...job, signal }, options),
      onAbort: (reason) => abortedError(reason, { ...failureContext(job, false), sent: true }),
    });
  }

  async #write(call: Call<unknown>, options: CallOptions): Promise<unknown> {
    const { signal } = options;
    const action = describeAction(call.operation.id);
    const intent = { call, action, url: addressOf(this.baseUrl, call), body: bodyOf(call), options: { ...options } };
    try {
      const { Writer } = await this.options.parts.load(() => import('./writer.js'), { action, signal });
      this.#writer ??= new Writer(this.options.environment, {
        prepare: (...given) => this.#prepare(...given),
        run: (...given) => this.#run(...given),
        share: (...given) => this.#share(...given),
      });
    } catch (error) {
      throw whyNotSent(error, { action, isWrite: true, signal, idempotencyKey: options.idempotencyKey });
    }
    return await this.#writer.write(intent);
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

/** A caller who gave up is told so, whatever else went wrong before the call was sent. */
function whyNotSent(
  error: unknown,
  { signal, ...context }: Pick<FailureContext, 'action' | 'isWrite' | 'idempotencyKey'> & Pick<Job, 'signal'>,
): unknown {
  if (!hasAborted(signal)) return error;
  return abortedError(signal?.reason, { ...context, wasUnknown: false, secrets: [], sent: false });
}
