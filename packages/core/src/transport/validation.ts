import * as z from 'zod/mini';
import { checkOf } from './schema-check.js';

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

type Path = readonly PropertyKey[];

/** The schemas one step below; several for a union. */
function stepInto(schema: z.core.$ZodType, key: PropertyKey): readonly z.core.$ZodType[] {
  return unwrap(schema).flatMap((inner) => {
    if (inner instanceof z.ZodMiniObject) {
      const property: z.core.$ZodType | undefined = inner._zod.def.shape[String(key)];
      return property === undefined ? [] : [property];
    }
    if (inner instanceof z.ZodMiniArray) return [inner._zod.def.element];
    if (inner instanceof z.ZodMiniRecord) return [inner._zod.def.valueType];
    return [];
  });
}

/** Looks through optional, nullable and union wrappers. */
function unwrap(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  if (schema instanceof z.ZodMiniUnion || schema instanceof z.ZodMiniDiscriminatedUnion) {
    return schema._zod.def.options.flatMap(unwrap);
  }
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable)
    return unwrap(schema._zod.def.innerType);
  return [schema];
}

function isMoneySchema(schema: z.core.$ZodType): boolean {
  return unwrap(schema).some(
    (inner) =>
      inner instanceof z.ZodMiniObject && 'amount' in inner._zod.def.shape && 'currency' in inner._zod.def.shape,
  );
}

function touchesMoney(schema: z.core.$ZodType, path: Path): boolean {
  let level: readonly z.core.$ZodType[] = [schema];
  for (const key of path) {
    if (level.some(isMoneySchema)) return true;
    level = level.flatMap((inner) => stepInto(inner, key));
  }
  return level.some(isMoneySchema);
}

function toPointer(path: Path): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Issues inside a union are reported under it; all are brought to the surface with their whole path. */
function flatten(issue: z.core.$ZodIssue, base: Path): { path: Path; message: string }[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }];
  return [
    { path, message: issue.message },
    ...issue.errors.flatMap((errors) => errors.flatMap((inner) => flatten(inner, path))),
  ];
}

/** A page that froze or extended `Object.prototype` can make the schema library throw; a call must not fail for that. */
function safeParse(schema: z.core.$ZodType, value: unknown): z.core.util.SafeParseResult<unknown> | Error {
  try {
    return z.safeParse(schema, value);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Compares a value with its schema. Validation only looks: what is delivered is the value as it came, so that unknown keys
 * and unknown enumeration values are never lost, whatever the mode.
 */
export function findIssues(schema: z.core.$ZodType, value: unknown): readonly ValidationIssue[] {
  if (checkOf(schema)(value)) return [];
  const result = safeParse(schema, value);
  if (result instanceof Error)
    return [{ pointer: '', message: `it could not be checked: ${result.message}`, isMoney: false }];
  if (result.success) return [];
  return result.error.issues
    .flatMap((issue) => flatten(issue, []))
    .map(({ path, message }) => ({ pointer: toPointer(path), message, isMoney: touchesMoney(schema, path) }));
}
