import { PortalError } from './portal-error.js';

/** There is nothing here for this party (404, 410). What belongs to somebody else looks the same as what does not exist. */
export class NotFoundError extends PortalError {
  override readonly name = 'NotFoundError';
}
