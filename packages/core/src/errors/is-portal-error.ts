import type { AbortedError } from './aborted-error.js';
import type { AuthenticationError } from './authentication-error.js';
import type { ConfigurationError } from './configuration-error.js';
import type { ConflictError } from './conflict-error.js';
import type { ConnectionError } from './connection-error.js';
import type { IdempotencyConflictError } from './idempotency-conflict-error.js';
import type { NotFoundError } from './not-found-error.js';
import type { PermissionError } from './permission-error.js';
import type { PlatformError } from './platform-error.js';
import { portalErrorBrand } from './portal-error.js';
import type { ProtocolError } from './protocol-error.js';
import type { RateLimitError } from './rate-limit-error.js';
import type { StaleOrderError } from './stale-order-error.js';
import type { TimeoutError } from './timeout-error.js';
import type { ValidationError } from './validation-error.js';

/** Every error a call of the client may reject with; `name` tells them apart. */
export type AnyPortalError =
  | AbortedError
  | AuthenticationError
  | ConfigurationError
  | ConflictError
  | ConnectionError
  | IdempotencyConflictError
  | NotFoundError
  | PermissionError
  | PlatformError
  | ProtocolError
  | RateLimitError
  | StaleOrderError
  | TimeoutError
  | ValidationError;

/**
 * True for an error of this package, whichever copy of it made the error (a page may hold several; `instanceof` would fail).
 * Then `switch (error.name)` tells the kinds apart.
 */
export function isPortalError(error: unknown): error is AnyPortalError {
  return typeof error === 'object' && error !== null && portalErrorBrand in error;
}
