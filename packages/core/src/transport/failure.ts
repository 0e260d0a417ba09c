import { AbortedError } from '../errors/aborted-error.js';
import { ConnectionError } from '../errors/connection-error.js';
import type { Outcome, PortalError } from '../errors/portal-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import type { HttpFailure } from './http.js';

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

export const waitAndRetry = 'Try again in a moment';
export const repeatWithKey =
  'Repeat the call with the same `idempotencyKey`, or read the state first; do not send it anew';

/** The outcome of the whole call, when the last attempt alone would say `own`. */
export function combineOutcome(own: Outcome, context: FailureContext): Outcome {
  if (!context.isWrite) return own === 'unknown' ? 'rejected' : own;
  return context.wasUnknown ? 'unknown' : own;
}

/** Statuses after which the very same request may be sent again. */
export function isRepeatable(status: number, code: string): boolean {
  if (status === 409) return code === 'request_in_progress';
  return status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501);
}

/** The typed error for an attempt without an answer; of its address only the origin is told. */
export function errorFromFailure(failure: HttpFailure, context: FailureContext, url: string): PortalError {
  if (failure.reason === 'aborted') return abortedError(failure.cause, { ...context, sent: failure.sent });
  const outcome = combineOutcome(failure.sent ? 'unknown' : 'not_sent', context);
  const shared = {
    action: context.action,
    outcome,
    retryable: true,
    remedy: outcome === 'unknown' ? repeatWithKey : waitAndRetry,
    idempotencyKey: context.idempotencyKey,
    cause: failure.cause,
  };
  const platform = `the platform at ${new URL(url).origin}`;
  if (failure.reason === 'timeout')
    return new TimeoutError({ ...shared, code: 'timeout', reason: `${platform} did not answer within \`timeout\`` });
  const why = failure.code === undefined ? '' : ` (${failure.code})`;
  return new ConnectionError({
    ...shared,
    code: 'connection_failed',
    reason: `${platform} could not be reached${why}`,
  });
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
