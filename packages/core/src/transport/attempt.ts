import type { Attempt, AttemptResult } from './retry.js';
import type { PortalError } from '../errors/portal-error.js';
import { combineOutcome, errorFromFailure, isRepeatable } from './failure.js';
import { exchange, type HttpAnswer } from './http.js';
import {
  accept,
  cacheKey,
  describeJob,
  failureContext,
  headersOf,
  later,
  never,
  type AttemptTools,
  type Job,
  type Surroundings,
} from './job.js';
import { parseJsonObject } from './json-object.js';
import { checkOf } from './schema-check.js';
import { mayHoldInexactMoney } from './unusual-amount.js';

/** Sends a job once and turns whatever comes back into a value or a typed error with a rule for repeating. */
export async function performAttempt(job: Job, attempt: Attempt, tools: AttemptTools): Promise<AttemptResult<unknown>> {
  const { environment, hooks, clock } = tools;
  const cached = job.cache?.get(cacheKey(job));
  const headers = headersOf(job, cached, tools.locale);
  if (hooks.hooks.onRequest !== undefined) hooks.run(hooks.hooks.onRequest, describeJob(job, attempt.number, headers));
  const start = environment.monotonic();
  job.isSent = job.isSent || job.signal?.aborted !== true;
  const { operation, upload, fetch } = job.call;
  const result = await exchange(
    { method: operation.method, url: job.url, headers, body: upload?.body ?? job.body },
    {
      environment: fetch ? { ...environment, fetch } : environment,
      timeout: attempt.timeout,
      signal: job.signal,
    },
  );
  const context = failureContext(job, attempt.wasUnknown);
  if (result.kind === 'failure') {
    const error = errorFromFailure(result, context, job.url);
    return result.reason === 'aborted' ? never(error) : later(error, context);
  }
  const { status, text } = result;
  // A refusal whose body broke off is still that refusal: its status arrived.
  if (text !== undefined || status >= 400) {
    clock.observe(result.headers.get('date'));
    if (hooks.hooks.onResponse !== undefined) {
      const requestId = result.headers.get('request-id') ?? undefined;
      const duration = environment.monotonic() - start;
      hooks.run(hooks.hooks.onResponse, { ...describeJob(job, attempt.number, headers), status, requestId, duration });
    }
    if (hooks.hooks.onNotice !== undefined) await tellNotices(result.headers, { job, context, tools });
  }
  if (status === 304 && cached !== undefined) return { ok: true, value: cached.value };
  return await deliver(result, { job, context, tools });
}

/** Few answers carry one, and few clients listen. A notice whose reader does not arrive is not worth a call. */
async function tellNotices(headers: Headers, { job, context, tools }: Surroundings): Promise<void> {
  if (!headers.has('deprecation') && !headers.has('sunset')) return;
  try {
    const { action } = context;
    const { readNotices } = await tools.parts.load(() => import('./notices.js'), { action, outcome: 'unknown' });
    readNotices(job.call.operation.id, headers, tools.hooks);
  } catch {
    // The next answer brings it again.
  }
}

/** Most answers are as promised. What makes of the others what they are to the caller is loaded with the first of them. */
async function deliver(answer: HttpAnswer, surroundings: Surroundings): Promise<AttemptResult<unknown>> {
  const { job, context, tools } = surroundings;
  const { status, text } = answer;
  if (status >= 200 && status < 300 && text !== undefined) {
    const value = parseJsonObject(text);
    const isSound = (): boolean => tools.validation === 'off' || checkOf(job.call.operation.output)(value);
    if (value !== undefined && !mayHoldInexactMoney(text) && isSound()) return accept(value, answer, surroundings);
  }
  const outcome = combineOutcome('unknown', context);
  let part: typeof import('./judge.js');
  try {
    part = await tools.parts.load(() => import('./judge.js'), { action: context.action, outcome });
  } catch (error) {
    // The loader rejects with nothing else.
    const missing = error as PortalError;
    return status < 400 || isRepeatable(status, '') ? later(missing, context) : never(missing);
  }
  return await part.judge(answer, surroundings);
}
