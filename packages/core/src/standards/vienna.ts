import { foldText, refuse, type ParseResult } from './parse-result.js';

/** A code of the Vienna Classification of figurative elements: category, division, section (`26.01.03`). Unconfirmed format. */
export interface ViennaCode {
  readonly category: number;
  readonly division?: number;
  readonly section?: number;
}

/** Reads one to three levels, with or without leading zeros. Never throws. */
export function parseVienna(text: string): ParseResult<ViennaCode, 'malformed'> {
  const match = /^(\d{1,2})(?:\.(\d{1,2})(?:\.(\d{1,2}))?)?$/.exec(foldText(text));
  if (match === null) return refuse('malformed');
  const [category = 0, division, section] = match
    .slice(1)
    .filter((level) => level !== undefined)
    .map((level) => Number.parseInt(level, 10));
  return {
    ok: true,
    value: { category, ...(division === undefined ? {} : { division }), ...(section === undefined ? {} : { section }) },
  };
}
