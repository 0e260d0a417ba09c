import { PortalError } from './portal-error.js';

/** The credential is missing, expired or not known (401). Sign in again or mint a new session; the same call will not succeed before. */
export class AuthenticationError extends PortalError {
  override readonly name = 'AuthenticationError';
}
