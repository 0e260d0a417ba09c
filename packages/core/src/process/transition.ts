import type { ActionBlocker } from '../schemas/available-action.js';
import type { Actor } from '../schemas/party.js';
import type { Deal, DealEvent } from './deal.js';
import { enter } from './deadline.js';
import type { Effect } from './effect.js';
import { escrowMachine } from './escrow.js';
import { blockerOf } from './guards.js';
import type { Emission, Machine, Move, Mover } from './machine.js';
import { orderMachine } from './order.js';
import {
  escrowSteps,
  orderSteps,
  transferSteps,
  type EscrowStep,
  type OrderStep,
  type Step,
  type TransferStep,
} from './step.js';
import { transferMachine } from './transfer.js';

/** One move of one process within a transition. */
export interface TakenStep {
  readonly machine: 'order' | 'escrow' | 'transfer';
  readonly step: Step;
  readonly from: string;
  readonly to: string;
  readonly actor: Actor;
  readonly at: string;
}

/** Why an event is refused; the deal stays as it is. */
export interface Refusal {
  readonly code: 'unknown_step' | 'wrong_status' | 'wrong_actor' | 'blocked' | 'too_early' | 'out_of_order';
  readonly message: string;
  readonly blockers: readonly ActionBlocker[];
}

export type TransitionResult =
  | {
      readonly accepted: true;
      readonly deal: Deal;
      readonly steps: readonly TakenStep[];
      readonly effects: readonly Effect[];
    }
  | { readonly accepted: false; readonly refusal: Refusal };

interface Progress {
  deal: Deal;
  readonly steps: TakenStep[];
  readonly effects: Effect[];
}

/**
 * What becomes of a deal when something happens: pure (the clock is `event.at`), total (any event in any deal gets an
 * answer, never an exception), atomic (a refused step anywhere in the cascade leaves the whole deal as it was).
 */
export function transition(deal: Deal, event: DealEvent): TransitionResult {
  const progress: Progress = { deal, steps: [], effects: [] };
  const refusal = takeStep(progress, event, true);
  return refusal === null ? { accepted: true, ...progress } : { accepted: false, refusal };
}

/** The actors a mover stands for in this deal. */
export function moversOf(by: readonly Mover[], deal: Deal): Actor[] {
  return by.map((mover) => (mover === 'filing_party' ? deal.facts.filingParty : mover));
}

function takeStep(progress: Progress, event: DealEvent, asked: boolean): Refusal | null {
  const { step } = event;
  if (isOneOf(orderSteps, step)) return takeOrderStep(progress, { ...event, step }, asked);
  if (isOneOf(escrowSteps, step)) return takeEscrowStep(progress, { ...event, step }, asked);
  if (isOneOf(transferSteps, step)) return takeTransferStep(progress, { ...event, step }, asked);
  return refuse(
    'unknown_step',
    `Failed to move the order: "${String(step)}" is no step of the process. Use one of the step names.`,
  );
}

function takeOrderStep(progress: Progress, event: DealEvent & { step: OrderStep }, asked: boolean): Refusal | null {
  const { order } = progress.deal;
  const move = choose(orderMachine, order, { event, deal: progress.deal, asked });
  if ('code' in move) return move;
  const to = move.to === 'resume' ? resumedOrderStatus(progress.deal) : move.to === 'same' ? order.status : move.to;
  const position = move.to === 'same' ? order : { ...order, ...enter(orderMachine, to, event) };
  progress.deal = { ...progress.deal, order: { ...position, ...orderMemory(event, position.endReason, move.reason) } };
  record(progress, event, { machine: 'order', from: order.status, to, by: move.by });
  if (move.effects?.includes('open_transfer') === true) openTransfer(progress, event);
  return finish(progress, event, move);
}

function takeEscrowStep(progress: Progress, event: DealEvent & { step: EscrowStep }, asked: boolean): Refusal | null {
  const { escrow } = progress.deal;
  const move = choose(escrowMachine, escrow, { event, deal: progress.deal, asked });
  if ('code' in move) return move;
  const rehomed = move.effects?.includes('rehome_money') === true;
  const holdExpiresAt = rehomed ? null : event.holdExpiresAt === undefined ? escrow.holdExpiresAt : event.holdExpiresAt;
  const to = move.to === 'same' || move.to === 'resume' ? escrow.status : move.to;
  progress.deal = {
    ...progress.deal,
    escrow: { ...enter(escrowMachine, to, { at: event.at, holdExpiresAt }), holdExpiresAt },
  };
  record(progress, event, { machine: 'escrow', from: escrow.status, to, by: move.by });
  return finish(progress, event, move);
}

function takeTransferStep(
  progress: Progress,
  event: DealEvent & { step: TransferStep },
  asked: boolean,
): Refusal | null {
  const { transfer } = progress.deal;
  if (transfer === null)
    return refuse('wrong_status', `Failed to move the office case: the order has none yet. Fund the order first.`);
  const move = choose(transferMachine, transfer, { event, deal: progress.deal, asked });
  if ('code' in move) return move;
  const resumed = move.to === 'resume' && transfer.interrupted !== null ? transfer.interrupted : null;
  const to = move.to === 'same' || move.to === 'resume' ? (resumed?.status ?? transfer.status) : move.to;
  const entered = enter(transferMachine, to, event);
  progress.deal = {
    ...progress.deal,
    transfer: {
      ...entered,
      // A suspension stops the clock: what was due is due again, at the earliest, when it ends.
      dueAt: resumed === null ? entered.dueAt : later(resumed.dueAt, event.at),
      attempt: transfer.attempt + (move.effects?.includes('renew_transfer') === true ? 1 : 0),
      interrupted: event.step === 'proceedings_suspended' ? { status: transfer.status, dueAt: transfer.dueAt } : null,
      titlePassed: transfer.titlePassed || transferMachine.statuses[to].stage === 'registered',
    },
  };
  record(progress, event, { machine: 'transfer', from: transfer.status, to, by: move.by });
  return finish(progress, event, move);
}

