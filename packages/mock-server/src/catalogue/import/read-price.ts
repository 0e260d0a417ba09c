import { minorUnitsOfDecimal } from '@ip-portal/core/model';

/** `fen` null means negotiable. */
export type PriceResult =
  { readonly ok: true; readonly fen: number | null } | { readonly ok: false; readonly reason: string };

const NEGOTIABLE = /^(?:面议|面谈|电议|议价|价格面议|协商|negotiable|poa)$/i;
const PLAIN = /^(\d{1,15})(?:\.(\d{1,8}))?$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,8})?$/;
/** Ten thousand is four places. */
const PLACES_OF_WAN = 4;
const MOST_FEN_DIGITS = 15;

/**
 * Reads an asking price in yuan, exactly, into fen: `12800`, `12,800.50`, `￥１２８００`, `6800元`, `3.98万`; nothing or
 * `面议` means negotiable. `unit` `wan` is for a column in ten thousand yuan. Never rounds: more than two decimals of a
 * yuan are refused.
 */
export function readPrice(text: string, unit: 'yuan' | 'wan' = 'yuan'): PriceResult {
  const folded = text.slice(0, 60).normalize('NFKC').replace(/\s+/g, '');
  if (folded === '' || NEGOTIABLE.test(folded)) return { ok: true, fen: null };
  const match = /^(?:CNY|RMB|¥|人民币)?(-?[\d.,]+)(万?)(?:元|圆)?(?:整|人民币|RMB|CNY)?$/i.exec(folded);
  if (match === null) return { ok: false, reason: 'the price is no amount of yuan' };
  const [, amount = '', wan = ''] = match;
  if (amount.startsWith('-')) return { ok: false, reason: 'the price is negative' };
  const digits = PLAIN.exec(GROUPED.test(amount) ? amount.replaceAll(',', '') : amount);
  if (digits === null) return { ok: false, reason: 'the price is no plain amount of yuan' };
  const [, whole = '', decimals = ''] = digits;
  return yuanToFen(whole, decimals, { places: wan === '万' || unit === 'wan' ? PLACES_OF_WAN : 0 });
}

function yuanToFen(whole: string, decimals: string, options: { places: number }): PriceResult {
  const shifted = decimals.padEnd(options.places, '0');
  const yuan = (whole + shifted.slice(0, options.places)).replace(/^0+(?=\d)/, '');
  const rest = shifted.slice(options.places).replace(/0+$/, '');
  if (rest.length > 2) return { ok: false, reason: 'the price has parts of a fen' };
  if (yuan.length + 2 > MOST_FEN_DIGITS) return { ok: false, reason: 'the price is too large' };
  const fen = minorUnitsOfDecimal(rest === '' ? yuan : `${yuan}.${rest}`, 2);
  return fen === 0 ? { ok: false, reason: 'the price is zero' } : { ok: true, fen };
}
