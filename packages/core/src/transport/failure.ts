import { AbortedError } from '../errors/aborted-error.js';
import { AuthenticationError } from '../errors/authentication-error.js';
import { ConflictError } from '../errors/conflict-error.js';
import { ConnectionError } from '../errors/connection-error.js';
import { IdempotencyConflictError } from '../errors/idempotency-conflict-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import { PermissionError } from '../errors/permission-error.js';
import { PlatformError } from '../errors/platform-error.js';
import type { Outcome, PortalError, PortalErrorOptions } from '../errors/portal-error.js';
import { ProtocolError } from '../errors/protocol-error.js';
import { RateLimitError } from '../errors/rate-limit-error.js';
import { redactSecrets } from '../errors/secret.js';
import { StaleOrderError } from '../errors/stale-order-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { ValidationError, type FieldError } from '../errors/validation-error.js';
import type { HttpAnswer, HttpFailure } from './http.js';
import { isJsonObject, parseJsonObject, type JsonObject } from './json-object.js';

/** What is known about a call when it fails. */
export interface FailureContext {
  /** A verb and a thing: `pay order`. */
  readonly action: string;
  /** False for a call that only reads: its failure never leaves an effect in doubt. */
  readonly isWrite: boolean;
  /** True when an earlier attempt of the same call may have had its effect: then no later answer proves the contrary. */
  readonly wasUnknown: boolean;
  readonly idempotencyKey: string | undefined;
  /** Tokens that must not appear in any text. */
  readonly secrets: readonly string[];
}

const waitAndRetry = 'Try again in a moment';
const repeatWithKey = 'Repeat the call with the same `idempotencyKey`, or read the state first; do not send it anew';

/** The outcome of the whole call, when the last attempt alone would say `own`. */
export function combineOutcome(own: Outcome, context: FailureContext): Outcome {
  if (!context.isWrite) return own === 'unknown' ? 'rejected' : own;
  return context.wasUnknown ? 'unknown' : own;
}

function text(body: JsonObject | undefined, name: string, context: FailureContext): string | undefined {
  const value = body?.[name];
  return typeof value === 'string' && value !== '' ? redactSecrets(value.slice(0, 2000), context.secrets) : undefined;
}

function fieldErrors(body: JsonObject | undefined, context: FailureContext): readonly FieldError[] {
  const errors = body?.['errors'];
  if (!Array.isArray(errors)) return [];
  return errors.filter(isJsonObject).map((entry) => ({
    pointer: text(entry, 'pointer', context) ?? '',
    code: text(entry, 'code', context) ?? 'invalid',
    message: text(entry, 'message', context) ?? 'The value was refused',
  }));
}

/** A 5xx, a 408 or a running duplicate leave it open whether the effect happened; any other refusal is a refusal. */
function answerOutcome(status: number, code: string): Outcome {
  if (code === 'request_in_progress' || status === 408) return 'unknown';
  return status >= 500 && status !== 501 ? 'unknown' : 'rejected';
}

function documentationOf(body: JsonObject | undefined): string | undefined {
  const type = body?.['type'];
  return typeof type === 'string' && /^https?:\/\//.test(type) ? type : undefined;
}

const remedies: Readonly<Record<number, string>> = {
  401: 'Sign in again, or check the key this client was created with',
  403: 'Ask for a session with the role and scope this needs; repeating will not help',
  404: 'Check the identifier; what belongs to another party is not shown either',
  409: 'Read it again, then offer only what is possible now',
  412: 'Show `current` to the person and let them decide again',
  423: 'Read it again; it is frozen until the dispute is decided',
  429: 'Wait the seconds of `retryAfter` before the next call',
};

function remedyFor(status: number, outcome: Outcome): string {
  const known = remedies[status];
  if (known !== undefined) return known;
  if (outcome === 'unknown') return repeatWithKey;
  return status >= 500 ? waitAndRetry : 'Correct the fields named in `errors` and send it again';
}

