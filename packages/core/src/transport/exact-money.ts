/** A JSON number as it was written, where the engine tells it (`JSON.parse` source text access). */
interface LiteralSource {
  readonly source?: string;
}

/** A plain integer, exactly held by a JavaScript number. `-0`, `1.0`, `1e2` and `9007199254740993` are not. */
function isExactInteger(literal: string): boolean {
  return /^(?:0|-?[1-9]\d{0,15})$/.test(literal) && Number.isSafeInteger(Number.parseInt(literal, 10));
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Skips white space and one colon. */
function skipColon(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 58) at += 1;
  return at;
}

/**
 * Looks only at the text, because parsing has already rounded: true when any `"amount"` is not written as an exact integer.
 * `{` is a field that holds a whole money object; its own amount comes next.
 */
function hasUnusualAmount(text: string): boolean {
  const name = '"amount"';
  for (let found = text.indexOf(name); found >= 0; found = text.indexOf(name, found + name.length)) {
    const start = skipColon(text, found + name.length);
    if (text.charCodeAt(start) === 123) continue;
    let end = start + (text.charCodeAt(start) === 45 ? 1 : 0);
    while (isDigit(text.charCodeAt(end))) end += 1;
    const next = text.charCodeAt(end);
    const isShort =
      end - start <= 15 && end > start && isDigit(text.charCodeAt(end - 1)) && text.charCodeAt(start) !== 45;
    if (!(isSpace(next) || next === 44 || next === 125)) return true;
    if (!isShort && !isExactInteger(text.slice(start, end))) return true;
  }
  return false;
}

/**
 * Finds an amount of money (an object with `amount` and `currency`) that is not written as an exact integer of minor units,
 * and returns it as written; undefined when all are exact. `amount` fields of other objects are left alone.
 * Throws what `JSON.parse` throws.
 */
export function findInexactMoney(text: string): string | undefined {
  if (!hasUnusualAmount(text)) return undefined;
  let found: string | undefined;
  JSON.parse(text, function (this: unknown, ...[key, value, context]: [string, unknown, LiteralSource?]) {
    if (key === 'amount' && typeof this === 'object' && this !== null && 'currency' in this) {
      const isExact =
        typeof value === 'number' && Number.isSafeInteger(value) && isExactInteger(context?.source ?? String(value));
      if (!isExact || Object.is(value, -0)) found ??= context?.source ?? JSON.stringify(value);
    }
    return value;
  });
  return found;
}
