import { parseCnApplicationNumber, formatCnApplicationNumber, type PatentListing } from '@ip-portal/core/model';

/**
 * One thing a text must contain: a pair of neighbouring Chinese characters (two code units in one number), a single
 * character, a whole word, or the beginning of a word or number.
 */
export type TextTerm =
  | { readonly kind: 'pair'; readonly pair: number }
  | { readonly kind: 'character'; readonly character: number }
  | { readonly kind: 'word' | 'beginning'; readonly word: string };

/** Takes the terms of a text one by one. */
export interface TermSink {
  pair(pair: number): void;
  word(word: string): void;
}

const plain = /^[\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/;
const numberShape = /^[a-z]{0,4}\d[\d.,/-]*[a-z]?\d?$/;
const classSymbol = /^[a-h]\d{2}[a-z] ?(?:\d{1,4}\/\d{2,6})?$/;
const wholeNumber = /^[a-z]{2} ?[a-z]{0,2}\d[\d., /-]*[a-z]?\d?$/;

/** Case, width and diacritics folded away: `Ｐüré` is `pure`. */
function foldWords(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/** Cuts a text into pairs of neighbouring Chinese, Japanese or Korean characters, and words of all other letters. */
export function readTerms(text: string, sink: TermSink): void {
  const folded = foldWords(text);
  let wordStart = -1;
  let previous = 0;
  let runLength = 0;
  for (let index = 0; index <= folded.length; index += 1) {
    const code = index < folded.length ? folded.charCodeAt(index) : 0;
    const ideograph = isIdeograph(code);
    if (wordStart >= 0 && !isWordCharacter(code)) {
      sink.word(folded.slice(wordStart, index));
      wordStart = -1;
    }
    if (ideograph) {
      if (runLength > 0) sink.pair(pairOf(previous, code));
      runLength += 1;
      previous = code;
      continue;
    }
    // A character that stands alone is kept as a pair with nothing, so that it can be found at all.
    if (runLength === 1) sink.pair(pairOf(previous, 0));
    runLength = 0;
    if (wordStart < 0 && isWordCharacter(code)) wordStart = index;
  }
}

/** The terms of a query, all of which must be there. The last word is the beginning of a word: it may be half typed. */
export function queryTerms(query: string): readonly TextTerm[] {
  const folded = foldWords(query).trim();
  const number = wholeNumberOf(folded);
  if (number !== undefined) return [{ kind: 'beginning', word: number }];
  const terms: TextTerm[] = [];
  const chunks = folded.split(/\s+/);
  chunks.forEach((chunk, index) => {
    if (isNumber(chunk)) terms.push({ kind: 'beginning', word: compactNumber(chunk) });
    else terms.push(...chunkTerms(chunk, index === chunks.length - 1));
  });
  return terms;
}

/** Terms of a listing's numbers, in the office's form with and without its letters and marks, and of its IPC symbols. */
export function readNumbers(listing: PatentListing, sink: TermSink): void {
  const { number, applicationNumber, publicationNumber, office, ipc } = listing.right;
  for (const symbol of ipc) sink.word(symbol.replaceAll(' ', '').toLowerCase());
  for (const text of new Set([number, applicationNumber, publicationNumber ?? ''])) {
    const compact = text.toLowerCase().replace(/[^a-z0-9]/g, '');
    if (compact === '') continue;
    const lead = office.toLowerCase();
    sink.word(compact);
    if (compact.startsWith(lead)) sink.word(compact.slice(lead.length));
  }
}

// Signed 32-bit numbers stay small integers to the engine, which makes them fast keys.
export const highOf = (pair: number) => pair >>> 16;
export const lowOf = (pair: number) => pair & 0xffff;
const pairOf = (first: number, second: number) => (first << 16) | second;

function chunkTerms(chunk: string, isLast: boolean): readonly TextTerm[] {
  const terms: TextTerm[] = [];
  readTerms(chunk, {
    pair: (pair) =>
      terms.push(lowOf(pair) === 0 ? { kind: 'character', character: highOf(pair) } : { kind: 'pair', pair }),
    word: (word) => terms.push({ kind: 'word', word }),
  });
  const last = terms.at(-1);
  const endsInWord = isWordCharacter(chunk.charCodeAt(chunk.length - 1));
  if (isLast && endsInWord && last?.kind === 'word') terms[terms.length - 1] = { kind: 'beginning', word: last.word };
  return terms;
}

function wholeNumberOf(folded: string): string | undefined {
  if (classSymbol.test(folded)) return folded.replace(' ', '');
  const parsed = parseCnApplicationNumber(folded);
  if (parsed.ok && parsed.checkGiven) return formatCnApplicationNumber(parsed.value, 'compact').toLowerCase();
  return wholeNumber.test(folded) && digitsIn(folded) >= 5 ? compactNumber(folded) : undefined;
}

const digitsIn = (text: string) => text.replace(/\D/g, '').length;
const isNumber = (chunk: string) => numberShape.test(chunk) && digitsIn(chunk) >= 5;

/** Without marks, and without the letters CN or ZL in front of a Chinese number. */
function compactNumber(text: string): string {
  return text.replace(/[^a-z0-9]/g, '').replace(/^(?:cn|zl)(?=\d)/, '');
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000);
}

function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}
