// The built client next to bare fetch, openapi-fetch, ky and stripe (docs/guides/performance.md).
// Usage: node bench/client.mjs [rounds]
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listingOperations } from '../packages/core/dist/schemas/listing-operations.js';
import { checkOf } from '../packages/core/dist/transport/schema-check.js';
import { startCaller } from './caller.mjs';
import { callers } from './contenders/callers.mjs';
import { headers, portal, read } from './contenders/servers.mjs';
import { printResult } from './result.mjs';
import { interleaved } from './rounds.mjs';
import { startServer } from './server-process.mjs';
import { median, medianRatio } from './statistics.mjs';

const rounds = parseInt(process.argv[2] ?? '11', 10);
const group = 'Client on Node, a list of 20 listings';
const script = (name) => fileURLToPath(new URL(`contenders/${name}`, import.meta.url));
const subjects = Object.keys(callers).map((name) => ({ name }));
const [base, ours] = ['fetch', 'client'];

function report(column, { figure, key, unit, atMost }) {
  for (const { name } of subjects) {
    const ratio = medianRatio(column(name, key), column(base, key));
    const goal = name === ours && atMost !== undefined ? { goal: { ratio: { atMost } } } : {};
    printResult({ group, figure, of: name, value: median(column(name, key)), unit, ratio, ...goal });
  }
}

async function compareCalls(origin) {
  const running = [];
  try {
    for (const { name } of subjects)
      running.push({ name, caller: await startCaller(script('caller-process.mjs'), [name, origin]) });
    const measure = async ({ caller }) => ({ cpu: await caller.cost(1000) });
    const column = await interleaved(running, { rounds, measure });
    report(column, { figure: 'CPU per list, answers validated', key: 'cpu', unit: 'µs', atMost: 1.25 });
  } finally {
    for (const { caller } of running) caller.stop();
  }
}

async function compareFirstCalls(origin) {
  const measure = async ({ name }) => {
    const { stdout } = await promisify(execFile)(process.execPath, [script('first-call.mjs'), name, origin]);
    return JSON.parse(stdout);
  };
  const column = await interleaved(subjects, { rounds: rounds * 2, measure });
  report(column, { figure: 'import and first list, time', key: 'milliseconds', unit: 'ms', atMost: 1.3 });
  report(column, { figure: 'import and first list, CPU', key: 'cpuMilliseconds', unit: 'ms' });
}

/** Validation alone, without HTTP: microseconds for one of the twenty listings of a page. */
function measureValidation(page) {
  const isValid = checkOf(listingOperations.listingsList.output);
  if (!isValid(page)) throw new Error("Failed to measure validation: the platform's own page does not fit the schema.");
  const pages = 2000;
  const costs = [];
  for (let round = -3; round < rounds; round += 1) {
    const before = process.cpuUsage();
    for (let index = 0; index < pages; index += 1) isValid(page);
    const { user, system } = process.cpuUsage(before);
    if (round >= 0) costs.push((user + system) / (pages * page.data.length));
  }
  const goal = { value: { atMost: 1 } };
  printResult({ group, figure: 'validation of one listing', of: ours, value: median(costs), unit: 'µs', goal });
}

async function realPage() {
  const platform = await startServer({ ...portal(1000), headers });
  try {
    return await read(platform.origin, '/v1/listings?limit=20');
  } finally {
    await platform.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'ip-portal-bench-'));
try {
  const page = await realPage();
  const file = join(folder, 'page.json');
  writeFileSync(file, JSON.stringify(page));
  const server = await startServer({ program: (port) => [script('page-server.mjs'), file, `${port}`], path: '/' });
  try {
    await compareCalls(server.origin);
    await compareFirstCalls(server.origin);
  } finally {
    await server.stop();
  }
  measureValidation(page);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
