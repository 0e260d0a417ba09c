import {
  depositId,
  type Deposit,
  type DepositInput,
  type ListingPatch,
  type PatentListing,
} from '@ip-portal/core/model';
import { account } from './account.js';
import type { SessionCaller } from './access.js';
import { newId } from './id.js';
import { heldOn } from './ledger.js';
import { changeListing, isEditable, listingState, marginAmount, returnMargin } from './listing-state.js';
import { listingOf } from './order-store.js';
import { notFound, Refusal } from './refusal.js';
import { badgeOf, verify } from './verifying.js';
import type { DepositRow, World } from './world.js';

/** The seller's own listing. A foreign draft is as unknown as a missing one. */
export function ownListing(world: World, caller: SessionCaller, id: string): PatentListing {
  const listing = listingOf(world, id);
  if (listing.seller.id === caller.partyId && caller.role === 'seller') return listing;
  throw notFound('listing of yours');
}

/** Runs the checks anew and shows the result on the listing. */
export function runVerification(world: World, listing: PatentListing) {
  const verification = verify(world, listing);
  world.verifications.set(listing.id, verification);
  changeListing(world, listing, { verification: badgeOf(verification) });
  return verification;
}

export function updateListing(world: World, listing: PatentListing, patch: ListingPatch): PatentListing {
  requireEditable(listing);
  const { description, price, tradeModes, industry } = patch;
  return changeListing(world, listing, {
    ...(price === undefined ? {} : { price }),
    ...(tradeModes === undefined ? {} : { tradeModes }),
    ...(industry === undefined ? {} : { industry }),
    ...(description === undefined ? {} : { description }),
  });
}

/** Puts a listing on the market: verified without a failed check, and its margin held. */
export function publishListing(world: World, listing: PatentListing): PatentListing {
  requireEditable(listing);
  const verification = world.verifications.get(listing.id);
  if (verification === undefined || verification.checks.some(({ result }) => result === 'fail')) {
    throw new Refusal({
      status: 409,
      code: 'verification_required',
      detail: 'The listing has no verification without a failed check. Run the verification, and repair what failed.',
    });
  }
  if (heldOn(world, account.sellerMargin(listing.id)) < marginAmount) {
    throw new Refusal({
      status: 409,
      code: 'margin_required',
      detail: 'The margin of this listing is not held. Open a deposit of the kind seller_margin and pay it.',
    });
  }
  return changeListing(world, listing, {
    status: listingState.published.status,
    publishedAt: listing.publishedAt ?? world.now,
  });
}

/** Takes a listing off the market and gives the margin back. */
export function withdrawListing(world: World, listing: PatentListing): PatentListing {
  requireEditable(listing);
  returnMargin(world, listing.id);
  return changeListing(world, listing, { status: listingState.withdrawn.status });
}

/** Opens the seller's margin deposit of a listing; an open one is given again. */
export function openMargin(world: World, caller: SessionCaller, input: DepositInput): DepositRow {
  const listing = ownListing(world, caller, input.listingId);
  requireEditable(listing);
  for (const row of world.deposits.values()) {
    if (row.deposit.listingId === listing.id && row.deposit.status === 'pending') return row;
  }
  const missing = marginAmount - heldOn(world, account.sellerMargin(listing.id));
  if (missing <= 0)
    throw new Refusal({
      status: 409,
      code: 'margin_held',
      detail: 'The margin of this listing is held already. Publish the listing.',
    });
  const deposit: Deposit = {
    id: depositId.parse(newId(world, 'dep')),
    kind: 'seller_margin',
    listingId: listing.id,
    orderId: null,
    partyId: listing.seller.id,
    amount: { amount: missing, currency: 'CNY' },
    status: 'pending',
    paymentId: null,
    createdAt: world.now,
  };
  const row: DepositRow = { tenantId: caller.tenantId, deposit };
  world.deposits.set(deposit.id, row);
  changeListing(world, listing, { status: listingState.awaitingMargin.status });
  return row;
}

function requireEditable(listing: PatentListing): void {
  if (isEditable(listing)) return;
  throw new Refusal({
    status: 409,
    code: 'listing_locked',
    detail: 'An order holds this listing, or it is sold. Wait for the order to end.',
  });
}
