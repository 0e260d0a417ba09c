import {
  addDuration,
  isInstant,
  roles,
  transferSteps,
  orderSteps,
  escrowSteps,
  type Duration,
  type Step,
} from '@ip-portal/core/model';
import { roleHeldBy } from '../domain/access.js';
import { nextDeed, takePayment } from '../domain/actor-script.js';
import { runUntil, type Tick } from '../domain/clock.js';
import { takeStep } from '../domain/deal-flow.js';
import { policiesOf } from '../domain/facts.js';
import { audit } from '../domain/ledger.js';
import { orderOf } from '../domain/order-store.js';
import { scriptedActors, type Policies, type Policy } from '../domain/policy.js';
import { notFound, Refusal } from '../domain/refusal.js';
import { remedyFor } from '../domain/unknown-name.js';
import type { Faults } from '../faults/fault-rule.js';
import { playScenario, scenarios } from '../scenarios/scenarios.js';
import type { Session } from '../store/session.js';
import type { ControlInput } from './control-input.js';
import { readRule } from './fault-input.js';
import type { Services } from './route.js';

/** What a sandbox command works on. */
export interface ControlCall {
  readonly session: Session;
  readonly faults: Faults;
  readonly services: Services;
  readonly input: ControlInput;
  /** Whether the platform was given something to wait with. */
  readonly canWait: boolean;
}

type Control = (call: ControlCall) => unknown;

/** Saved states one session may keep. */
const MOST_SNAPSHOTS = 20;

/** The commands of the sandbox, by method and path below `/__sandbox`. */
export const sandboxControls: Readonly<Record<string, Control>> = {
  'GET ': ({ session, faults }) => ({ ...state(session), faults: faults.rules }),
  'GET /state': ({ session }) => state(session),
  'POST /reset': ({ session, faults, input }) => {
    input.takes();
    session.reset();
    faults.replace([]);
    return state(session);
  },
  'GET /clock': ({ session }) => clockState(session, []),
  'POST /clock': moveClock,
  'GET /actors': ({ session }) => policiesOf(session.store.world),
  'PUT /actors': changePolicies,
  'GET /parties': ({ session }) => ({
    portals: session.store.world.tenants.map(({ id, name, publishableKey, secretKey, origins }) => ({
      id,
      name,
      publishableKey,
      secretKey,
      origins,
    })),
    parties: ['pty_buyer', 'pty_seller', 'pty_officer', 'pty_incubator'].flatMap(
      (id) => session.store.world.findParty(id) ?? [],
    ),
  }),
  'POST /sessions': mintSession,
  'GET /scenarios': () => ({ scenarios: scenarios.map(({ name, summary }) => ({ name, summary })) }),
  'POST /scenarios': ({ session, input }) => {
    const { store } = session;
    input.takes('scenario', 'orderId');
    const [name, orderId] = [input.text('scenario'), input.text('orderId')];
    orderOf(store.world, orderId);
    const happened = store.transaction(() => playScenario(store.world, name, { orderId }));
    return { now: store.world.now, happened };
  },
  'POST /act': actNow,
  'POST /snapshots': ({ session, input }) => {
    const name = input.takes('name').text('name');
    if (session.saved.size >= MOST_SNAPSHOTS && !session.saved.has(name)) {
      throw new Refusal({
        status: 409,
        code: 'too_many_snapshots',
        detail: `A session keeps ${MOST_SNAPSHOTS} snapshots. Save under a name in use.`,
      });
    }
    session.saved.set(name, session.store.save());
    return { name, now: session.store.world.now };
  },
  'POST /snapshots/restore': ({ session, input }) => {
    const name = input.takes('name').text('name');
    const saved = session.saved.get(name);
    if (saved === undefined) throw noSnapshot(name, [...session.saved.keys()]);
    session.store.load(saved);
    session.setClock(session.clock);
    return state(session);
  },
  'GET /faults': ({ faults }) => ({ rules: faults.rules }),
  'PUT /faults': ({ faults, input, canWait }) => {
    const rules = input.takes('rules').list('rules');
    faults.replace(rules.map((rule) => readRule(rule, { canWait })));
    return { rules: faults.rules };
  },
};

