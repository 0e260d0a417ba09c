import fc from 'fast-check';
import * as z from 'zod/mini';

const junk = fc.oneof(
  fc.constantFrom<unknown[]>(
    undefined,
    null,
    true,
    '',
    0,
    -1,
    1.5,
    Number.NaN,
    Infinity,
    2 ** 53,
    [],
    {},
    [null],
    'x'.repeat(300),
  ),
  fc.constantFrom('patent', 'CNY', '2026-11-23', '2026-13-01', '2026-11-23T00:00:00Z', 'cny'),
  fc.integer(),
  fc.string(),
);

/** Values that mostly fit a schema: enough structure to reach every branch of a check. */
function valuesOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodMiniObject) {
    const members = Object.entries<z.core.$ZodType>(schema._zod.def.shape).map(
      ([name, inner]) => [name, valuesOf(inner)] as const,
    );
    return fc.record(Object.fromEntries(members));
  }
  if (schema instanceof z.ZodMiniArray) return fc.array(valuesOf(schema._zod.def.element), { maxLength: 2 });
  if (schema instanceof z.ZodMiniOptional) return fc.option(valuesOf(schema._zod.def.innerType), { nil: undefined });
  if (schema instanceof z.ZodMiniNullable) return fc.option(valuesOf(schema._zod.def.innerType), { nil: null });
  if (schema instanceof z.ZodMiniUnion || schema instanceof z.ZodMiniDiscriminatedUnion) {
    return fc.oneof(...schema._zod.def.options.map((option) => valuesOf(option)));
  }
  if (schema instanceof z.ZodMiniRecord)
    return fc.dictionary(fc.string(), valuesOf(schema._zod.def.valueType), { maxKeys: 2 });
  if (schema instanceof z.ZodMiniLiteral || schema instanceof z.ZodMiniEnum)
    return fc.constantFrom(...(schema._zod.values ?? []));
  const { type } = schema._zod.def;
  if (type === 'number') return fc.oneof(fc.nat(), fc.integer());
  if (type === 'boolean') return fc.boolean();
  return fc.constantFrom('2026-11-23', '2026-11-23T00:00:00.000Z', 'CNY', 'DE', '440300', 'lst_1');
}

/** The places of a value, each as the list of keys that leads there. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

function replaceAt(value: unknown, path: readonly string[], replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => [
    name,
    name === key ? replaceAt(inner, rest, replacement) : inner,
  ]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** A value of a schema, and the same value with something wrong at one place. */
export function answersOf(schema: z.core.$ZodType): fc.Arbitrary<{ good: unknown; spoiled: unknown }> {
  return fc.tuple(valuesOf(schema), fc.nat(), junk).map(([good, place, replacement]) => {
    const places = placesOf(good);
    return { good, spoiled: replaceAt(good, places[place % places.length] ?? [], replacement) };
  });
}
