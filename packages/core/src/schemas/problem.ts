import * as z from 'zod/mini';

/** One refused value of a request. */
export const problemField = z.looseObject({
  /** JSON pointer into the request body (RFC 6901): `/price/amount`. */
  pointer: z.string(),
  /** Stable, for programs: `required`, `out_of_range`. */
  code: z.string(),
  /** For people; in the language of the request. */
  message: z.string(),
});

/**
 * A refused or failed request, as `application/problem+json` (RFC 9457).
 * Members this release does not know are kept; `code` is an open set.
 */
export const problem = z.looseObject({
  /** The address of the page that explains this kind of problem. */
  type: z.string(),
  title: z.string(),
  status: z.int().check(z.gte(400), z.lte(599)),
  /** Stable, for programs: `idempotency_conflict`, `request_in_progress`, `listing_not_available`. */
  code: z.string(),
  detail: z.optional(z.string()),
  /** The address of this occurrence. */
  instance: z.optional(z.string()),
  errors: z.optional(z.array(problemField)),
  /** True when the same request may succeed later without a change. */
  retryable: z.optional(z.boolean()),
  /** With status 412: the order as it is now. */
  current: z.optional(z.unknown()),
});

export type ProblemField = z.infer<typeof problemField>;
export type Problem = z.infer<typeof problem>;
