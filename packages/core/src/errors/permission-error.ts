import { PortalError } from './portal-error.js';

/** The credential is good but may not do this (403). Ask for another scope or another party; do not retry. */
export class PermissionError extends PortalError {
  override readonly name = 'PermissionError';
}
