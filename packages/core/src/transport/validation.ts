import type { Check } from './check.js';
import { isJsonObject } from './json-object.js';

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

interface Place {
  readonly pointer: string;
  readonly isMoney: boolean;
}

const root: Place = { pointer: '', isMoney: false };

/**
 * The innermost places at which a value goes wrong; none when it fits. Validation only looks: what is delivered is the value as
 * it came, so that unknown keys and unknown enumeration values are never lost, whatever the mode.
 */
export function findIssues(check: Check, value: unknown, place = root): readonly ValidationIssue[] {
  if (check(value)) return [];
  const { type, inner, element, shape, variant } = check.parts;
  const further = inner ?? variant?.(value);
  if (further !== undefined) return findIssues(further, value, place);
  const isMoney = place.isMoney || (shape !== undefined && 'amount' in shape && 'currency' in shape);
  const pointerTo = (key: string): string => `${place.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const holder = type === 'array' ? Array.isArray(value) && { ...value } : isJsonObject(value) && value;
  const members = holder === false ? [] : Object.entries<unknown>(holder);
  const judged =
    shape === undefined || !isJsonObject(value)
      ? members.map(([key, member]) => [key, element, member] as const)
      : Object.entries(shape).map(([key, part]) => [key, part, value[key]] as const);
  const issues = judged.flatMap(([key, part, member]) =>
    part === undefined ? [] : findIssues(part, member, { pointer: pointerTo(key), isMoney }),
  );
  return issues.length > 0 ? issues : [{ pointer: place.pointer, isMoney, message: `it is not a valid ${type}` }];
}
