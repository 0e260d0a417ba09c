import type { TemplateResult } from 'lit';
import { label, type Labels } from '../formats/label.js';
import { plainText } from '../formats/plain-text.js';
import { check, clock, triangleAlert, x } from '../icons/icons.js';
import { badge, type BadgeTone } from './badge.js';
import type { IconPath } from './icon.js';

export type Look = readonly [tone: BadgeTone, node: IconPath | undefined];

const good: Look = ['success', check];
const pending: Look = ['progress', clock];
const careful: Look = ['attention', triangleAlert];
const ended: Look = ['failure', x];
const unknown: Look = ['neutral', undefined];

/** How the states of a right and of its annuities look: late is not to be overlooked beside a register that still says in force. */
const looks: Readonly<Record<string, Look>> = {
  granted: good,
  registered: good,
  paid_up: good,
  pending: pending,
  pending_published: pending,
  pending_examination: pending,
  grace: careful,
  due_soon: careful,
  partially_invalidated: careful,
  lapsed_fee: ended,
  expired: ended,
  abandoned: ended,
  invalidated: ended,
  withdrawn: ended,
  rejected: ended,
  lapsed: ended,
  restorable: ended,
  final: ended,
  cancelled: ended,
};

/** What a table says of a state; one it does not know looks like nothing in particular. */
export function lookOf(state: unknown, table: Readonly<Record<string, Look>> = looks): Look {
  const name = plainText(state);
  return (Object.hasOwn(table, name) ? table[name] : undefined) ?? unknown;
}

/** Whether a right has ended, so that nothing is left to change hands. */
export function isOver(status: unknown): boolean {
  return lookOf(status) === ended;
}

/** Whether nothing at all is said against a right. */
export function isGood(status: unknown): boolean {
  return lookOf(status) === good;
}

/** A state that a register tells of as a badge: `labels` are the words for a legal status or for annuities. */
export function registerBadge(
  state: unknown,
  labels: Labels,
  messages: { readonly unknown: (name: string) => string },
): TemplateResult {
  return badge(label(labels, state, messages.unknown), ...lookOf(state));
}
