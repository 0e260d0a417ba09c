import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isInstant, type ListingDraft } from '@ip-portal/core/model';
import { formatImportReport } from '../catalogue/import/import-report.js';
import { createPlatform } from '../platform.js';
import { readPrice } from '../catalogue/import/read-price.js';
import { loadCatalogue, type LoadCatalogueOptions } from './catalogue-file.js';
import { PortError, serve, warmUp, WARM_AT_MOST } from './http.js';

const usage = `ip-portal-mock: the IP Portal platform, simulated

  --port <number>       port to listen on; 0 for any (4010)
  --host <address>      address to bind (127.0.0.1)
  --origin <origin>     further pages that may use the keys, such as http://192.168.1.5:9000, null or *; any number
                        of times (any port of localhost may already)
  --seed <integer>      the same seed gives the same data (1)
  --listings <number>   listings of the seeded catalogue, 0 to 100000 (10000)
  --catalogue <path>    your own listings: a file or folder of CSV, JSON or patent-office XML
  --price <yuan>        asking price of rights whose file names none (negotiable)
  --dry-run             report on --catalogue and stop
  --now <instant>       start of the sandbox clock (this moment); given, the clock stands still
  --frozen              the clock stands still until it is told to move
  --help
`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  origin: { type: 'string', multiple: true },
  seed: { type: 'string', default: '1' },
  listings: { type: 'string', default: '10000' },
  catalogue: { type: 'string' },
  price: { type: 'string', default: '' },
  'dry-run': { type: 'boolean', default: false },
  now: { type: 'string' },
  frozen: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** A mistake of the person at the command line: said in one line, without a stack. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs the command line. Resolves to an exit code, or to null while a server runs. */
export async function runCommandLine(argumentsGiven: readonly string[]): Promise<number | null> {
  try {
    return await run(argumentsGiven);
  } catch (error) {
    if (!(
      error instanceof UsageError ||
      error instanceof PortError ||
      error instanceof RangeError ||
      isParseError(error)
    ))
      throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function run(argumentsGiven: readonly string[]): Promise<number | null> {
  const { values } = parseArgs({ args: [...argumentsGiven], options });
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const now = values.now === undefined ? new Date().toISOString() : instantFrom(values.now);
  const drafts: readonly ListingDraft[] =
    values.catalogue === undefined
      ? []
      : await readDrafts(values.catalogue, { today: now.slice(0, 10), askingPrice: priceFrom(values.price) });
  if (values['dry-run']) return 0;
  const listings = integerFrom('--listings', values.listings, { minimum: 0, maximum: 100_000 });
  const platform = createPlatform({
    seed: integerFrom('--seed', values.seed, { minimum: -2_147_483_648, maximum: 2_147_483_647 }),
    now,
    origins: values.origin ?? [],
    listings,
    drafts,
    clock: values.frozen || values.now !== undefined ? { mode: 'frozen' } : { mode: 'running', speed: 1 },
    wallClock: () => Date.now(),
    wait: (milliseconds) => sleep(milliseconds),
  });
  const server = await serve(platform, {
    port: integerFrom('--port', values.port, { minimum: 0, maximum: 65_535 }),
    hostname: values.host,
    lightweight: true,
  });
  if (listings <= WARM_AT_MOST) warmUp(platform);
  process.stdout.write(greeting(server.url, platform.portals[0]?.publishableKey ?? ''));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  return null;
}

async function readDrafts(path: string, options: LoadCatalogueOptions): Promise<readonly ListingDraft[]> {
  const { drafts, report } = await loadCatalogue(path, options);
  process.stdout.write(formatImportReport(report));
  if (report.accepted === 0 && report.refused > 0)
    throw new UsageError(`Failed to load ${path}: nothing in it could be read. The lines above say why.`);
  return drafts;
}

function greeting(url: string, key: string): string {
  return `IP Portal sandbox at ${url}

  curl -H 'Authorization: Bearer ${key}' '${url}/v1/listings?limit=3'
  curl -X POST ${url}/__sandbox/sessions -H 'Content-Type: application/json' -d '{"partyId":"pty_buyer","role":"buyer"}'
  curl -X POST ${url}/__sandbox/clock -H 'Content-Type: application/json' -d '{"command":"advance","by":"P30D"}'
  curl ${url}/__sandbox/scenarios

Keys and parties: ${url}/__sandbox/parties. Stop with Ctrl+C.
`;
}

function integerFrom(name: string, text: string, { minimum, maximum }: { minimum: number; maximum: number }): number {
  const value = /^-?\d{1,10}$/.test(text) ? parseInt(text, 10) : NaN;
  if (value >= minimum && value <= maximum) return value;
  throw new UsageError(
    `Failed to start the mock platform: ${name} is "${text}". Pass a whole number from ${minimum} to ${maximum}.`,
  );
}

function priceFrom(text: string): number | undefined {
  const price = readPrice(text);
  if (price.ok) return price.fen ?? undefined;
  throw new UsageError(
    `Failed to start the mock platform: --price is "${text}" and ${price.reason}. Pass an amount of yuan.`,
  );
}

function instantFrom(text: string): string {
  if (isInstant(text)) return new Date(text).toISOString();
  throw new UsageError(
    `Failed to start the mock platform: --now is "${text}". Pass a UTC instant such as 2026-11-23T01:00:00Z.`,
  );
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
