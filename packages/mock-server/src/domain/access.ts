import type { Party, Role } from '@ip-portal/core/model';
import { orderOf } from './order-store.js';
import { notFound, Refusal } from './refusal.js';
import type { EventRow, OrderRow, World } from './world.js';

/** Who calls, as the credential says. */
export type Caller =
  | { readonly kind: 'publishable'; readonly tenantId: string }
  | { readonly kind: 'secret'; readonly tenantId: string }
  | { readonly kind: 'session'; readonly tenantId: string; readonly partyId: string; readonly role: Role }
  | { readonly kind: 'tracking'; readonly tenantId: string; readonly orderId: string };

export type SessionCaller = Extract<Caller, { kind: 'session' }>;

/** The party behind a session. Other credentials never reach operations of parties; this keeps the types honest. */
export function partyOf(caller: Caller): SessionCaller {
  if (caller.kind === 'session') return caller;
  throw new Refusal({
    status: 403,
    code: 'credential_not_allowed',
    detail: 'This operation acts for a party. Use a session token.',
  });
}

/** The session's party in the role the operation asks for, else 403. */
export function requireRole(caller: Caller, role: Role): SessionCaller {
  const party = partyOf(caller);
  if (party.role === role) return party;
  throw new Refusal({
    status: 403,
    code: 'wrong_role',
    detail: `This is for the ${role}; the session acts as ${party.role}. Mint a session for the ${role}.`,
  });
}

/** The role, where the party has it: the demo parties and the sellers of the catalogue have one or two each. */
export function roleHeldBy(party: Party, role: Role): Role {
  if (party.roles.includes(role)) return role;
  const held = party.roles.join(', ');
  throw new Refusal({
    status: 422,
    code: 'validation_failed',
    detail: `${party.id} has no role ${role}; it has ${held}. Choose one of those, or a party that has the role: GET /__sandbox/parties lists some.`,
    errors: [{ pointer: '/role', code: 'not_allowed', message: `Expected one of ${held}; got ${role}.` }],
  });
}

/** The role a caller has in an order; null where the caller may not know of it. */
export function roleIn(caller: Caller, row: OrderRow): Role | null {
  if (caller.tenantId !== row.tenantId) return null;
  switch (caller.kind) {
    case 'publishable':
      return null;
    case 'secret':
      return 'park_officer';
    case 'tracking':
      return caller.orderId === row.id ? 'visitor' : null;
    case 'session':
      if (caller.role === 'park_officer') return caller.role;
      if (caller.role === 'buyer') return row.buyer.id === caller.partyId ? 'buyer' : null;
      return caller.role === 'seller' && row.seller.id === caller.partyId ? 'seller' : null;
  }
}

/** The order and the caller's role in it. A foreign order and a missing one get the same 404. */
export function orderFor(world: World, caller: Caller, id: string): { row: OrderRow; role: Role } {
  const row = orderOf(world, id);
  const role = roleIn(caller, row);
  if (role === null) throw notFound('order');
  return { row, role };
}

/** As `orderFor`, for those who move the order: others get 403. */
export function orderOfParty(world: World, caller: Caller, id: string): { row: OrderRow; role: 'buyer' | 'seller' } {
  const { row, role } = orderFor(world, caller, id);
  if (role === 'buyer' || role === 'seller') return { row, role };
  throw new Refusal({
    status: 403,
    code: 'wrong_role',
    detail: `A ${role} may read this order and not move it. Act for its buyer or seller.`,
  });
}

/** True for an event the caller may see. */
export function maySee(caller: Caller, row: EventRow): boolean {
  if (row.tenantId !== null && row.tenantId !== caller.tenantId) return false;
  switch (caller.kind) {
    case 'publishable':
      return false;
    case 'secret':
      return row.tenantId !== null;
    case 'tracking':
      return row.progress && row.event.orderId === caller.orderId;
    case 'session':
      return caller.role === 'park_officer' ? row.tenantId !== null : row.partyIds.includes(caller.partyId);
  }
}

export function tenantOf(world: World, caller: Caller) {
  const tenant = world.tenants.find(({ id }) => id === caller.tenantId);
  if (tenant === undefined) throw notFound('portal');
  return tenant;
}
