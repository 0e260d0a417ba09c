import type { OrderStatus } from '../schemas/order.js';
import type { StatusInfo } from './machine.js';

/** The main line of an order, as people follow it. */
export const orderStages = [
  'agreement',
  'deposit',
  'seller',
  'payment',
  'documents',
  'office',
  'acceptance',
  'payout',
] as const;
export type OrderStage = (typeof orderStages)[number];

type Info = StatusInfo<OrderStage>;
const open: Info = { stage: 'agreement', tone: 'progress', terminal: false, waitingFor: [], deadline: null };
const ended: Info = { stage: 'payout', tone: 'neutral', aside: true, terminal: true, waitingFor: [], deadline: null };

/** What each status of an order means. Apart from the moves: who only shows an order needs none of them. */
export const orderStatusInfo: Readonly<Record<OrderStatus, Info>> = {
  draft: { ...open, waitingFor: ['buyer'], deadline: { period: 'contract_confirmation', step: 'contract_lapsed' } },
  awaiting_deposit: {
    ...open,
    stage: 'deposit',
    waitingFor: ['buyer'],
    deadline: { period: 'deposit_payment', step: 'deposit_lapsed' },
  },
  awaiting_seller: {
    ...open,
    stage: 'seller',
    waitingFor: ['seller'],
    deadline: { period: 'seller_confirmation', step: 'seller_lapsed' },
  },
  awaiting_payment: {
    ...open,
    stage: 'payment',
    waitingFor: ['buyer'],
    deadline: { period: 'buyer_balance', step: 'payment_lapsed' },
  },
  preparing: {
    ...open,
    stage: 'documents',
    waitingFor: ['buyer', 'seller'],
    deadline: { period: 'seller_material', step: null },
  },
  at_office: { ...open, stage: 'office', waitingFor: ['office'] },
  awaiting_acceptance: {
    ...open,
    stage: 'acceptance',
    waitingFor: ['buyer'],
    deadline: { period: 'acceptance_window', step: 'acceptance_lapsed' },
  },
  accepted: { ...open, stage: 'payout', waitingFor: ['provider'] },
  disputed: { ...open, stage: 'acceptance', tone: 'attention', aside: true, waitingFor: ['platform'] },
  refunding: { ...open, stage: 'payout', tone: 'attention', aside: true, waitingFor: ['provider'] },
  settling: { ...open, stage: 'payout', tone: 'attention', aside: true, waitingFor: ['provider'] },
  completed: { ...ended, tone: 'success' },
  expired: { ...ended, stage: 'agreement' },
  declined: { ...ended, stage: 'seller', tone: 'failure' },
  cancelled: { ...ended, stage: 'agreement' },
  defaulted: { ...ended, stage: 'payment', tone: 'failure' },
  refunded: ended,
  settled: ended,
};
