import type { ProcessPeriodName } from '../rules/process-periods.js';
import type { StatutoryPeriodName } from '../rules/statutory-periods.js';
import type { ActionName } from '../schemas/available-action.js';
import type { Actor } from '../schemas/party.js';
import type { Effect } from './effect.js';
import type { Step } from './step.js';

/** Names of the conditions a move may ask for; `guards.ts` holds what they mean. */
export type GuardName =
  | 'deposit_required'
  | 'within_free_withdrawal'
  | 'seller_material_overdue'
  | 'transfer_overdue'
  | 'title_not_passed'
  | 'title_passed'
  | 'case_over'
  | 'office_refused'
  | 'nobody_asked_withdrawal'
  | 'other_side_asked_withdrawal'
  | 'own_dispute'
  | 'auto_accept'
  | 'documents_complete'
  | 'annuity_in_order'
  | 'pledgee_consents'
  | 'no_preservation'
  | 'co_owners_consent'
  | 'export_cleared'
  | 'papers_delivered'
  | 'licence_disclosed';

/** Names of the periods deadlines are made of: rows of the dated rules, and the hold of the payment rail. */
export type PeriodName = RulePeriodName | 'hold_warning' | 'hold_expiry';
export type RulePeriodName =
  ProcessPeriodName | Extract<StatutoryPeriodName, 'bibliographic_change_fee' | 'notice_reply'>;

/** Who may take a step: a fixed actor, or whoever the order chose to file. */
export type Mover = Actor | 'filing_party';

/** A step that the move causes in a linked process; `maybe` steps are left out where that process has no such move. */
export type Emission = Step | { readonly maybe: Step };

/** One row of a process table: in these statuses, this step by these movers leads there. */
export interface Move<Status extends string, OwnStep extends Step> {
  readonly on: OwnStep;
  readonly from: readonly Status[];
  /** `same` stays, `resume` goes back to where the process was before the interruption. */
  readonly to: Status | 'same' | 'resume';
  readonly by: readonly Mover[];
  /** The caller's verb; absent where no caller takes this step. */
  readonly action?: ActionName;
  /** All must hold. The first row whose guards hold wins. */
  readonly guards?: readonly GuardName[];
  /** Conditions worth telling the caller of; they do not block. */
  readonly warnings?: readonly GuardName[];
  readonly emits?: readonly Emission[];
  readonly effects?: readonly Effect[];
  /** Recorded as the order's end reason. */
  readonly reason?: string;
}

export type Tone = 'neutral' | 'progress' | 'attention' | 'success' | 'failure';

/** What a status means to those who show it or wait on it. */
export interface StatusInfo<Stage extends string> {
  /** Where on the main line it stands. */
  readonly stage: Stage;
  readonly tone: Tone;
  /** True off the main line: the stage is then that of the status before. */
  readonly aside?: true;
  readonly terminal: boolean;
  readonly waitingFor: readonly Mover[];
  /** The deadline that runs, and the step the clock takes when it ends (null: it only warns). */
  readonly deadline: { readonly period: PeriodName; readonly step: Step | null } | null;
}

/** A process as data: what each status means, and the moves between them. */
export interface Machine<Status extends string, OwnStep extends Step, Stage extends string = string> {
  readonly name: 'order' | 'escrow' | 'transfer';
  readonly initial: Status;
  readonly statuses: Readonly<Record<Status, StatusInfo<Stage>>>;
  readonly moves: readonly Move<Status, OwnStep>[];
}
