/** A JSON object without a prototype to speak of: its keys are data. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a body. Every body of the contract is a JSON object, so one that was cut anywhere never parses.
 * Returns undefined for everything else. Keys named `__proto__` are dropped: they are never part of the contract,
 * and copying them would change a prototype.
 */
export function parseJsonObject(text: string): JsonObject | undefined {
  try {
    // The underscore may be escaped as \u005f or \u005F.
    const mayHoldPrototype = text.includes('__proto__') || text.includes('\\u005');
    const value: unknown = mayHoldPrototype
      ? JSON.parse(text, (key, inner: unknown) => (key === '__proto__' ? undefined : inner))
      : JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a value as JSON. Own properties only, and no `toJSON` of prototypes: old libraries on a host page put one on arrays,
 * and a request must not change because of it. Dates become ISO instants; undefined properties are left out.
 */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => writeJson(item)).join(',')}]`;
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (isJsonObject(value)) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
