import * as z from 'zod/mini';
import { instant } from './date.js';
import { openEnum } from './open-enum.js';
import { actors } from './party.js';

/** The verbs of an order. One verb may mean another step in another status: `step` names the step. */
export const actionNames = [
  'confirm',
  'decline',
  'pay',
  'sign',
  'file',
  'accept',
  'reject',
  'cancel',
  'withdraw',
  'dispute',
] as const;
export type ActionName = (typeof actionNames)[number];

/** Why an action is not possible yet. */
export const actionBlocker = z.looseObject({
  /** Stable code, for example `documents_missing`, `pledge`, `not_yet_due`. */
  code: z.string(),
  /** English sentence that says what to do about it. */
  message: z.string(),
  /** Document kinds that would lift the block. */
  documents: z.array(z.string()),
  /** When time alone lifts the block; null or absent where it does not, or where the platform does not tell. */
  until: z.optional(z.nullable(instant)),
});
export type ActionBlocker = z.output<typeof actionBlocker>;

/**
 * Something the viewer can do with an order, or could if all its blockers were lifted. A step that several ways lead to is
 * listed once for each while all are blocked: any of them will do.
 */
export const availableAction = z.looseObject({
  action: openEnum(actionNames),
  /** The process step it causes, for example `seller_confirmed`, `rectification_answered`. */
  step: z.string(),
  actor: openEnum(actors),
  enabled: z.boolean(),
  /** When it must be done; null where no deadline runs. */
  dueAt: z.nullable(instant),
  blockers: z.array(actionBlocker),
  /** Things worth knowing that do not block. */
  warnings: z.array(actionBlocker),
});
export type AvailableAction = z.output<typeof availableAction>;
