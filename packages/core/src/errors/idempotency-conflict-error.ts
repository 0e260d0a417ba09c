import { PortalError } from './portal-error.js';

/** The idempotency key was used before for another body (409). Use a new key for a new intent; nothing was done by this call. */
export class IdempotencyConflictError extends PortalError {
  override readonly name = 'IdempotencyConflictError';
}
