import type { EscrowStatus } from '../schemas/escrow.js';
import { escrowStatusInfo, type EscrowStage } from './escrow-status-info.js';
import type { Machine } from './machine.js';
import type { EscrowStep } from './step.js';

/** The money of an order. A custodian's rail may let go of held money by itself: the hold has an end of its own. */
export const escrowMachine: Machine<EscrowStatus, EscrowStep, EscrowStage> = {
  name: 'escrow',
  initial: 'opened',
  statuses: escrowStatusInfo,
  // One row a line, so that the table reads as a table.
  // prettier-ignore
  moves: [
    { on: 'deposit_captured', from: ['opened'], to: 'deposit_held', by: ['provider'], emits: ['deposit_secured'], effects: ['capture_deposit'] },
    { on: 'balance_captured', from: ['opened', 'deposit_held'], to: 'funded', by: ['provider'], emits: ['payment_secured'], effects: ['capture_balance'] },
    { on: 'escrow_closed', from: ['opened', 'deposit_held'], to: 'closed', by: ['platform'], effects: ['return_deposit'] },
    { on: 'deposit_forfeited', from: ['deposit_held'], to: 'forfeited', by: ['platform'], effects: ['forfeit_deposit'] },
    { on: 'deposit_forfeited', from: ['opened'], to: 'closed', by: ['platform'] },
    { on: 'hold_warned', from: ['funded'], to: 'hold_expiring', by: ['clock'] },
    { on: 'hold_extended', from: ['hold_expiring'], to: 'funded', by: ['platform'] },
    { on: 'hold_rehomed', from: ['hold_expiring'], to: 'funded', by: ['platform'], effects: ['rehome_money'] },
    { on: 'hold_lapsed', from: ['hold_expiring'], to: 'releasing', by: ['clock'], guards: ['title_passed'], emits: ['hold_released'], effects: ['release_money'] },
    { on: 'hold_lapsed', from: ['hold_expiring'], to: 'refunding', by: ['clock'], emits: ['hold_refunded'], effects: ['refund_money'] },
    // A rail does not wait for a dispute, and a dispute must not be decided by a rail: the money moves to bank custody.
    { on: 'hold_lapsed', from: ['frozen'], to: 'same', by: ['clock'], effects: ['rehome_money'] },
    { on: 'escrow_frozen', from: ['funded', 'hold_expiring'], to: 'frozen', by: ['platform'], effects: ['freeze_money'] },
    { on: 'escrow_thawed', from: ['frozen'], to: 'funded', by: ['platform'], effects: ['thaw_money'] },
    { on: 'release_instructed', from: ['funded', 'hold_expiring'], to: 'releasing', by: ['platform'], effects: ['release_money'] },
    { on: 'refund_instructed', from: ['funded', 'hold_expiring'], to: 'refunding', by: ['platform'], effects: ['refund_money'] },
    { on: 'split_instructed', from: ['frozen'], to: 'splitting', by: ['platform'], effects: ['split_money'] },
    { on: 'payout_confirmed', from: ['releasing'], to: 'released', by: ['provider'], emits: ['payout_completed'], effects: ['pay_seller'] },
    { on: 'refund_confirmed', from: ['refunding'], to: 'refunded', by: ['provider'], emits: ['refund_completed'], effects: ['pay_buyer'] },
    { on: 'split_confirmed', from: ['splitting'], to: 'split', by: ['provider'], emits: ['split_completed'], effects: ['pay_both'] },
  ],
};
