/** What went wrong when a value of the field (a number, a date, an amount, a dated rule) was read or computed. */
export type StandardErrorCode =
  | 'invalid_format'
  | 'invalid_date'
  | 'invalid_instant'
  | 'invalid_duration'
  | 'invalid_amount'
  | 'out_of_range'
  | 'no_rule_in_force';

export interface StandardErrorDetails {
  readonly code: StandardErrorCode;
  /** The noun that was being read, such as `legal date` or `annuity fee`. */
  readonly field: string;
  /** The value as given; only its first 80 characters are kept. */
  readonly given: string;
  /** Why it was refused: a clause without a full stop. */
  readonly reason: string;
  /** What the caller can do: a sentence without a full stop. */
  readonly remedy: string;
}

const LONGEST_GIVEN = 80;

/**
 * Thrown when a value that a program (not a person) supplied breaks a standard of the field.
 * Text typed by people goes through the `parse…` functions, which return their refusal instead of throwing.
 */
export class StandardError extends Error {
  override readonly name = 'StandardError';
  readonly code: StandardErrorCode;
  readonly field: string;
  readonly given: string;
  readonly remedy: string;

  constructor(details: StandardErrorDetails) {
    super(`Failed to read ${details.field}: ${details.reason}. ${details.remedy}.`);
    this.code = details.code;
    this.field = details.field;
    this.given = details.given.slice(0, LONGEST_GIVEN);
    this.remedy = details.remedy;
  }
}
