import { isJsonObject } from './json-object.js';
import { checkOf } from './schema-check.js';
import { definitionOf, isSchema, optionsOf, shapeOf, variantOf, type Schema } from './schema-definition.js';

/** `strict`: a wrong answer is an error. `warn`: a notice; wrong money stays an error. `off`: only money is looked at. */
export type ValidationMode = 'strict' | 'warn' | 'off';

/** One place where an answer differs from its schema. The value itself is never repeated. */
export interface ValidationIssue {
  /** JSON pointer into the answer. */
  readonly pointer: string;
  readonly message: string;
  /** True where an amount of money is concerned: such an answer is never delivered. */
  readonly isMoney: boolean;
}

/**
 * Compares a value with its schema. Validation only looks: what is delivered is the value as it came, so that unknown keys
 * and unknown enumeration values are never lost, whatever the mode.
 */
export function findIssues(schema: Schema, value: unknown): readonly ValidationIssue[] {
  return checkOf(schema)(value) ? [] : explain(schema, value, { pointer: '', isMoney: false });
}

interface Place {
  readonly pointer: string;
  readonly isMoney: boolean;
}

function isMoneySchema(schema: Schema): boolean {
  const shape = shapeOf(schema);
  return shape !== undefined && 'amount' in shape && 'currency' in shape;
}

/** The innermost places at which a value that does not fit goes wrong. */
function explain(schema: Schema, value: unknown, place: Place): readonly ValidationIssue[] {
  if (checkOf(schema)(value)) return [];
  const { type, innerType, element, valueType } = definitionOf(schema);
  if (isSchema(innerType)) return explain(innerType, value, place);
  const here = { pointer: place.pointer, isMoney: place.isMoney || isMoneySchema(schema) };
  const inner: ValidationIssue[] = [];
  const descend = (child: Schema | undefined, key: string, member: unknown): void => {
    if (child === undefined) return;
    const pointer = `${here.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    inner.push(...explain(child, member, { pointer, isMoney: here.isMoney }));
  };
  if (Array.isArray(value) && isSchema(element)) {
    value.forEach((member: unknown, index) => {
      descend(element, String(index), member);
    });
  }
  if (isJsonObject(value)) {
    const variant = optionsOf(schema) === undefined ? undefined : variantOf(schema, value);
    if (variant !== undefined) return explain(variant, value, place);
    for (const [name, child] of Object.entries(shapeOf(schema) ?? {})) descend(child, name, value[name]);
    if (isSchema(valueType)) for (const [name, member] of Object.entries(value)) descend(valueType, name, member);
  }
  return inner.length > 0 ? inner : [{ ...here, message: `it is not a valid ${type}` }];
}
