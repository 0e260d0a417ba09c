import { minorUnitEditions, type Money } from '@ip-portal/core';
import { formatMoney } from './money.js';
import { plainText } from './plain-text.js';

const digits: Readonly<Record<string, number>> = minorUnitEditions[0].digits;

/** An amount in the currency's own decimals; '' for what is not an exact amount in a known currency. */
export function amountOf(money: Money | null | undefined): string {
  const currency = plainText(money?.currency);
  return formatMoney(money, Object.hasOwn(digits, currency) ? digits[currency] : undefined);
}

/** An asking price, or the words for "negotiable" where there is none. */
export function priceOf(price: Money | null | undefined, negotiable: string): string {
  return price === null || price === undefined ? negotiable : amountOf(price);
}
