import { processPeriods } from '../rules/process-periods.js';
import { ruleAt } from '../rules/dated-rule.js';
import { addDuration } from '../standards/instant.js';
import { legalDateOf } from '../standards/legal-date.js';
import { deadlineOf } from '../standards/period.js';
import type { Step } from './step.js';
import type { Machine, PeriodName } from './machine.js';

/** The end of a period that starts at the UTC instant `start`, by the rules in force on that day. */
export function periodEnd(period: Exclude<PeriodName, 'hold_warning' | 'hold_expiry'>, start: string): string {
  return deadlineOf(start, ruleAt(processPeriods[period], legalDateOf(start)).period);
}

/** How long before the rail lets go of money the platform is warned. */
const HOLD_WARNING = '-P15D';

/** The status of a machine entered at an instant, with the deadline that begins to run. Holds end at `holdExpiresAt`. */
export function enter<Status extends string, OwnStep extends Step>(
  machine: Machine<Status, OwnStep>,
  status: Status,
  at: string,
  holdExpiresAt: string | null = null,
): { status: Status; since: string; dueAt: string | null } {
  const { deadline } = machine.statuses[status];
  if (deadline === null) return { status, since: at, dueAt: null };
  if (deadline.period === 'hold_expiry') return { status, since: at, dueAt: holdExpiresAt };
  if (deadline.period === 'hold_warning') {
    const warning = holdExpiresAt === null ? null : addDuration(holdExpiresAt, HOLD_WARNING);
    return { status, since: at, dueAt: warning !== null && warning < at ? at : warning };
  }
  return { status, since: at, dueAt: periodEnd(deadline.period, at) };
}
