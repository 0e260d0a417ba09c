import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ListingDraft } from '@ip-portal/core/model';
import { formatImportReport } from '../catalogue/import/import-report.js';
import { createPlatform } from '../platform.js';
import { CatalogueError, loadCatalogue, type LoadedCatalogue } from './catalogue-file.js';
import { readCommandLine, usage, UsageError, type CatalogueSettings, type ServerSettings } from './command-line.js';
import { serve, warmUp, WARM_AT_MOST, type RunningServer } from './http.js';
import { AddressError, ListenError } from './listen-error.js';
import { networkAddresses } from './open-address.js';

/** Where a command line writes to; a process is one. */
export interface Terminal {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Runs the command line. Resolves to an exit code, or to null while a server runs. */
export async function runCommandLine(
  argumentsGiven: readonly string[],
  terminal: Terminal = process,
): Promise<number | null> {
  try {
    return await run(argumentsGiven, terminal);
  } catch (error) {
    terminal.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

/** What a person can mend, said with the options of the command line; anything else is a fault of ours and keeps its stack. */
function messageOf(error: unknown): string {
  if (error instanceof ListenError) return error.advice(error instanceof AddressError ? '--host' : '--port');
  if (error instanceof UsageError || error instanceof CatalogueError || error instanceof RangeError)
    return error.message;
  throw error;
}

async function run(argumentsGiven: readonly string[], { stdout }: Terminal): Promise<number | null> {
  const settings = readCommandLine(argumentsGiven);
  if (settings === 'help' || settings === 'version') {
    stdout.write(settings === 'help' ? usage : `${versionOf()}\n`);
    return 0;
  }
  const now = settings.now ?? new Date().toISOString();
  const { catalogue } = settings;
  const loaded = catalogue === null ? null : await load(catalogue, { now, stdout });
  if (catalogue?.isDryRun === true) return loaded?.report.problems.some(({ refused }) => refused) === true ? 1 : 0;
  const server = await start(settings, { now, drafts: loaded?.drafts ?? [] });
  stdout.write(greeting(server, settings));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  return null;
}

async function start(
  settings: ServerSettings,
  { now, drafts }: { readonly now: string; readonly drafts: readonly ListingDraft[] },
): Promise<RunningServer> {
  const { port, hostname, origins, seed, listings } = settings;
  const platform = createPlatform({
    seed,
    now,
    origins,
    listings,
    drafts,
    clock: settings.isFrozen ? { mode: 'frozen' } : { mode: 'running', speed: 1 },
    wallClock: () => Date.now(),
    wait: (milliseconds) => sleep(milliseconds),
  });
  const server = await serve(platform, { port, hostname, lightweight: true });
  if (listings <= WARM_AT_MOST) warmUp(platform);
  return server;
}

async function load(
  { path, askingPrice, mapping }: CatalogueSettings,
  { now, stdout }: { readonly now: string; readonly stdout: Terminal['stdout'] },
): Promise<LoadedCatalogue> {
  const loaded = await loadCatalogue(path, { today: now.slice(0, 10), askingPrice, mapping });
  stdout.write(formatImportReport(loaded.report));
  if (loaded.drafts.length === 0) throw new CatalogueError(path, loaded.report);
  return loaded;
}

function versionOf(): string {
  const manifest: unknown = createRequire(import.meta.url)('@ip-portal/mock-server/package.json');
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}

function greeting({ url, port }: RunningServer, { hostname, origins }: ServerSettings): string {
  const network = networkAddresses(hostname, port);
  const reach =
    network.length === 0
      ? ''
      : `On your network: ${network.join(' ')}${
          origins.length > 0 ? '' : '\nPages that are not on localhost need --origin <their origin>.'
        }\n`;
  return `IP Portal sandbox at ${url}
${reach}
  curl -H 'Authorization: Bearer pk_test_demo' '${url}/v1/listings?limit=3'
  curl -X POST ${url}/__sandbox/sessions -H 'Content-Type: application/json' -d '{"partyId":"pty_buyer","role":"buyer"}'
  curl -X POST ${url}/__sandbox/clock -H 'Content-Type: application/json' -d '{"command":"advance","by":"P30D"}'
  curl ${url}/__sandbox/scenarios

Keys and parties: ${url}/__sandbox/parties. Stop with Ctrl+C.
`;
}
