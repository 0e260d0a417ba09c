import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory.js';
import { account } from './account.js';
import { entries } from './journal-entry.js';
import { audit, book, heldOn, LedgerViolation, reverse, totalsOf } from './ledger.js';
import type { World } from './world.js';

const custodian = 'bank_custody';
const order = { orderId: 'ord_1' };

function emptyWorld(): World {
  const nobody = () => undefined;
  return createMemoryStore({
    seed: 1,
    startsAt: '2026-11-23T01:00:00.000Z',
    tenants: [],
    findListing: nobody,
    findParty: nobody,
  }).world;
}

/** Price 60,000 CNY, deposit 3,000, official fee 200, seller margin 2,000: the money of a funded deal. */
function fundedWorld(): World {
  const world = emptyWorld();
  book(world, entries.marginCaptured({ listingId: 'lst_1', amount: 200_000, custodian, broughtForward: false }));
  book(world, entries.depositCaptured({ ...order, amount: 300_000 }));
  book(world, entries.clearingSettled({ ...order, amount: 300_000, custodian }));
  book(world, entries.balanceCaptured({ ...order, amount: 5_700_000, officialFee: 20_000 }));
  book(world, entries.clearingSettled({ ...order, amount: 5_720_000, custodian }));
  book(world, entries.depositApplied({ ...order, amount: 300_000 }));
  book(world, entries.officialFeePaid({ ...order, amount: 20_000, custodian }));
  return world;
}

const division = { ...order, sellerId: 'pty_s', fromDispute: 0 };

test('a happy deal leaves its fee with the platform and nothing else anywhere', () => {
  const world = fundedWorld();
  book(
    world,
    entries.divided({
      ...division,
      entry: 'release_instructed',
      fromEscrow: 6_000_000,
      refund: 0,
      fee: 300_000,
      payout: 5_700_000,
    }),
  );
  book(world, entries.sellerPaid({ ...order, sellerId: 'pty_s', amount: 5_700_000, custodian }));
  book(world, entries.incomeSwept({ ...order, amount: 300_000, custodian }));
  book(world, entries.marginReturned({ listingId: 'lst_1', amount: 200_000, custodian }));
  expect(audit(world)).toEqual({
    custody: 0,
    clearing: 0,
    own_bank: 300_000,
    liability: 0,
    income: -300_000,
    expense: 0,
  });
});

test('an office refusal pays the buyer back whole, the official fee out of the margin', () => {
  const world = fundedWorld();
  book(
    world,
    entries.divided({
      ...division,
      entry: 'refund_instructed',
      fromEscrow: 6_000_000,
      refund: 6_000_000,
      fee: 0,
      payout: 0,
    }),
  );
  book(world, entries.compensationGranted({ ...order, listingId: 'lst_1', amount: 20_000 }));
  expect(heldOn(world, account.buyerRefund('ord_1'))).toBe(6_020_000);
  book(world, entries.buyerPaid({ ...order, amount: 6_020_000, custodian }));
  book(world, entries.marginReturned({ listingId: 'lst_1', amount: 180_000, custodian }));
  expect(Object.values(audit(world)).every((total) => total === 0)).toBe(true);
});

const broken: readonly [why: string, postings: { account: string; debit?: number; credit?: number }[]][] = [
  [
    'debits and credits differ',
    [
      { account: account.custodyBank(custodian), debit: 2 },
      { account: account.buyerEscrow('o'), credit: 1 },
    ],
  ],
  [
    'an amount is no whole number',
    [
      { account: account.custodyBank(custodian), debit: 0.5 },
      { account: account.buyerEscrow('o'), credit: 0.5 },
    ],
  ],
  [
    'an amount is below zero',
    [
      { account: account.custodyBank(custodian), debit: -1 },
      { account: account.buyerEscrow('o'), credit: -1 },
    ],
  ],
  [
    'an amount is beyond exact integers',
    [
      { account: account.custodyBank(custodian), debit: 2 ** 53 },
      { account: account.buyerEscrow('o'), credit: 2 ** 53 },
    ],
  ],
  [
    'a client would owe',
    [
      { account: account.buyerEscrow('o'), debit: 1 },
      { account: account.sellerPayable('s'), credit: 1 },
    ],
  ],
  [
    'an official fee would become income',
    [
      { account: account.officialFee('ord_1'), debit: 1 },
      { account: account.platformFee, credit: 1 },
    ],
  ],
  [
    'custody would hold what nobody owns',
    [
      { account: account.custodyBank(custodian), debit: 1 },
      { account: account.ownBank, credit: 1 },
    ],
  ],
  [
    'more would be swept than was earned',
    [
      { account: account.ownBank, debit: 1 },
      { account: account.custodyBank(custodian), credit: 1 },
    ],
  ],
  [
    'an account is unknown',
    [
      { account: 'asset:pocket', debit: 1 },
      { account: account.ownBank, credit: 1 },
    ],
  ],
];

test.each(broken)('refuses a journal where %s', (_why, postings) => {
  const world = fundedWorld();
  const before = totalsOf(world);
  expect(() => book(world, { entry: 'wrong', orderId: null, postings })).toThrow(LedgerViolation);
  expect(totalsOf(world)).toEqual(before);
});

test('a mistake is reversed by another journal, which names it', () => {
  const world = emptyWorld();
  const journal = book(world, entries.depositCaptured({ ...order, amount: 100 }));
  expect(reverse(world, journal.id)).toMatchObject({ reverses: journal.id, entry: 'deposit_captured_reversed' });
  expect(heldOn(world, account.buyerDeposit('ord_1'))).toBe(0);
});
