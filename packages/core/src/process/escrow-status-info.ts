import type { EscrowStatus } from '../schemas/escrow.js';
import type { StatusInfo } from './machine.js';

export type EscrowStage = 'open' | 'held' | 'moving' | 'ended';

const waiting: StatusInfo<EscrowStage> = {
  stage: 'open',
  tone: 'neutral',
  terminal: false,
  waitingFor: ['buyer'],
  deadline: null,
};
const held: StatusInfo<EscrowStage> = {
  stage: 'held',
  tone: 'progress',
  terminal: false,
  waitingFor: [],
  deadline: null,
};
const moving: StatusInfo<EscrowStage> = {
  stage: 'moving',
  tone: 'progress',
  terminal: false,
  waitingFor: ['provider'],
  deadline: null,
};
const ended: StatusInfo<EscrowStage> = {
  stage: 'ended',
  tone: 'success',
  terminal: true,
  waitingFor: [],
  deadline: null,
};

/** What each status of an escrow means. */
export const escrowStatusInfo: Readonly<Record<EscrowStatus, StatusInfo<EscrowStage>>> = {
  opened: waiting,
  deposit_held: { ...held, waitingFor: ['buyer'] },
  funded: { ...held, deadline: { period: 'hold_warning', step: 'hold_warned' } },
  hold_expiring: {
    ...held,
    tone: 'attention',
    waitingFor: ['platform'],
    deadline: { period: 'hold_expiry', step: 'hold_lapsed' },
  },
  frozen: {
    ...held,
    tone: 'attention',
    waitingFor: ['platform'],
    deadline: { period: 'hold_expiry', step: 'hold_lapsed' },
  },
  releasing: moving,
  refunding: moving,
  splitting: moving,
  released: ended,
  refunded: { ...ended, tone: 'neutral' },
  split: { ...ended, tone: 'neutral' },
  forfeited: { ...ended, tone: 'failure' },
  closed: { ...ended, tone: 'neutral' },
};
