import { PortalError, type PortalErrorOptions } from './portal-error.js';

/** The platform, or a proxy in front of it, failed (5xx). After a write the effect may have happened: see `outcome`. */
export class PlatformError extends PortalError {
  override readonly name = 'PlatformError';
  /** Seconds the platform asks to wait; undefined when it did not say. */
  readonly retryAfter: number | undefined;

  constructor(options: PortalErrorOptions & { readonly retryAfter?: number | undefined }) {
    super(options);
    this.retryAfter = options.retryAfter;
  }
}
