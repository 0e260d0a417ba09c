import * as z from 'zod/mini';

/**
 * An amount of money: integer minor units (for CNY: fen) and an ISO 4217 code. Never a float, never an implicit currency.
 * Amounts stay within the safe integers (2^53 - 1) on the wire; products and sums are made in `bigint`.
 */
export const money = z.object({
  amount: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.output<typeof money>;
