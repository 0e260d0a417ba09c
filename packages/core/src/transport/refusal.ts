import { AuthenticationError, type CredentialKind } from '../errors/authentication-error.js';
import { ConflictError } from '../errors/conflict-error.js';
import { IdempotencyConflictError } from '../errors/idempotency-conflict-error.js';
import { NotFoundError } from '../errors/not-found-error.js';
import { PermissionError } from '../errors/permission-error.js';
import { PlatformError } from '../errors/platform-error.js';
import type { Outcome, PortalError, PortalErrorOptions } from '../errors/portal-error.js';
import { ProtocolError } from '../errors/protocol-error.js';
import { RateLimitError } from '../errors/rate-limit-error.js';
import { describeGiven, redactSecrets } from '../errors/secret.js';
import { StaleOrderError } from '../errors/stale-order-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { ValidationError, type FieldError } from '../errors/validation-error.js';
import { combineOutcome, isRepeatable, repeatWithKey, waitAndRetry, type FailureContext } from './failure.js';
import type { HttpAnswer } from './http.js';
import { isJsonObject, parseJsonObject, type JsonObject } from './json-object.js';

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

/** What an answer that is not a success says beside its problem. */
export interface RefusalDetails {
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  /** The thing as it is now. */
  readonly current?: unknown;
  /** What was asked for, by the names of the path. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** What it was asked with. */
  readonly credential?: CredentialKind | undefined;
}

/** The identifiers that led to nothing: one of a list, or one that was mixed up, is found by them. */
function askedFor({ parameters = {} }: RefusalDetails): string {
  return Object.entries(parameters)
    .map(([name, value]) => `; ${name}: ${describeGiven(value)}`)
    .join('');
}

/** The typed error for an answer that is not a success, whatever its body holds. */
export function errorFromAnswer(
  answer: HttpAnswer,
  context: FailureContext,
  details: RefusalDetails = {},
): PortalError {
  const { retryAfter, current, credential } = details;
  const body = parseJsonObject(answer.text ?? '');
  const { status } = answer;
  const code = text(body, 'code', context) ?? `http_${String(status)}`;
  const outcome = combineOutcome(answerOutcome(status, code), context);
  const title =
    text(body, 'title', context) ??
    (body === undefined ? 'the answer has no readable explanation' : 'the platform refused');
  const detail = text(body, 'detail', context);
  const options: PortalErrorOptions = {
    action: context.action,
    reason: `${detail ?? title} (${String(status)} ${code}${status === 404 ? askedFor(details) : ''})`.replaceAll(
      '. (',
      ' (',
    ),
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
  if (status === 401) return new AuthenticationError({ ...options, credential });
  if (status === 403) return new PermissionError(options);
  if (status === 404 || status === 410) return new NotFoundError(options);
  if (status === 412) return new StaleOrderError({ ...options, current: current as StaleOrderError['current'] });
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

/** The typed error for a success whose body cannot be used. */
export function brokenAnswer(
  code: 'response_unreadable' | 'response_not_json' | 'response_empty' | 'response_invalid' | 'money_invalid',
  reason: string,
  context: FailureContext & Pick<HttpAnswer, 'status' | 'headers' | 'cause'>,
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
    requestId: context.headers.get('request-id') ?? undefined,
    idempotencyKey: context.idempotencyKey,
    cause: context.cause,
  });
}
