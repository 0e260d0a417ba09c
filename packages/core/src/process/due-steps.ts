import type { Deal, DealEvent } from './deal.js';
import { escrowMachine } from './escrow.js';
import { blockerOf } from './guards.js';
import type { Machine } from './machine.js';
import { orderMachine } from './order.js';
import type { Step } from './step.js';
import { transferMachine } from './transfer.js';

/** The next step the clock takes by itself, and when (UTC instant); null where no deadline with a step runs. */
export function nextDueStep(deal: Deal): DealEvent | null {
  const candidates = [
    due(orderMachine, deal.order, deal),
    due(escrowMachine, deal.escrow, deal),
    deal.transfer === null ? null : due(transferMachine, deal.transfer, deal),
  ].filter((event) => event !== null);
  return candidates.reduce<DealEvent | null>(
    (first, event) => (first === null || event.at < first.at ? event : first),
    null,
  );
}

function due<Status extends string, OwnStep extends Step>(
  machine: Machine<Status, OwnStep>,
  position: { readonly status: Status; readonly dueAt: string | null },
  deal: Deal,
): DealEvent | null {
  const step = machine.statuses[position.status].deadline?.step ?? null;
  if (step === null || position.dueAt === null) return null;
  const at = position.dueAt;
  const moves = machine.moves.filter((move) => move.on === step && move.from.includes(position.status));
  // A deadline whose guards do not hold passes without a step (acceptance without auto-accept).
  const possible = moves.some((move) =>
    (move.guards ?? []).every((guard) => blockerOf(guard, deal, { actor: 'clock', at }) === null),
  );
  return possible ? { step, at, actor: 'clock' } : null;
}
