import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ColumnMapping } from '../catalogue/import/csv-columns.js';
import type { ImportReport } from '../catalogue/import/import-report.js';
import { refuseUnknownOptions } from '../domain/unknown-name.js';
import { ConnectionDropped } from '../faults/fault-rule.js';
import { createPlatform, type Platform } from '../platform.js';
import { CatalogueError, loadCatalogue } from './catalogue-file.js';
import { listenErrorOf } from './listen-error.js';
import { openAddress } from './open-address.js';

const LOOPBACK = '127.0.0.1';

export interface ServeOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** Loopback unless told: a sandbox is no public server. */
  readonly hostname?: string;
  /** Replaces the process's own `Request` and `Response` by quicker ones; for a process that does nothing else. */
  readonly lightweight?: boolean;
}

export interface RunningServer {
  /** `http://127.0.0.1:4010`: an address that this machine can open, wherever else the server listens. */
  readonly url: string;
  readonly port: number;
  /** Stops taking requests and closes idle connections. */
  close(): Promise<void>;
}

/** A mock server with what a caller needs to talk to it. */
export interface MockServer extends RunningServer {
  readonly keys: {
    readonly publishableKey: string;
    readonly secretKey: string;
    /** Parties to mint sessions for. */
    readonly buyerId: string;
    readonly sellerId: string;
  };
  /** What became of `catalogue`, row by row; null without one. `formatImportReport` writes it out. */
  readonly report: ImportReport | null;
}

export interface MockServerOptions extends Partial<ServeOptions> {
  readonly seed?: number;
  /** Listings of the seeded catalogue; 10,000 unless told. */
  readonly listings?: number;
  /** A file or folder with the partner's own listings. */
  readonly catalogue?: string | undefined;
  /** Columns of `catalogue` that are headed in a way of your own: `{ 'asking price': 'price' }`; null leaves one out. */
  readonly mapping?: ColumnMapping;
  /** Asking price in fen of rights in `catalogue` whose file names none; negotiable, so not to be ordered, unless told. */
  readonly askingPrice?: number | undefined;
  /** UTC instant at which the sandbox clock starts; given, the clock stands still. */
  readonly now?: string;
  /** Origins whose pages may use the keys, beside any port of localhost: see `PlatformOptions`. */
  readonly origins?: readonly string[];
}

const optionNames = [
  'port',
  'hostname',
  'seed',
  'listings',
  'catalogue',
  'mapping',
  'askingPrice',
  'now',
  'origins',
] as const satisfies (keyof MockServerOptions)[];

/**
 * Starts a mock platform over HTTP in one call. Rows of the catalogue that cannot be read are left out and stand in
 * `report`; where none can be read, a `CatalogueError` says why.
 */
export async function startMockServer(options: MockServerOptions = {}): Promise<MockServer> {
  refuseUnknownOptions('start the mock platform', options, optionNames);
  const { port = 4010, hostname = LOOPBACK, catalogue, askingPrice, mapping = {}, now, ...rest } = options;
  const startsAt = now ?? new Date().toISOString();
  const loaded =
    catalogue === undefined
      ? null
      : await loadCatalogue(catalogue, { today: startsAt.slice(0, 10), askingPrice, mapping });
  if (catalogue !== undefined && loaded?.drafts.length === 0) throw new CatalogueError(catalogue, loaded.report);
  const clock = now === undefined ? ({ mode: 'running', speed: 1 } as const) : ({ mode: 'frozen' } as const);
  const platform = createPlatform({
    ...rest,
    now: startsAt,
    drafts: loaded?.drafts ?? [],
    clock,
    wallClock: () => Date.now(),
    wait: (milliseconds) => sleep(milliseconds),
  });
  const [portal] = platform.portals;
  const keys = {
    publishableKey: portal?.publishableKey ?? '',
    secretKey: portal?.secretKey ?? '',
    buyerId: 'pty_buyer',
    sellerId: 'pty_seller',
  };
  const server = await serve(platform, { port, hostname });
  if ((rest.listings ?? 0) <= WARM_AT_MOST) warmUp(platform);
  return { ...server, keys, report: loaded?.report ?? null };
}

/** Above this, building the words' index would hold up the first requests for seconds. */
export const WARM_AT_MOST = 20_000;

/** The first search by text builds an index of all words: done shortly after the start, while nobody waits for it. */
export function warmUp(platform: Platform): void {
  const headers = {
    authorization: `Bearer ${platform.portals[0]?.publishableKey ?? ''}`,
    'x-sandbox-session': 'warm-up',
  };
  const search = new Request(`http://${LOOPBACK}/v1/listings?q=warm-up&limit=1`, { headers });
  setTimeout(() => void platform.fetch(search).catch(() => undefined), 500).unref();
}

/** Milliseconds: a slow client is cut off within 15 s. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 14_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
};

/** Serves a platform over HTTP. Rejects with a `PortError` or an `AddressError` where it cannot listen. */
export function serve(
  platform: Platform,
  { port, hostname = LOOPBACK, lightweight = false }: ServeOptions,
): Promise<RunningServer> {
  const server = createAdaptorServer({
    overrideGlobalObjects: lightweight,
    serverOptions: limits,
    fetch: async (request, { incoming, outgoing }) => {
      if (!isOwnHost(incoming.headers.host, hostname)) return misdirected();
      try {
        return await platform.fetch(request);
      } catch (error) {
        if (!(error instanceof ConnectionDropped)) throw error;
        outgoing.destroy();
        return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
      }
    },
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenErrorOf(error, { port, hostname })));
    server.listen(port, hostname, () => {
      const address = server.address();
      const chosen = isAddressInfo(address) ? address.port : port;
      resolve({
        url: openAddress(hostname, chosen),
        port: chosen,
        close: () => close(server),
      });
    });
  });
}

/** A name that resolves to this machine by a trick (DNS rebinding) is not ours; only loopback names and the bound one are. */
function isOwnHost(host: string | undefined, hostname: string): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
  if (!isLoopback(hostname)) return true;
  return isLoopback(name) || name === 'localhost' || name.endsWith('.localhost');
}

function isLoopback(name: string): boolean {
  return /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name) || name === '::1' || name === '[::1]' || name === 'localhost';
}

function misdirected(): Response {
  const detail = 'This sandbox answers to loopback names only. Use http://127.0.0.1 or http://localhost.';
  const body = {
    type: 'https://ip-portal.example/errors/host_not_allowed',
    title: 'Wrong host',
    status: 421,
    code: 'host_not_allowed',
    detail,
    retryable: false,
  };
  return Response.json(body, { status: 421, headers: { 'content-type': 'application/problem+json' } });
}

function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
