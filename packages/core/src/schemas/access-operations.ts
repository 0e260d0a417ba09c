import { anyone, follower, server } from './credential-kind.js';
import { eventListInput, platformEvent } from './event.js';
import { operation } from './operation.js';
import { page } from './page.js';
import { portal } from './portal.js';
import { session, sessionInput, trackingTokenInput } from './session.js';

/** Operations of access: the portal, events, sessions, tracking links. Paths are below `/v1`. */
export const accessOperations = {
  portalRetrieve: operation({
    id: 'portal.retrieve',
    method: 'GET',
    path: '/portal',
    summary: 'The embedding partner',
    credentials: anyone,
    input: null,
    output: portal,
  }),
  eventsList: operation({
    id: 'events.list',
    method: 'GET',
    path: '/events',
    summary: 'What happened, oldest first',
    credentials: follower,
    input: eventListInput,
    output: page(platformEvent),
    answers: 'json_or_events',
  }),
  sessionsCreate: operation({
    id: 'sessions.create',
    method: 'POST',
    path: '/sessions',
    summary: 'Mint a session token for one party',
    credentials: server,
    input: sessionInput,
    output: session,
    status: 201,
  }),
  trackingTokensCreate: operation({
    id: 'trackingTokens.create',
    method: 'POST',
    path: '/tracking-tokens',
    summary: 'Mint a read-only link to one order',
    credentials: server,
    input: trackingTokenInput,
    output: session,
    status: 201,
  }),
} as const;
