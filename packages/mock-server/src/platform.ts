import { isInstant, legalDateOf, type ListingDraft } from '@ip-portal/core/model';
import { createCatalogue } from './catalogue/create-catalogue.js';
import { demoParties } from './catalogue/demo-parties.js';
import { listingFromDraft } from './catalogue/listing-from-draft.js';
import { refuseUnknownOptions } from './domain/unknown-name.js';
import { createApp } from './routes/app.js';
import { createCatalogueFinder } from './routes/catalogue-finder.js';
import { createCredentialReader } from './routes/credential.js';
import { originsFrom } from './routes/cross-origin.js';
import type { Tenant } from './domain/world.js';
import { createSessions, type ClockMode, type WallClock } from './store/session.js';

export interface PlatformOptions {
  /** One integer gives the same data, identifiers, times and events on every runtime; 1 unless told. */
  readonly seed?: number;
  /** UTC instant at which the sandbox clock starts; 2026-11-23T01:00:00.000Z unless told. */
  readonly now?: string;
  /** Listings of the seeded catalogue, 0 to 100,000; 10,000 unless told. */
  readonly listings?: number;
  /** The partner's own listings, searchable and orderable like all others; the demo seller `pty_seller` sells them. */
  readonly drafts?: readonly ListingDraft[];
  /** The portals behind the keys; two demo portals unless told. */
  readonly portals?: readonly Tenant[];
  /**
   * Origins whose pages may use the portals' keys, beside those of the portals themselves (any port of localhost):
   * `http://192.168.1.5:9000`, `http://192.168.1.5:*`, `null` for files and sandboxed frames, `*` for all.
   */
  readonly origins?: readonly string[];
  /** The sandbox clock stands still unless told; a running one needs `wallClock`. */
  readonly clock?: ClockMode;
  /** Milliseconds of a clock outside the sandbox, such as `Date.now`. */
  readonly wallClock?: WallClock;
  /** Waits for fault rules with latency, and lets open event streams follow a running clock; without it neither waits. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const optionNames = [
  'seed',
  'now',
  'listings',
  'drafts',
  'portals',
  'origins',
  'clock',
  'wallClock',
  'wait',
] as const satisfies (keyof PlatformOptions)[];

/** The simulated platform: a pure function from requests to responses, over state in memory. */
export interface Platform {
  /** Answers a request. Rejects with a `TypeError` only where a fault rule drops the connection, as `fetch` would. */
  fetch(request: Request): Promise<Response>;
  readonly seed: number;
  readonly portals: readonly Tenant[];
}

/** Two portals, so that nothing of one shows in the other. Their keys are fixed, because nothing here is secret. */
export const demoPortals: readonly Tenant[] = [
  {
    id: 'portal_demo',
    name: { 'zh-CN': '昆明呈贡知商谷', en: 'Kunming Chenggong Innovation Valley', sourceLanguage: 'zh-CN' },
    kind: 'park',
    regions: ['530114'],
    feeSchedule: 'wtoip-free',
    publishableKey: 'pk_test_demo',
    secretKey: 'sk_test_demo',
    origins: ['http://localhost:*', 'http://127.0.0.1:*'],
  },
  {
    id: 'portal_exchange',
    name: { 'zh-CN': '滇池知识产权交易所', en: 'Dianchi Patent Exchange', sourceLanguage: 'zh-CN' },
    kind: 'exchange',
    regions: ['530100'],
    feeSchedule: 'exchange-5pct-banded',
    publishableKey: 'pk_test_exchange',
    secretKey: 'sk_test_exchange',
    origins: ['http://localhost:*', 'http://127.0.0.1:*'],
  },
];

/** Creates a platform. No I/O, no clock and no chance of its own: the options bring them. */
export function createPlatform(options: PlatformOptions = {}): Platform {
  refuseUnknownOptions('create the platform', options, optionNames);
  const { seed = 1, now = '2026-11-23T01:00:00.000Z', listings = 10_000, drafts = [] } = options;
  if (!Number.isSafeInteger(seed))
    throw new RangeError(`Failed to create the platform: seed ${seed} is not an integer. Pass one.`);
  if (!isInstant(now))
    throw new RangeError(
      `Failed to create the platform: "${now}" is not a UTC instant. Pass one such as 2026-11-23T01:00:00Z.`,
    );
  const origins = originsFrom(options.origins ?? []);
  const portals = (options.portals ?? demoPortals).map((portal) => ({
    ...portal,
    origins: [...portal.origins, ...origins],
  }));
  const startsAt = new Date(now).toISOString();
  const seller = demoParties.find(({ id }) => id === 'pty_seller');
  const own =
    seller === undefined
      ? []
      : drafts.map((draft) => listingFromDraft(draft, { seller, now: startsAt, status: 'published' }));
  const catalogue = createCatalogue({ seed, size: listings, today: legalDateOf(startsAt), own });
  const findListing = (id: string) => catalogue.find(id);
  const findParty = (id: string) => catalogue.findParty(id);
  const ground = { seed, startsAt, tenants: portals, findListing, findParty };
  const sessions = createSessions({
    ground,
    clock: options.clock ?? { mode: 'frozen' },
    wall: options.wallClock ?? null,
  });
  const services = { credentials: createCredentialReader(seed, portals), finder: createCatalogueFinder(catalogue) };
  const app = createApp({
    seed,
    tenants: portals,
    sessions,
    services,
    wait: options.wait ?? null,
  });
  return { seed, portals, fetch: async (request) => app.fetch(request) };
}
