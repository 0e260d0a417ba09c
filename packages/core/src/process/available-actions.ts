import type { ActionBlocker, AvailableAction } from '../schemas/available-action.js';
import type { Role } from '../schemas/party.js';
import type { Deal } from './deal.js';
import { escrowMachine } from './escrow.js';
import { blockerOf } from './guards.js';
import type { Machine, Move } from './machine.js';
import { orderMachine } from './order.js';
import type { Step } from './step.js';
import { transferMachine } from './transfer.js';
import { moversOf } from './transition.js';

/** Payments are asked for by the buyer and confirmed by the provider: the action belongs to the status that waits for one. */
const paymentSteps: Readonly<Partial<Record<Deal['order']['status'], Step>>> = {
  awaiting_deposit: 'deposit_captured',
  awaiting_payment: 'balance_captured',
};

/**
 * What `role` can do with the deal at `now` (UTC instant), and what would have to change first. Where one verb has an
 * enabled and a blocked meaning, only the enabled one is listed. A blocked step with several ways to it is listed once for
 * each: any of them will do.
 */
export function availableActions(deal: Deal, role: Role, now: string): AvailableAction[] {
  const actions = [
    ...payments(deal, role),
    ...signing(deal, role),
    ...actionsOf(orderMachine, deal.order, { deal, role, now }),
    ...(deal.transfer === null ? [] : actionsOf(transferMachine, deal.transfer, { deal, role, now })),
  ];
  const open = new Set(actions.filter(({ enabled }) => enabled).map(({ action }) => action));
  return actions.filter(({ action, enabled }) => enabled || !open.has(action));
}

/** The step behind a verb of `role` at `now`: the enabled meaning, else the first blocked one, else null. */
export function stepFor(
  deal: Deal,
  action: AvailableAction['action'],
  asked: { role: Role; now: string },
): Step | null {
  const meanings = availableActions(deal, asked.role, asked.now).filter((available) => available.action === action);
  const step = (meanings.find(({ enabled }) => enabled) ?? meanings[0])?.step;
  return allSteps.find((known) => known === step) ?? null;
}

/** Ways out answer to no deadline: it runs for what the process waits for. */
const wayOut: ReadonlySet<AvailableAction['action']> = new Set(['cancel', 'withdraw', 'dispute']);

const allSteps: readonly Step[] = [...orderMachine.moves, ...escrowMachine.moves, ...transferMachine.moves].map(
  ({ on }) => on,
);

function actionsOf<Status extends string, OwnStep extends Step>(
  machine: Machine<Status, OwnStep>,
  position: { readonly status: Status; readonly dueAt: string | null },
  { deal, role, now }: { deal: Deal; role: Role; now: string },
): AvailableAction[] {
  const moves = machine.moves.filter(
    (move) =>
      move.action !== undefined && move.from.includes(position.status) && moversOf(move.by, deal).includes(role),
  );
  const awaited = moversOf(machine.statuses[position.status].waitingFor, deal).includes(role);
  return [...new Set(moves.map(({ on }) => on))].flatMap((step) => {
    const rows = moves.filter(({ on }) => on === step);
    const judged = rows.map((row) => ({ row, blockers: blockers(row.guards, deal, { actor: role, at: now }) }));
    const chosen = judged.find((candidate) => candidate.blockers.length === 0);
    const action = rows[0]?.action;
    if (action === undefined) return [];
    const ways = chosen === undefined ? shortestWays(judged.map((candidate) => candidate.blockers)) : [[]];
    return ways.map((stops) => ({
      action,
      step,
      actor: role,
      enabled: chosen !== undefined,
      dueAt: awaited && !wayOut.has(action) ? position.dueAt : null,
      blockers: stops,
      warnings: blockers(chosen?.row.warnings, deal, { actor: role, at: now }),
    }));
  });
}

/** A way on which all stands that stands on another one, and more, is no way of its own. */
function shortestWays(ways: readonly ActionBlocker[][]): readonly ActionBlocker[][] {
  const stands = (way: readonly ActionBlocker[], { code }: ActionBlocker) => way.some((stop) => stop.code === code);
  return ways.filter(
    (way, at) =>
      !ways.some(
        (other, index) =>
          (other.length < way.length || index < at) && other !== way && other.every((stop) => stands(way, stop)),
      ),
  );
}

function payments(deal: Deal, role: Role): AvailableAction[] {
  const step = paymentSteps[deal.order.status];
  if (step === undefined || role !== 'buyer') return [];
  return [{ action: 'pay', step, actor: role, enabled: true, dueAt: deal.order.dueAt, blockers: [], warnings: [] }];
}

function signing(deal: Deal, role: Role): AvailableAction[] {
  const { transfer, facts } = deal;
  const collecting =
    transfer !== null &&
    transferMachine.moves.some((move) => move.on === 'documents_completed' && move.from.includes(transfer.status));
  const owes = (role === 'buyer' && facts.buyerDocumentsMissing) || (role === 'seller' && facts.sellerDocumentsMissing);
  if (!collecting || !owes) return [];
  // The period of the exchange's rules runs for the seller; the buyer's papers have none.
  const dueAt = role === 'seller' ? deal.order.dueAt : null;
  return [
    { action: 'sign', step: 'documents_completed', actor: role, enabled: true, dueAt, blockers: [], warnings: [] },
  ];
}

function blockers(
  names: Move<string, Step>['guards'],
  deal: Deal,
  asked: { actor: Role; at: string },
): ActionBlocker[] {
  return (names ?? []).flatMap((name) => blockerOf(name, deal, asked) ?? []);
}
