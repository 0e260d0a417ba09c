import { legalDateOf, listingId, operations, type PatentListing } from '@ip-portal/core/model';
import { badgeOn } from '../catalogue/listing-facts.js';
import { requireRole, tenantOf, type Caller } from '../domain/access.js';
import { newId } from '../domain/id.js';
import { isPublic } from '../domain/listing-state.js';
import {
  openMargin,
  ownListing,
  publishListing,
  runVerification,
  updateListing,
  withdrawListing,
} from '../domain/market.js';
import { listingOf } from '../domain/order-store.js';
import { openPayment } from '../domain/payments.js';
import { notFound, Refusal } from '../domain/refusal.js';
import { verificationOf } from '../domain/verifying.js';
import { checkoutUrl } from './checkout-url.js';
import { returnUrlFor } from './return-url.js';
import { shortHash } from './short-hash.js';
import { parameterOf, ReadyJson, requireVersion, route, routeWithInput, type RawCall, type Route } from './route.js';

/** Listings, their verification and their margin. */
export const marketRoutes: readonly Route[] = [
  routeWithInput(operations.listingsList, ({ store, services, input, caller, url }) => {
    const ownerId = caller.kind === 'session' && caller.role === 'seller' ? caller.partyId : undefined;
    // The answer depends on these alone, so its ETag needs no digest of the text.
    const asked = shortHash(`${caller.tenantId} ${ownerId ?? ''} ${url.search}`);
    const etag = `l${store.listingsRevision}-${store.world.now.slice(0, 13)}-${asked}`;
    return new ReadyJson(etag, () => services.finder.searchBytes(store, input, ownerId));
  }),
  route(operations.listingsRetrieve, (call) => listingView(call, visibleListing(call))),
  route(operations.listingsSimilar, (call) => call.services.finder.similar(call.store, visibleListing(call))),
  routeWithInput(operations.listingsCreate, ({ world, caller, input, services }) => {
    const { partyId } = requireRole(caller, 'seller');
    const seller = world.findParty(partyId);
    if (seller === undefined) throw notFound('party');
    const listing = services.finder.fromDraft(input, {
      id: listingId.parse(newId(world, 'lst')),
      seller,
      now: world.now,
    });
    world.listings.set(listing.id, listing);
    return listing;
  }),
  routeWithInput(operations.listingsUpdate, (call) => updateListing(call.world, ownVersion(call), call.input)),
  route(operations.listingsPublish, (call) => publishListing(call.world, ownVersion(call))),
  routeWithInput(operations.listingsWithdraw, (call) => withdrawListing(call.world, ownVersion(call))),

  route(operations.verificationsRetrieve, (call) => verificationOf(call.world, visibleListing(call))),
  route(operations.verificationsCreate, (call) =>
    runVerification(call.world, ownListing(call.world, requireRole(call.caller, 'seller'), parameterOf(call, 'id'))),
  ),

  routeWithInput(
    operations.depositsCreate,
    ({ world, caller, input }) => openMargin(world, requireRole(caller, 'seller'), input).deposit,
  ),
  route(operations.depositsRetrieve, (call) => depositOf(call).deposit),
  routeWithInput(operations.depositsPay, (call) => {
    const { world, caller, input } = call;
    const row = depositOf(call);
    if (row.deposit.status !== 'pending') {
      throw new Refusal({
        status: 409,
        code: 'deposit_not_pending',
        detail: 'This deposit is paid or has ended. Read it again.',
      });
    }
    const { payment } = openPayment(world, {
      tenantId: row.tenantId,
      payerId: requireRole(caller, 'seller').partyId,
      orderId: null,
      depositId: row.deposit.id,
      purpose: 'seller_margin',
      method: input.method,
      amount: row.deposit.amount.amount,
      checkoutUrl: checkoutUrl(call),
      returnUrl: returnUrlFor(tenantOf(world, caller), input.returnUrl),
    });
    world.deposits.set(row.deposit.id, { ...row, deposit: { ...row.deposit, paymentId: payment.id } });
    return payment;
  }),
];

/** A listing as the caller may see it: drafts and withdrawn ones exist for their seller only. */
function visibleListing(call: RawCall): PatentListing {
  const listing = listingOf(call.world, parameterOf(call, 'id'));
  if (isPublic(listing) || isOwner(listing, call.caller)) return listing;
  tenantOf(call.world, call.caller);
  throw notFound('listing');
}

/** A listing as it stands today: its badge ages. Which order holds it is for its seller to know. */
function listingView({ world, caller }: RawCall, listing: PatentListing): PatentListing {
  const verification = badgeOn(listing.verification, legalDateOf(world.now));
  return { ...listing, verification, lockedOrderId: isOwner(listing, caller) ? listing.lockedOrderId : null };
}

function isOwner(listing: PatentListing, caller: Caller): boolean {
  return caller.kind === 'session' && caller.role === 'seller' && caller.partyId === listing.seller.id;
}

function ownVersion(call: RawCall): PatentListing {
  const listing = ownListing(call.world, requireRole(call.caller, 'seller'), parameterOf(call, 'id'));
  requireVersion(call, listing.version, () => listing);
  return listing;
}

function depositOf(call: RawCall) {
  const { caller, world } = call;
  const row = world.deposits.get(parameterOf(call, 'id'));
  const mine =
    row !== undefined &&
    row.tenantId === caller.tenantId &&
    (caller.kind === 'secret' || (caller.kind === 'session' && caller.partyId === row.deposit.partyId));
  if (!mine) throw notFound('deposit');
  return row;
}
