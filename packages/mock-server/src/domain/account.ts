/** Accounts of the ledger (double entry). The names say who owns what; client money is never the platform's. */
export const account = {
  custodyBank: (custodian: string) => `asset:custody_bank:${custodian}`,
  /** Money a payment provider has taken and not yet settled to the custodian. */
  providerClearing: 'asset:psp_clearing',
  ownBank: 'asset:own_bank',
  sellerMargin: (listingId: string) => `liab:margin_deposit:seller:${listingId}`,
  buyerDeposit: (orderId: string) => `liab:margin_deposit:buyer:${orderId}`,
  buyerEscrow: (orderId: string) => `liab:buyer_escrow:${orderId}`,
  disputedHold: (orderId: string) => `liab:disputed_hold:${orderId}`,
  officialFee: (orderId: string) => `liab:official_fee_passthrough:${orderId}`,
  sellerPayable: (sellerId: string) => `liab:seller_payable:${sellerId}`,
  buyerRefund: (orderId: string) => `liab:buyer_refund_payable:${orderId}`,
  platformFee: 'income:platform_fee',
  forfeit: 'income:forfeit',
  compensation: 'expense:compensation',
} as const;

export const accountClasses = ['custody', 'clearing', 'own_bank', 'liability', 'income', 'expense'] as const;
export type AccountClass = (typeof accountClasses)[number];

/** Sums by class of account, debit positive. They move with every journal, so that checking costs no scan. */
export type LedgerTotals = Readonly<Record<AccountClass, number>>;

/** Which side of the custody invariant an account stands on; null for a name that is no account of this ledger. */
export function classOf(name: string): AccountClass | null {
  if (name.startsWith('asset:custody_bank:')) return 'custody';
  if (name === account.providerClearing) return 'clearing';
  if (name === account.ownBank) return 'own_bank';
  if (name.startsWith('liab:')) return 'liability';
  if (name.startsWith('income:')) return 'income';
  return name.startsWith('expense:') ? 'expense' : null;
}
