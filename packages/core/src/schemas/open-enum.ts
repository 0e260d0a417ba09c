import * as z from 'zod/mini';

/** A value of a known list, or a string a later platform adds: a client survives both. */
export type Open<Known extends string> = Known | (string & {});

/** Known values of every open enumeration, for the OpenAPI document and for fallback labels. */
export const openEnumValues = z.registry<{ values: readonly string[] }>();

/**
 * An enumeration of a response. Enumerations are open (contract: "a client must survive values it does not know"),
 * so any string up to 255 characters is delivered as it is; the known values are kept in {@link openEnumValues}.
 */
export function openEnum<const Known extends readonly [string, ...string[]]>(
  values: Known,
): z.ZodMiniType<Open<Known[number]>> {
  const schema: z.ZodMiniType<Open<Known[number]>> = z.string().check(z.maxLength(255));
  openEnumValues.add(schema, { values });
  return schema;
}
