/** What a schema of the contract says about itself; only what the inputs of the contract use. */
export interface SchemaShape {
  readonly type: 'object' | 'array' | 'number' | 'boolean' | 'string' | 'choice' | 'other';
  readonly isNullable: boolean;
  /** Fields of an object by name; empty for all others. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** Schema of the items of an array. */
  readonly element: unknown;
  /** Values of an enumeration or a literal. */
  readonly values: readonly unknown[];
  /** Bounds of a number, or of the length of a text or an array, both included. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Source of the pattern of a text. */
  readonly pattern: string | null;
}

const known = new WeakMap<object, SchemaShape>();

/** Reads a schema: what is optional or nullable is read through to what it holds. Schemas never change, so once is enough. */
export function shapeOf(schema: unknown): SchemaShape {
  if (!isObject(schema)) return read(schema);
  const shape = known.get(schema) ?? read(schema);
  known.set(schema, shape);
  return shape;
}

function read(schema: unknown): SchemaShape {
  const definition = memberOf(schema, 'def');
  const type = memberOf(definition, 'type');
  if (type === 'optional' || type === 'nullable') {
    const inner = shapeOf(memberOf(definition, 'innerType'));
    return type === 'nullable' ? { ...inner, isNullable: true } : inner;
  }
  const shape = memberOf(definition, 'shape');
  const bounds = memberOf(memberOf(schema, '_zod'), 'bag');
  return {
    type: typeNamed(type),
    isNullable: false,
    fields: new Map(isObject(shape) ? Object.entries(shape) : []),
    element: memberOf(definition, 'element'),
    values: valuesOf(definition),
    minimum: boundOf(memberOf(bounds, 'minimum')),
    maximum: boundOf(memberOf(bounds, 'maximum')),
    pattern: patternOf(memberOf(bounds, 'patterns')),
  };
}

function typeNamed(type: unknown): SchemaShape['type'] {
  if (type === 'enum' || type === 'literal') return 'choice';
  const plain = ['object', 'array', 'number', 'boolean', 'string'] as const;
  return plain.find((candidate) => candidate === type) ?? 'other';
}

function valuesOf(definition: unknown): readonly unknown[] {
  const [entries, values] = [memberOf(definition, 'entries'), memberOf(definition, 'values')];
  if (Array.isArray(values)) return values;
  return isObject(entries) ? Object.values(entries) : [];
}

/** Whole numbers are bounded by what a number can hold exactly, which nobody needs to be told. */
function boundOf(value: unknown): number | null {
  return typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : null;
}

function patternOf(patterns: unknown): string | null {
  const first: unknown = patterns instanceof Set ? patterns.values().next().value : null;
  return first instanceof RegExp ? first.source : null;
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}
