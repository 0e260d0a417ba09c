import type { Money } from '@ip-portal/core';
import { grouped } from './date.js';

/**
 * An amount for people, exact to the minor unit and never through a float: `{amount: 6000000, currency: 'CNY'}` gives
 * `¥60,000`; decimals appear only where there are some. `minorUnits` is the number of decimals of the currency, from the
 * platform's own dated table. Only the yuan has a sign: `¥` and `$` mean several currencies, so the others are told by
 * their codes of ISO 4217 (`JPY 60,000`). Gives '' for anything that is not an exact amount in a known currency.
 */
export function formatMoney(money: Money | null | undefined, minorUnits: number | undefined): string {
  if (!money || minorUnits === undefined || !Number.isSafeInteger(money.amount)) return '';
  const { amount, currency } = money;
  const figures = String(Math.abs(amount)).padStart(minorUnits + 1, '0');
  const cut = figures.length - minorUnits;
  const decimals = amount % 10 ** minorUnits === 0 ? '' : `.${figures.slice(cut)}`;
  const sign = currency === 'CNY' ? '¥' : `${currency}\u00a0`;
  return `${amount < 0 ? '−' : ''}${sign}${grouped(figures.slice(0, cut))}${decimals}`;
}
