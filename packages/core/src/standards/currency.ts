import { StandardError } from '../errors/standard-error.js';

/** True for three capital letters: the shape of an ISO 4217 code. Which codes exist is in `rules/minor-units.ts`. */
export function isCurrencyShape(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/**
 * An integer of minor units as a plain decimal: 1234 with 2 digits is `12.34`, -5 with 3 is `-0.005`. Exact for every
 * safe integer. Throws `StandardError` `invalid_amount` for anything else.
 */
export function decimalOfMinorUnits(amount: number, digits: number): string {
  if (!Number.isSafeInteger(amount)) throw invalidAmount(String(amount), 'it is not a safe integer of minor units');
  const sign = amount < 0 ? '-' : '';
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * A plain decimal (`12.34`, no blanks, signs of thousands or exponents) as an integer of minor units, without floating
 * point on the way. Throws `StandardError` `invalid_amount` when it has more decimals than the currency, or leaves the
 * safe integers (2^53 - 1).
 */
export function minorUnitsOfDecimal(text: string, digits: number): number {
  const match = /^(-)?(\d{1,20})(?:\.(\d{1,20}))?$/.exec(text);
  if (match === null) throw invalidAmount(text, 'it is not a plain decimal');
  const [, sign = '', whole = '', decimals = ''] = match;
  if (/[1-9]/.test(decimals.slice(digits))) throw invalidAmount(text, `the currency has only ${digits} decimals`);
  const amount = BigInt(whole + decimals.slice(0, digits).padEnd(digits, '0'));
  return safeInteger(sign === '-' ? -amount : amount, text);
}

/**
 * The share of an amount in basis points (500 = 5 %), rounded down to a whole minor unit; the product is taken in
 * bigint. Throws `StandardError` `invalid_amount` for a negative or unsafe amount or rate.
 */
export function basisPointsOf(amount: number, basisPoints: number): number {
  for (const value of [amount, basisPoints]) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw invalidAmount(String(value), 'it is not a safe integer of 0 or more');
  }
  return safeInteger((BigInt(amount) * BigInt(basisPoints)) / 10_000n, String(amount));
}

function safeInteger(value: bigint, given: string): number {
  const number = Number.parseInt(value.toString(), 10);
  if (Number.isSafeInteger(number) && BigInt(number) === value) return number === 0 ? 0 : number;
  throw invalidAmount(given, 'it is larger than 9007199254740991 minor units');
}

function invalidAmount(given: string, reason: string): StandardError {
  return new StandardError({
    code: 'invalid_amount',
    field: 'amount',
    given,
    reason,
    remedy: 'Pass integer minor units such as 123400 fen',
  });
}
