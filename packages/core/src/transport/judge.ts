import { ConnectionError } from '../errors/connection-error.js';
import { isPortalError } from '../errors/is-portal-error.js';
import type { PortalError } from '../errors/portal-error.js';
import { spareFor } from './credential.js';
import { findInexactMoney } from './exact-money.js';
import { isRepeatable, type FailureContext } from './failure.js';
import type { HttpAnswer } from './http.js';
import { accept, later, never, type Job, type Surroundings } from './job.js';
import { parseJsonObject, type JsonObject } from './json-object.js';
import { brokenAnswer, errorFromAnswer } from './refusal.js';
import type { AttemptResult } from './retry.js';
import { parseRetryAfter } from './retry-after.js';
import { checkOf } from './schema-check.js';
import { findIssues } from './validation.js';

/** What an answer comes to that is no plain success: a typed error with a rule for repeating, or a value after all. */
export function judge(
  answer: HttpAnswer,
  surroundings: Surroundings,
): Promise<AttemptResult<unknown>> | AttemptResult<unknown> {
  const { context, job } = surroundings;
  const { status } = answer;
  if (status >= 200 && status < 300) return judgeSuccess(answer, surroundings);
  if (status === 401) return afterUnauthorized(answer, surroundings);
  const { standsFor } = job.credential;
  // What a party alone may see looks missing to everybody else.
  if ((status === 404 || status === 410) && isPortalError(standsFor)) return never(standsFor);
  // A refusal whose body broke off is still that refusal: its status arrived.
  return status < 400 && answer.text === undefined
    ? later(brokenOff(answer, context), context)
    : afterRefusal(answer, surroundings);
}

function brokenOff(answer: HttpAnswer, context: FailureContext): PortalError {
  return brokenAnswer('response_unreadable', 'the answer broke off before its end', { ...context, ...answer });
}

function afterRefusal(answer: HttpAnswer, { job, context, tools }: Surroundings): AttemptResult<unknown> {
  const serverDate = Date.parse(answer.headers.get('date') ?? '');
  const now = Number.isNaN(serverDate) ? tools.clock.now() : serverDate;
  const wait = parseRetryAfter(answer.headers.get('retry-after'), now);
  const retryAfter = wait === undefined ? undefined : wait / 1000;
  const error = errorFromAnswer(answer, context, {
    retryAfter,
    current: currentOf(answer, job),
    parameters: job.call.parameters,
  });
  return isRepeatable(answer.status, error.code) ? later(error, context, wait) : never(error);
}

/** The thing as it is now, where the platform attached it and it fits: people decide by what it says. */
function currentOf({ status, text = '' }: HttpAnswer, { call }: Job): unknown {
  const current = status === 412 ? parseJsonObject(text)?.['current'] : undefined;
  return call.current && checkOf(call.current)(current) && findInexactMoney(text) === undefined ? current : undefined;
}

/**
 * One fresh session and exactly one replay, body and key unchanged. Where none comes, what everybody may read is replayed with
 * the publishable key.
 */
async function afterUnauthorized(
  answer: HttpAnswer,
  { job, context, tools }: Surroundings,
): Promise<AttemptResult<unknown>> {
  const error = errorFromAnswer(answer, context, { credential: job.credential.kind });
  if (job.credential.kind !== 'session' || tools.session === undefined || job.hasReplayed) return never(error);
  job.hasReplayed = true;
  const again = { ok: false, error, repeat: 'now' } as const;
  const spare = spareFor(job.call.operation, tools.publishable);
  try {
    const credential = (await tools.session.replace(job.credential, job.signal)) ?? spare;
    if (credential === undefined) return never(error);
    job.credential = credential;
    return again;
  } catch (cause) {
    if (spare === undefined) return never(withoutSession(error, { cause, context }));
    job.credential = { ...spare, standsFor: cause };
    return again;
  }
}

/** The person may well be signed in: that is not known while the server that mints sessions does not answer. */
function withoutSession(
  { outcome, requestId }: PortalError,
  { cause, context }: { readonly cause: unknown; readonly context: FailureContext },
): PortalError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ConnectionError({
    action: context.action,
    reason: `the session ended and no new one came: ${reason.replace(/\.$/, '')}`,
    remedy: 'Repeat it once that is mended',
    code: 'session_failed',
    outcome,
    retryable: !isPortalError(cause) || cause.retryable,
    requestId,
    idempotencyKey: context.idempotencyKey,
    cause,
  });
}

function judgeSuccess(answer: HttpAnswer, surroundings: Surroundings): AttemptResult<unknown> {
  const { context } = surroundings;
  const { text } = answer;
  const where = { ...context, status: answer.status, headers: answer.headers };
  if (text === undefined) return later(brokenOff(answer, context), context);
  if (text === '')
    return later(brokenAnswer('response_empty', 'the answer is empty where an object was promised', where), context);
  const value = parseJsonObject(text);
  if (value === undefined)
    return later(brokenAnswer('response_not_json', 'the answer is not a JSON object', where), context);
  const error = findFault(value, { ...answer, text }, surroundings);
  return error === undefined ? accept(value, answer, surroundings) : never(error);
}

function findFault(
  value: JsonObject,
  answer: HttpAnswer & { readonly text: string },
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
  const issues = findIssues(checkOf(job.call.operation.output), value);
  const [worst] = issues.some((issue) => issue.isMoney) ? issues.filter((issue) => issue.isMoney) : issues;
  if (worst === undefined) return undefined;
  const reason = `the answer differs from the contract at ${worst.pointer === '' ? 'its root' : worst.pointer}: ${worst.message}`;
  if (worst.isMoney) return brokenAnswer('money_invalid', reason, where);
  if (tools.validation === 'strict') return brokenAnswer('response_invalid', reason, where);
  tools.hooks.notify({ kind: 'validation', operation: job.call.operation.id, message: reason });
  return undefined;
}
