import { PortalError } from './portal-error.js';

/** The caller aborted. \`cause\` is the reason of the signal; \`outcome\` is \`unknown\` once bytes of a write were sent. */
export class AbortedError extends PortalError {
  override readonly name = 'AbortedError';
}
