/** Soft hyphens, zero-width and direction marks, invisible operators of formulas: nothing a reader would miss. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The text on one line: invisible characters dropped, control characters and white space folded to single blanks. */
export function cleanLine(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** True when the text was decoded from bytes that its encoding does not have. */
export function hasBrokenCharacters(text: string): boolean {
  return text.includes('\ufffd');
}
