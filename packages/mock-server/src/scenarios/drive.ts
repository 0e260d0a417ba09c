import { isClosed } from '@ip-portal/core/model';
import { nextDeed } from '../domain/actor-script.js';
import { runUntil, type Tick } from '../domain/clock.js';
import { canTake, takeStep, type StepRequest } from '../domain/deal-flow.js';
import { policiesOf } from '../domain/facts.js';
import { orderOf } from '../domain/order-store.js';
import type { ScriptedActor } from '../domain/policy.js';
import { Refusal } from '../domain/refusal.js';
import type { OfficeAnswer, OrderRow } from '../domain/world.js';
import type { SessionWorld } from '../store/memory.js';

/** Plays an order forward and writes down what happened. */
export interface Drive {
  readonly world: SessionWorld;
  readonly orderId: string;
  readonly log: Tick[];
}

/** More deeds than this mean that the goal cannot be reached. */
const MOST_DEEDS = 500;

const players: readonly ScriptedActor[] = ['platform', 'seller', 'buyer', 'provider', 'office'];

export function current({ world, orderId }: Drive): OrderRow {
  return orderOf(world, orderId);
}

export function note(drive: Drive, label: string): void {
  drive.log.push({ at: drive.world.now, label });
}

/** Lets everybody do the natural next thing, and the clock run where nobody can, until a step becomes possible. */
export function driveUntilPossible(drive: Drive, request: StepRequest): void {
  driveUntil(drive, (row) => canTake(drive.world, row, request), request.step);
}

/** Plays on until the order and its money have ended. */
export function driveToEnd(drive: Drive): void {
  driveUntil(drive, (row) => isClosed(row.deal), 'the end');
  const { order } = current(drive).deal;
  note(drive, `the order ended: ${order.status}${order.endReason === null ? '' : ` (${order.endReason})`}`);
}

/** Plays on until a condition holds. Refuses with 409 `scenario_not_possible` when it is out of reach. */
export function driveUntil(drive: Drive, isThere: (row: OrderRow) => boolean, goal: string): void {
  for (let deeds = 0; deeds < MOST_DEEDS; deeds += 1) {
    if (isThere(current(drive))) return;
    if (isClosed(current(drive).deal) || !moveOn(drive)) break;
  }
  if (isThere(current(drive))) return;
  throw new Refusal({
    status: 409,
    code: 'scenario_not_possible',
    detail: `The order has gone past the point of this scenario (${goal}). Open a new order, or restore a snapshot.`,
  });
}

function moveOn(drive: Drive): boolean {
  const { world, orderId } = drive;
  for (const actor of players) {
    // The office takes its time: its deeds wait for the clock.
    const deed = actor === 'office' ? null : nextDeed(world, orderId, actor);
    if (deed === null) continue;
    deed.run();
    note(drive, deed.label);
    runUntil(world, world.now);
    return true;
  }
  world.touched.add(orderId);
  const ticks = runUntil(world, '2500-01-01T00:00:00.000Z', { once: true });
  drive.log.push(...ticks);
  return ticks.length > 0;
}

/** Takes a step now and writes it down. */
export function take(drive: Drive, request: StepRequest): void {
  takeStep(drive.world, drive.orderId, request);
  note(drive, `${request.actor} takes ${request.step}`);
  runUntil(drive.world, drive.world.now);
}

/** Fixes the answers the office will give on this order. */
export function scriptOffice(drive: Drive, script: readonly OfficeAnswer[]): void {
  const row = current(drive);
  const office = row.office ?? null;
  if (office === null)
    throw new Refusal({
      status: 409,
      code: 'scenario_not_possible',
      detail: 'The order has no office case yet. Fund the order first.',
    });
  drive.world.orders.set(row.id, { ...row, office: { ...office, script } });
}

/** Lets the deadline of the present step pass while an actor stays away. */
export function letLapse(drive: Drive, absent: ScriptedActor): void {
  const { dueAt } = current(drive).deal.order;
  if (dueAt === null)
    throw new Refusal({ status: 409, code: 'scenario_not_possible', detail: 'No deadline runs on this order now.' });
  without(drive, absent, () => {
    note(drive, `${absent} stays silent until ${dueAt}`);
    drive.log.push(...runUntil(drive.world, dueAt));
  });
}

/** Plays a stretch while an actor stays away. */
export function without(drive: Drive, actor: ScriptedActor, work: () => void): void {
  const { world } = drive;
  const before = policiesOf(world);
  world.policies.set('all', { ...before, actors: { ...before.actors, [actor]: { mode: 'never' } } });
  world.touched.add(drive.orderId);
  work();
  world.policies.set('all', before);
  world.touched.add(drive.orderId);
}
