import { foldText, refuse, type ParseResult } from './parse-result.js';

/** A class of the Locarno Classification of designs: class 01-32, subclass, and the edition it was taken from. */
export interface LocarnoClass {
  readonly mainClass: number;
  readonly subclass: number;
  readonly edition?: number;
}

export interface ParseLocarnoOptions {
  /** The edition named beside the class, as in the USPTO's `<edition>9</edition>`. */
  readonly edition?: number;
}

/** Reads `09-01` or the USPTO's `0901`. Never throws. */
export function parseLocarno(text: string, options: ParseLocarnoOptions = {}): ParseResult<LocarnoClass, 'malformed'> {
  const match = /^(0[1-9]|[12]\d|3[0-2])-?(\d{2})$/.exec(foldText(text));
  if (match === null) return refuse('malformed');
  const value = { mainClass: Number.parseInt(match[1] ?? '', 10), subclass: Number.parseInt(match[2] ?? '', 10) };
  return { ok: true, value: options.edition === undefined ? value : { ...value, edition: options.edition } };
}

/** `hyphenated` `09-01` (the canonical form), `compact` `0901` (USPTO). The edition is kept beside it, not in it. */
export function formatLocarno(value: LocarnoClass, spelling: 'hyphenated' | 'compact' = 'hyphenated'): string {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return `${twoDigits(value.mainClass)}${spelling === 'compact' ? '' : '-'}${twoDigits(value.subclass)}`;
}
