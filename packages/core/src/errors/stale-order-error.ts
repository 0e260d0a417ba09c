import { PortalError, type PortalErrorOptions } from './portal-error.js';

/** The order changed since it was read (412). Nothing was done; show `current` and let the person decide again. */
export class StaleOrderError extends PortalError {
  override readonly name = 'StaleOrderError';
  /** The order as it is now, as the platform attached it; undefined when it attached none. */
  readonly current: unknown;

  constructor(options: PortalErrorOptions & { readonly current: unknown }) {
    super(options);
    this.current = options.current;
  }
}
