/** A JSON number as it was written, where the engine tells it (`JSON.parse` source text access). */
interface LiteralSource {
  readonly source?: string;
}

/** A plain integer, exactly held by a JavaScript number. `-0`, `1.0`, `1e2` and `9007199254740993` are not. */
function isExactInteger(literal: string): boolean {
  return /^(?:0|-?[1-9]\d{0,15})$/.test(literal) && Number.isSafeInteger(Number.parseInt(literal, 10));
}

/**
 * Finds an amount of money (an object with `amount` and `currency`) that is not written as an exact integer of minor units,
 * and returns it as written; undefined when all are exact. `amount` fields of other objects are left alone.
 * Throws what `JSON.parse` throws.
 */
export function findInexactMoney(text: string): string | undefined {
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
