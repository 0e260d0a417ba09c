import { foldText, refuse, type ParseResult } from './parse-result.js';

/**
 * The numbers of a Chinese software copyright: the certificate (软著登字第0671096号), the registration (2014SR001852) and
 * the acceptance of the request (2019R11L885247). None has a check digit; serials have 6 digits in older years, 7 later.
 */
export type SoftwareCopyrightNumber =
  | { readonly kind: 'certificate'; readonly serial: string }
  | { readonly kind: 'registration'; readonly year: number; readonly serial: string }
  | { readonly kind: 'acceptance'; readonly year: number; readonly series: string; readonly serial: string };

/** Reads any of the three numbers of a software copyright. Never throws. */
export function parseSoftwareCopyrightNumber(text: string): ParseResult<SoftwareCopyrightNumber, 'malformed'> {
  const folded = foldText(text).replace(/\s+/g, '');
  const certificate = /^软著登字第(\d{7,8})号$/.exec(folded)?.[1];
  if (certificate !== undefined) return { ok: true, value: { kind: 'certificate', serial: certificate } };
  const match = /^((?:19|20)\d{2})(?:SR|R11([LSNY]))(\d{6,7})$/.exec(folded);
  if (match === null) return refuse('malformed');
  const [, yearDigits = '', series, serial = ''] = match;
  const year = Number.parseInt(yearDigits, 10);
  if (series === undefined) return { ok: true, value: { kind: 'registration', year, serial } };
  return { ok: true, value: { kind: 'acceptance', year, series, serial } };
}

/** The number as the copyright centre prints it. */
export function formatSoftwareCopyrightNumber(value: SoftwareCopyrightNumber): string {
  if (value.kind === 'certificate') return `软著登字第${value.serial}号`;
  return `${value.year}${value.kind === 'registration' ? 'SR' : `R11${value.series}`}${value.serial}`;
}
