import type { PatentType } from './patent-type.js';
import { foldText, refuse, type ParseResult } from './parse-result.js';

export type CnKindLetter = 'A' | 'B' | 'C' | 'U' | 'Y' | 'S' | 'D';

/** A WIPO ST.16 kind code as the Chinese office uses it; in which years each letter was used is in `rules/kind-code-periods.ts`. */
export interface CnKindCode {
  readonly letter: CnKindLetter;
  readonly digit?: number;
  readonly patentType: PatentType;
  /**
   * `first` publication, `corrected_first_page` (8), `corrected_full` (9), or `amended`: republished after partial
   * invalidation (2 to 7 on a granted right). Unconfirmed, as the office's later codes are.
   */
  readonly edition: 'first' | 'amended' | 'corrected_first_page' | 'corrected_full';
}

const PATENT_TYPES: Record<CnKindLetter, PatentType> = {
  A: 'invention',
  B: 'invention',
  C: 'invention',
  U: 'utility_model',
  Y: 'utility_model',
  S: 'design',
  D: 'design',
};

function isKindLetter(letter: string): letter is CnKindLetter {
  return /^[ABCUYSD]$/.test(letter);
}

/** Reads a kind code such as `A`, `B`, `B2`, `U8`. Never throws. */
export function parseCnKindCode(text: string): ParseResult<CnKindCode, 'malformed' | 'unknown_kind'> {
  const match = /^([A-Z])([1-9])?$/.exec(foldText(text));
  const letter = match?.[1];
  if (letter === undefined) return refuse('malformed');
  if (!isKindLetter(letter)) return refuse('unknown_kind');
  const digit = match?.[2] === undefined ? undefined : Number.parseInt(match[2], 10);
  const value = { letter, patentType: PATENT_TYPES[letter], edition: editionOf(digit) };
  return { ok: true, value: digit === undefined ? value : { ...value, digit } };
}

/** The code as printed: `B`, `B2`. */
export function formatCnKindCode(value: CnKindCode): string {
  return `${value.letter}${value.digit ?? ''}`;
}

function editionOf(digit: number | undefined): CnKindCode['edition'] {
  if (digit === 8) return 'corrected_first_page';
  if (digit === 9) return 'corrected_full';
  return digit === undefined || digit === 1 ? 'first' : 'amended';
}
