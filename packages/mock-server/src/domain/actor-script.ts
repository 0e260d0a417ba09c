import { availableActions, isClosed, stepFor, type ActionName, type Payment, type Step } from '@ip-portal/core/model';
import { canTake, captureStep, takeStep } from './deal-flow.js';
import { policiesOf } from './facts.js';
import { answerAt, gazetteAt, nextAnswer } from './office-file.js';
import { orderOf } from './order-store.js';
import { decidePayment, openPayment } from './payments.js';
import { delayed, plan } from './schedule.js';
import { completePapers, owesPapers } from './signing.js';

import type { ScriptedActor } from './policy.js';
import type { OfficeAnswer, OrderRow, World } from './world.js';

/** Something a scripted actor would do next: the words for the log, and the deed. */
export interface Deed {
  readonly label: string;
  readonly run: () => void;
}

/** What a party does by itself, most natural first; `refuse` is the other ending. */
const forward: readonly ActionName[] = ['confirm', 'pay', 'sign', 'file', 'accept'];
const backward: readonly ActionName[] = ['decline', 'reject'];

const providerSteps: readonly Step[] = ['payout_confirmed', 'refund_confirmed', 'split_confirmed'];
const platformSteps: readonly Step[] = ['official_fee_paid', 'hold_rehomed'];
const officeSteps: readonly Step[] = ['proceedings_resumed', 'gazette_published', 'register_copy_issued'];
const answers: Readonly<Record<OfficeAnswer, Step>> = {
  pass: 'formalities_passed',
  rectify: 'rectification_requested',
  deem_not_filed: 'application_refused',
};

/** The next thing an actor can do on an order; null where it is not its turn. */
export function nextDeed(world: World, orderId: string, actor: ScriptedActor): Deed | null {
  const row = orderOf(world, orderId);
  switch (actor) {
    case 'buyer':
    case 'seller':
      return partyDeed(world, row, actor);
    case 'provider':
      return firstStep(world, row, { actor, steps: providerSteps }) ?? checkoutDeed(world, row);
    case 'office':
      return answerDeed(world, row) ?? firstStep(world, row, { actor, steps: officeSteps });
    case 'platform':
      return platformDeed(world, row);
  }
}

/** Plans what scripted actors will do on the orders that changed, each by its policy. */
export function planActors(world: World): void {
  const policies = policiesOf(world);
  for (const orderId of [...world.touched]) {
    world.touched.delete(orderId);
    for (const actor of ['seller', 'buyer', 'provider', 'office', 'platform'] as const) {
      const key = `act:${orderId}:${actor}`;
      const policy = policies.actors[actor];
      const deed = policy.mode === 'never' ? null : nextDeed(world, orderId, actor);
      if (deed === null) world.tasks.delete(key);
      else if (!isPlanned(world, key, deed.label))
        plan(world, { key, kind: 'act', at: deedAt(world, orderId, actor), orderId, actor, label: deed.label });
    }
  }
}

/** A delay runs from the moment a deed became possible, not from every later change of the order. */
function isPlanned(world: World, key: string, label: string): boolean {
  const task = world.tasks.get(key);
  return task?.kind === 'act' && task.label === label;
}

function deedAt(world: World, orderId: string, actor: ScriptedActor): string {
  const policy = policiesOf(world).actors[actor];
  const row = orderOf(world, orderId);
  if (policy.mode === 'instantly') return world.now;
  if (actor === 'office') return row.deal.transfer?.titlePassed === true ? gazetteAt(world, row) : answerAt(world, row);
  return delayed(world, policy.mode === 'after' ? policy.delay : 'PT0S');
}

function partyDeed(world: World, row: OrderRow, role: 'buyer' | 'seller'): Deed | null {
  const refuses = policiesOf(world).actors[role].mode === 'refuse';
  const enabled = availableActions(row.deal, role, world.now).filter((available) => available.enabled);
  const wanted = refuses ? [...backward, ...forward] : forward;
  for (const action of wanted) {
    if (!enabled.some((available) => available.action === action)) continue;
    if (action === 'sign') {
      if (!owesPapers(row, role)) continue;
      return { label: `${role} signs and hands in papers`, run: () => completePapers(world, row.id, role) };
    }
    if (action === 'pay') return { label: `${role} pays`, run: () => payAsScripted(world, row) };
    const step = stepFor(row.deal, action, { role, now: world.now });
    if (step !== null)
      return { label: `${role} takes ${step}`, run: () => takeStep(world, row.id, { step, actor: role }) };
  }
  return null;
}

