import { operations } from '@ip-portal/core/model';
import { maySee, orderFor, roleHeldBy, tenantOf } from '../domain/access.js';
import { notFound, Refusal } from '../domain/refusal.js';
import { ReadyEvents } from './event-stream.js';
import { pageOf } from './paging.js';
import { route, routeWithInput, type Route } from './route.js';

/** How long a session token lives unless told, and a tracking link, in seconds. */
const SESSION_LIFE = 900;
const TRACKING_LIFE = 30 * 86_400;

/** The portal, its sessions and links, and what happened. */
export const accountRoutes: readonly Route[] = [
  route(operations.portalRetrieve, ({ world, caller }) => {
    const { id, name, kind, regions, feeSchedule } = tenantOf(world, caller);
    return {
      id,
      name,
      kind,
      locales: ['zh-CN', 'en'],
      regions: [...regions],
      rightTypes: ['patent'],
      feeSchedule,
      sandbox: true,
    };
  }),
  routeWithInput(operations.sessionsCreate, ({ world, caller, input, services, sandboxSession: session }) => {
    const party = world.findParty(input.partyId);
    if (party === undefined) throw notFound('party');
    const role = roleHeldBy(party, input.role);
    const claims = { kind: 'session', tenantId: caller.tenantId, partyId: party.id, role } as const;
    return services.credentials.mint(claims, { now: world.now, seconds: input.expiresIn ?? SESSION_LIFE, session });
  }),
  routeWithInput(operations.trackingTokensCreate, ({ world, caller, input, services, sandboxSession: session }) => {
    const { row } = orderFor(world, caller, input.orderId);
    const claims = { kind: 'tracking', tenantId: caller.tenantId, orderId: row.id } as const;
    return services.credentials.mint(claims, { now: world.now, seconds: input.expiresIn ?? TRACKING_LIFE, session });
  }),
  routeWithInput(operations.eventsList, ({ world, caller, input, headers }) => {
    if (input.orderId !== undefined) orderFor(world, caller, input.orderId);
    const seen = [...world.events.values()]
      .filter((row) => maySee(caller, row))
      .map(({ event }, index) => ({ ...event, sequence: index + 1 }));
    const isStream = /\btext\/event-stream\b/.test(headers.get('accept') ?? '');
    // Where a stream broke off, its last event says better than the address how far it had come.
    const last = isStream ? seen.find(({ id }) => id === headers.get('last-event-id')) : undefined;
    const after = last?.sequence ?? input.after ?? 0;
    if (after > seen.length) {
      throw new Refusal({
        status: 422,
        code: 'validation_failed',
        detail: 'There are fewer events than that. Start again from 0.',
        errors: [{ pointer: '/after', code: 'out_of_range', message: `at most ${seen.length}` }],
      });
    }
    if (isStream) return new ReadyEvents({ caller, after, orderId: input.orderId });
    const wanted = seen.filter(
      ({ sequence, orderId }) => sequence > after && (input.orderId === undefined || orderId === input.orderId),
    );
    return pageOf(wanted, { input, keyOf: ({ sequence }) => String(sequence) });
  }),
];
