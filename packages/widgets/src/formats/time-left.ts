import { plainText } from './plain-text.js';

const minute = 60_000;
const units = [
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/**
 * How long it is from `now` (milliseconds since 1970, by the platform's clock) to an instant, in the two largest units:
 * "2 天 3 小时", no number parted from its unit. '' once it has passed, and for what is no instant.
 */
export function timeLeft(
  instant: string | null | undefined,
  options: { readonly now: number; readonly locale: string },
): string {
  let rest = Math.ceil((Date.parse(plainText(instant)) - options.now) / minute);
  if (!(rest > 0)) return '';
  const parts: string[] = [];
  for (const [unit, minutes] of units) {
    const count = Math.floor(rest / minutes);
    rest -= count * minutes;
    if (count > 0 && parts.length < 2) {
      const words = new Intl.NumberFormat(options.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
      // Some languages have no space there, and no line is to end there.
      parts.push(words.replace(/(\d)\s*(?=\p{L})/u, '$1\u00a0'));
    } else if (parts.length > 0) break;
  }
  return parts.join(' ');
}
