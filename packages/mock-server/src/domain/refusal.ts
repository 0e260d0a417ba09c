/** One refused value of a request: `pointer` is a JSON pointer (RFC 6901) into the body. */
export interface RefusedField {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

export interface RefusalOptions {
  /** HTTP status of the answer: 400 to 499, or 503. */
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  /** What happened and what to do about it, as whole sentences. */
  readonly detail: string;
  readonly errors?: readonly RefusedField[];
  /** True when the same request may succeed later without a change. */
  readonly retryable?: boolean;
  /** Seconds for `Retry-After`. */
  readonly retryAfter?: number;
  /** Members added to the problem, for example `current` or `blockers`. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** An expected refusal: it knows its problem response. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly options: RefusalOptions;

  constructor(options: RefusalOptions) {
    super(options.detail);
    this.options = options;
  }
}

/** 404 for what does not exist and for what the caller may not know of: the two are never told apart. */
export function notFound(thing: string): Refusal {
  return new Refusal({
    status: 404,
    code: 'not_found',
    detail: `There is no such ${thing}, or it is not yours to see. Check its id and the party the session acts for.`,
  });
}
