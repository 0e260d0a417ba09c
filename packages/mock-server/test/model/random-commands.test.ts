import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlatform } from '../../src/platform.js';
import {
  act,
  deliveredPapers,
  fund,
  handInPapers,
  moneyOf,
  openDeal,
  pay,
  readOrder,
  type Deal,
} from '../conformance/deal.js';
import { SandboxClient } from '../conformance/sandbox-client.js';

const platform = createPlatform({ listings: 300 });
const shell = { fetch: (request: Request) => platform.fetch(request), baseUrl: 'https://platform.example' };

/** Legal and illegal commands alike: refusals are part of what is tested. */
type Command =
  | { readonly kind: 'act'; readonly verb: string; readonly as: 'buyer' | 'seller' }
  | { readonly kind: 'pay'; readonly method: string }
  | { readonly kind: 'papers'; readonly side: 'buyer' | 'seller' }
  | { readonly kind: 'accept' }
  | { readonly kind: 'step'; readonly actor: string; readonly step: string | null; readonly percent: number }
  | { readonly kind: 'wait'; readonly by: string };

const side = fc.constantFrom('buyer' as const, 'seller' as const);
const steps = [
  'formalities_passed',
  'rectification_requested',
  'application_refused',
  'proceedings_suspended',
  'proceedings_resumed',
  'dispute_awarded',
  'payout_confirmed',
  'refund_confirmed',
  'split_confirmed',
  'deposit_captured',
  'balance_captured',
  'hold_rehomed',
];
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      verb: fc.constantFrom('confirm', 'confirm', 'decline', 'file', 'cancel', 'withdraw', 'dispute', 'reject'),
      as: side,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('pay' as const), method: fc.constantFrom('bank', 'wechat', 'alipay') }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('papers' as const), side }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('accept' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      actor: fc.constantFrom('platform', 'office', 'provider', 'seller', 'buyer'),
      step: fc.option(fc.constantFrom(...steps)),
      percent: fc.constantFrom(0, 1, 33, 50, 99, 100),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      by: fc.constantFrom('PT1S', 'PT31M', 'P1D', 'P4D', 'P31D', 'P100D'),
    }),
  },
);

/** Deep states are rare in a blind mix: some runs begin further on. */
async function fastForward(deal: Deal, stages: number): Promise<void> {
  if (stages >= 1) await fund(deal, 'wechat');
  if (stages >= 2) {
    await handInPapers(deal, 'buyer');
    await handInPapers(deal, 'seller');
    for (let deed = 0; deed < 2; deed += 1)
      await perform(deal, { kind: 'step', actor: 'platform', step: null, percent: 0 });
  }
  if (stages >= 3) await perform(deal, { kind: 'step', actor: 'office', step: 'formalities_passed', percent: 0 });
}

/** Actions that take no fields. */
const reasonless = new Set(['confirm', 'file']);

async function perform(deal: Deal, given: Command): Promise<number> {
  const { client, id } = deal;
  switch (given.kind) {
    case 'act':
      return (
        await act(deal, given.verb, { as: given.as, body: reasonless.has(given.verb) ? {} : { reason: 'because' } })
      ).status;
    case 'pay':
      return (await pay(deal, given.method)).status;
    case 'papers':
      await handInPapers(deal, given.side);
      return 200;
    case 'accept': {
      const documentIds = await deliveredPapers(deal);
      return (await act(deal, 'accept', { body: { documentIds: documentIds.length === 0 ? ['none'] : documentIds } }))
        .status;
    }
    case 'step': {
      const body = {
        orderId: id,
        actor: given.actor,
        ...(given.step === null ? {} : { step: given.step, buyerPercent: given.percent }),
      };
      return (await client.ask('POST', '/__sandbox/act', { body })).status;
    }
    case 'wait':
      return (await client.ask('POST', '/__sandbox/clock', { body: { command: 'advance', by: given.by } })).status;
  }
}

test(
  'no order of legal and illegal commands makes or loses money, or changes what it refuses',
  { timeout: 120_000 },
  async () => {
    const statuses = new Map<string, number>();
    let [runs, accepted, refused] = [0, 0, 0];
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.array(command, { minLength: 5, maxLength: 30 }), async (stages, commands) => {
        runs += 1;
        const deal = await openDeal(new SandboxClient(shell, `model-${runs}`), {
          portal: runs % 2 === 0 ? 'exchange' : 'demo',
        });
        await fastForward(deal, stages);
        for (const given of commands) {
          const before = (await readOrder(deal)).text;
          const status = await perform(deal, given);
          expect(status).toBeLessThan(500);
          const order = await readOrder(deal);
          if (status >= 400 && given.kind !== 'pay') expect(order.text).toBe(before);
          if (status >= 400) refused += 1;
          else accepted += 1;
          statuses.set(String(order.body['status']), (statuses.get(String(order.body['status'])) ?? 0) + 1);
          const { paidIn = 0, ...parts } = await moneyOf(deal);
          expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(paidIn);
          for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0);
        }
        // Reading the state recounts the ledger from its journals.
        const state = await deal.client.get('/__sandbox/state');
        expect(state.status, state.text.slice(0, 300)).toBe(200);
      }),
      { numRuns: 150, seed: 20_261_123 },
    );
    expect(refused / (refused + accepted)).toBeGreaterThan(0.2);
    expect(accepted / (refused + accepted)).toBeGreaterThan(0.2);
    expect(statuses.size).toBeGreaterThan(10);
  },
);
