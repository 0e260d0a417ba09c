import { parseArgs } from 'node:util';
import { isInstant } from '@ip-portal/core/model';
import { columnNamed, type CatalogueColumn, type ColumnMapping } from '../catalogue/import/csv-columns.js';
import { readPrice } from '../catalogue/import/read-price.js';
import { remedyFor } from '../domain/unknown-name.js';

export const usage = `ip-portal-mock: the IP Portal platform, simulated

  --port <number>       port to listen on; 0 for any (4010)
  --host <address>      address to bind (127.0.0.1); 0.0.0.0 for all networks
  --origin <origin>     further pages that may use the keys, such as http://192.168.1.5:9000, null or *; any number
                        of times (any port of localhost may already)
  --seed <integer>      the same seed gives the same data (1)
  --listings <number>   listings of the seeded catalogue, 0 to 100000 (10000)
  --now <instant>       start of the sandbox clock (this moment); given, the clock stands still
  --frozen              the clock stands still until it is told to move

  --catalogue <path>    your own listings: a file or folder of CSV, JSON or patent-office XML
  --column <map>        "<your heading>=<column>", or "<your heading>=" to leave it out; any number of times
  --price <yuan>        asking price of rights whose file names none (negotiable)
  --dry-run             report on --catalogue and stop; exit code 1 if anything was refused

  -h, --help
  --version
`;

const options = {
  port: { type: 'string', default: '4010' },
  host: { type: 'string', default: '127.0.0.1' },
  origin: { type: 'string', multiple: true },
  seed: { type: 'string', default: '1' },
  listings: { type: 'string', default: '10000' },
  catalogue: { type: 'string' },
  column: { type: 'string', multiple: true },
  price: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  now: { type: 'string' },
  frozen: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** A mistake of the person at the command line: said in one line, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(what: string, remedy: string) {
    super(`Failed to start the mock platform: ${what}. ${remedy}`);
  }
}

/** The partner's own listings, as the command line names them. */
export interface CatalogueSettings {
  readonly path: string;
  /** Fen. */
  readonly askingPrice: number | undefined;
  readonly mapping: ColumnMapping;
  readonly isDryRun: boolean;
}

export interface ServerSettings {
  readonly port: number;
  readonly hostname: string;
  readonly origins: readonly string[];
  readonly seed: number;
  readonly listings: number;
  /** UTC instant at which the clock starts; undefined for this moment. */
  readonly now: string | undefined;
  readonly isFrozen: boolean;
  readonly catalogue: CatalogueSettings | null;
}

/** What is asked for. Every value is looked at before anything is done. */
export function readCommandLine(argumentsGiven: readonly string[]): 'help' | 'version' | ServerSettings {
  const values = parsed(argumentsGiven);
  if (values.help) return 'help';
  if (values.version) return 'version';
  return {
    port: integerFrom('--port', values.port, { minimum: 0, maximum: 65_535 }),
    hostname: hostFrom(values.host),
    origins: values.origin ?? [],
    seed: integerFrom('--seed', values.seed, { minimum: -2_147_483_648, maximum: 2_147_483_647 }),
    listings: integerFrom('--listings', values.listings, { minimum: 0, maximum: 100_000 }),
    now: values.now === undefined ? undefined : instantFrom(values.now),
    isFrozen: values.frozen || values.now !== undefined,
    catalogue: catalogueFrom(values),
  };
}

function parsed(argumentsGiven: readonly string[]) {
  try {
    return parseArgs({ args: [...argumentsGiven], options }).values;
  } catch (error) {
    if (!isParseError(error)) throw error;
    const unknown = /^Unknown option '(-{1,2}[^' ]*)/.exec(error.message)?.[1];
    if (unknown === undefined) throw new UsageError(lastDotOff(error.message), 'See --help.');
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new UsageError(`there is no option ${unknown}`, `${remedyFor(unknown, known)} See --help.`);
  }
}

function lastDotOff(message: string): string {
  return message.split('\n')[0]?.replace(/\.$/, '') ?? '';
}

function catalogueFrom(values: ReturnType<typeof parsed>): CatalogueSettings | null {
  const { catalogue: path, price, column = [], 'dry-run': isDryRun } = values;
  const askingPrice = price === undefined ? undefined : priceFrom(price);
  const mapping = Object.fromEntries(column.map(mappingFrom));
  if (path !== undefined) return { path, askingPrice, mapping, isDryRun };
  const idle = [isDryRun && '--dry-run', price !== undefined && '--price', column.length > 0 && '--column'];
  const [first] = idle.filter((name) => name !== false);
  if (first === undefined) return null;
  throw new UsageError(`${first} does nothing without --catalogue`, 'Name your file with --catalogue <path>.');
}

function mappingFrom(text: string): [heading: string, column: CatalogueColumn | null] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new UsageError(`--column is "${text}"`, 'Pass "<your heading>=<column>".');
  const [heading, name] = [text.slice(0, at), text.slice(at + 1)];
  return [heading, name === '' ? null : columnNamed(name)];
}

function hostFrom(text: string): string {
  if (text !== '') return text;
  throw new UsageError('--host is empty', 'Pass 127.0.0.1, 0.0.0.0 for all networks, or an address of this machine.');
}

function integerFrom(name: string, text: string, { minimum, maximum }: { minimum: number; maximum: number }): number {
  const value = /^-?\d{1,10}$/.test(text) ? parseInt(text, 10) : NaN;
  if (value >= minimum && value <= maximum) return value;
  throw new UsageError(`${name} is "${text}"`, `Pass a whole number from ${minimum} to ${maximum}.`);
}

function priceFrom(text: string): number | undefined {
  const price = readPrice(text);
  if (price.ok) return price.fen ?? undefined;
  throw new UsageError(`--price is "${text}" and ${price.reason}`, 'Pass an amount of yuan.');
}

function instantFrom(text: string): string {
  if (isInstant(text)) return new Date(text).toISOString();
  throw new UsageError(`--now is "${text}"`, 'Pass a UTC instant such as 2026-11-23T01:00:00Z.');
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
