import type { OrderId, PatentListing } from '@ip-portal/core/model';
import { account } from './account.js';
import { bankCustodian } from './custody.js';
import { entries } from './journal-entry.js';
import { book, heldOn } from './ledger.js';
import { emit } from './order-store.js';
import { Refusal } from './refusal.js';
import type { World } from './world.js';

/** The seller's margin on a listing, in fen: 2,000 CNY (platform terms). */
export const marginAmount = 200_000;

/** What a change does to a listing, in the words of the contract. */
export const listingState = {
  draft: { status: 'draft', onSale: false },
  awaitingMargin: { status: 'awaiting_margin', onSale: false },
  published: { status: 'published', onSale: true },
  locked: { status: 'locked', onSale: false },
  sold: { status: 'sold', onSale: false },
  withdrawn: { status: 'withdrawn', onSale: false },
} as const;

/** True for a listing anybody may order. */
export function isOnSale(listing: PatentListing): boolean {
  return listing.lockedOrderId === null && listing.status === listingState.published.status;
}

/** True for a listing the public may read: on sale, or held by an order, or sold. */
export function isPublic(listing: PatentListing): boolean {
  return [listingState.published.status, listingState.locked.status, listingState.sold.status].some(
    (status) => status === listing.status,
  );
}

/** True for a listing its seller may still change. */
export function isEditable(listing: PatentListing): boolean {
  return listing.lockedOrderId === null && listing.status !== listingState.sold.status;
}

/** Stores a changed listing under the next version. */
export function changeListing(world: World, listing: PatentListing, change: Partial<PatentListing>): PatentListing {
  const changed = { ...listing, ...change, version: listing.version + 1, updatedAt: world.now };
  world.listings.set(changed.id, changed);
  emit(world, {
    type: `listing.${changed.status}`,
    orderId: null,
    orderVersion: null,
    tenantId: null,
    partyIds: [changed.seller.id],
  });
  return changed;
}

/** Locks a listing for an order. Of two orders one wins: the other is refused with 409 `listing_not_available`. */
export function lockListing(world: World, listing: PatentListing, orderId: OrderId): void {
  if (!isOnSale(listing)) {
    throw new Refusal({
      status: 409,
      code: 'listing_not_available',
      detail:
        'The listing is not on sale any more: another order holds it, or it was sold or withdrawn. Choose another listing, or try again when it is free.',
    });
  }
  bringMarginForward(world, listing);
  changeListing(world, listing, { status: listingState.locked.status, lockedOrderId: orderId });
}

/** The listing is free again; it stays on the market only while its margin is whole. */
export function freeListing(world: World, listingId: string): void {
  const listing = world.findListing(listingId);
  if (listing === undefined) return;
  const whole = heldOn(world, account.sellerMargin(listingId)) >= marginAmount;
  const { status } = whole ? listingState.published : listingState.awaitingMargin;
  changeListing(world, listing, { status, lockedOrderId: null });
}

/** The right is sold; the margin goes back to the seller. */
export function sellListing(world: World, listingId: string): void {
  const listing = world.findListing(listingId);
  if (listing === undefined) return;
  returnMargin(world, listingId);
  changeListing(world, listing, { status: listingState.sold.status, lockedOrderId: null });
}

/** Gives the seller back what is left of a listing's margin. */
export function returnMargin(world: World, listingId: string): void {
  const amount = heldOn(world, account.sellerMargin(listingId));
  if (amount > 0) book(world, entries.marginReturned({ listingId, amount, custodian: bankCustodian }));
  for (const row of world.deposits.values()) {
    if (row.deposit.listingId === listingId)
      world.deposits.set(row.deposit.id, { ...row, deposit: { ...row.deposit, status: 'returned' } });
  }
}

/** Listings of the seeded catalogue paid their margin before the sandbox began: it enters the books when it first matters. */
function bringMarginForward(world: World, listing: PatentListing): void {
  const known = world.balances.get(account.sellerMargin(listing.id)) !== undefined;
  if (known) return;
  book(
    world,
    entries.marginCaptured({
      listingId: listing.id,
      amount: marginAmount,
      custodian: bankCustodian,
      broughtForward: true,
    }),
  );
}
