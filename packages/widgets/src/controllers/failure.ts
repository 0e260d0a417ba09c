import { isPortalError, type PortalError } from '@ip-portal/core';
import type { common } from '../locales/zh-cn/shared-words.js';

/** Which words to use for a failure. */
export type FailureKind = keyof (typeof common)['failure'];

/** A failed call as an element shows it. */
export interface Failure {
  readonly kind: FailureKind;
  readonly code: string;
  readonly requestId: string | null;
  /** True when pressing "try again" can help. */
  readonly retryable: boolean;
  /** What whoever set up the page may want to know; absent where only the element knows. */
  readonly error?: PortalError;
}

type ErrorName = Extract<ReturnType<typeof asPortalError>, object>['name'];

function asPortalError(error: unknown) {
  return isPortalError(error) ? error : undefined;
}

const kindsOfErrors: ReadonlyMap<string, FailureKind> = new Map(
  Object.entries({
    AuthenticationError: 'sign_in',
    ConfigurationError: 'setup',
    ConflictError: 'conflict',
    ConnectionError: 'offline',
    IdempotencyConflictError: 'conflict',
    NotFoundError: 'not_found',
    PermissionError: 'forbidden',
    PlatformError: 'platform',
    ProtocolError: 'platform',
    RateLimitError: 'busy',
    StaleOrderError: 'conflict',
    TimeoutError: 'timeout',
    ValidationError: 'invalid',
  } satisfies Partial<Record<ErrorName, FailureKind>>),
);

/** What a code says beyond the kind of its error. */
const kindsOfCodes: ReadonlyMap<string, FailureKind> = new Map([
  // A key that nobody knows: signing in would not help.
  ['credential_invalid', 'setup'],
  ['origin_not_allowed', 'setup'],
  // A platform says in a code what it does not have: something else answers at this address.
  ['http_404', 'setup'],
  // The site's own server does not say who is signed in: no fault of the platform, and asking the person to sign in would be wrong.
  ['session_failed', 'unexpected'],
]);

const final: ReadonlySet<FailureKind> = new Set(['sign_in', 'link', 'setup', 'not_found', 'forbidden']);

/** What an error means to the person in front of the page. `writes` tells whether the call may have changed something. */
export function failureOf(error: unknown, options: { readonly writes?: boolean } = {}): Failure {
  const known = asPortalError(error);
  if (!known) return { kind: 'unexpected', code: 'unexpected', requestId: null, retryable: true };
  const isLink = known.name === 'AuthenticationError' && known.credential === 'tracking';
  const named = isLink ? 'link' : (kindsOfCodes.get(known.code) ?? kindsOfErrors.get(known.name) ?? 'unexpected');
  const kind = options.writes && known.outcome === 'unknown' ? 'unknown_outcome' : named;
  return { kind, code: known.code, requestId: known.requestId ?? null, retryable: !final.has(kind), error: known };
}
