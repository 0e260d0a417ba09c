import * as z from 'zod/mini';
import { instant } from './date.js';
import { journalId, orderId } from './id.js';

/** One line of a journal, in integer minor units; exactly one of `debit` and `credit` is above zero. */
export const journalLine = z.looseObject({
  /** For example `asset:custody_bank:demo-bank`, `liab:buyer_escrow:ord_1`, `income:platform_fee`. */
  account: z.string(),
  debit: z.int().check(z.nonnegative()),
  credit: z.int().check(z.nonnegative()),
});

/** An immutable double entry: debits equal credits. A mistake is reversed by another journal, never changed. */
export const journal = z.looseObject({
  id: journalId,
  at: instant,
  orderId: z.nullable(orderId),
  /** What was booked, for example `balance_captured`. */
  entry: z.string(),
  currency: z.string(),
  lines: z.array(journalLine),
  reverses: z.nullable(journalId),
});
export type Journal = z.output<typeof journal>;

export const ledgerStatement = z.looseObject({
  orderId,
  currency: z.string(),
  journals: z.array(journal),
  /** Balance of each account the journals touch, debit positive, in minor units. */
  balances: z.array(z.looseObject({ account: z.string(), balance: z.int() })),
});
export type LedgerStatement = z.output<typeof ledgerStatement>;
