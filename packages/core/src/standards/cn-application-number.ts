import { foldText, refuse, type ParseFailure } from './parse-result.js';
import type { PatentType } from './patent-type.js';

/** 1 invention, 2 utility model, 3 design, 8 PCT invention, 9 PCT utility model (both national phase). */
export type CnApplicationType = 1 | 2 | 3 | 8 | 9;

/** The one form that all spellings are read into; everything else is derived from it. */
export interface CnApplicationNumber {
  readonly office: 'CN';
  /** Four digits; to 2003-09-30 the official number shows only the last two. */
  readonly year: number;
  readonly type: CnApplicationType;
  /** 5 digits to 2003-09-30, 7 digits from 2003-10-01. */
  readonly serial: string;
  /** `0` to `9` or `X`. */
  readonly check: string;
}

/**
 * For 201380062258.8: official `201380062258.8`, compact `2013800622588`, certificate `ZL 2013 8 0062258.8`,
 * docdb `CN 201380062258 A`, epodoc `CN20138062258`, google `CN201380062258.8A`.
 */
export type CnApplicationNumberSpelling = 'official' | 'compact' | 'certificate' | 'docdb' | 'epodoc' | 'google';

export type CnApplicationNumberFault =
  | 'malformed'
  | 'wrong_length'
  | 'unknown_year'
  | 'unknown_type'
  | 'year_in_future'
  | 'kind_contradicts_type'
  | 'check_digit_missing'
  | 'check_digit_wrong';

export type CnApplicationNumberResult =
  | {
      readonly ok: true;
      readonly value: CnApplicationNumber;
      /** False for DOCDB and EPODOC, which carry no check digit: a typing error in them cannot be noticed. */
      readonly checkGiven: boolean;
    }
  | ParseFailure<CnApplicationNumberFault>;

export interface ParseCnApplicationNumberOptions {
  /** Today as `YYYY-MM-DD`; a number of a later year is refused. Without it the year is not compared. */
  readonly today?: string;
}

const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5] as const;
const SHAPE = /^(CN|ZL)?(\d{8,13})(?:\.([\dX])|(X))?([ABCDSUY]\d?)?$/;
const EPODOC_WITH_DATE = /^(CN\s*\d{11})\s+(?:19|20)\d{6}$/;
const BODY = /^(?:(8[5-9]|9\d|0[0-3])([12389])(\d{5})|(20(?:0[3-9]|[1-9]\d))([12389])(\d{7}))$/;
const PATENT_TYPES: Record<CnApplicationType, PatentType> = {
  1: 'invention',
  2: 'utility_model',
  3: 'design',
  8: 'invention',
  9: 'utility_model',
};
const KIND_LETTERS: Record<PatentType, string> = { invention: 'ABC', utility_model: 'UY', design: 'SD' };

/**
 * Check digit of 8 or 12 digits: the sum of digit times weight, modulo 11, where 10 is written `X`.
 * Source: ZC 0006-2003, the office's standard for application numbers.
 */
