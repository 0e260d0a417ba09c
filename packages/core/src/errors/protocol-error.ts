import { PortalError } from './portal-error.js';

/** The answer is not what the contract promises: cut off, not JSON, or against its schema. Never delivered as data. */
export class ProtocolError extends PortalError {
  override readonly name = 'ProtocolError';
}
