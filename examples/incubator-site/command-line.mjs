// The demo's own command line: everything after `npm start --`. Needs no package, so that a mistake is told before the
// packages are built.
import { parseArgs } from 'node:util';

const usage = `npm start -- [options]

  --port <number>            of the site; 0 for any (8080)
  --platform-port <number>   of the simulated platform behind it; 0 for any (4010)
  --catalogue <path>         your own listings: a file or folder of CSV, JSON or patent-office XML
  --column <map>             "<your heading>=<column>", or "<your heading>=" to leave it out; any number of times
  --asking-price <yuan>      of rights whose file names none (50000)
  --seed <integer>           the same seed gives the same data (1)
  --listings <number>        of the seeded catalogue, 0 to 100000 (10000)
  -h, --help
`;

const options = {
  port: { type: 'string', default: '8080' },
  'platform-port': { type: 'string', default: '4010' },
  catalogue: { type: 'string' },
  column: { type: 'string', multiple: true, default: [] },
  'asking-price': { type: 'string', default: '50000' },
  seed: { type: 'string', default: '1' },
  listings: { type: 'string', default: '10000' },
  help: { type: 'boolean', short: 'h', default: false },
};

class UsageError extends Error {}

function parsed(given) {
  try {
    return parseArgs({ args: given, options }).values;
  } catch (error) {
    if (!String(error.code).startsWith('ERR_PARSE_ARGS')) throw error;
    throw new UsageError(`${error.message.split(/\.\s|\n/)[0].replace(/\.$/, '')}. See npm start -- --help.`);
  }
}

function integerFrom(values, name, [least, most]) {
  const value = /^-?\d{1,10}$/.test(values[name]) ? Number(values[name]) : NaN;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} is "${values[name]}". Pass a whole number from ${least} to ${most}.`);
}

function mappingFrom(text) {
  const at = text.lastIndexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1) || null];
  throw new UsageError(`--column is "${text}". Pass "<your heading>=<column>".`);
}

function settingsFrom(values) {
  return {
    port: integerFrom(values, 'port', [0, 65_535]),
    platformPort: integerFrom(values, 'platform-port', [0, 65_535]),
    seed: integerFrom(values, 'seed', [-2_147_483_648, 2_147_483_647]),
    listings: integerFrom(values, 'listings', [0, 100_000]),
    catalogue: values.catalogue,
    mapping: Object.fromEntries(values.column.map(mappingFrom)),
    askingPrice: integerFrom(values, 'asking-price', [1, 1_000_000_000]) * 100,
  };
}

/** What is asked for; null where all that was to be said has been said: the help, or what is wrong. */
export function readCommandLine(given) {
  try {
    const values = parsed(given);
    if (!values.help) return settingsFrom(values);
    console.log(usage);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`Failed to start the demo: ${error.message}`);
    process.exitCode = 1;
  }
  return null;
}
