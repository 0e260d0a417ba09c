import { PortalError } from './portal-error.js';

/**
 * No answer came: no network, a refused or broken connection, a failed name look-up; with \`session_failed\`, none of your own
 * server that mints sessions. See \`outcome\` before repeating a write.
 */
export class ConnectionError extends PortalError {
  override readonly name = 'ConnectionError';
}
