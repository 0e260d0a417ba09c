import fc from 'fast-check';
import { expect, test } from 'vitest';
import { availableActions } from './available-actions.js';
import { agreed, anyEvents, anyFacts, funded, hour, passed, play, wander, type Taken } from './deal.arbitraries.js';
import type { Deal } from './deal.js';
import type { DealFacts } from './facts.js';
import { statusInfo } from './progress.js';
import { waitingOf } from './waiting.js';

const ready: readonly Taken[] = [...funded, { step: 'documents_completed', actor: 'platform' }];
const filedBy = (actor: 'platform' | 'seller'): readonly Taken[] => [
  ...ready,
  { step: 'application_filed', actor },
  { step: 'official_fee_paid', actor: 'platform' },
];
const askedOf = (actor: 'platform' | 'seller'): readonly Taken[] => [
  ...filedBy(actor),
  { step: 'rectification_requested', actor: 'office' },
];

test.each<[string, Partial<DealFacts>, readonly Taken[], readonly string[]]>([
  ['the seller alone, who has not confirmed', {}, agreed.slice(0, 2), ['seller']],
  [
    'both, where both owe papers',
    { buyerDocumentsMissing: true, sellerDocumentsMissing: true },
    funded,
    ['buyer', 'seller'],
  ],
  [
    'the seller alone, where the papers of the buyer are complete',
    { sellerDocumentsMissing: true },
    funded,
    ['seller'],
  ],
  ['the buyer alone, where the papers of the seller are complete', { buyerDocumentsMissing: true }, funded, ['buyer']],
  ['the buyer alone, who files', { filingParty: 'buyer' }, ready, ['buyer']],
  ['the platform alone, where its agency files', {}, ready, ['platform']],
  ['the office alone, which examines', {}, filedBy('platform'), ['office']],
  ['the seller alone, who filed and is to rectify', { filingParty: 'seller' }, askedOf('seller'), ['seller']],
  ['the buyer alone, to accept what has passed', {}, passed, ['buyer']],
  [
    'the platform in a dispute, and who has to rectify meanwhile',
    { filingParty: 'seller' },
    [...askedOf('seller'), { step: 'dispute_opened', actor: 'buyer' }],
    ['platform', 'seller'],
  ],
  [
    'the platform alone in a dispute before anything was filed',
    { buyerDocumentsMissing: true, sellerDocumentsMissing: true },
    [...funded, { step: 'dispute_opened', actor: 'buyer' }],
    ['platform'],
  ],
  [
    'the platform alone in a dispute after the right has passed',
    {},
    [...passed, { step: 'dispute_opened', actor: 'buyer' }],
    ['platform'],
  ],
  ['nobody after the end', {}, [{ step: 'order_cancelled', actor: 'buyer' }], []],
])('a deal waits for %s', (_who, facts, taken, actors) => {
  expect(waitingOf(play(facts, taken)).waitingFor).toEqual(actors);
});

test('the deadline of a rectification is told, and none while somebody only has to file', () => {
  const rectification = play({}, askedOf('platform'));
  expect(waitingOf(rectification).dueAt).toBe(rectification.transfer?.dueAt);
  expect(waitingOf(rectification).dueAt).not.toBeNull();
  expect(waitingOf(play({}, ready)).dueAt).toBeNull();
});

test('the deadline of the papers binds the seller alone, and is over once the seller owes none', () => {
  const both = play({ buyerDocumentsMissing: true, sellerDocumentsMissing: true }, funded);
  const signed = (role: 'buyer' | 'seller') =>
    availableActions(both, role, hour(30)).find(({ action }) => action === 'sign')?.dueAt;
  expect([waitingOf(both).dueAt, signed('seller'), signed('buyer')]).toEqual([
    both.order.dueAt,
    both.order.dueAt,
    null,
  ]);
  expect(waitingOf(play({ buyerDocumentsMissing: true }, funded)).dueAt).toBeNull();
});

/** What carries a deal on; the rest ends it. */
const forward: ReadonlySet<string> = new Set(['confirm', 'pay', 'sign', 'file', 'accept']);
const forwardActions = (deal: Deal, role: 'buyer' | 'seller') =>
  availableActions(deal, role, hour(50_000)).filter(({ action }) => forward.has(action));

/** Whether the deal is to go on at all is being decided, and no deadline of the office runs. */
const isHeldUp = ({ order, transfer }: Deal) =>
  statusInfo('order', order.status)?.aside === true &&
  statusInfo('transfer', transfer?.status ?? '')?.stage === 'papers';

test('a side that is waited for has something to do, and one that can carry the deal on is waited for', () => {
  fc.assert(
    fc.property(anyFacts, anyEvents, fc.constantFrom('buyer' as const, 'seller' as const), (facts, events, role) => {
      const deal = wander(facts, events, () => undefined);
      const isWaitedFor = waitingOf(deal).waitingFor.includes(role);
      const actions = forwardActions(deal, role);
      if (isWaitedFor) expect(actions, JSON.stringify(deal)).not.toEqual([]);
      if (actions.some(({ enabled }) => enabled) && !isHeldUp(deal))
        expect(isWaitedFor, JSON.stringify(deal)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
