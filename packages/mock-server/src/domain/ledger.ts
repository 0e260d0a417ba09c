import { journalId, orderId, type Journal } from '@ip-portal/core/model';
import { accountClasses, classOf, type LedgerTotals } from './account.js';
import { newId } from './id.js';
import type { World } from './world.js';

/** Moves an amount (fen, above zero) from one account to others: `debit` receives, `credit` gives. */
export interface Posting {
  readonly account: string;
  readonly debit?: number;
  readonly credit?: number;
}

export interface Booking {
  /** What is booked, for example `balance_captured`. */
  readonly entry: string;
  readonly orderId: string | null;
  readonly postings: readonly Posting[];
  readonly reverses?: string;
}

const nothing: LedgerTotals = { custody: 0, clearing: 0, own_bank: 0, liability: 0, income: 0, expense: 0 };

/** A broken invariant of the ledger: a fault of the platform itself, never of a caller. Nothing of the booking stays. */
export class LedgerViolation extends Error {
  override readonly name = 'LedgerViolation';
}

/**
 * Books one journal and checks every invariant of the ledger at once:
 * debits equal credits; custody (and what is in clearing) equals client liabilities and unswept income; no client
 * liability below zero; no official fee becomes income; integer fen only. A journal never changes afterwards.
 * Zero postings are left out. Throws `LedgerViolation`.
 */
export function book(world: World, booking: Booking): Journal {
  const lines = booking.postings
    .map(({ account, debit = 0, credit = 0 }) => ({ account, debit, credit }))
    .filter(({ debit, credit }) => debit !== 0 || credit !== 0);
  checkLines(booking.entry, lines);
  const journal: Journal = {
    id: journalId.parse(newId(world, 'jrn')),
    at: world.now,
    orderId: booking.orderId === null ? null : orderId.parse(booking.orderId),
    entry: booking.entry,
    currency: 'CNY',
    lines,
    reverses: booking.reverses === undefined ? null : journalId.parse(booking.reverses),
  };
  const totals = { ...totalsOf(world) };
  for (const line of lines) {
    const change = line.debit - line.credit;
    const balance = exact((world.balances.get(line.account) ?? 0) + change, booking.entry);
    const kind = classOf(line.account);
    if (kind === null) throw new LedgerViolation(`${booking.entry}: "${line.account}" is no account of the ledger`);
    if (kind === 'liability' && balance > 0)
      throw new LedgerViolation(`${booking.entry}: ${line.account} falls below zero`);
    world.balances.set(line.account, balance);
    totals[kind] = exact(totals[kind] + change, booking.entry);
  }
  checkTotals(booking.entry, totals);
  world.ledgerTotals.set('all', totals);
  world.journals.set(journal.id, journal);
  return journal;
}

/** Books the opposite of a journal and names it. */
export function reverse(world: World, id: string): Journal {
  const journal = world.journals.get(id);
  if (journal === undefined) throw new LedgerViolation(`There is no journal ${id} to reverse`);
  return book(world, {
    entry: `${journal.entry}_reversed`,
    orderId: journal.orderId,
    postings: journal.lines.map(({ account, debit, credit }) => ({ account, debit: credit, credit: debit })),
    reverses: journal.id,
  });
}

/** What an account of clients holds, in fen (credit balance). */
export function heldOn(world: World, accountName: string): number {
  return 0 - (world.balances.get(accountName) ?? 0);
}

export function totalsOf(world: World): LedgerTotals {
  return world.ledgerTotals.get('all') ?? nothing;
}

/** Recounts the whole ledger from its journals and compares it with the running balances. Throws `LedgerViolation`. */
export function audit(world: World): LedgerTotals {
  const balances = new Map<string, number>();
  const totals = { ...nothing };
  for (const journal of world.journals.values()) {
    checkLines(journal.entry, journal.lines);
    for (const { account, debit, credit } of journal.lines) {
      balances.set(account, (balances.get(account) ?? 0) + debit - credit);
      const kind = classOf(account);
      if (kind !== null) totals[kind] += debit - credit;
    }
  }
  for (const [account, balance] of balances) {
    if ((world.balances.get(account) ?? 0) !== balance)
      throw new LedgerViolation(`${account}: the balance is not what its journals say`);
    if (classOf(account) === 'liability' && balance > 0) throw new LedgerViolation(`${account} is below zero`);
  }
  const running = totalsOf(world);
  for (const kind of accountClasses) {
    if (running[kind] !== totals[kind])
      throw new LedgerViolation(`The running total of ${kind} is not what the journals say`);
  }
  checkTotals('audit', totals);
  return totals;
}

function checkLines(entry: string, lines: readonly { account: string; debit: number; credit: number }[]): void {
  let difference = 0;
  for (const { account, debit, credit } of lines) {
    const amount = debit === 0 ? credit : debit;
    if (!Number.isSafeInteger(amount) || amount < 1 || (debit !== 0 && credit !== 0)) {
      throw new LedgerViolation(`${entry}: ${account} needs exactly one amount of whole fen above zero`);
    }
    difference = exact(difference + debit - credit, entry);
  }
  if (lines.length < 2 || difference !== 0)
    throw new LedgerViolation(`${entry}: debits and credits differ by ${difference} fen`);
  const touches = (prefix: string) => lines.some(({ account }) => account.startsWith(prefix));
  if (touches('liab:official_fee_passthrough:') && touches('income:')) {
    throw new LedgerViolation(`${entry}: an official fee is passed through and never becomes income`);
  }
}

function checkTotals(entry: string, totals: LedgerTotals): void {
  // Income is credited, so its total is negative; what was swept lies on the own bank account or was spent.
  const swept = totals.own_bank + totals.expense;
  const unswept = -totals.income - swept;
  if (totals.custody < 0 || totals.clearing < 0)
    throw new LedgerViolation(`${entry}: a custodian or a provider gave money it does not have`);
  if (swept < 0) throw new LedgerViolation(`${entry}: custody would hold the platform's own money`);
  if (unswept < 0) throw new LedgerViolation(`${entry}: more was swept to the own bank account than was earned`);
  if (totals.custody + totals.clearing !== -totals.liability + unswept) {
    throw new LedgerViolation(`${entry}: custody holds something else than client money and unswept income`);
  }
}

// Sums of safe integers are exact exactly when the result is a safe integer again.
function exact(sum: number, entry: string): number {
  if (Number.isSafeInteger(sum)) return sum;
  throw new LedgerViolation(`${entry}: an amount leaves the range of exact integers`);
}
