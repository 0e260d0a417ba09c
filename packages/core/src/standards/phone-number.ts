import { foldText, refuse, type ParseResult } from './parse-result.js';

/** A telephone number as one would dial it. */
export interface PhoneNumber {
  /** Mainland numbers as dialled inside China, others with `+` and the country code: `13800138000`, `+85221234567`. */
  readonly number: string;
  /** Digits of the extension; null where there is none. */
  readonly extension: string | null;
}

export type PhoneNumberFault = 'malformed' | 'wrong_length' | 'area_code_missing';

/**
 * Mainland numbers: mobiles (11 digits, 13 for cards in machines), landlines with area code, 400 and 800 lines, and the
 * short lines of enterprises (95…, 96…). Source: numbering plan of the telecommunications network (MIIT, 2017 edition).
 */
const mainland = /^(?:1[3-9]\d{9}|14\d{11}|0(?:10|2\d)\d{8}|0[3-9]\d{2}\d{7,8}|[48]00\d{7}|9[56]\d{3,6})$/;

/** A country code and a number: at most 15 digits together (ITU-T E.164), and no country has fewer than 6. */
const international = /^\+[1-9]\d{5,14}$/;

/**
 * Reads a telephone number as people write it: blanks, hyphens, dots, brackets and full-width digits are allowed, and so
 * are `+86`, `0086` and an extension (`转 123`, `ext. 123`, `x123`). Refuses only what nobody could dial. Never throws.
 */
export function parsePhoneNumber(text: string): ParseResult<PhoneNumber, PhoneNumberFault> {
  const match = /^([+\d\s().\-–—/]+?)(?:[\s,;-]*(?:转|分机|EXT\.?|X|#)[\s:.]*(\d{1,8}))?$/.exec(foldText(text));
  const written = match?.[1] ?? '';
  const extension = match?.[2] ?? null;
  // The trunk zero in brackets, `+44 (0)20 …`, is not dialled from abroad.
  const dialled = (/^(?:\+|00)/.test(written) ? written.replace('(0)', '') : written).replace(/[^\d+]/g, '');
  const whole = dialled.replace(/^00/, '+');
  // Without a `+`, 86 is the country code only where too many digits follow for a number of its own.
  const number = whole.replace(/^(?:\+86(?=[1-9]\d{8})|86(?=[1-9]\d{9,}$))/, '');
  if (number !== whole) {
    const local = mainland.test(number) ? number : `0${number}`;
    return mainland.test(local) ? { ok: true, value: { number: local, extension } } : refuse('wrong_length');
  }
  if (mainland.test(number) || international.test(number)) return { ok: true, value: { number, extension } };
  if (!/^\+?\d+$/.test(number)) return refuse('malformed');
  return refuse(/^[2-9]\d{6,7}$/.test(number) ? 'area_code_missing' : 'wrong_length');
}
