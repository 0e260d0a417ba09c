import { ruleAt } from '../rules/dated-rule.js';
import { processPeriods } from '../rules/process-periods.js';
import { railHolds } from '../rules/rail-holds.js';
import { statutoryPeriods } from '../rules/statutory-periods.js';
import { addDuration } from '../standards/instant.js';
import { legalDateOf } from '../standards/legal-date.js';
import { deadlineOf, type Period } from '../standards/period.js';
import type { DatedRow } from '../rules/dated-rule.js';
import type { Machine, RulePeriodName } from './machine.js';
import type { Step } from './step.js';

const periods: readonly (Period & DatedRow & { readonly name: string })[] = [...processPeriods, ...statutoryPeriods];

/** The end of a period that starts at the UTC instant `start`, by the rules in force on that day. */
export function periodEnd(name: RulePeriodName, start: string): string {
  return deadlineOf(start, ruleAt(periods, legalDateOf(start), { where: (row) => row.name === name }));
}

/** The status of a machine entered at an instant, with the deadline that begins to run. Holds end at `holdExpiresAt`. */
export function enter<Status extends string, OwnStep extends Step>(
  machine: Machine<Status, OwnStep>,
  status: Status,
  { at, holdExpiresAt = null }: { at: string; holdExpiresAt?: string | null },
): { status: Status; since: string; dueAt: string | null } {
  const { deadline } = machine.statuses[status];
  if (deadline === null) return { status, since: at, dueAt: null };
  if (deadline.period === 'hold_expiry') return { status, since: at, dueAt: holdExpiresAt };
  if (deadline.period === 'hold_warning') {
    const warning = holdExpiresAt === null ? null : addDuration(holdExpiresAt, railHolds[0].warn);
    return { status, since: at, dueAt: warning !== null && warning < at ? at : warning };
  }
  return { status, since: at, dueAt: periodEnd(deadline.period, at) };
}
