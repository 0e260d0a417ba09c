import { ConfigurationError } from '../errors/configuration-error.js';
import { isPortalError } from '../errors/is-portal-error.js';
import type { PortalError } from '../errors/portal-error.js';
import type { Call, CallOptions } from './call.js';
import type { Environment } from './environment.js';
import { abortedError } from './failure.js';
import { IdempotencyKeys } from './idempotency.js';
import type { Job } from './job.js';

/** What a write needs of the transport. */
export interface WriterTools {
  readonly prepare: (
    call: Call<unknown>,
    parts: Pick<Job, 'body' | 'signal' | 'idempotencyKey' | 'cache'>,
  ) => Promise<Job>;
  readonly run: (job: Job, options: CallOptions) => Promise<unknown>;
  /** Joins the flight under this name, or starts it. */
  readonly share: (name: string, options: SharedRun) => Promise<unknown>;
}

export interface SharedRun {
  readonly signal: AbortSignal | undefined;
  readonly run: (signal: AbortSignal | undefined) => Promise<unknown>;
  readonly onAbort: (reason: unknown) => PortalError;
}

/** A write as it was asked for: what changes afterwards does not change it. */
export interface Intent {
  readonly call: Call<unknown>;
  readonly action: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly options: CallOptions;
}

/** Sends writes, so that asking twice is doing once. */
export class Writer {
  readonly #keys: IdempotencyKeys;
  readonly #tools: WriterTools;

  constructor(environment: Environment, tools: WriterTools) {
    this.#keys = new IdempotencyKeys(environment.uuid ?? randomUuid, environment.monotonic);
    this.#tools = tools;
  }

  /** Forgets all keys, for example because another person signed in. */
  clear(): void {
    this.#keys.clear();
  }

  async write({ call, action, url, body, options }: Intent): Promise<unknown> {
    const { prepare, run, share } = this.#tools;
    const own = checkIdempotencyKey(options.idempotencyKey, action);
    const what = own ?? `${String(call.version)} ${JSON.stringify(call.upload?.headers)} ${body ?? ''}`;
    const intent = `${call.operation.method} ${url} ${what}`;
    const idempotencyKey = this.#keys.keyFor(intent, own);
    let job: Job | undefined;
    const send = async (signal: AbortSignal | undefined): Promise<unknown> => {
      try {
        job = await prepare(call, { body, signal, idempotencyKey, cache: undefined });
        const value = await run(job, options);
        this.#keys.release(intent);
        return value;
      } catch (error) {
        if (isPortalError(error) && error.outcome === 'unknown') this.#keys.keep(intent, idempotencyKey);
        else this.#keys.release(intent);
        throw error;
      }
    };
    const context = { action, isWrite: true, wasUnknown: false, idempotencyKey, secrets: [] };
    return await share(intent, {
      signal: options.signal,
      run: send,
      onAbort: (reason) => abortedError(reason, { ...context, sent: job?.isSent ?? false }),
    });
  }
}

/** UUID v4 from random bytes: `crypto.randomUUID` is missing on pages served over plain http. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function checkIdempotencyKey(key: string | undefined, action: string): string | undefined {
  if (key === undefined || (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key))) return key;
  const given: unknown = key;
  throw new ConfigurationError({
    action,
    option: 'idempotencyKey',
    given: typeof given === 'string' ? `${String(given.length)} characters` : given,
    reason: 'cannot be sent in a header',
    remedy: 'Give 1 to 255 visible ASCII characters, for example a UUID stored beside your own order',
  });
}
