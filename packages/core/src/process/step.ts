/** Everything that can happen to an order. */
export const orderSteps = [
  'contract_confirmed',
  'contract_lapsed',
  'deposit_secured',
  'deposit_lapsed',
  'seller_confirmed',
  'seller_declined',
  'seller_lapsed',
  'payment_secured',
  'payment_lapsed',
  'order_cancelled',
  'withdrawal_asked',
  'withdrawal_agreed',
  'refiling_waived',
  'case_filed',
  'case_refused',
  'case_refiled',
  'case_passed',
  'case_ended',
  'accepted',
  'acceptance_lapsed',
  'acceptance_refused',
  'dispute_opened',
  'dispute_withdrawn',
  'dispute_awarded',
  'hold_refunded',
  'hold_released',
  'payout_completed',
  'refund_completed',
  'split_completed',
] as const;
export type OrderStep = (typeof orderSteps)[number];

/** Everything that can happen to an escrow. */
export const escrowSteps = [
  'deposit_captured',
  'balance_captured',
  'escrow_closed',
  'deposit_forfeited',
  'hold_warned',
  'hold_extended',
  'hold_rehomed',
  'hold_lapsed',
  'escrow_frozen',
  'escrow_thawed',
  'release_instructed',
  'refund_instructed',
  'split_instructed',
  'payout_confirmed',
  'refund_confirmed',
  'split_confirmed',
] as const;
export type EscrowStep = (typeof escrowSteps)[number];

/** Everything that can happen to a patent's office case. */
export const transferSteps = [
  'documents_completed',
  'application_filed',
  'official_fee_paid',
  'official_fee_lapsed',
  'rectification_requested',
  'rectification_answered',
  'rectification_lapsed',
  'application_refused',
  'refiling_started',
  'refiling_lapsed',
  'proceedings_suspended',
  'proceedings_resumed',
  'formalities_passed',
  'gazette_published',
  'register_copy_issued',
  'case_withdrawn',
] as const;
export type TransferStep = (typeof transferSteps)[number];

/** A step of any of the three linked processes; the names are unique across them. */
export type Step = OrderStep | EscrowStep | TransferStep;
