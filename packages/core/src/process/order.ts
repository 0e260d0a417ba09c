import type { OrderStatus } from '../schemas/order.js';
import type { Machine } from './machine.js';
import { orderStatusInfo, type OrderStage } from './order-status-info.js';
import type { OrderStep } from './step.js';

/**
 * An order from choice to payout, with its bad endings. The cancellation matrix is the rows of `order_cancelled`:
 * free before the seller confirms and within 30 minutes of the deposit, then at the price of the deposit, and after
 * payment only where the other side is late.
 */
export const orderMachine: Machine<OrderStatus, OrderStep, OrderStage> = {
  name: 'order',
  initial: 'draft',
  statuses: orderStatusInfo,
  // One row a line, so that the table reads as a table.
  // prettier-ignore
  moves: [
    { on: 'contract_confirmed', from: ['draft'], to: 'awaiting_deposit', by: ['buyer'], action: 'confirm', guards: ['deposit_required'] },
    { on: 'contract_confirmed', from: ['draft'], to: 'awaiting_seller', by: ['buyer'], action: 'confirm' },
    { on: 'contract_lapsed', from: ['draft'], to: 'expired', by: ['clock'], emits: ['escrow_closed'], effects: ['unlock_listing'], reason: 'contract_lapsed' },
    { on: 'deposit_secured', from: ['awaiting_deposit'], to: 'awaiting_seller', by: ['provider'] },
    { on: 'deposit_lapsed', from: ['awaiting_deposit'], to: 'expired', by: ['clock'], emits: ['escrow_closed'], effects: ['unlock_listing'], reason: 'deposit_lapsed' },
    { on: 'seller_confirmed', from: ['awaiting_seller'], to: 'awaiting_payment', by: ['seller'], action: 'confirm' },
    { on: 'seller_declined', from: ['awaiting_seller'], to: 'declined', by: ['seller'], action: 'decline', emits: ['escrow_closed'], effects: ['unlock_listing'], reason: 'seller_declined' },
    { on: 'seller_lapsed', from: ['awaiting_seller'], to: 'declined', by: ['clock'], emits: ['escrow_closed'], effects: ['unlock_listing'], reason: 'seller_lapsed' },
    { on: 'payment_secured', from: ['awaiting_payment'], to: 'preparing', by: ['provider'], effects: ['open_transfer'] },
    { on: 'payment_lapsed', from: ['awaiting_payment'], to: 'defaulted', by: ['clock'], emits: ['deposit_forfeited'], effects: ['unlock_listing'], reason: 'payment_lapsed' },

    { on: 'order_cancelled', from: ['draft', 'awaiting_deposit', 'awaiting_seller'], to: 'cancelled', by: ['buyer'], action: 'cancel', emits: ['escrow_closed'], effects: ['unlock_listing'], reason: 'buyer_cancelled' },
    { on: 'order_cancelled', from: ['awaiting_payment'], to: 'cancelled', by: ['buyer'], action: 'cancel', guards: ['within_free_withdrawal'], emits: ['escrow_closed'], effects: ['unlock_listing'], reason: 'buyer_cancelled' },
    { on: 'order_cancelled', from: ['awaiting_payment'], to: 'defaulted', by: ['buyer'], action: 'cancel', warnings: ['within_free_withdrawal'], emits: ['deposit_forfeited'], effects: ['unlock_listing'], reason: 'buyer_cancelled_late' },
    { on: 'order_cancelled', from: ['awaiting_payment'], to: 'cancelled', by: ['seller'], action: 'cancel', emits: ['escrow_closed'], effects: ['compensate_buyer', 'unlock_listing'], reason: 'seller_cancelled' },
    { on: 'order_cancelled', from: ['preparing'], to: 'refunding', by: ['buyer'], action: 'cancel', guards: ['seller_material_overdue'], emits: ['refund_instructed', { maybe: 'case_withdrawn' }], effects: ['compensate_buyer'], reason: 'seller_material_overdue' },
    { on: 'order_cancelled', from: ['preparing', 'at_office'], to: 'refunding', by: ['buyer'], action: 'cancel', guards: ['transfer_overdue', 'title_not_passed'], emits: ['refund_instructed', { maybe: 'case_withdrawn' }], reason: 'transfer_overdue' },

    { on: 'withdrawal_asked', from: ['preparing', 'at_office'], to: 'same', by: ['buyer', 'seller'], action: 'withdraw', guards: ['nobody_asked_withdrawal', 'title_not_passed'] },
    { on: 'withdrawal_agreed', from: ['preparing', 'at_office'], to: 'refunding', by: ['buyer', 'seller'], action: 'withdraw', guards: ['other_side_asked_withdrawal', 'title_not_passed'], emits: ['refund_instructed', { maybe: 'case_withdrawn' }], reason: 'withdrawn_by_both' },
    { on: 'refiling_waived', from: ['at_office'], to: 'refunding', by: ['buyer'], action: 'cancel', guards: ['office_refused'], emits: ['refund_instructed', { maybe: 'case_withdrawn' }], reason: 'office_refused' },

    { on: 'case_filed', from: ['preparing'], to: 'at_office', by: ['platform'] },
    { on: 'case_filed', from: ['disputed'], to: 'same', by: ['platform'] },
    { on: 'case_refused', from: ['at_office', 'disputed'], to: 'same', by: ['platform'] },
    { on: 'case_refiled', from: ['at_office'], to: 'preparing', by: ['platform'] },
    { on: 'case_refiled', from: ['disputed'], to: 'same', by: ['platform'] },
    { on: 'case_passed', from: ['at_office'], to: 'awaiting_acceptance', by: ['platform'] },
    { on: 'case_passed', from: ['disputed'], to: 'same', by: ['platform'] },
    { on: 'case_ended', from: ['at_office'], to: 'refunding', by: ['platform'], emits: ['refund_instructed'], reason: 'office_refused' },
    { on: 'case_ended', from: ['disputed'], to: 'same', by: ['platform'] },

    { on: 'accepted', from: ['awaiting_acceptance'], to: 'accepted', by: ['buyer'], action: 'accept', guards: ['papers_delivered'], emits: ['release_instructed'] },
    { on: 'acceptance_lapsed', from: ['awaiting_acceptance'], to: 'accepted', by: ['clock'], guards: ['auto_accept'], emits: ['release_instructed'] },
    { on: 'acceptance_refused', from: ['awaiting_acceptance'], to: 'disputed', by: ['buyer'], action: 'reject', emits: ['escrow_frozen'] },
    { on: 'dispute_opened', from: ['preparing', 'at_office', 'awaiting_acceptance'], to: 'disputed', by: ['buyer', 'seller'], action: 'dispute', emits: ['escrow_frozen'] },
    { on: 'dispute_withdrawn', from: ['disputed'], to: 'refunding', by: ['buyer', 'seller'], action: 'withdraw', guards: ['own_dispute', 'case_over'], emits: ['escrow_thawed', 'refund_instructed'], reason: 'office_refused' },
    { on: 'dispute_withdrawn', from: ['disputed'], to: 'resume', by: ['buyer', 'seller'], action: 'withdraw', guards: ['own_dispute'], emits: ['escrow_thawed'] },
    { on: 'dispute_awarded', from: ['disputed'], to: 'settling', by: ['platform'], emits: ['split_instructed', { maybe: 'case_withdrawn' }], reason: 'dispute_awarded' },

    { on: 'hold_refunded', from: ['preparing', 'at_office'], to: 'refunding', by: ['clock'], emits: [{ maybe: 'case_withdrawn' }], reason: 'hold_lapsed' },
    { on: 'hold_released', from: ['awaiting_acceptance'], to: 'accepted', by: ['clock'] },
    { on: 'payout_completed', from: ['accepted'], to: 'completed', by: ['provider'], effects: ['sell_listing'] },
    { on: 'refund_completed', from: ['refunding'], to: 'refunded', by: ['provider'], effects: ['unlock_listing'] },
    { on: 'split_completed', from: ['settling'], to: 'settled', by: ['provider'], guards: ['title_passed'], effects: ['sell_listing'] },
    { on: 'split_completed', from: ['settling'], to: 'settled', by: ['provider'], effects: ['unlock_listing'] },
  ],
};
