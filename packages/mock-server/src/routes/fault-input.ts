import { operations } from '@ip-portal/core/model';
import type { FaultEffect, FaultRule } from '../faults/fault-rule.js';
import type { ControlInput } from './control-input.js';

const faultMethods = ['GET', 'POST', 'PUT', 'PATCH'] as const;
const operationIds: readonly string[] = Object.values(operations).map(({ id }) => id);
const effectFields = {
  problem: ['status', 'code', 'retryAfter'],
  drop: ['when'],
  truncate: ['bytes'],
  latency: ['milliseconds'],
} as const;

/** A fault rule as `PUT /__sandbox/faults` takes it. What could never strike is refused. */
export function readRule(input: ControlInput, platform: { readonly canWait: boolean }): FaultRule {
  input.takes('match', 'nth', 'first', 'probability', 'effect');
  const match = input.object('match').takes('operation', 'method', 'path');
  const count = { minimum: 1, maximum: 1_000_000 };
  return {
    operation: match.has('operation') ? match.choice('operation', operationIds) : null,
    method: match.has('method') ? match.choice('method', faultMethods) : null,
    path: match.has('path') ? pathFrom(match) : null,
    nth: input.optionalWhole('nth', count),
    first: input.optionalWhole('first', count),
    probability: input.has('probability') ? input.number('probability', { minimum: 0, maximum: 1 }) : null,
    effect: readEffect(input.object('effect'), platform),
  };
}

/** The beginning of a path that operations have; another one would never match. */
function pathFrom(match: ControlInput): string {
  const path = match.text('path');
  if (path.startsWith('/v1/') || '/v1/'.startsWith(path)) return path;
  throw match.refusal('path', 'the beginning of a path, such as /v1/listings');
}

function readEffect(input: ControlInput, { canWait }: { readonly canWait: boolean }): FaultEffect {
  const kind = input.choice('kind', ['problem', 'drop', 'truncate', 'latency']);
  input.takes('kind', ...effectFields[kind]);
  if (kind === 'latency' && !canWait)
    throw input.refusal('kind', 'no latency where nothing can wait (createPlatform({ wait }) gives the means)');
  if (kind === 'latency') return { kind, milliseconds: input.whole('milliseconds', { minimum: 0, maximum: 60_000 }) };
  if (kind === 'truncate') return { kind, bytes: input.whole('bytes', { minimum: 0, maximum: 1_000_000_000 }) };
  if (kind === 'drop') return { kind, when: input.choice('when', ['before_commit', 'after_commit']) };
  return {
    kind,
    status: input.whole('status', { minimum: 400, maximum: 599 }),
    code: input.optionalText('code') ?? 'sandbox_fault',
    retryAfter: input.optionalWhole('retryAfter', { minimum: 0, maximum: 31_536_000 }),
  };
}
