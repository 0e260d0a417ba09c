import type { PortalError } from '../errors/portal-error.js';
import type { Environment } from './environment.js';
import type { RetryBudget } from './retry-budget.js';
import { sleep } from './sleep.js';

/** How long and how often a call is tried. All times in milliseconds. */
export interface RetryPolicy {
  /** One attempt: connect, headers and body. */
  readonly timeout: number;
  /** The whole call, attempts and pauses together. */
  readonly deadline: number;
  /** Repeats after the first attempt. */
  readonly maxRetries: number;
}

/** What one attempt is told. */
export interface Attempt {
  /** Counts from 1. */
  readonly number: number;
  /** Milliseconds left for this attempt. */
  readonly timeout: number;
  /** True when an earlier attempt may have had its effect. */
  readonly wasUnknown: boolean;
}

/** What one attempt came to. `now` repeats without pause, budget or count: a replay with a fresh session. */
export type AttemptResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: PortalError; readonly repeat: 'never' | 'now' }
  | {
      readonly ok: false;
      readonly error: PortalError;
      readonly repeat: 'later';
      readonly retryAfter: number | undefined;
    };

export interface RetryOptions {
  readonly policy: RetryPolicy;
  readonly environment: Environment;
  readonly budget: RetryBudget;
  readonly signal: AbortSignal | undefined;
  /** Makes the error of a call whose caller gave up during a pause. */
  readonly onAborted: (wasUnknown: boolean) => PortalError;
  readonly onRetry: (retry: { attempt: number; delay: number; error: PortalError }) => void;
}

/** The longest `Retry-After` a call waits for by itself. */
export const longestRetryAfter = 60_000;
const shortestPause = 100;
const firstCeiling = 400;
const highestCeiling = 8_000;
/** How widely callers who got the same `Retry-After` spread, as a share of it. */
const spread = 0.6;

/**
 * The pause before repeat number `retry` (from 1), in milliseconds: full jitter under an exponentially growing ceiling; with
 * `retryAfter`, never earlier than asked, and spread out after it so that many callers do not come back at once.
 */
export function pauseBefore(retry: number, options: { retryAfter: number | undefined; random: () => number }): number {
  const ceiling = Math.min(highestCeiling, firstCeiling * 2 ** (retry - 1));
  if (options.retryAfter === undefined) return options.random() * ceiling;
  return (
    Math.max(shortestPause, options.retryAfter) + options.random() * Math.max(ceiling, options.retryAfter * spread)
  );
}

/**
 * The one retry loop of the client, around request, body and parsing together. Gives up with the last error when it may not
 * be repeated, the repeats or the budget are used up, or the next pause would not end before the deadline.
 */
export async function runAttempts<Value>(
  attempt: (context: Attempt) => Promise<AttemptResult<Value>>,
  options: RetryOptions,
): Promise<Value> {
  const { policy, environment, budget, signal } = options;
  const start = environment.monotonic();
  let wasUnknown = false;
  let retries = 0;
  budget.earn();
  for (let number = 1; ; number += 1) {
    const left = policy.deadline - (environment.monotonic() - start);
    const result = await attempt({ number, timeout: Math.max(0, Math.min(policy.timeout, left)), wasUnknown });
    if (result.ok) return result.value;
    const { error } = result;
    wasUnknown ||= error.outcome === 'unknown';
    if (result.repeat === 'now') continue;
    if (result.repeat !== 'later' || retries >= policy.maxRetries) throw error;
    if (result.retryAfter !== undefined && result.retryAfter > longestRetryAfter) throw error;
    retries += 1;
    const delay = pauseBefore(retries, { retryAfter: result.retryAfter, random: environment.random });
    if (environment.monotonic() - start + delay >= policy.deadline) throw error;
    if (error.code !== 'request_in_progress' && !budget.spend()) throw error;
    options.onRetry({ attempt: number, delay, error });
    await sleep(delay, { environment, signal });
    if (signal?.aborted === true) throw options.onAborted(wasUnknown);
  }
}
