import { transition, type Actor, type Refusal as StepRefusal, type Step, type TakenStep } from '@ip-portal/core/model';
import { extendChecklist } from './checklist.js';
import { carryOut } from './effects.js';
import { factsOf } from './facts.js';
import { recordTransferStep } from './office-file.js';
import { commitChange, orderOf } from './order-store.js';
import { Refusal } from './refusal.js';
import type { OrderRow, World } from './world.js';

/** A step somebody takes on an order. */
export interface StepRequest {
  readonly step: Step;
  readonly actor: Actor;
  /** With `balance_captured` and `hold_extended`: when the rail lets go of the money; null for never. */
  readonly holdExpiresAt?: string | null;
  /** With `dispute_awarded`: the buyer's share in percent. */
  readonly buyerPercent?: number;
  /** Why, in the words of who takes it. */
  readonly reason?: string;
}

/**
 * Takes a step of the process on an order: judges it, records every move of its cascade, carries out what it asks for, and
 * brings the papers and facts up to date. Throws `Refusal` (409, or 423 while the money is frozen) and changes nothing.
 */
export function takeStep(world: World, orderId: string, request: StepRequest): OrderRow {
  const before = withFacts(world, orderOf(world, orderId));
  const result = judge(world, before, request);
  if (!result.accepted) throw refusalOf(result.refusal);
  let row: OrderRow = { ...before, deal: result.deal, awardedPercent: request.buyerPercent ?? before.awardedPercent };
  for (const effect of result.effects) {
    row = carryOut(world, row, effect);
    world.orders.set(row.id, row);
  }
  const [asked, ...caused] = result.steps;
  if (asked) row = recordStep(world, row, { ...asked, reason: request.reason ?? null });
  for (const step of caused) row = recordStep(world, row, { ...step, reason: null });
  return settleIn(world, row);
}

/** True where the step would be accepted now. */
export function canTake(world: World, row: OrderRow, request: StepRequest): boolean {
  return judge(world, withFacts(world, row), request).accepted;
}

/** Stores changed papers, tells of the change, and lets the platform complete the checklist when nothing is missing. */
export function changePapers(world: World, row: OrderRow, type: string): OrderRow {
  return settleIn(world, commitChange(world, withFacts(world, row), type));
}

/** Looks at the register anew: a pledge or a court freeze recorded meanwhile counts at once. */
export function reviewRegister(world: World, row: OrderRow): OrderRow {
  const reviewed = row.office === null ? row : extendChecklist(world, row);
  return settleIn(world, commitChange(world, withFacts(world, reviewed), 'order.register_changed'));
}

function judge(world: World, row: OrderRow, request: StepRequest) {
  const { step, actor, holdExpiresAt } = request;
  return transition(row.deal, {
    step,
    actor,
    at: world.now,
    ...(holdExpiresAt === undefined ? {} : { holdExpiresAt }),
  });
}

function recordStep(world: World, row: OrderRow, step: TakenStep & { readonly reason: string | null }): OrderRow {
  const written = step.machine === 'transfer' ? recordTransferStep(world, row, step) : row;
  const status = step.machine === 'order' ? knownOrderStatus(row, step) : statusBefore(row);
  const entry = { at: step.at, step: step.step, actor: step.actor, status, reason: step.reason };
  return commitChange(world, { ...written, history: [...row.history, entry] }, `${step.machine}.${step.step}`);
}

function knownOrderStatus(row: OrderRow, step: TakenStep): string {
  return step.to === row.deal.order.status ? row.deal.order.status : step.to;
}

function statusBefore(row: OrderRow): string {
  return row.history.at(-1)?.status ?? row.deal.order.status;
}

/** After every change: facts as they are now, and the checklist closed as soon as it is complete. */
function settleIn(world: World, row: OrderRow): OrderRow {
  const current = withFacts(world, row);
  world.orders.set(current.id, current);
  expireStalePayments(world, current);
  const completing = { step: 'documents_completed', actor: 'platform' } as const;
  return canTake(world, current, completing) ? takeStep(world, current.id, completing) : current;
}

/** A payment nobody waits for any more cannot be completed. */
function expireStalePayments(world: World, row: OrderRow): void {
  for (const paymentRow of world.payments.values()) {
    const { payment } = paymentRow;
    if (payment.orderId !== row.id || payment.decidedAt !== null || paymentRow.decision !== null) continue;
    if (canTake(world, row, { step: captureStep(payment.purpose), actor: 'provider' })) continue;
    world.payments.set(payment.id, {
      ...paymentRow,
      payment: { ...payment, status: 'expired', handoffUrl: null, decidedAt: world.now },
    });
  }
}

/** The step of the process that a payment of this purpose causes. */
export function captureStep(purpose: string): Step {
  return purpose === 'buyer_deposit' ? 'deposit_captured' : 'balance_captured';
}

function withFacts(world: World, row: OrderRow): OrderRow {
  return { ...row, deal: { ...row.deal, facts: factsOf(world, row) } };
}

/** A refusal of the process as the caller gets it: the guard that blocks gives the code, missing papers their own. */
function refusalOf({ code, message, blockers }: StepRefusal): Refusal {
  const missing = blockers.some(({ documents }) => documents.length > 0);
  const codes: Readonly<Partial<Record<StepRefusal['code'], string>>> = {
    wrong_actor: 'wrong_role',
    too_early: 'not_yet_due',
    wrong_status: 'action_not_available',
    blocked: missing ? 'documents_missing' : (blockers[0]?.code ?? 'blocked'),
  };
  return new Refusal({
    status: code === 'wrong_actor' ? 403 : 409,
    code: codes[code] ?? code,
    detail: message,
    ...(blockers.length === 0 ? {} : { members: { blockers } }),
  });
}
