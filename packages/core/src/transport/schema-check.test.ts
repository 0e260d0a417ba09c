import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '../schemas/operations.js';
import { answersOf } from './schema-check.arbitraries.js';
import { checkOf } from './schema-check.js';

test.each(Object.values(operations).map(({ id, output }) => [id, output] as const))(
  'the quick check of %s agrees with its schema on good and on spoiled answers',
  (_id, output: z.core.$ZodType) => {
    const check = checkOf(output);
    fc.assert(
      fc.property(answersOf(output), ({ good, spoiled }) => {
        expect(check(good)).toBe(z.safeParse(output, good).success);
        expect(check(spoiled)).toBe(z.safeParse(output, spoiled).success);
      }),
      { numRuns: 60 },
    );
  },
);

test('rules it does not know are left to the schema', () => {
  const even = z.number().check(z.refine((value) => value % 2 === 0));
  const strict = z.strictObject({ a: z.optional(z.string()) });
  expect([checkOf(even)(2), checkOf(even)(3), checkOf(strict)({}), checkOf(strict)({ b: 1 })]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
