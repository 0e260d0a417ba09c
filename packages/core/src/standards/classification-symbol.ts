import { foldText } from './parse-result.js';

/** A symbol of the IPC or CPC, cut into its levels: `H01M 10/0525` is section H, class 01, subclass M, group 10/0525. */
export interface ClassificationSymbol {
  readonly section: string;
  /** Two digits. */
  readonly classDigits: string;
  readonly subclass: string;
  /** 1 to 9999, with its subgroup; absent when only the subclass is named. */
  readonly group?: { readonly main: number; /** 2 to 6 digits; `00` is the main group itself. */ readonly sub: string };
}

/** `canonical` `H01M 10/0525`, `compact` `H01M10/0525`, `padded` `H01M  10/  0525` (columns of WIPO ST.8). */
export type ClassificationSpelling = 'canonical' | 'compact' | 'padded';

// After the group may follow the ST.8 attributes (level, position, value …) or a version, as Chinese gazettes print it: (2010.01)I.
const SLASHED =
  /^([A-HY])(\d{2})([A-Z])(?:\s*(\d{1,4})\s*\/\s*(\d{2,6})(?:\s*\(\d{4}\.\d{2}\)[A-Z ]*|\s+[A-Z0-9., ]*)?)?$/;
/** Fixed columns without a slash, zero-filled: `H01M0010052500`. */
const ZERO_FILLED = /^([A-HY])(\d{2})([A-Z])(\d{4})(\d{6})$/;

/** The levels of a symbol in any spelling; `undefined` when the text is no symbol. */
export function readClassificationSymbol(text: string): ClassificationSymbol | undefined {
  const folded = foldText(text);
  const zeroFilled = ZERO_FILLED.exec(folded);
  const match = zeroFilled ?? SLASHED.exec(folded);
  if (match === null) return undefined;
  const [, section = '', classDigits = '', subclass = '', main, sub = ''] = match;
  if (classDigits === '00') return undefined;
  if (main === undefined) return { section, classDigits, subclass };
  const mainGroup = Number.parseInt(main, 10);
  if (mainGroup === 0) return undefined;
  return {
    section,
    classDigits,
    subclass,
    group: { main: mainGroup, sub: zeroFilled === null ? sub : trimSubgroup(sub) },
  };
}

/** The symbol in one spelling, canonical unless told. */
export function formatClassificationSymbol(
  symbol: ClassificationSymbol,
  spelling: ClassificationSpelling = 'canonical',
): string {
  const head = `${symbol.section}${symbol.classDigits}${symbol.subclass}`;
  if (symbol.group === undefined) return head;
  const { main, sub } = symbol.group;
  if (spelling === 'padded') return `${head}${String(main).padStart(4)}/${sub.padStart(6)}`;
  return `${head}${spelling === 'compact' ? '' : ' '}${main}/${sub}`;
}

function trimSubgroup(sub: string): string {
  const digits = sub.replace(/0+$/, '');
  return digits.padEnd(2, '0');
}
