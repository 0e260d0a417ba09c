import { foldText, refuse, type ParseResult } from './parse-result.js';

/** A class of the Nice Classification: 1-34 goods, 35-45 services. */
export interface NiceClass {
  readonly number: number;
  readonly covers: 'goods' | 'services';
}

/** Edition and year of publication, printed `13-2026`. */
export interface NiceEdition {
  readonly edition: number;
  readonly year: number;
}

/** A similar group (类似群) of the Chinese table: class and group, printed `2501`. Unconfirmed format. */
export interface SimilarGroup {
  readonly niceClass: number;
  readonly group: number;
}

/** Reads a class number 1 to 45 without leading zero. Never throws. */
export function parseNiceClass(text: string): ParseResult<NiceClass, 'malformed'> {
  const folded = foldText(text);
  if (!/^(?:[1-9]|[123]\d|4[0-5])$/.test(folded)) return refuse('malformed');
  const number = Number.parseInt(folded, 10);
  return { ok: true, value: { number, covers: number <= 34 ? 'goods' : 'services' } };
}

/** Reads an edition such as `13-2026`. Never throws. */
export function parseNiceEdition(text: string): ParseResult<NiceEdition, 'malformed'> {
  const match = /^(\d{1,2})-((?:19|20)\d{2})$/.exec(foldText(text));
  if (match === null) return refuse('malformed');
  return {
    ok: true,
    value: { edition: Number.parseInt(match[1] ?? '', 10), year: Number.parseInt(match[2] ?? '', 10) },
  };
}

/**
 * Reads a similar group such as `0901`. Marks on goods of one group count as similar, so they must be assigned
 * together (Trademark Law art. 42). Never throws.
 */
export function parseSimilarGroup(text: string): ParseResult<SimilarGroup, 'malformed'> {
  const match = /^(0[1-9]|[123]\d|4[0-5])(\d{2})$/.exec(foldText(text));
  if (match === null) return refuse('malformed');
  return {
    ok: true,
    value: { niceClass: Number.parseInt(match[1] ?? '', 10), group: Number.parseInt(match[2] ?? '', 10) },
  };
}
