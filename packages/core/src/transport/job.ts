import type { CachedRead, ReadCache } from './cache.js';
import { platformVersion, visibleHeaders, type Call } from './call.js';
import type { ServerClock } from './clock.js';
import type { Credential } from './credential.js';
import type { Environment } from './environment.js';
import type { FailureContext } from './failure.js';
import type { HookRunner, RequestNotice } from './hooks.js';
import type { HttpAnswer } from './http.js';
import type { JsonObject } from './json-object.js';
import type { PartLoader } from './part-loader.js';
import type { AttemptResult } from './retry.js';
import type { SessionGate } from './session-gate.js';
import type { ValidationMode } from './validation.js';
import type { PortalError } from '../errors/portal-error.js';

/** What the attempts of all calls of a client share. */
export interface AttemptTools {
  readonly environment: Environment;
  readonly clock: ServerClock;
  readonly hooks: HookRunner;
  readonly parts: PartLoader;
  readonly session: SessionGate | undefined;
  readonly publishable?: Credential | undefined;
  readonly validation: ValidationMode;
  readonly locale: string | undefined;
}

/** One call on its way. Made anew for each call; the attempts change its credential. */
export interface Job {
  readonly call: Call<unknown>;
  readonly action: string;
  readonly url: string;
  readonly body: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly cache: ReadCache | undefined;
  credential: Credential;
  /** True once a 401 was answered with a fresh session: that happens once. */
  hasReplayed: boolean;
  /** True once a request may have left. */
  isSent: boolean;
}

export function cacheKey(job: Pick<Job, 'credential' | 'url'>): string {
  return `${job.credential.token} ${job.url}`;
}

/** What a failure of this job is to be described with. */
export function failureContext(job: Job, wasUnknown: boolean): FailureContext {
  return {
    action: job.action,
    isWrite: job.call.operation.method !== 'GET',
    wasUnknown,
    idempotencyKey: job.idempotencyKey,
    secrets: [job.credential.token],
  };
}

/** The headers every request to the platform carries. */
export function commonHeaders(credential: Credential, locale: string | undefined): Record<string, string> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    authorization: `Bearer ${credential.token}`,
    'platform-version': platformVersion,
  };
  if (locale !== undefined) headers['accept-language'] = locale;
  return headers;
}

/** The headers of one request of a job. */
export function headersOf(
  job: Job,
  cached: CachedRead | undefined,
  locale: string | undefined,
): Record<string, string> {
  const headers = commonHeaders(job.credential, locale);
  if (job.body !== undefined) headers['content-type'] = 'application/json';
  if (job.idempotencyKey !== undefined) headers['idempotency-key'] = job.idempotencyKey;
  if (job.call.version !== undefined) headers['if-match'] = `"${String(job.call.version)}"`;
  if (cached !== undefined) headers['if-none-match'] = cached.etag;
  return job.call.upload === undefined ? headers : Object.assign(headers, job.call.upload.headers);
}

/** The request of a job as hooks see it. */
export function describeJob(job: Job, attempt: number, headers: Readonly<Record<string, string>> = {}): RequestNotice {
  return {
    operation: job.call.operation.id,
    method: job.call.operation.method,
    url: job.url,
    headers: visibleHeaders(headers, job.credential),
    attempt,
    idempotencyKey: job.idempotencyKey,
  };
}

/** An answer with all that is known of the call it answers. */
export interface Surroundings {
  readonly job: Job;
  readonly context: FailureContext;
  readonly tools: AttemptTools;
}

export function never(error: PortalError): AttemptResult<unknown> {
  return { ok: false, error, repeat: 'never' };
}

/** A write without a key must not be repeated; with one, the platform does it at most once. */
export function later(error: PortalError, context: FailureContext, retryAfter?: number): AttemptResult<unknown> {
  if (context.isWrite && context.idempotencyKey === undefined) return never(error);
  return { ok: false, error, repeat: 'later', retryAfter };
}

/** A value that may be delivered; it is kept where the platform allows. */
export function accept(value: JsonObject, { headers }: HttpAnswer, { job }: Surroundings): AttemptResult<unknown> {
  const etag = headers.get('etag');
  if (job.cache !== undefined && etag !== null && !/no-store/i.test(headers.get('cache-control') ?? ''))
    job.cache.set(cacheKey(job), { etag, value });
  return { ok: true, value };
}
