import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actors } from '../schemas/party.js';
import { availableActions, stepFor } from './available-actions.js';
import {
  agreed,
  anyEvents,
  anyFacts,
  checked,
  delivered,
  everyStep,
  filed,
  funded,
  hour,
  passed,
  play,
  start,
  wander,
  type Taken,
} from './deal.arbitraries.js';
import { isClosed, openDeal, type Deal } from './deal.js';
import { nextDueStep } from './due-steps.js';
import { escrowMachine } from './escrow.js';
import { plainFacts, type DealFacts } from './facts.js';
import { orderMachine } from './order.js';
import { transferMachine } from './transfer.js';
import { transition, type TransitionResult } from './transition.js';

function refusalOf(result: TransitionResult): string {
  return result.accepted ? 'accepted' : result.refusal.code;
}

test('a patent goes from order to payout', () => {
  const deal = play(delivered, [
    ...passed,
    { step: 'accepted', actor: 'buyer' },
    { step: 'payout_confirmed', actor: 'provider' },
  ]);
  expect([deal.order.status, deal.escrow.status, deal.transfer?.status]).toEqual(['completed', 'released', 'passed']);
  expect(isClosed(deal)).toBe(true);
});

test('a seller who declines sends the deposit back', () => {
  const deal = play({}, [...agreed.slice(0, 2), { step: 'seller_declined', actor: 'seller' }]);
  expect([deal.order.status, deal.order.endReason, deal.escrow.status]).toEqual([
    'declined',
    'seller_declined',
    'closed',
  ]);
});

test('what a party sets off in the escrow or at the office is told as the doing of the platform', () => {
  const waiting = play({}, agreed.slice(0, 2));
  const declined = transition(waiting, { step: 'seller_declined', actor: 'seller', at: hour(3) });
  const actors = declined.accepted && declined.steps.map(({ step, actor }) => [step, actor]);
  expect(actors).toEqual([
    ['seller_declined', 'seller'],
    ['escrow_closed', 'platform'],
  ]);
});

test('a seller who lets the deadline pass has declined, and not a moment earlier', () => {
  const waiting = play({}, agreed.slice(0, 2));
  const due = nextDueStep(waiting);
  expect(due?.step).toBe('seller_lapsed');
  if (due === null) throw new Error('no deadline runs');
  const early = new Date(Date.parse(due.at) - 1).toISOString();
  expect(refusalOf(transition(waiting, { ...due, at: early }))).toBe('too_early');
  const result = transition(waiting, due);
  expect(result.accepted && result.deal.order.status).toBe('declined');
  expect(result.accepted && result.effects).toEqual(['unlock_listing', 'return_deposit']);
});

test('a buyer who misses the balance forfeits the deposit', () => {
  const waiting = play({}, agreed);
  const due = nextDueStep(waiting);
  if (due === null) throw new Error('no deadline runs');
  const result = transition(waiting, due);
  expect(result.accepted && [result.deal.order.status, result.deal.escrow.status, result.effects]).toEqual([
    'defaulted',
    'forfeited',
    ['unlock_listing', 'forfeit_deposit'],
  ]);
});

test('cancelling is free for thirty minutes after the deposit and costs it afterwards', () => {
  const waiting = play(
    {},
    agreed.map((taken) => ({ ...taken, at: start })),
  );
  const soon = transition(waiting, { step: 'order_cancelled', actor: 'buyer', at: '2026-11-23T02:30:00.000Z' });
  const late = transition(waiting, { step: 'order_cancelled', actor: 'buyer', at: '2026-11-23T02:30:00.001Z' });
  expect(soon.accepted && soon.deal.order.status).toBe('cancelled');
  expect(late.accepted && late.deal.order.status).toBe('defaulted');
  const action = availableActions(waiting, 'buyer', '2026-11-23T03:00:00.000Z').find(
    ({ action: name }) => name === 'cancel',
  );
  expect(action?.warnings.map(({ code }) => code)).toEqual(['within_free_withdrawal']);
});

test('a rectification is answered and the case passes', () => {
  const deal = play({}, [
    ...checked,
    { step: 'rectification_requested', actor: 'office' },
    { step: 'rectification_answered', actor: 'platform' },
    { step: 'formalities_passed', actor: 'office' },
  ]);
  expect([deal.order.status, deal.transfer?.status, deal.transfer?.attempt]).toEqual([
    'awaiting_acceptance',
    'passed',
    1,
  ]);
});

