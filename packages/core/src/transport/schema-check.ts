import type * as z from 'zod/mini';
import * as checks from './check.js';
import { definitionOf, isSchema, optionsOf, shapeOf, valuesOf, type Schema } from './schema-definition.js';

type Check = checks.Check;
type Rule = checks.Rule;

const compiled = new WeakMap<Schema, Check>();

/**
 * The check of a schema, made once. What it does not know it leaves to the schema itself, so both always agree.
 * In pages the checks are made when the package is built (`scripts/browser-schemas.ts`), and this is not there.
 */
export function checkOf(schema: Schema): Check {
  let check = compiled.get(schema);
  if (check === undefined) {
    const rules = (schema._zod.def.checks ?? []).map((rule) => compileRule(rule));
    const known = rules.filter((rule) => rule !== undefined);
    check = (known.length === rules.length ? compile(schema, known) : undefined) ?? leftToSchema(schema);
    compiled.set(schema, check);
  }
  return check;
}

/** The schema's own judgement. */
function leftToSchema(schema: Schema): Check {
  const judge = (value: unknown): boolean => {
    const result = schema._zod.run({ value, issues: [] }, { async: false });
    return 'issues' in result && result.issues.length === 0;
  };
  return checks.check(judge, { type: definitionOf(schema).type });
}

/** Undefined for types, and rules of types, that are left to the schema. */
function compile(schema: Schema, rules: readonly Rule[]): Check | undefined {
  const { type, element, format } = definitionOf(schema);
  if (type === 'array' && isSchema(element)) return checks.list(checkOf(element), ...rules);
  // Formats (`z.email()`) are types with a rule of their own: all but whole numbers are left to the schema.
  if (type === 'number' && format === 'safeint') return checks.whole(...rules);
  if (type === 'number' && format === undefined) return checks.number(...rules);
  if (type === 'string' && format === undefined) return checks.text(...rules);
  return rules.length === 0 ? compileUnruled(schema) : undefined;
}

function compileUnruled(schema: Schema): Check | undefined {
  const { type, innerType } = definitionOf(schema);
  if (type === 'object') return compileObject(schema);
  if (type === 'optional' && isSchema(innerType)) return checks.optional(checkOf(innerType));
  if (type === 'nullable' && isSchema(innerType)) return checks.nullable(checkOf(innerType));
  if (type === 'union') return compileUnion(schema);
  if (type === 'record') return compileRecord(schema);
  if (type === 'enum' || type === 'literal') return checks.oneOf(...(valuesOf(schema) ?? []));
  if (type === 'boolean') return checks.flag();
  return type === 'unknown' ? checks.anything() : undefined;
}

type RuleDefinition = z.core.$ZodCheckDef &
  Partial<Record<'maximum' | 'minimum' | 'value' | 'inclusive' | 'pattern', unknown>>;

function compileRule(rule: z.core.$ZodCheck<never>): Rule | undefined {
  const definition: RuleDefinition = rule._zod.def;
  const { check, maximum, minimum, value: limit, inclusive, pattern } = definition;
  if (check === 'max_length' && typeof maximum === 'number') return checks.atMost(maximum);
  if (check === 'min_length' && typeof minimum === 'number') return checks.atLeast(minimum);
  if (typeof limit === 'number' && inclusive === true) {
    if (check === 'greater_than') return checks.from(limit);
    if (check === 'less_than') return checks.upTo(limit);
  }
  if (check === 'string_format' && pattern instanceof RegExp && !pattern.global && !pattern.sticky)
    return checks.matches(pattern);
  return undefined;
}

function compileObject(schema: Schema): Check | undefined {
  const { catchall } = definitionOf(schema);
  if (isSchema(catchall) && definitionOf(catchall).type !== 'unknown') return undefined;
  const members = Object.entries(shapeOf(schema) ?? {}).map(([name, inner]) => [name, checkOf(inner)] as const);
  return checks.object(Object.fromEntries(members));
}

function compileRecord(schema: Schema): Check | undefined {
  const { keyType, valueType } = definitionOf(schema);
  const isPlain =
    isSchema(keyType) && definitionOf(keyType).type === 'string' && (keyType._zod.def.checks ?? []).length === 0;
  return isPlain && isSchema(valueType) ? checks.dictionary(checkOf(valueType)) : undefined;
}

function compileUnion(schema: Schema): Check {
  const options = (optionsOf(schema) ?? []).map(checkOf);
  const { discriminator } = definitionOf(schema);
  if (typeof discriminator === 'string') return checks.variants(discriminator, ...options);
  return checks.check((value) => options.some((option) => option(value)), { type: 'union' });
}
