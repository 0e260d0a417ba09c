import { PortalError, type PortalErrorOptions, type SerializedPortalError } from './portal-error.js';

/** One refused value: where it stands in the request body, and why it was refused. */
export interface FieldError {
  /** JSON pointer into the request body (RFC 6901): `/price/amount`; of an identifier in the address, its name: `/id`. */
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/**
 * The input was refused: by the platform (400, 413, 415, 422 and other 4xx), or by the client before anything was sent
 * (`not_sent`). Nothing was done; correct the fields named in `errors`.
 */
export class ValidationError extends PortalError {
  override readonly name = 'ValidationError';
  readonly errors: readonly FieldError[];

  constructor(options: PortalErrorOptions & { readonly errors: readonly FieldError[] }) {
    super(options);
    this.errors = options.errors;
  }

  /** Fields are named by pointer and code only: their messages may repeat what a person typed. */
  override toJSON(): SerializedPortalError & { readonly errors: readonly { pointer: string; code: string }[] } {
    return { ...super.toJSON(), errors: this.errors.map(({ pointer, code }) => ({ pointer, code })) };
  }
}