test('a filing deemed not filed is filed anew as a second attempt', () => {
  const deal = play({}, [
    ...checked,
    { step: 'application_refused', actor: 'office' },
    { step: 'refiling_started', actor: 'platform' },
  ]);
  expect([deal.order.status, deal.transfer?.status, deal.transfer?.attempt]).toEqual(['preparing', 'drafting', 2]);
});

test('an unpaid official fee makes the filing deemed not filed after a month', () => {
  const waiting = play({}, filed);
  const due = nextDueStep(waiting);
  expect([due?.step, due?.at.slice(0, 10)]).toEqual(['official_fee_lapsed', '2026-12-23']);
  if (due === null) throw new Error('no deadline runs');
  const result = transition(waiting, due);
  expect(result.accepted && result.deal.transfer?.status).toBe('deemed_not_filed');
});

test('nobody refiles within two months, so the buyer gets the money back', () => {
  const refused = play({}, [...checked, { step: 'application_refused', actor: 'office' }]);
  const due = nextDueStep(refused);
  if (due === null) throw new Error('no deadline runs');
  const result = transition(refused, due);
  expect(
    result.accepted && [
      result.deal.order.status,
      result.deal.order.endReason,
      result.deal.escrow.status,
      result.deal.transfer?.status,
    ],
  ).toEqual(['refunding', 'office_refused', 'refunding', 'withdrawn']);
});

test.each<[string, Partial<DealFacts>, string]>([
  ['an annuity in grace', { annuity: 'grace' }, 'annuity_in_order'],
  ['a live pledge', { livePledge: true }, 'pledgee_consents'],
  ['a court freeze', { preservation: true }, 'no_preservation'],
  ['co-owners without consent', { coOwned: true }, 'co_owners_consent'],
  ['a foreign assignee without a certificate', { assigneeForeign: true }, 'export_cleared'],
  ['missing papers', { missingDocuments: ['transfer_agreement'] }, 'documents_complete'],
])('%s blocks the filing', (_name, facts, code) => {
  const ready = play({}, filed.slice(0, -1));
  const blocked = { ...ready, facts: { ...ready.facts, ...facts } };
  const result = transition(blocked, { step: 'application_filed', actor: 'platform', at: hour(30) });
  expect(!result.accepted && result.refusal.blockers.map((blocker) => blocker.code)).toEqual([code]);
});

test("the pledgee's consent lifts the block of a pledge", () => {
  const ready = play({ livePledge: true, pledgeConsent: true }, filed);
  expect(ready.transfer?.status).toBe('filed');
});

test('a deadline runs for what is awaited, not for the ways out', () => {
  const actions = availableActions(play({}, agreed), 'buyer', hour(30));
  const due = (name: string): boolean => actions.find(({ action }) => action === name)?.dueAt !== null;
  expect([due('pay'), due('cancel')]).toEqual([true, false]);
});

test('a blocked step is listed once for each way to it, and each tells when time alone opens it', () => {
  const waiting = play({ missingDocuments: ['transfer_agreement'], sellerDocumentsMissing: true }, funded);
  const cancelling = (at: string) => availableActions(waiting, 'buyer', at).filter(({ action }) => action === 'cancel');
  const ways = cancelling(hour(30));
  expect(ways.map(({ blockers }) => blockers.map(({ code }) => code))).toEqual([
    ['seller_material_overdue'],
    ['transfer_overdue'],
  ]);
  for (const { until } of ways.flatMap(({ blockers }) => blockers)) {
    const opened = new Date(Date.parse(until ?? '') + 1).toISOString();
    expect(cancelling(opened).map(({ enabled }) => enabled)).toEqual([true]);
  }
});

test('a way with more in it than another one is not listed', () => {
  const disputed = play({}, [...funded, { step: 'dispute_opened', actor: 'buyer' }]);
  const ways = availableActions(disputed, 'seller', hour(30)).filter(({ action }) => action === 'withdraw');
  expect(ways.map(({ blockers }) => blockers.map(({ code }) => code))).toEqual([['own_dispute']]);
});

test('signing is offered to the side that still owes a paper, and to nobody else', () => {
  const waiting = play({ missingDocuments: ['transfer_agreement'], sellerDocumentsMissing: true }, funded);
  const offers = (role: 'buyer' | 'seller'): boolean =>
    availableActions(waiting, role, hour(30)).some(({ action }) => action === 'sign');
  expect([offers('buyer'), offers('seller')]).toEqual([false, true]);
});