/** The typed error for an answer that is not a success, whatever its body holds. `retryAfter` is in seconds. */
export function errorFromAnswer(answer: HttpAnswer, context: FailureContext, retryAfter?: number): PortalError {
  const body = parseJsonObject(answer.text);
  const { status } = answer;
  const code = text(body, 'code', context) ?? `http_${String(status)}`;
  const outcome = combineOutcome(answerOutcome(status, code), context);
  const title =
    text(body, 'title', context) ??
    (body === undefined ? 'the answer has no readable explanation' : 'the platform refused');
  const detail = text(body, 'detail', context);
  const options: PortalErrorOptions = {
    action: context.action,
    reason: `${detail ?? title} (${String(status)} ${code})`.replaceAll('. (', ' ('),
    remedy: remedyFor(status, outcome),
    code,
    outcome,
    status,
    retryable: body?.['retryable'] === true || isRepeatable(status, code),
    requestId: answer.headers.get('request-id') ?? undefined,
    docsUrl: documentationOf(body),
    idempotencyKey: context.idempotencyKey,
  };
  if (status >= 500) return new PlatformError({ ...options, retryAfter });
  if (status === 429) return new RateLimitError({ ...options, retryAfter });
  if (status === 401) return new AuthenticationError(options);
  if (status === 403) return new PermissionError(options);
  if (status === 404 || status === 410) return new NotFoundError(options);
  if (status === 412) return new StaleOrderError({ ...options, current: body?.['current'] });
  if (code === 'idempotency_conflict')
    return new IdempotencyConflictError({ ...options, remedy: 'Use a new idempotency key for a new intent' });
  if (status === 409 || status === 423) return new ConflictError(options);
  if (status === 408) return new TimeoutError(options);
  if (status < 400)
    return brokenAnswer('response_invalid', `the platform answered with status ${String(status)}`, {
      ...context,
      status,
      headers: answer.headers,
    });
  return new ValidationError({ ...options, errors: fieldErrors(body, context) });
}

/** Statuses after which the very same request may be sent again. */
export function isRepeatable(status: number, code: string): boolean {
  if (status === 409) return code === 'request_in_progress';
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501);
}

/** The typed error for a success whose body cannot be used. */
export function brokenAnswer(
  code: 'response_unreadable' | 'response_not_json' | 'response_empty' | 'response_invalid' | 'money_invalid',
  reason: string,
  context: FailureContext & {
    readonly status: number | undefined;
    readonly headers: Headers | undefined;
    readonly cause?: unknown;
  },
): ProtocolError {
  const outcome = combineOutcome('unknown', context);
  return new ProtocolError({
    action: context.action,
    reason: redactSecrets(reason, context.secrets),
    remedy:
      outcome === 'unknown'
        ? repeatWithKey
        : 'Check that `baseUrl` names the platform and that no proxy changes its answers',
    code,
    outcome,
    status: context.status,
    retryable: code !== 'response_invalid' && code !== 'money_invalid',
    requestId: context.headers?.get('request-id') ?? undefined,
    idempotencyKey: context.idempotencyKey,
    cause: context.cause,
  });
}

/** The typed error for an attempt without a whole answer. */
export function errorFromFailure(failure: HttpFailure, context: FailureContext): PortalError {
  if (failure.reason === 'aborted') return abortedError(failure.cause, { ...context, sent: failure.sent });
  if (failure.reason === 'body') {
    return brokenAnswer('response_unreadable', 'the answer broke off before its end', { ...context, ...failure });
  }
  const outcome = combineOutcome(failure.sent ? 'unknown' : 'not_sent', context);
  const shared = {
    action: context.action,
    outcome,
    retryable: true,
    remedy: outcome === 'unknown' ? repeatWithKey : waitAndRetry,
    idempotencyKey: context.idempotencyKey,
    cause: failure.cause,
  };
  if (failure.reason === 'timeout')
    return new TimeoutError({ ...shared, code: 'timeout', reason: 'the platform did not answer within `timeout`' });
  return new ConnectionError({ ...shared, code: 'connection_failed', reason: 'the platform could not be reached' });
}

/** The typed error for a call its caller gave up. */
export function abortedError(reason: unknown, context: FailureContext & { readonly sent: boolean }): AbortedError {
  const outcome = combineOutcome(context.sent ? 'unknown' : 'not_sent', context);
  return new AbortedError({
    action: context.action,
    reason: 'the caller aborted it',
    remedy: outcome === 'unknown' ? repeatWithKey : 'Call again when it is wanted',
    code: 'aborted',
    outcome,
    idempotencyKey: context.idempotencyKey,
    cause: reason,
  });
}
