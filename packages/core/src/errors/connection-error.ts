import { PortalError } from './portal-error.js';

/** No answer came: no network, a refused or broken connection, a failed name look-up. See \`outcome\` before repeating a write. */
export class ConnectionError extends PortalError {
  override readonly name = 'ConnectionError';
}
