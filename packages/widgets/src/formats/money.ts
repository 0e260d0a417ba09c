import type { Money } from '@ip-portal/core';
import { numberFormat } from './formatter.js';

/**
 * An amount for people, exact to the minor unit and never through a float: `{amount: 6000000, currency: 'CNY'}` gives
 * `¥60,000`; decimals appear only where there are some. `minorUnits` is the number of decimals of the currency, from the
 * platform's own dated table. Gives '' for anything that is not an exact amount in a known currency.
 */
export function formatMoney(
  money: Money | null | undefined,
  options: { readonly locale: string; readonly minorUnits: number | undefined },
): string {
  const digits = options.minorUnits;
  if (!money || digits === undefined || !Number.isSafeInteger(money.amount)) return '';
  const shown = money.amount % 10 ** digits === 0 ? 0 : digits;
  const format = numberFormat(options.locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  const figures = String(Math.abs(money.amount)).padStart(digits + 1, '0');
  const cut = figures.length - digits;
  const parts = format.formatToParts(BigInt(figures.slice(0, cut)));
  const text = parts.map((part) => (part.type === 'fraction' ? figures.slice(cut) : part.value)).join('');
  return money.amount < 0 ? `−${text}` : text;
}
