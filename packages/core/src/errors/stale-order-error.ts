import { PortalError, type PortalErrorOptions } from './portal-error.js';

/**
 * What the platform attaches of things that have changed, by kind. Errors know no schema: whoever does adds the type of the
 * order (`resources/orders.ts`).
 */
export interface AttachedThings {
  readonly [kind: string]: unknown;
}

/** The order changed since it was read (412). Nothing was done; show `current` and let the person decide again. */
export class StaleOrderError extends PortalError {
  override readonly name = 'StaleOrderError';
  /**
   * The order as it is now; undefined where the platform attached none, or none that fits its schema, and where the action was
   * on something else (a listing, a paper): read it again then.
   */
  readonly current: AttachedThings['order'] | undefined;

  constructor(options: PortalErrorOptions & { readonly current: AttachedThings['order'] | undefined }) {
    super(options);
    this.current = options.current;
  }
}
