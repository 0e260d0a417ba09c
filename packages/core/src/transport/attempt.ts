import { AuthenticationError } from '../errors/authentication-error.js';
import type { PortalError } from '../errors/portal-error.js';
import type { CachedRead, ReadCache } from './cache.js';
import { platformVersion, visibleHeaders, type Call } from './call.js';
import type { ServerClock } from './clock.js';
import type { Credential } from './credential.js';
import type { Environment } from './environment.js';
import { brokenAnswer, errorFromAnswer, errorFromFailure, isRepeatable, type FailureContext } from './failure.js';
import { findInexactMoney } from './exact-money.js';
import type { HookRunner, RequestNotice } from './hooks.js';
import { exchange, type HttpAnswer, type HttpFailure } from './http.js';
import { parseJsonObject, type JsonObject } from './json-object.js';
import { parseRetryAfter } from './retry-after.js';
import type { Attempt, AttemptResult } from './retry.js';
import type { SessionHolder } from './session.js';
import { findIssues, type ValidationMode } from './validation.js';

/** What the attempts of all calls of a client share. */
export interface AttemptTools {
  readonly environment: Environment;
  readonly clock: ServerClock;
  readonly hooks: HookRunner;
  readonly session: SessionHolder | undefined;
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

function headersOf(job: Job, cached: CachedRead | undefined, locale: string | undefined): Record<string, string> {
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

/** Sends a job once and turns whatever comes back into a value or a typed error with a rule for repeating. */
export async function performAttempt(job: Job, attempt: Attempt, tools: AttemptTools): Promise<AttemptResult<unknown>> {
  const { environment, hooks, clock } = tools;
  const cached = job.cache?.get(cacheKey(job));
  const headers = headersOf(job, cached, tools.locale);
  if (hooks.hooks.onRequest !== undefined) hooks.run(hooks.hooks.onRequest, describeJob(job, attempt.number, headers));
  const start = environment.monotonic();
  job.isSent = job.isSent || job.signal?.aborted !== true;
  const { operation, upload } = job.call;
  const result = await exchange(
    { method: operation.method, url: job.url, headers, body: upload?.body ?? job.body },
    {
      environment: upload?.fetch ? { ...environment, fetch: upload.fetch } : environment,
      timeout: attempt.timeout,
      signal: job.signal,
    },
  );
  const context = failureContext(job, attempt.wasUnknown);
  const answer = toAnswer(result);
  if (answer === undefined)
    return result.kind === 'failure' ? afterFailure(result, context) : never(unreachable(context));
  clock.observe(answer.headers.get('date'));
  if (hooks.hooks.onResponse !== undefined) {
    const requestId = answer.headers.get('request-id') ?? undefined;
    hooks.run(hooks.hooks.onResponse, {
      ...describeJob(job, attempt.number, headers),
      status: answer.status,
      requestId,
      duration: environment.monotonic() - start,
    });
  }
  hooks.readNotices(operation.id, answer.headers);
  if (answer.status === 304 && cached !== undefined) return { ok: true, value: cached.value };
  if (answer.status >= 200 && answer.status < 300) return readSuccess(answer, { job, context, tools });
  if (answer.status === 401) return afterUnauthorized(answer, { job, context, tools });
  return afterRefusal(answer, context, clock.now());
}

/** A refusal whose body broke off is still that refusal: its status arrived. */
function toAnswer(result: HttpAnswer | HttpFailure): HttpAnswer | undefined {
  if (result.kind === 'answer') return result;
  if (result.reason !== 'body' || result.status === undefined || result.status < 400 || result.headers === undefined)
    return undefined;
  return { kind: 'answer', status: result.status, headers: result.headers, text: '' };
}

function unreachable(context: FailureContext): PortalError {
  return brokenAnswer('response_unreadable', 'the answer could not be read', {
    ...context,
    status: undefined,
    headers: undefined,
  });
}

function never(error: PortalError): AttemptResult<unknown> {
  return { ok: false, error, repeat: 'never' };
}

/** A write without a key must not be repeated; with one, the platform does it at most once. */
function later(error: PortalError, context: FailureContext, retryAfter?: number): AttemptResult<unknown> {
  if (context.isWrite && context.idempotencyKey === undefined) return never(error);
  return { ok: false, error, repeat: 'later', retryAfter };
}

function afterFailure(failure: HttpFailure, context: FailureContext): AttemptResult<unknown> {
  const error = errorFromFailure(failure, context);
  return failure.reason === 'aborted' ? never(error) : later(error, context);
}

function afterRefusal(answer: HttpAnswer, context: FailureContext, now: number): AttemptResult<unknown> {
  const serverDate = Date.parse(answer.headers.get('date') ?? '');
  const wait = parseRetryAfter(answer.headers.get('retry-after'), Number.isNaN(serverDate) ? now : serverDate);
  const error = errorFromAnswer(answer, context, wait === undefined ? undefined : wait / 1000);
  return isRepeatable(answer.status, error.code) ? later(error, context, wait) : never(error);
}

interface Surroundings {
  readonly job: Job;
  readonly context: FailureContext;
  readonly tools: AttemptTools;
}

/** One fresh session and exactly one replay, body and key unchanged. */
async function afterUnauthorized(
  answer: HttpAnswer,
  { job, context, tools }: Surroundings,
): Promise<AttemptResult<unknown>> {
  const error = errorFromAnswer(answer, context);
  if (job.credential.kind !== 'session' || tools.session === undefined || job.hasReplayed) return never(error);
  job.hasReplayed = true;
  try {
    const credential = await tools.session.replace(job.credential, job.signal);
    if (credential === null) return never(error);
    job.credential = credential;
    return { ok: false, error, repeat: 'now' };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return never(
      new AuthenticationError({
        action: context.action,
        reason: `the session ended and no new one came: ${reason}`,
        remedy: 'Sign in again, then repeat the call',
        code: 'session_unavailable',
        outcome: error.outcome,
        status: 401,
        requestId: error.requestId,
        idempotencyKey: context.idempotencyKey,
        cause,
      }),
    );
  }
}

function readSuccess(answer: HttpAnswer, { job, context, tools }: Surroundings): AttemptResult<unknown> {
  const where = { ...context, status: answer.status, headers: answer.headers };
  if (answer.text === '')
    return later(brokenAnswer('response_empty', 'the answer is empty where an object was promised', where), context);
  const value = parseJsonObject(answer.text);
  if (value === undefined)
    return later(brokenAnswer('response_not_json', 'the answer is not a JSON object', where), context);
  const error = findFault(value, answer, { job, context, tools });
  if (error !== undefined) return never(error);
  const etag = answer.headers.get('etag');
  if (job.cache !== undefined && etag !== null && !/no-store/i.test(answer.headers.get('cache-control') ?? '')) {
    job.cache.set(cacheKey(job), { etag, value });
  }
  return { ok: true, value };
}

function findFault(
  value: JsonObject,
  answer: HttpAnswer,
  { job, context, tools }: Surroundings,
): PortalError | undefined {
  const where = { ...context, status: answer.status, headers: answer.headers };
  const inexact = findInexactMoney(answer.text);
  if (inexact !== undefined) {
    return brokenAnswer(
      'money_invalid',
      `an amount of money is not an exact integer of minor units: ${inexact.slice(0, 40)}`,
      where,
    );
  }
  if (tools.validation === 'off') return undefined;
  const issues = findIssues(job.call.operation.output, value);
  const [worst] = issues.some((issue) => issue.isMoney) ? issues.filter((issue) => issue.isMoney) : issues;
  if (worst === undefined) return undefined;
  const reason = `the answer differs from the contract at ${worst.pointer === '' ? 'its root' : worst.pointer}: ${worst.message}`;
  if (worst.isMoney) return brokenAnswer('money_invalid', reason, where);
  if (tools.validation === 'strict') return brokenAnswer('response_invalid', reason, where);
  tools.hooks.notify({ kind: 'validation', operation: job.call.operation.id, message: reason });
  return undefined;
}
