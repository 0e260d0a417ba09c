// Deals for tests: on the main line, and after random walks from points of it.
import fc from 'fast-check';
import type { Actor } from '../schemas/party.js';
import { openDeal, type Deal } from './deal.js';
import { plainFacts, type DealFacts } from './facts.js';
import { escrowSteps, orderSteps, transferSteps, type Step } from './step.js';
import { transition } from './transition.js';

export const start = '2026-11-23T02:00:00.000Z';
export const hour = (count: number): string => new Date(Date.parse(start) + count * 3_600_000).toISOString();

/** A step of a walk. Without `at`, one hour after the one before. */
export interface Taken {
  step: Step;
  actor: Actor;
  at?: string;
}

/** A deal after these steps; a refused one is an error of the test. */
export function play(facts: Partial<DealFacts>, taken: readonly Taken[]): Deal {
  return taken.reduce(
    (deal, { step, actor, at }, index) => {
      const result = transition(deal, {
        step,
        actor,
        at: at ?? hour(index),
        holdExpiresAt: step === 'balance_captured' ? '2027-03-01T00:00:00.000Z' : null,
      });
      if (!result.accepted) throw new Error(`${step}: ${result.refusal.message}`);
      return result.deal;
    },
    openDeal({ ...plainFacts, ...facts }, start),
  );
}

export const agreed: Taken[] = [
  { step: 'contract_confirmed', actor: 'buyer' },
  { step: 'deposit_captured', actor: 'provider' },
  { step: 'seller_confirmed', actor: 'seller' },
];
export const funded: Taken[] = [...agreed, { step: 'balance_captured', actor: 'provider' }];
export const filed: Taken[] = [
  ...funded,
  { step: 'documents_completed', actor: 'platform' },
  { step: 'application_filed', actor: 'platform' },
];
export const checked: Taken[] = [...filed, { step: 'official_fee_paid', actor: 'platform' }];
export const passed: Taken[] = [...checked, { step: 'formalities_passed', actor: 'office' }];
export const delivered: Partial<DealFacts> = { certificateDelivered: true, noticeDelivered: true };

export const anyFacts: fc.Arbitrary<DealFacts> = fc.record({
  filingParty: fc.constantFrom('platform', 'buyer', 'seller'),
  depositRequired: fc.boolean(),
  autoAccept: fc.boolean(),
  missingDocuments: fc.constantFrom<string[][]>([], [], ['transfer_agreement']),
  sellerDocumentsMissing: fc.boolean(),
  buyerDocumentsMissing: fc.boolean(),
  annuity: fc.constantFrom('paid_up', 'paid_up', 'grace', 'lapsed'),
  livePledge: fc.boolean(),
  pledgeConsent: fc.boolean(),
  preservation: fc.boolean(),
  coOwned: fc.boolean(),
  coOwnerConsent: fc.boolean(),
  existingLicence: fc.boolean(),
  assigneeForeign: fc.boolean(),
  exportClass: fc.constantFrom('free', 'restricted', 'prohibited'),
  exportCertificate: fc.boolean(),
  certificateDelivered: fc.boolean(),
  noticeDelivered: fc.boolean(),
});

const movers: readonly Actor[] = ['buyer', 'seller', 'platform', 'provider', 'office', 'clock'];
export const everyStep: readonly Step[] = [...orderSteps, ...escrowSteps, ...transferSteps];
/** Steps that the outside world may send; the rest are emitted by linked processes. */
const outer = everyStep.filter(
  (step) =>
    ![
      'deposit_secured',
      'payment_secured',
      'payout_completed',
      'refund_completed',
      'split_completed',
      'escrow_closed',
      'deposit_forfeited',
      'escrow_frozen',
      'escrow_thawed',
      'release_instructed',
      'refund_instructed',
      'split_instructed',
      'hold_refunded',
      'hold_released',
      'case_withdrawn',
    ].includes(step) && !step.startsWith('case_'),
);

const hold = '2027-03-01T00:00:00.000Z';
const heads: readonly (readonly Taken[])[] = [
  [],
  agreed,
  funded,
  checked,
  passed,
  [...passed, { step: 'accepted', actor: 'buyer' }],
];
export const anyEvents = fc.record({
  head: fc.constantFrom(...heads),
  picks: fc.array(
    fc.record({ pick: fc.nat(), hours: fc.integer({ min: 0, max: 400 }), step: fc.constantFrom(...everyStep) }),
    { maxLength: 12 },
  ),
});

/** A random walk from a point of the main line: each time one of the steps the outside world can take there. */
export function wander(
  facts: DealFacts,
  events: { head: readonly Taken[]; picks: readonly { pick: number; hours: number; step: Step }[] },
  seen: (deal: Deal) => void,
): Deal {
  const begun = {
    ...play({ ...delivered, depositRequired: facts.depositRequired || events.head.length > 0 }, events.head),
    facts,
  };
  seen(begun);
  let now = 20;
  return events.picks.reduce((deal, { pick, hours, step: preferred }) => {
    now += hours;
    const possible = [preferred, ...outer].flatMap((step) =>
      movers.flatMap((actor) => {
        const result = outer.includes(step)
          ? transition(deal, { step, actor, at: hour(now), holdExpiresAt: hold })
          : null;
        return result?.accepted === true ? [result.deal] : [];
      }),
    );
    const next = possible[pick % Math.max(1, possible.length)];
    if (next === undefined) return deal;
    seen(next);
    return next;
  }, begun);
}