function noSnapshot(name: string, saved: readonly string[]): Refusal {
  const remedy = saved.length === 0 ? 'Save one first.' : remedyFor(name, saved);
  return new Refusal({
    status: 404,
    code: 'not_found',
    detail: `There is no snapshot "${name.slice(0, 60)}". ${remedy}`,
  });
}

function state(session: Session) {
  const { world } = session.store;
  return {
    seed: world.seed,
    session: session.id,
    ...clockState(session, []),
    orders: [...world.orders.values()].map(({ id, version, deal }) => ({
      id,
      version,
      status: deal.order.status,
      escrowStatus: deal.escrow.status,
      transferStatus: deal.transfer?.status ?? null,
    })),
    payments: [...world.payments.values()].map(({ payment, decision, notificationsSent, notificationsReceived }) => ({
      id: payment.id,
      status: payment.status,
      decision,
      notificationsSent,
      notificationsReceived,
    })),
    planned: [...world.tasks.values()].map(({ key, at }) => ({ key, at })),
    ledger: { journals: world.journals.size, totals: audit(world) },
    events: world.events.size,
  };
}

function clockState(session: Session, happened: readonly Tick[]) {
  return { now: session.store.world.now, clock: session.clock, happened };
}

const clockFields = { freeze: [], run: ['speed'], set: ['at'], advance: ['by'], next: [] } as const;

function moveClock({ session, input }: ControlCall) {
  const command = input.choice('command', ['freeze', 'run', 'set', 'advance', 'next']);
  const { world } = session.store;
  input.takes('command', ...clockFields[command]);
  switch (command) {
    case 'freeze':
      session.setClock({ mode: 'frozen' });
      return clockState(session, []);
    case 'run':
      session.setClock({
        mode: 'running',
        speed: input.has('speed') ? input.number('speed', { minimum: 0.001, maximum: 1_000_000 }) : 1,
      });
      return clockState(session, []);
    case 'set':
      return clockState(session, session.advanceTo(laterInstant(input.text('at'), world.now)));
    case 'advance':
      return clockState(session, session.advanceTo(after(world.now, durationFrom(input.text('by')))));
    case 'next':
      return clockState(session, session.advanceTo(endOfTime, { once: true }));
  }
}

/** The sandbox ends here: deadlines beyond would leave the years that dates are written for. */
const endOfTime = '2500-01-01T00:00:00.000Z';

function after(now: string, duration: Duration): string {
  return laterInstant(addDuration(now, duration), now);
}

function laterInstant(at: string, now: string): string {
  const wanted = isInstant(at) ? new Date(at).toISOString() : '';
  if (wanted >= now && wanted <= endOfTime) return wanted;
  throw new Refusal({
    status: 422,
    code: 'validation_failed',
    detail: `The clock only goes forward: pass a UTC instant from ${now} to ${endOfTime}.`,
    errors: [{ pointer: '/at', code: 'out_of_range', message: 'not a later UTC instant' }],
  });
}