function choose<Status extends string, OwnStep extends Step>(
  machine: Machine<Status, OwnStep>,
  position: { readonly status: Status; readonly since: string; readonly dueAt: string | null },
  { event, deal, asked }: { event: DealEvent & { step: OwnStep }; deal: Deal; asked: boolean },
): Move<Status, OwnStep> | Refusal {
  const what = `Failed to take the step ${event.step}`;
  const here = machine.moves.filter((move) => move.on === event.step && move.from.includes(position.status));
  if (here.length === 0)
    return refuse(
      'wrong_status',
      `${what}: the ${machine.name} is ${position.status}. Read the order again and use its available actions.`,
    );
  const mine = asked ? here.filter((move) => moversOf(move.by, deal).includes(event.actor)) : here;
  if (mine.length === 0)
    return refuse(
      'wrong_actor',
      `${what}: it is not for the ${event.actor}. Leave it to the ${here.flatMap((move) => moversOf(move.by, deal)).join(' or ')}.`,
    );
  if (event.at < position.since)
    return refuse(
      'out_of_order',
      `${what}: ${event.at} is before the ${machine.name} became ${position.status} at ${position.since}. Send steps in order.`,
    );
  const clocked = asked && event.actor === 'clock' && machine.statuses[position.status].deadline?.step === event.step;
  if (clocked && (position.dueAt === null || event.at < position.dueAt))
    return refuse('too_early', `${what}: the deadline is ${position.dueAt ?? 'not running'}. Wait for it.`);
  const blockers: ActionBlocker[] = [];
  for (const move of mine) {
    const stops = (move.guards ?? []).flatMap((guard) => blockerOf(guard, deal, event) ?? []);
    if (stops.length === 0) return move;
    blockers.push(...stops);
  }
  return refuse('blocked', `${what}: ${blockers.map(({ message }) => message).join(' ')}`, blockers);
}

function finish<Status extends string, OwnStep extends Step>(
  progress: Progress,
  event: DealEvent,
  move: Move<Status, OwnStep>,
): Refusal | null {
  progress.effects.push(...(move.effects ?? []));
  for (const emission of move.emits ?? []) {
    const refusal = takeStep(progress, { step: stepOf(emission), at: event.at, actor: event.actor }, false);
    if (refusal !== null && typeof emission === 'string') return refusal;
  }
  return null;
}

function orderMemory(
  event: DealEvent & { step: OrderStep },
  endReason: string | null,
  reason: string | undefined,
): Partial<Deal['order']> {
  switch (event.step) {
    case 'deposit_secured':
      return { depositSecuredAt: event.at };
    case 'payment_secured':
      return { preparingSince: event.at };
    case 'withdrawal_asked':
      return { withdrawalAskedBy: event.actor };
    case 'dispute_opened':
    case 'acceptance_refused':
      return { disputeOpenedBy: event.actor };
    default:
      return { endReason: reason ?? endReason };
  }
}

/** Where the order goes on when a dispute is withdrawn: where its office case has got to meanwhile. */
function resumedOrderStatus(deal: Deal): 'preparing' | 'at_office' | 'awaiting_acceptance' {
  const stage = deal.transfer === null ? 'papers' : transferMachine.statuses[deal.transfer.status].stage;
  return stage === 'registered' ? 'awaiting_acceptance' : stage === 'papers' ? 'preparing' : 'at_office';
}

function openTransfer(progress: Progress, event: DealEvent): void {
  const position = enter(transferMachine, transferMachine.initial, event);
  progress.deal = { ...progress.deal, transfer: { ...position, attempt: 1, interrupted: null, titlePassed: false } };
}

/** What a party's step causes in a linked process is not that party's doing: the platform closes the escrow. */
function record(
  progress: Progress,
  event: DealEvent,
  { by, ...moved }: Pick<TakenStep, 'machine' | 'from' | 'to'> & { readonly by: readonly Mover[] },
): void {
  const movers = moversOf(by, progress.deal);
  const isOthers = (event.actor === 'buyer' || event.actor === 'seller') && !movers.includes(event.actor);
  const actor = isOthers ? (movers[0] ?? event.actor) : event.actor;
  progress.steps.push({ ...moved, step: event.step, actor, at: event.at });
}

function refuse(code: Refusal['code'], message: string, blockers: readonly ActionBlocker[] = []): Refusal {
  return { code, message, blockers };
}

function stepOf(emission: Emission): Step {
  return typeof emission === 'string' ? emission : emission.maybe;
}

function later(dueAt: string | null, at: string): string | null {
  return dueAt === null || dueAt > at ? dueAt : at;
}

function isOneOf<const Known extends readonly string[]>(known: Known, step: string): step is Known[number] {
  return known.includes(step);
}
