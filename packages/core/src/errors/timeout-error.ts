import { PortalError } from './portal-error.js';

/** The call took longer than its \`timeout\` or \`deadline\`. See \`outcome\` before repeating a write. */
export class TimeoutError extends PortalError {
  override readonly name = 'TimeoutError';
}