function payAsScripted(world: World, row: OrderRow): void {
  const due = paymentDue(world, row);
  if (due === null) return;
  const draft = {
    tenantId: row.tenantId,
    payerId: row.buyer.id,
    orderId: row.id,
    depositId: null,
    method: 'bank',
    checkoutUrl: '/__provider/checkout/{id}',
    returnUrl: null,
  } as const;
  decidePayment(world, openPayment(world, { ...draft, ...due }).payment.id, 'succeeded');
}

/** What the buyer has to pay now, in fen; null where nothing is due. */
export function paymentDue(
  world: World,
  row: OrderRow,
): { purpose: 'buyer_deposit' | 'balance'; amount: number } | null {
  const [pay] = availableActions(row.deal, 'buyer', world.now).filter(
    ({ action, enabled }) => action === 'pay' && enabled,
  );
  if (pay === undefined) return null;
  if (pay.step === 'deposit_captured') return { purpose: 'buyer_deposit', amount: row.terms.deposit };
  return { purpose: 'balance', amount: row.terms.balance };
}

/**
 * Takes the money that a step stands for: of the payment that waits at the provider, or of a bank transfer. Money without a
 * payment would never reach the custodian. False where no such money is due.
 */
export function takePayment(world: World, row: OrderRow, step: Step): boolean {
  const due = paymentDue(world, row);
  if (due === null || captureStep(due.purpose) !== step) return false;
  const open = openPaymentOf(world, row);
  if (open === undefined) payAsScripted(world, row);
  else decidePayment(world, open.id, 'succeeded');
  return true;
}

function checkoutDeed(world: World, row: OrderRow): Deed | null {
  const { mode } = policiesOf(world).actors.provider;
  const open = openPaymentOf(world, row);
  if (open === undefined) return null;
  const outcome = mode === 'refuse' ? 'failed' : 'succeeded';
  return { label: `provider: payment ${outcome}`, run: () => decidePayment(world, open.id, outcome) };
}

/** The payment of an order that waits at the provider. */
function openPaymentOf(world: World, row: OrderRow): Payment | undefined {
  return [...world.payments.values()].find(
    ({ payment, decision }) => payment.orderId === row.id && decision === null && payment.decidedAt === null,
  )?.payment;
}

function answerDeed(world: World, row: OrderRow): Deed | null {
  const refuses = policiesOf(world).actors.office.mode === 'refuse';
  const step = answers[refuses ? 'deem_not_filed' : nextAnswer(world, row)];
  if (!canTake(world, row, { step, actor: 'office' })) return null;
  return {
    label: `office: ${step}`,
    run: () => {
      const current = orderOf(world, row.id);
      if (current.office !== null)
        world.orders.set(row.id, { ...current, office: { ...current.office, script: current.office.script.slice(1) } });
      takeStep(world, row.id, { step, actor: 'office' });
    },
  };
}

function platformDeed(world: World, row: OrderRow): Deed | null {
  if (owesPapers(row, 'platform'))
    return { label: 'platform prepares its papers', run: () => completePapers(world, row.id, 'platform') };
  const own = firstStep(world, row, { actor: 'platform', steps: platformSteps });
  if (own !== null || isClosed(row.deal)) return own;
  const filing: readonly Step[] = ['application_filed', 'rectification_answered', 'refiling_started'];
  return firstStep(world, row, { actor: 'platform', steps: filing });
}

function firstStep(
  world: World,
  row: OrderRow,
  { actor, steps }: { actor: ScriptedActor; steps: readonly Step[] },
): Deed | null {
  const step = steps.find((candidate) => canTake(world, row, { step: candidate, actor }));
  return step === undefined
    ? null
    : { label: `${actor} takes ${step}`, run: () => takeStep(world, row.id, { step, actor }) };
}