test('only the chosen filing party files', () => {
  const ready = play({ filingParty: 'buyer' }, filed.slice(0, -1));
  expect(refusalOf(transition(ready, { step: 'application_filed', actor: 'seller', at: hour(30) }))).toBe(
    'wrong_actor',
  );
  expect(stepFor(ready, 'file', { role: 'buyer', now: hour(30) })).toBe('application_filed');
  expect(stepFor(ready, 'file', { role: 'seller', now: hour(30) })).toBeNull();
});

test('the buyer accepts only what was delivered', () => {
  const waiting = play({ certificateDelivered: true }, passed);
  const result = transition(waiting, { step: 'accepted', actor: 'buyer', at: hour(30) });
  expect(!result.accepted && result.refusal.blockers[0]?.documents).toEqual(['formalities_notice']);
});

test('a lapsed acceptance window accepts only where the portal says so', () => {
  expect(nextDueStep(play(delivered, passed))?.step).toBe('hold_warned');
  const due = nextDueStep(play({ ...delivered, autoAccept: true }, passed));
  expect(due?.step).toBe('acceptance_lapsed');
});

test('a dispute freezes the money, not the office, and resumes where the office has got to', () => {
  const disputed = play(delivered, [...checked, { step: 'dispute_opened', actor: 'buyer' }]);
  const decided = transition(disputed, { step: 'formalities_passed', actor: 'office', at: hour(40) });
  if (!decided.accepted) throw new Error(decided.refusal.message);
  expect([decided.deal.order.status, decided.deal.escrow.status, decided.deal.transfer?.status]).toEqual([
    'disputed',
    'frozen',
    'passed',
  ]);
  expect(refusalOf(transition(decided.deal, { step: 'dispute_withdrawn', actor: 'seller', at: hour(41) }))).toBe(
    'blocked',
  );
  const resumed = transition(decided.deal, { step: 'dispute_withdrawn', actor: 'buyer', at: hour(41) });
  expect(resumed.accepted && [resumed.deal.order.status, resumed.deal.escrow.status]).toEqual([
    'awaiting_acceptance',
    'funded',
  ]);
});

test('an award splits the money and ends the office case', () => {
  const deal = play({}, [
    ...funded,
    { step: 'dispute_opened', actor: 'seller' },
    { step: 'dispute_awarded', actor: 'platform' },
    { step: 'split_confirmed', actor: 'provider' },
  ]);
  expect([deal.order.status, deal.escrow.status, deal.transfer?.status]).toEqual(['settled', 'split', 'withdrawn']);
});

test('a withdrawal takes both sides', () => {
  const asked = play({}, [...funded, { step: 'withdrawal_asked', actor: 'seller' }]);
  expect(refusalOf(transition(asked, { step: 'withdrawal_agreed', actor: 'seller', at: hour(30) }))).toBe('blocked');
  expect(stepFor(asked, 'withdraw', { role: 'buyer', now: hour(30) })).toBe('withdrawal_agreed');
  const agreedTo = transition(asked, { step: 'withdrawal_agreed', actor: 'buyer', at: hour(30) });
  expect(agreedTo.accepted && agreedTo.deal.order.endReason).toBe('withdrawn_by_both');
});

test('a rail that lets go of the money pays the buyer back, and the seller once the title has passed', () => {
  const expiring = (deal: Deal): TransitionResult => {
    const warning = nextDueStep(deal);
    if (warning?.step !== 'hold_warned') throw new Error('the hold runs without a warning');
    const warned = transition(deal, warning);
    if (!warned.accepted) throw new Error(warned.refusal.message);
    const lapse = nextDueStep(warned.deal);
    if (lapse?.step !== 'hold_lapsed') throw new Error('the hold never lapses');
    return transition(warned.deal, lapse);
  };
  const holding = (taken: readonly Taken[]): Deal =>
    taken.reduce(
      (deal, { step, actor }, index) => {
        const result = transition(deal, {
          step,
          actor,
          at: hour(index),
          ...(step === 'balance_captured' ? { holdExpiresAt: '2026-12-20T00:00:00.000Z' } : {}),
        });
        if (!result.accepted) throw new Error(result.refusal.message);
        return result.deal;
      },
      openDeal({ ...plainFacts, ...delivered }, start),
    );
  const refund = expiring(holding(checked));
  expect(refund.accepted && [refund.deal.order.status, refund.deal.order.endReason, refund.deal.escrow.status]).toEqual(
    ['refunding', 'hold_lapsed', 'refunding'],
  );
  const release = expiring(holding(passed));
  expect(release.accepted && [release.deal.order.status, release.deal.escrow.status]).toEqual([
    'accepted',
    'releasing',
  ]);
});

