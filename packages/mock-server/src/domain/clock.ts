import { isClosed, nextDueStep, type DealEvent } from '@ip-portal/core/model';
import { nextDeed, planActors } from './actor-script.js';
import { settlePayment } from './custody.js';
import { canTake, takeStep } from './deal-flow.js';
import { forwardEnquiry } from './enquiry.js';
import { policiesOf } from './facts.js';
import { notifyPayment } from './payments.js';
import { nextTask } from './schedule.js';
import type { Task, World } from './world.js';

/** What the clock did: when, and in words. */
export interface Tick {
  readonly at: string;
  readonly label: string;
}

/** Sets the sandbox clock; it never goes back. */
export interface SettableClock {
  setNow(instant: string): void;
}

/** More happenings than this in one command mean a loop, not a deal. */
const MOST_TICKS = 100_000;

/**
 * Lets everything happen that is due up to an instant, in order of time: notifications, scripted actors, deadlines.
 * With `once`, stops after the first one and leaves the clock there.
 */
export function runUntil(
  world: World & SettableClock,
  until: string,
  options: { readonly once?: boolean } = {},
): Tick[] {
  const ticks: Tick[] = [];
  planActors(world);
  for (;;) {
    const happening = nextHappening(world, until);
    if (happening === null) break;
    if (happening.at > world.now) world.setNow(happening.at);
    const label = happening.run();
    planActors(world);
    if (label !== null) ticks.push({ at: world.now, label });
    if (options.once === true && label !== null) return ticks;
    if (ticks.length > MOST_TICKS)
      throw new Error('The sandbox clock does not come to rest: scripted actors answer one another for ever.');
  }
  if (options.once !== true && until > world.now) world.setNow(until);
  return ticks;
}

interface Happening {
  readonly at: string;
  readonly run: () => string | null;
}

function nextHappening(world: World, until: string): Happening | null {
  const task = nextTask(world, until);
  const deadline = nextDeadline(world, until);
  // At one instant deadlines come last: an act on the last instant is in time.
  if (task !== undefined && (deadline === null || task.at <= deadline.event.at))
    return { at: task.at, run: () => runTask(world, task) };
  if (deadline === null) return null;
  const { orderId, event } = deadline;
  return {
    at: event.at,
    run: () => {
      takeStep(world, orderId, { step: event.step, actor: 'clock' });
      return `clock: ${event.step} on ${orderId}`;
    },
  };
}

function nextDeadline(world: World, until: string): { orderId: string; event: DealEvent } | null {
  let first: { orderId: string; event: DealEvent } | null = null;
  for (const row of world.orders.values()) {
    if (isClosed(row.deal)) continue;
    const event = nextDueStep(row.deal);
    if (event === null || event.at > until || (first !== null && event.at >= first.event.at)) continue;
    // A deadline that was passed over (the clock moved while its guard did not hold) is judged as of now.
    if (event.at <= world.now && !canTake(world, row, { step: event.step, actor: 'clock' })) continue;
    first = { orderId: row.id, event };
  }
  return first;
}

function runTask(world: World, task: Task): string | null {
  world.tasks.delete(task.key);
  switch (task.kind) {
    case 'notify':
      notifyPayment(world, task.paymentId, task.attempt);
      return `provider notifies of ${task.paymentId}`;
    case 'settle':
      settlePayment(world, task.paymentId);
      return `provider settles ${task.paymentId}`;
    case 'forward':
      forwardEnquiry(world, task.enquiryId);
      return `platform forwards ${task.enquiryId}`;
    case 'act': {
      if (policiesOf(world).actors[task.actor].mode === 'never') return null;
      const deed = nextDeed(world, task.orderId, task.actor);
      world.touched.add(task.orderId);
      deed?.run();
      return deed === null ? null : `${deed.label} on ${task.orderId}`;
    }
  }
}
