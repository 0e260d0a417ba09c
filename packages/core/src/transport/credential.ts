import type { CredentialKind } from '../errors/authentication-error.js';
import { ConfigurationError } from '../errors/configuration-error.js';

/** What a request identifies itself with. */
export interface Credential {
  readonly kind: CredentialKind;
  readonly token: string;
  /** Why it is sent in place of a session that could not be had; undefined where none was wanted. */
  readonly standsFor?: unknown;
}

/**
 * What stands in for a session that cannot be had: the publishable key, for what everybody may read. Never for a write, which
 * would be made in the name of nobody; and no tracking link, whose events are counted in a view of their own.
 */
export function spareFor(
  { method, credentials }: { readonly method: string; readonly credentials: readonly string[] },
  publishable: Credential | undefined,
): Credential | undefined {
  return method === 'GET' && credentials.includes('publishable') ? publishable : undefined;
}

/** Keys are checked by hand, not by a schema library whose settings a host page can change. */
const keyShapes = {
  publishable: /^pk_(?:test|live)_[A-Za-z0-9_-]{1,200}$/,
  secret: /^sk_(?:test|live)_[A-Za-z0-9_-]{1,200}$/,
  /** Anything that may stand in an Authorization header (RFC 9110 token68). */
  token: /^[A-Za-z0-9._~+/-]{6,4096}={0,2}$/,
} as const;

const secretKeyAnywhere = /sk_(?:test|live)?_?[A-Za-z0-9]/i;

/** Refuses a secret key wherever a page could read it, without repeating it. */
export function refuseSecretInPage(option: string, value: unknown): void {
  if (typeof value !== 'string' || !secretKeyAnywhere.test(value)) return;
  throw new ConfigurationError({
    option,
    given: 'sk_[redacted]',
    reason: 'holds a secret key, and everybody who opens this page could read it',
    remedy:
      'Revoke that key now, keep the new one on your server, and give the page a publishable key or a `getSession` that asks your server for a session token',
    code: 'secret_key_in_page',
  });
}

export function checkPublishableKey(value: unknown): Credential {
  if (typeof value === 'string' && keyShapes.publishable.test(value)) return { kind: 'publishable', token: value };
  const isSecret = typeof value === 'string' && keyShapes.secret.test(value);
  throw new ConfigurationError({
    option: 'publishableKey',
    given: value,
    reason: isSecret ? 'is a secret key' : 'is not a publishable key',
    remedy: isSecret
      ? 'Use `createServerClient` of `@ip-portal/core/server` on your server, or give a key that starts with `pk_test_` or `pk_live_`'
      : 'Give the key that starts with `pk_test_` or `pk_live_`',
  });
}

export function checkSecretKey(value: unknown): Credential {
  if (typeof value === 'string' && keyShapes.secret.test(value)) return { kind: 'secret', token: value };
  throw new ConfigurationError({
    option: 'secretKey',
    given: value,
    reason: 'is not a secret key',
    remedy: 'Give the key that starts with `sk_test_` or `sk_live_`, read from your server’s environment',
  });
}

export function checkTrackingToken(value: unknown): Credential {
  if (isToken(value)) return { kind: 'tracking', token: value };
  throw new ConfigurationError({
    option: 'trackingToken',
    given: typeof value === 'string' ? `${String(value.length)} characters` : value,
    reason: 'is not a tracking token',
    remedy: 'Give the token of the tracking link as your server got it from `trackingTokens.create`',
  });
}

/** True for a text that can be sent as a session or tracking token. */
export function isToken(value: unknown): value is string {
  return typeof value === 'string' && keyShapes.token.test(value);
}