test('a step earlier than the last one is refused', () => {
  const deal = play({}, agreed);
  expect(refusalOf(transition(deal, { step: 'order_cancelled', actor: 'buyer', at: start }))).toBe('out_of_order');
});

/** The money and the order agree: which escrow statuses may stand beside which order status. */
const heldBeside: Record<string, readonly string[]> = {
  preparing: ['funded', 'hold_expiring'],
  at_office: ['funded', 'hold_expiring'],
  awaiting_acceptance: ['funded', 'hold_expiring'],
  disputed: ['frozen'],
  accepted: ['releasing'],
  refunding: ['refunding'],
  settling: ['splitting'],
  completed: ['released'],
  refunded: ['refunded'],
  settled: ['split'],
  defaulted: ['forfeited', 'closed'],
  declined: ['closed'],
  expired: ['closed'],
  cancelled: ['closed'],
  draft: ['opened'],
  awaiting_deposit: ['opened'],
  awaiting_seller: ['opened', 'deposit_held'],
  awaiting_payment: ['opened', 'deposit_held'],
};

test('order, money and office case agree after any sequence of steps', { timeout: 60_000 }, () => {
  const visited = new Set<string>();
  fc.assert(
    fc.property(anyFacts, anyEvents, (facts, events) => {
      wander(facts, events, (deal) => {
        visited.add(deal.order.status).add(deal.escrow.status);
        if (deal.transfer !== null) visited.add(deal.transfer.status);
        expect(heldBeside[deal.order.status]).toContain(deal.escrow.status);
      });
    }),
    { numRuns: 1000, seed: 7 },
  );
  const known = [orderMachine, escrowMachine, transferMachine].flatMap(({ statuses }) => Object.keys(statuses));
  expect(known.filter((status) => !visited.has(status))).toEqual([]);
});

test('a refused step changes nothing and every answer has a reason', () => {
  fc.assert(
    fc.property(
      anyFacts,
      anyEvents,
      fc.constantFrom(...everyStep),
      fc.constantFrom(...actors),
      (facts, events, step, actor) => {
        const deal = wander(facts, events, () => undefined);
        const before = JSON.stringify(deal);
        const result = transition(deal, { step, actor, at: hour(50_000) });
        expect(JSON.stringify(deal)).toBe(before);
        if (!result.accepted) expect(result.refusal.message).toMatch(/^Failed to .+: .+\. .+\.?$/s);
      },
    ),
    { numRuns: 200 },
  );
});

test('an enabled action is accepted and a blocked one refused', () => {
  fc.assert(
    fc.property(anyFacts, anyEvents, fc.constantFrom('buyer' as const, 'seller' as const), (facts, events, role) => {
      const deal = wander(facts, events, () => undefined);
      const now = hour(50_000);
      for (const action of availableActions(deal, role, now)) {
        if (action.action === 'pay' || action.action === 'sign') continue;
        const step = stepFor(deal, action.action, { role, now });
        const taken = everyStep.find((known) => known === action.step);
        if (taken === undefined) throw new Error(`${action.step} is no step`);
        expect(step).not.toBeNull();
        expect(transition(deal, { step: taken, actor: role, at: now }).accepted).toBe(action.enabled);
      }
    }),
    { numRuns: 200 },
  );
});

test('from wherever a deal stands somebody can end it', () => {
  fc.assert(
    fc.property(anyFacts, anyEvents, (facts, events) => {
      let deal = wander(facts, events, () => undefined);
      const helpful: readonly Taken[] = (
        [
          'dispute_awarded',
          'payout_confirmed',
          'refund_confirmed',
          'split_confirmed',
          'deposit_lapsed',
          'contract_lapsed',
          'seller_lapsed',
          'payment_lapsed',
          'dispute_opened',
        ] as const
      ).flatMap((step) => actors.map((actor) => ({ step, actor })));
      for (let round = 0; round < 6 && !isClosed(deal); round += 1) {
        for (const { step, actor } of helpful) {
          const result = transition(deal, { step, actor, at: hour(100_000 + round) });
          if (result.accepted) deal = result.deal;
        }
      }
      expect(isClosed(deal)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
