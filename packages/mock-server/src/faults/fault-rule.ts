import { drawFraction } from '../domain/draw.js';

/** What a struck request suffers. */
export type FaultEffect =
  | { readonly kind: 'problem'; readonly status: number; readonly code: string; readonly retryAfter: number | null }
  /** The connection breaks before the request has an effect, or after it. */
  | { readonly kind: 'drop'; readonly when: 'before_commit' | 'after_commit' }
  /** The connection breaks in the middle of the answer, after so many bytes of its body. */
  | { readonly kind: 'truncate'; readonly bytes: number }
  /** Milliseconds of the wall clock before the request is handled. */
  | { readonly kind: 'latency'; readonly milliseconds: number };

/** A rule that makes requests fail: which ones, how often, and in what way. Null means no such limit. */
export interface FaultRule {
  readonly operation: string | null;
  readonly method: string | null;
  /** Requests whose path begins so. */
  readonly path: string | null;
  /** Only the n-th matching request, counted from 1. */
  readonly nth: number | null;
  /** Only the first n matching requests. */
  readonly first: number | null;
  /** Each matching request with this chance, drawn from the seed. */
  readonly probability: number | null;
  readonly effect: FaultEffect;
}

/** What a request looks like to a rule. */
export interface FaultSubject {
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
}

/** The rules of one session and how often each has matched. */
export interface Faults {
  readonly rules: readonly FaultRule[];
  replace(rules: readonly FaultRule[]): void;
  /** The effects that strike this request. */
  strike(subject: FaultSubject): FaultEffect[];
}

export function createFaults(seed: number): Faults {
  let rules: readonly FaultRule[] = [];
  let matches: number[] = [];
  return {
    get rules() {
      return rules;
    },
    replace(next) {
      rules = next;
      matches = next.map(() => 0);
    },
    strike(subject) {
      return rules.flatMap((rule, index) => {
        if (!concerns(rule, subject)) return [];
        const occurrence = (matches[index] ?? 0) + 1;
        matches[index] = occurrence;
        return strikes(rule, { occurrence, seed, index }) ? [rule.effect] : [];
      });
    },
  };
}

/** The connection broke on purpose: hosts turn it into what a broken connection looks like to their callers. */
export class ConnectionDropped extends TypeError {
  override readonly name = 'ConnectionDropped';

  constructor() {
    super('The sandbox dropped the connection, as a fault rule asked.');
  }
}

function concerns(rule: FaultRule, subject: FaultSubject): boolean {
  if (rule.operation !== null && rule.operation !== subject.operation) return false;
  if (rule.method !== null && rule.method.toUpperCase() !== subject.method) return false;
  return rule.path === null || subject.path.startsWith(rule.path);
}

function strikes(
  rule: FaultRule,
  { occurrence, seed, index }: { occurrence: number; seed: number; index: number },
): boolean {
  if (rule.nth !== null && occurrence !== rule.nth) return false;
  if (rule.first !== null && occurrence > rule.first) return false;
  return rule.probability === null || drawFraction(seed, `fault:${index}:${occurrence}`) < rule.probability;
}
