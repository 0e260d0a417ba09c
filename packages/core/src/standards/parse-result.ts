/** A refusal of text that a person or a file supplied: a stable reason, and the corrected value where it can be computed. */
export interface ParseFailure<Reason extends string> {
  readonly ok: false;
  readonly reason: Reason;
  /** What the text would have to be, for a "did you mean" line. */
  readonly expected?: string;
}

/** What every `parse…` function of this folder returns. It never throws. */
export type ParseResult<Value, Reason extends string> =
  { readonly ok: true; readonly value: Value } | ParseFailure<Reason>;

export function refuse<Reason extends string>(reason: Reason, expected?: string): ParseFailure<Reason> {
  return expected === undefined ? { ok: false, reason } : { ok: false, reason, expected };
}

/** No number or symbol of the field is longer; a longer text is refused before any work is done on it. */
const LONGEST_INPUT = 80;

/**
 * Full-width and compatibility characters folded (NFKC), letters upper-cased, outer blanks dropped.
 * An over-long text comes back empty, which every parser refuses.
 */
export function foldText(text: string): string {
  return text.length > LONGEST_INPUT ? '' : text.normalize('NFKC').toUpperCase().trim();
}
