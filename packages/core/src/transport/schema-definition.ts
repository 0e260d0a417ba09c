import type * as z from 'zod/mini';

/** A schema, as far as checking needs it: what it says of itself, without the library that made it. */
export type Schema = z.core.$ZodType;

type Definition = Readonly<Partial<Record<DefinitionField, unknown>>> & { readonly type: string };
type DefinitionField =
  | 'shape'
  | 'catchall'
  | 'element'
  | 'innerType'
  | 'options'
  | 'discriminator'
  | 'keyType'
  | 'valueType'
  | 'values'
  | 'entries'
  | 'format';

/** What a schema says of itself. */
export function definitionOf(schema: Schema): Definition {
  return schema._zod.def;
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && '_zod' in value;
}

/** The properties of an object schema; undefined for others. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const { shape } = definitionOf(schema);
  if (typeof shape !== 'object' || shape === null) return undefined;
  return Object.fromEntries(
    Object.entries<unknown>({ ...shape }).filter((entry): entry is [string, Schema] => isSchema(entry[1])),
  );
}

/** The alternatives of a union; undefined for others. */
export function optionsOf(schema: Schema): readonly Schema[] | undefined {
  const { options } = definitionOf(schema);
  return Array.isArray(options) ? options.filter(isSchema) : undefined;
}

/** The values of a literal or an enumeration; undefined for others. */
export function valuesOf(schema: Schema): ReadonlySet<unknown> | undefined {
  const { values, entries } = definitionOf(schema);
  if (Array.isArray(values)) return new Set<unknown>(values);
  return typeof entries === 'object' && entries !== null ? new Set<unknown>(Object.values(entries)) : undefined;
}

/** The alternative a value names with its discriminator; undefined for other unions, and where none fits. */
export function variantOf(schema: Schema, value: Readonly<Record<string, unknown>>): Schema | undefined {
  const { discriminator } = definitionOf(schema);
  if (typeof discriminator !== 'string') return undefined;
  return optionsOf(schema)?.find((option) => {
    const tag = shapeOf(option)?.[discriminator];
    return tag !== undefined && valuesOf(tag)?.has(value[discriminator]) === true;
  });
}
