import { PortalError, type PortalErrorOptions } from './portal-error.js';

/** Too many requests (429), and waiting longer is the caller's decision. */
export class RateLimitError extends PortalError {
  override readonly name = 'RateLimitError';
  /** Seconds the platform asks to wait; undefined when it did not say. */
  readonly retryAfter: number | undefined;

  constructor(options: PortalErrorOptions & { readonly retryAfter: number | undefined }) {
    super(options);
    this.retryAfter = options.retryAfter;
  }
}
