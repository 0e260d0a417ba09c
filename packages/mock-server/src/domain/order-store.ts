import { eventId, orderId as orderIdSchema, type OrderId, type PatentListing } from '@ip-portal/core/model';
import { newId, nextCount } from './id.js';
import { notFound } from './refusal.js';
import type { OrderRow, World } from './world.js';

/** The order, or a 404 refusal. */
export function orderOf(world: World, id: string): OrderRow {
  const row = world.orders.get(id);
  if (row === undefined) throw notFound('order');
  return row;
}

/** The listing as it stands in this session, or a 404 refusal. */
export function listingOf(world: World, id: string): PatentListing {
  const listing = world.findListing(id);
  if (listing === undefined) throw notFound('listing');
  return listing;
}

/** Stores a change of an order and tells it: one event and one version a change, so that versions have no gaps. */
export function commitChange(world: World, row: OrderRow, type: string): OrderRow {
  const changed = { ...row, version: row.version + 1, updatedAt: world.now };
  world.orders.set(changed.id, changed);
  world.touched.add(changed.id);
  emit(world, {
    type,
    orderId: changed.id,
    orderVersion: changed.version,
    tenantId: changed.tenantId,
    partyIds: [changed.buyer.id, changed.seller.id],
  });
  return changed;
}

interface EventDraft {
  readonly type: string;
  readonly orderId: OrderId | null;
  readonly orderVersion: number | null;
  readonly tenantId: string | null;
  readonly partyIds: readonly string[];
}

/** Appends an event to the log. */
export function emit(world: World, draft: EventDraft): void {
  const { tenantId, partyIds, ...event } = draft;
  const sequence = nextCount(world, 'event');
  const id = eventId.parse(newId(world, 'evt'));
  const progress = draft.orderId !== null && !/^(payment|document|escrow)\./.test(draft.type);
  // Keys sort as they were made, so that reading from a sequence on needs no sorting.
  world.events.set(String(sequence), {
    event: { id, sequence, at: world.now, ...event },
    tenantId,
    partyIds,
    progress,
  });
}

export function newOrderId(world: World): OrderId {
  return orderIdSchema.parse(newId(world, 'ord'));
}
