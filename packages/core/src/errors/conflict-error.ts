import { PortalError } from './portal-error.js';

/** The state does not allow the action now (409, 423). Read the order again and offer what \`availableActions\` names. */
export class ConflictError extends PortalError {
  override readonly name = 'ConflictError';
}
