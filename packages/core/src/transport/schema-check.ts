import type * as z from 'zod/mini';
import { isJsonObject } from './json-object.js';
import { definitionOf, isSchema, optionsOf, shapeOf, valuesOf, type Schema } from './schema-definition.js';

/** Says whether a value fits; nothing about why. */
export type Check = (value: unknown) => boolean;

const compiled = new WeakMap<Schema, Check>();

/**
 * A schema as one plain function, made once: about ten times as fast as parsing with it, because nothing is copied and no
 * issue is described. No code is built from strings. What it does not know it leaves to the schema itself, so both always agree.
 */
export function checkOf(schema: Schema): Check {
  let check = compiled.get(schema);
  if (check === undefined) {
    check = compile(schema);
    compiled.set(schema, check);
  }
  return check;
}

function compile(schema: Schema): Check {
  const base = compileType(schema);
  const rules = (schema._zod.def.checks ?? []).map((rule) => compileRule(rule));
  if (base === undefined || rules.includes(undefined)) return (value) => runSchema(schema, value);
  const [first, ...rest] = rules.filter((rule) => rule !== undefined);
  if (first === undefined) return base;
  if (rest.length === 0) return (value) => base(value) && first(value);
  return (value) => base(value) && first(value) && rest.every((rule) => rule(value));
}

/** The schema's own judgement. */
function runSchema(schema: Schema, value: unknown): boolean {
  const result = schema._zod.run({ value, issues: [] }, { async: false });
  return 'issues' in result && result.issues.length === 0;
}

/** The check of a type without its rules; undefined for types that are left to the schema. */
function compileType(schema: Schema): Check | undefined {
  const { type, element, innerType, format } = definitionOf(schema);
  if (type === 'object') return compileObject(schema);
  if (type === 'array' && isSchema(element)) return compileArray(checkOf(element));
  if (type === 'optional' && isSchema(innerType)) return orElse(undefined, checkOf(innerType));
  if (type === 'nullable' && isSchema(innerType)) return orElse(null, checkOf(innerType));
  if (type === 'union') return compileUnion(schema);
  if (type === 'record') return compileRecord(schema);
  if (type === 'enum' || type === 'literal') return compileValues(valuesOf(schema));
  // Formats (`z.email()`) are types with a rule of their own: all but whole numbers are left to the schema.
  if (type === 'number' && format === 'safeint') return Number.isSafeInteger;
  if (format !== undefined) return undefined;
  if (type === 'string' || type === 'boolean') return (value) => typeof value === type;
  if (type === 'number') return Number.isFinite;
  return type === 'unknown' ? () => true : undefined;
}

type RuleDefinition = z.core.$ZodCheckDef &
  Partial<Record<'maximum' | 'minimum' | 'value' | 'inclusive' | 'pattern', unknown>>;

function compileRule(rule: z.core.$ZodCheck<never>): Check | undefined {
  const definition: RuleDefinition = rule._zod.def;
  const { check, maximum, minimum, value: limit, inclusive, pattern } = definition;
  if (check === 'max_length' && typeof maximum === 'number') return (value) => lengthOf(value) <= maximum;
  if (check === 'min_length' && typeof minimum === 'number') return (value) => lengthOf(value) >= minimum;
  if (typeof limit === 'number' && (check === 'greater_than' || check === 'less_than')) {
    const sign = check === 'greater_than' ? 1 : -1;
    return (value) =>
      typeof value === 'number' && (sign * (value - limit) > 0 || (inclusive === true && value === limit));
  }
  if (check === 'string_format' && pattern instanceof RegExp && !pattern.global && !pattern.sticky) {
    return (value) => typeof value === 'string' && pattern.test(value);
  }
  return undefined;
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;
}

function orElse(allowed: null | undefined, inner: Check): Check {
  return (value) => value === allowed || inner(value);
}

function compileValues(values: ReadonlySet<unknown> | undefined): Check | undefined {
  return values === undefined ? undefined : (value) => values.has(value);
}

function compileObject(schema: Schema): Check | undefined {
  const { catchall } = definitionOf(schema);
  if (isSchema(catchall) && definitionOf(catchall).type !== 'unknown') return undefined;
  const members = Object.entries(shapeOf(schema) ?? {}).map(([name, inner]) => ({ name, check: checkOf(inner) }));
  return (value) => {
    if (!isJsonObject(value)) return false;
    for (const { name, check } of members) {
      if (!check(value[name])) return false;
    }
    return true;
  };
}

function compileArray(element: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let index = 0; index < value.length; index += 1) {
      if (!element(value[index])) return false;
    }
    return true;
  };
}

function compileRecord(schema: Schema): Check | undefined {
  const { keyType, valueType } = definitionOf(schema);
  const isPlain =
    isSchema(keyType) && definitionOf(keyType).type === 'string' && (keyType._zod.def.checks ?? []).length === 0;
  if (!isPlain || !isSchema(valueType)) return undefined;
  const check = checkOf(valueType);
  return (value) => isJsonObject(value) && Object.values(value).every(check);
}

function compileUnion(schema: Schema): Check {
  const options = optionsOf(schema) ?? [];
  const { discriminator } = definitionOf(schema);
  if (typeof discriminator !== 'string') {
    const checks = options.map(checkOf);
    return (value) => checks.some((check) => check(value));
  }
  const byValue = new Map<unknown, Check>();
  for (const option of options) {
    const tag = shapeOf(option)?.[discriminator];
    for (const value of (tag && valuesOf(tag)) ?? []) byValue.set(value, checkOf(option));
  }
  return (value) => isJsonObject(value) && byValue.get(value[discriminator])?.(value) === true;
}
