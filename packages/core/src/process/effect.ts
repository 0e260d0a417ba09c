/**
 * What the platform does when a step is taken. The process names it; the platform carries it out with the amounts of the
 * quote, in the same transaction as the step.
 */
export type Effect =
  /** The buyer's deposit arrived at the custodian. */
  | 'capture_deposit'
  /** The balance and the official fee arrived; the deposit becomes part of the price held. */
  | 'capture_balance'
  /** Give back whatever deposit is held, whole. */
  | 'return_deposit'
  /** The buyer defaulted: the deposit goes to seller and platform by the forfeiture rule. */
  | 'forfeit_deposit'
  /** The seller failed: part of the seller's margin goes to the buyer, up to the cap. */
  | 'compensate_buyer'
  /** Open the office case and its checklist. */
  | 'open_transfer'
  /** Prepare the papers of another attempt; the official fee is due again, borne by the filing party. */
  | 'renew_transfer'
  /** Record the filing with its number and date. */
  | 'record_filing'
  /** Pay the official fee out of the pass-through money. */
  | 'pay_official_fee'
  /** The certificate and the office's notice go to the buyer. */
  | 'deliver_papers'
  /** Move the money of a dispute aside. */
  | 'freeze_money'
  | 'thaw_money'
  /** Owe the seller the price less the fee. */
  | 'release_money'
  /** The provider paid the seller. */
  | 'pay_seller'
  /** Owe the buyer all that is held. */
  | 'refund_money'
  /** The provider paid the buyer back. */
  | 'pay_buyer'
  /** Owe both by the award. */
  | 'split_money'
  /** The provider paid both. */
  | 'pay_both'
  /** Move the money to bank custody, where no rail lets go of it. */
  | 'rehome_money'
  /** The listing is free again. */
  | 'unlock_listing'
  /** The right is sold; the seller's margin goes back. */
  | 'sell_listing';
