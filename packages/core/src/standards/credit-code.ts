import { foldText, refuse, type ParseFailure } from './parse-result.js';

/** A unified social credit code (GB 32100-2015), cut into its parts. */
export interface CreditCode {
  /** All 18 characters. */
  readonly code: string;
  /** Registering authority: 9 market regulation, 1 staffing office, 5 civil affairs, N agriculture, Y other … */
  readonly authority: string;
  readonly entityType: string;
  /** Administrative division of GB/T 2260, 6 digits: 530114 is Kunming Chenggong. */
  readonly region: string;
  readonly organisation: string;
}

export type CreditCodeFault = 'malformed' | 'wrong_length' | 'unknown_authority' | 'forbidden_letter';

/**
 * A failed check character is a warning, never a refusal: some offices issued codes that fail (early Fujian), so
 * `severity: 'warning'` comes with a usable value and the check character the standard asks for.
 */
export type CreditCodeResult =
  | { readonly ok: true; readonly value: CreditCode; readonly severity: 'none' }
  | { readonly ok: true; readonly value: CreditCode; readonly severity: 'warning'; readonly expectedCheck: string }
  | ParseFailure<CreditCodeFault>;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHAPE = /^([1-9ANY])([0-9A-HJ-NPQRTUWXY])(\d{6})([0-9A-HJ-NPQRTUWXY]{9})[0-9A-HJ-NPQRTUWXY]$/;

/** Check character of the first 17: weights are the powers of 3 modulo 31. Source: GB 32100-2015. */
export function creditCodeCheck(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Reads a credit code; blanks, hyphens, full-width and lower-case characters are allowed. Never throws. */
export function parseCreditCode(text: string): CreditCodeResult {
  const code = foldText(text).replace(/[\s-]/g, '');
  if (!/^[0-9A-Z]+$/.test(code)) return refuse('malformed');
  if (code.length !== 18) return refuse('wrong_length');
  if (/[IOSVZ]/.test(code)) return refuse('forbidden_letter');
  const match = SHAPE.exec(code);
  if (match === null) return refuse(/^[1-9ANY]/.test(code) ? 'malformed' : 'unknown_authority');
  const [, authority = '', entityType = '', region = '', organisation = ''] = match;
  const value = { code, authority, entityType, region, organisation };
  const expectedCheck = creditCodeCheck(code);
  if (code.endsWith(expectedCheck)) return { ok: true, value, severity: 'none' };
  return { ok: true, value, severity: 'warning', expectedCheck };
}
