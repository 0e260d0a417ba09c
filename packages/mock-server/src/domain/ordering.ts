import {
  openDeal,
  orderMachine,
  plainFacts,
  type OrderInput,
  type Party,
  type PartySummary,
  type PatentListing,
} from '@ip-portal/core/model';
import { bankCustodian } from './custody.js';
import { factsOf } from './facts.js';
import { lockListing } from './listing-state.js';
import { commitChange, listingOf, newOrderId } from './order-store.js';
import { notFound, Refusal } from './refusal.js';
import type { OrderRow, QuoteRow, World } from './world.js';

/** The contract an order uses unless told otherwise. */
export const standardContract = 'patent-transfer-standard';

/** Opens an order on a quote and locks the listing. Of two buyers one wins; the other gets 409 `listing_not_available`. */
export function openOrder(
  world: World,
  input: OrderInput,
  options: { readonly buyer: Party; readonly tenantId: string },
): OrderRow {
  const held = quoteOfTenant(world, input.quoteId, options.tenantId);
  const listing = listingOf(world, held.quote.listingId);
  checkQuote(world, held, listing);
  if (listing.seller.id === options.buyer.id) {
    throw new Refusal({
      status: 409,
      code: 'own_listing',
      detail: 'A party cannot buy its own listing. Act for another buyer.',
    });
  }
  const id = newOrderId(world);
  lockListing(world, listing, id);
  const draft = {
    id,
    version: 0,
    tenantId: options.tenantId,
    listing: { id: listing.id, rightType: listing.rightType, title: listing.title, number: listing.right.number },
    buyer: summaryOf(options.buyer),
    seller: listing.seller,
    quoteId: held.quote.id,
    contractTemplateId: input.contractTemplateId ?? standardContract,
    filingParty: knownFilingParty(held.quote.filingParty),
    terms: held.terms,
    deal: openDeal(plainFacts, world.now),
    documents: [],
    office: null,
    awardedPercent: null,
    custodian: bankCustodian,
    createdAt: world.now,
    updatedAt: world.now,
  } as const;
  const opening = { at: world.now, step: 'order_created', actor: 'buyer', status: orderMachine.initial, reason: null };
  const row: OrderRow = { ...draft, deal: openDeal(factsOf(world, draft), world.now), history: [opening] };
  return commitChange(world, row, 'order.created');
}

/** A quote of this portal, or 404. */
export function quoteOfTenant(world: World, id: string, tenantId: string): QuoteRow {
  const held = world.quotes.get(id);
  if (held?.tenantId !== tenantId) throw notFound('quote');
  return held;
}

function checkQuote(world: World, { quote }: QuoteRow, listing: PatentListing): void {
  if (quote.expiresAt < world.now) {
    throw new Refusal({
      status: 409,
      code: 'quote_expired',
      detail: `The quote was good until ${quote.expiresAt}. Ask for a new one.`,
    });
  }
  if (listing.price?.amount !== quote.price.amount) {
    throw new Refusal({
      status: 409,
      code: 'quote_outdated',
      detail: 'The price of the listing has changed since the quote. Ask for a new one.',
    });
  }
}

function summaryOf({ id, name, kind, country, region }: Party): PartySummary {
  return { id, name, kind, country, region };
}

function knownFilingParty(given: string): OrderRow['filingParty'] {
  return given === 'buyer' || given === 'seller' ? given : 'platform';
}
