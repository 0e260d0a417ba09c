import type { RefusedField } from './refusal.js';
import { expectationOf, givenValue } from './expectation.js';
import { shapeOf } from './schema-shape.js';
import { escaped, unknownField } from './unknown-name.js';

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What is needed of a schema of the contract. */
export interface Schema<Output> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Output }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/** The faults that a schema finds in a value, each said in words and named by its JSON pointer. */
export function faultsOf(value: unknown, schema: unknown, issues: readonly Issue[]): RefusedField[] {
  // What is unknown is named by `unknownFields`, one by one.
  return issues.filter(({ code }) => code !== 'unrecognized_keys').map((issue) => faultOf(issue, schema, { value }));
}

/** Fields that nobody knows and that are named at most: a body of nothing else must not keep the platform busy. */
const MOST_UNKNOWN = 50;

/** Fields that the schema lacks, at any depth; without a schema (`null`) all of them. */
export function unknownFields(value: unknown, schema: unknown): RefusedField[] {
  const found: RefusedField[] = [];
  for (const field of unknownIn(value, schema, '')) {
    found.push(field);
    if (found.length === MOST_UNKNOWN) break;
  }
  return found;
}

function* unknownIn(value: unknown, schema: unknown, pointer: string): Generator<RefusedField> {
  const { type, fields, element } = shapeOf(schema);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    if (type === 'array')
      for (const [index, item] of value.entries()) yield* unknownIn(item, element, `${pointer}/${index}`);
    return;
  }
  if (type !== 'object' && schema !== null) return;
  for (const [name, held] of Object.entries(value)) {
    if (fields.has(name)) yield* unknownIn(held, fields.get(name), `${pointer}/${escaped(name)}`);
    else yield unknownField({ name, pointer, known: [...fields.keys()] });
  }
}

function faultOf(issue: Issue, schema: unknown, { value }: { value: unknown }): RefusedField {
  const { path } = issue;
  const pointer = path.map((part) => `/${escaped(String(part))}`).join('');
  const given = path.reduce((found: unknown, part) => valueAt(found, part), value);
  const expected = path.reduce((found, part) => schemaAt(found, part), schema);
  // A rule that is no shape says itself what it wants, such as "not an e-mail address".
  const message =
    issue.code === 'custom'
      ? `${issue.message.charAt(0).toUpperCase()}${issue.message.slice(1)}.`
      : `Expected ${expectationOf(expected, String(path.at(-1) ?? ''))}; ${givenValue(given, shapeOf(expected))}.`;
  return { pointer, code: codeOf(issue, given), message };
}

function valueAt(value: unknown, part: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? Reflect.get(value, part)
    : undefined;
}

function schemaAt(schema: unknown, part: PropertyKey): unknown {
  const { type, fields, element } = shapeOf(schema);
  return type === 'array' ? element : fields.get(String(part));
}

function codeOf({ code = 'invalid' }: Issue, given: unknown): string {
  if (given === undefined) return 'required';
  const codes: Readonly<Record<string, string>> = {
    invalid_type: 'wrong_type',
    too_big: 'out_of_range',
    too_small: 'out_of_range',
    invalid_format: 'malformed',
    invalid_value: 'not_allowed',
    invalid_union: 'not_allowed',
    custom: 'malformed',
  };
  return codes[code] ?? code;
}
