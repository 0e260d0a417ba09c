/** What is wrong, for programs; people read `reason` and `remedy`. */
export type ImportProblemCode =
  | 'unreadable_file'
  | 'unknown_format'
  | 'unreadable_text'
  | 'malformed'
  | 'entity_definition'
  | 'undefined_entity'
  | 'too_deep'
  | 'too_large'
  | 'missing_column'
  | 'unknown_name'
  | 'missing_value'
  | 'invalid_value'
  | 'contradiction'
  | 'duplicate_number'
  | 'not_tradable';

/** One thing that is wrong in a partner's catalogue, precise enough to be mended without asking. */
export interface ImportProblem {
  readonly file: string;
  /** Line of the file, from 1; null when the whole file is meant. */
  readonly row: number | null;
  /** Heading of the column, path of the element, or JSON pointer; null when the whole row is meant. */
  readonly column: string | null;
  /** The value as it was found, shortened to 80 characters. */
  readonly value: string;
  readonly code: ImportProblemCode;
  /** True when the row was left out for it; false when the row was loaded all the same. */
  readonly refused: boolean;
  /** A clause without a full stop. */
  readonly reason: string;
  /** What its owner can do: a sentence without a full stop. */
  readonly remedy: string;
}

/** A problem before the reader of the file says which file it is. */
export type RowProblem = Omit<ImportProblem, 'file'>;

const LONGEST_VALUE = 80;

/** The value on one line without control characters, cut to 80 characters with an ellipsis. */
export function shortValue(text: string): string {
  const line = text
    .slice(0, 4 * LONGEST_VALUE)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE - 1).join('')}…` : line;
}

/** What a reader knows of a problem; `value` may be of any length, and the row is refused unless told otherwise. */
export interface RowProblemInput {
  readonly row: number | null;
  readonly column?: string;
  readonly value?: string;
  readonly code: ImportProblemCode;
  readonly refused?: boolean;
  readonly reason: string;
  readonly remedy: string;
}

export function rowProblem(input: RowProblemInput): RowProblem {
  return {
    row: input.row,
    column: input.column ?? null,
    value: shortValue(input.value ?? ''),
    code: input.code,
    refused: input.refused ?? true,
    reason: input.reason,
    remedy: input.remedy,
  };
}