/** A duration without months and years, as `P30D` or `PT2H`, of at most 100 years. */
function durationFrom(text: string): Duration {
  const match =
    /^P(?:\d{1,3}W)?(?:\d{1,5}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?$/.test(text) && text !== 'P';
  if (match) return `P${text.slice(1)}`;
  throw new Refusal({
    status: 422,
    code: 'validation_failed',
    detail: 'Pass an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as P30D or PT2H.',
    errors: [{ pointer: '/by', code: 'malformed', message: 'not a duration' }],
  });
}

function changePolicies({ session, input }: ControlCall): Policies {
  const { world } = session.store;
  const before = policiesOf(world);
  const actors = { ...before.actors };
  const given = input
    .takes('actors', 'notifications', 'autoAccept')
    .object('actors')
    .takes(...scriptedActors);
  for (const actor of scriptedActors) if (given.has(actor)) actors[actor] = readPolicy(given.object(actor));
  const notifications = input.object('notifications').takes('lost', 'duplicates');
  const many = { minimum: 0, maximum: 100 };
  const policies: Policies = {
    actors,
    notifications: {
      lost: notifications.optionalWhole('lost', many) ?? before.notifications.lost,
      duplicates: notifications.optionalWhole('duplicates', many) ?? before.notifications.duplicates,
    },
    autoAccept: input.has('autoAccept') ? input.flag('autoAccept') : before.autoAccept,
  };
  session.store.transaction(() => {
    world.policies.set('all', policies);
    for (const { id } of world.orders.values()) world.touched.add(id);
    runUntil(world, world.now);
  });
  return policies;
}

function readPolicy(input: ControlInput): Policy {
  const mode = input.choice('mode', ['instantly', 'after', 'never', 'refuse']);
  if (mode === 'after') return { mode, delay: policyDelay(input.takes('mode', 'delay').text('delay')) };
  input.takes('mode');
  return { mode };
}

function policyDelay(text: string): `P${string}` {
  return `P${durationFrom(text).replace(/^-?P/, '')}`;
}

function mintSession({ session, services, input }: ControlCall) {
  const { world } = session.store;
  input.takes('partyId', 'role', 'portalId', 'expiresIn');
  const tenantId = input.optionalText('portalId') ?? world.tenants[0]?.id ?? '';
  if (!world.tenants.some(({ id }) => id === tenantId)) throw notFound('portal');
  const party = world.findParty(input.text('partyId'));
  if (party === undefined) throw notFound('party');
  const role = roleHeldBy(party, input.choice('role', roles));
  const claims = { kind: 'session', tenantId, partyId: party.id, role } as const;
  const seconds = input.optionalWhole('expiresIn', { minimum: 1, maximum: 315_360_000 }) ?? 315_360_000;
  return services.credentials.mint(claims, { now: world.now, seconds, session: session.id });
}

const allSteps: readonly Step[] = [...orderSteps, ...escrowSteps, ...transferSteps];

/** Lets an actor do its next step now, or a named one (an award, a suspension) that no caller can take. */
function actNow({ session, input }: ControlCall) {
  const { store } = session;
  input.takes('orderId', 'actor', 'step', 'buyerPercent');
  const actor = input.choice('actor', scriptedActors);
  const orderId = input.text('orderId');
  orderOf(store.world, orderId);
  const named = input.has('step') ? input.choice('step', allSteps) : null;
  const buyerPercent = input.optionalWhole('buyerPercent', { minimum: 0, maximum: 100 });
  const label = store.transaction(() => {
    const done = named === null ? doNext(session, orderId, actor) : `${actor} takes ${named}`;
    const isPaid =
      named !== null && actor === 'provider' && takePayment(store.world, orderOf(store.world, orderId), named);
    if (named !== null && !isPaid)
      takeStep(store.world, orderId, { step: named, actor, ...(buyerPercent === null ? {} : { buyerPercent }) });
    runUntil(store.world, store.world.now);
    return done;
  });
  const { version, deal } = orderOf(store.world, orderId);
  return { did: label, order: { id: orderId, version, status: deal.order.status }, now: store.world.now };
}

function doNext(session: Session, orderId: string, actor: (typeof scriptedActors)[number]): string {
  const deed = nextDeed(session.store.world, orderId, actor);
  if (deed === null)
    throw new Refusal({
      status: 409,
      code: 'nothing_to_do',
      detail: `The ${actor} has nothing to do on this order now. Read who the order waits for.`,
    });
  deed.run();
  return deed.label;
}