export function cnCheckDigit(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number.parseInt(body[index] ?? '0', 10), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/**
 * Reads a Chinese application or patent number in any spelling, full-width digits, lower-case `x`, blanks and the
 * prefixes `CN` and `ZL` included. Never throws. A wrong or missing check digit comes back with the `expected` number.
 */
export function parseCnApplicationNumber(
  text: string,
  options: ParseCnApplicationNumberOptions = {},
): CnApplicationNumberResult {
  const folded = foldText(text);
  const match = SHAPE.exec((EPODOC_WITH_DATE.exec(folded)?.[1] ?? folded).replace(/\s+/g, ''));
  if (match === null) return refuse('malformed');
  const [, prefix, digits = '', dotted, letter, kind] = match;
  if (kind !== undefined && prefix !== 'CN') return refuse('malformed');
  const split = splitCheck(digits, { check: dotted ?? letter, isEpodoc: prefix === 'CN' && kind === undefined });
  if (split === undefined) return refuse('wrong_length');
  const value = readBody(split.body);
  if (typeof value === 'string') return refuse(value);
  if (options.today !== undefined && value.year > Number.parseInt(options.today.slice(0, 4), 10))
    return refuse('year_in_future');
  if (kind !== undefined && !KIND_LETTERS[cnPatentType(value)].includes(kind.charAt(0)))
    return refuse('kind_contradicts_type');
  if (split.check === undefined && prefix !== 'CN')
    return refuse('check_digit_missing', formatCnApplicationNumber(value));
  if (split.check !== undefined && split.check !== value.check)
    return refuse('check_digit_wrong', formatCnApplicationNumber(value));
  return { ok: true, value, checkGiven: split.check !== undefined };
}

/** The number in one spelling, the official one unless told. */
export function formatCnApplicationNumber(
  value: CnApplicationNumber,
  spelling: CnApplicationNumberSpelling = 'official',
): string {
  const { type, serial, check } = value;
  const year = serial.length === 5 ? String(value.year).slice(2) : String(value.year);
  const body = `${year}${type}${serial}`;
  const kind = KIND_LETTERS[cnPatentType(value)].charAt(0);
  switch (spelling) {
    case 'official':
      return `${body}.${check}`;
    case 'compact':
      return `${body}${check}`;
    case 'certificate':
      return `ZL ${year} ${type} ${serial}.${check}`;
    case 'docdb':
      return `CN ${body} ${kind}`;
    case 'epodoc':
      return `CN${value.year}${type}${epodocSerial(value)}`;
    case 'google':
      return `CN${body}.${check}${kind}`;
  }
}

/** The kind of right applied for; a national phase counts as the kind it asks for. */
export function cnPatentType(value: CnApplicationNumber): PatentType {
  return PATENT_TYPES[value.type];
}

interface SplitNumber {
  readonly body: string;
  readonly check: string | undefined;
}

function splitCheck(
  digits: string,
  options: { check: string | undefined; isEpodoc: boolean },
): SplitNumber | undefined {
  const { check, isEpodoc } = options;
  if (digits.length === 8 || digits.length === 12) return { body: digits, check };
  if (check !== undefined) return undefined;
  if (digits.length === 9 || digits.length === 13) return { body: digits.slice(0, -1), check: digits.slice(-1) };
  return digits.length === 11 && isEpodoc ? { body: bodyOfEpodoc(digits), check: undefined } : undefined;
}

/** EPODOC writes a four-digit year and a six-digit serial; serials below 100000 up to 2003 belong to the short scheme. */
function bodyOfEpodoc(digits: string): string {
  const isShort = digits.slice(0, 4) <= '2003' && digits[5] === '0';
  return isShort ? digits.slice(2, 5) + digits.slice(6) : `${digits.slice(0, 5)}0${digits.slice(5)}`;
}

function epodocSerial({ serial, year }: CnApplicationNumber): string {
  if (serial.length === 5) return `0${serial}`;
  return serial.startsWith('0') && (year > 2003 || serial[1] !== '0') ? serial.slice(1) : serial;
}

function readBody(body: string): CnApplicationNumber | 'unknown_year' | 'unknown_type' {
  const match = BODY.exec(body);
  if (match === null) return /[12389]/.test(body.charAt(body.length === 8 ? 2 : 4)) ? 'unknown_year' : 'unknown_type';
  const shortYear = match[1];
  const longYear = shortYear === undefined ? match[4] : `${shortYear < '85' ? '20' : '19'}${shortYear}`;
  return {
    office: 'CN',
    year: Number.parseInt(longYear ?? '', 10),
    type: typeOf(match[2] ?? match[5]),
    serial: match[3] ?? match[6] ?? '',
    check: cnCheckDigit(body),
  };
}

function typeOf(digit: string | undefined): CnApplicationType {
  switch (digit) {
    case '2':
      return 2;
    case '3':
      return 3;
    case '8':
      return 8;
    case '9':
      return 9;
    default:
      return 1;
  }
}
