/** What checking reads of a schema (`src/transport/schema-definition.ts`), in the places where the library keeps it. */
interface Shape {
  readonly _zod: { readonly def: object };
}

const define = (def: object): Shape => ({ _zod: { def } });

/** A type without parts: `string`, `boolean`, `unknown`, `number` with its format. Undefined parts count as absent. */
export const leaf = (type: string, checks?: readonly Shape[], format?: string): Shape =>
  define({ type, checks, format });
export const literal = (values: readonly unknown[]): Shape => define({ type: 'literal', values });
export const array = (element: Shape, checks?: readonly Shape[]): Shape => define({ type: 'array', element, checks });
export const optional = (innerType: Shape): Shape => define({ type: 'optional', innerType });
export const nullable = (innerType: Shape): Shape => define({ type: 'nullable', innerType });
export const object = (shape: object): Shape => define({ type: 'object', shape });
export const record = (keyType: Shape, valueType: Shape): Shape => define({ type: 'record', keyType, valueType });
export const union = (discriminator: string, options: readonly Shape[]): Shape =>
  define({ type: 'union', discriminator, options });

export const atLeast = (minimum: number): Shape => define({ check: 'min_length', minimum });
export const atMost = (maximum: number): Shape => define({ check: 'max_length', maximum });
export const matches = (pattern: RegExp): Shape => define({ check: 'string_format', pattern });
export const from = (value: number): Shape => define({ check: 'greater_than', value, inclusive: true });
export const upTo = (value: number): Shape => define({ check: 'less_than', value, inclusive: true });
