import { escrowStatusInfo } from './escrow-status-info.js';
import type { StatusInfo, Tone } from './machine.js';
import { orderStages, orderStatusInfo, type OrderStage } from './order-status-info.js';
import { transferStatusInfo } from './transfer-status-info.js';

export type StageState = 'done' | 'current' | 'upcoming' | 'failed' | 'skipped';

/** How far an order is, for people: the stages of the main line and the tone of the present status. */
export interface OrderProgress {
  readonly stages: readonly { readonly stage: OrderStage; readonly state: StageState }[];
  readonly tone: Tone;
  readonly terminal: boolean;
  /** False for a status of a later platform: show it neutrally and offer no money actions. */
  readonly known: boolean;
}

/** What a status means, of any of the three processes; null for a status this release does not know. */
export function statusInfo(machine: 'order' | 'escrow' | 'transfer', status: string): StatusInfo<string> | null {
  const statuses: Readonly<Record<string, StatusInfo<string>>> = {
    order: orderStatusInfo,
    escrow: escrowStatusInfo,
    transfer: transferStatusInfo,
  }[machine];
  // An answer nobody validated may hold anything here.
  const name: unknown = status;
  return typeof name === 'string' && Object.hasOwn(statuses, name) ? (statuses[name] ?? null) : null;
}

/**
 * The progress of an order. `history` are its statuses, oldest first: where an order left the main line, the stage
 * before shows where. With `transferStatus` a right that passed while the order was aside counts as passed. Once it has, an
 * award takes the place of the acceptance: the deal is carried out, not ended.
 */
export function orderProgress(
  status: string,
  history: readonly string[],
  { transferStatus = null }: { readonly transferStatus?: string | null } = {},
): OrderProgress {
  const info = statusInfo('order', status);
  const furthest = Math.max(-1, ...history.map((earlier) => positionOf(statusInfo('order', earlier)?.stage)));
  if (info === null)
    return {
      // Where it is now is not known; where it has been is.
      stages: orderStages.map((stage, index) => ({ stage, state: index <= furthest ? 'done' : 'upcoming' })),
      tone: 'neutral',
      terminal: false,
      known: false,
    };
  const succeeded = info.terminal && info.tone === 'success';
  const mainLine = [...history, status].filter((earlier) => statusInfo('order', earlier)?.aside !== true).at(-1);
  const stage = mainLine === undefined ? info.stage : statusInfo('order', mainLine)?.stage;
  const hasPassed = statusInfo('transfer', transferStatus ?? '')?.stage === 'registered';
  const reached = Math.max(positionOf(stage), hasPassed ? acceptance : 0);
  const isAwarded = info.aside === true && info.stage === 'payout' && reached === acceptance;
  const here: StageState = isAwarded ? 'skipped' : info.terminal ? 'failed' : 'current';
  const beyond: StageState = info.terminal ? (isAwarded ? 'done' : 'skipped') : isAwarded ? 'current' : 'upcoming';
  return {
    stages: orderStages.map((candidate, index) => ({
      stage: candidate,
      state: succeeded || index < reached ? 'done' : index === reached ? here : beyond,
    })),
    tone: info.tone,
    terminal: info.terminal,
    known: true,
  };
}

const positionOf = (stage: string | undefined): number => orderStages.findIndex((candidate) => candidate === stage);
const acceptance = positionOf('acceptance');
