// The mock platform next to an indexed node:http server, Prism and json-server (docs/guides/performance.md).
// Usage: node bench/mock-server.mjs [rounds]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headers, indexed, jsonServer, jsonServerOne, portal, prism, read } from './contenders/servers.mjs';
import { calibrated, load } from './load.mjs';
import { printResult } from './result.mjs';
import { interleaved } from './rounds.mjs';
import { startServer } from './server-process.mjs';
import { median, medianRatio } from './statistics.mjs';

const rounds = parseInt(process.argv[2] ?? '7', 10);
const secondsPerRound = 0.6;
const size = 10_000;
const openapiFile = fileURLToPath(new URL('../packages/core/dist/openapi.json', import.meta.url));
const [floor, lowestFloor, ours] = [indexed('').name, indexed('', 'bytes').name, portal(size).name];
const groups = {
  everything: 'Mock platform, 10,000 listings, 10 connections, every page in turn',
  again: 'Mock platform, 10,000 listings, 10 connections, the same 40 pages again and again',
};
const againstOthers = [
  ['Prism 5', 4],
  ['json-server 0.17', 600],
];

/** Every listing of the platform, in its order, through its own API: the same rows for everybody. */
async function allRows(origin) {
  const rows = [];
  let cursor;
  do {
    const page = await read(origin, `/v1/listings?limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    rows.push(...page.data);
    cursor = page.nextCursor;
  } while (cursor);
  return rows;
}

/** Every page of everything and the first eight of every industry: more than any server keeps. */
function wantedPages(rows) {
  const pages = [...Array(Math.ceil(rows.length / 20)).keys()].map((page) => ({ industry: undefined, page }));
  for (const industry of new Set(rows.map((row) => row.industry))) {
    const held = Math.ceil(rows.filter((row) => row.industry === industry).length / 20);
    for (let page = 0; page < Math.min(8, held); page += 1) pages.push({ industry, page });
  }
  return pages;
}

/** A comparison is worth nothing when one side answers less: every page must hold the same listings in the same order. */
async function assertSamePages(contenders, rows, wanted) {
  const checked = wanted.filter((_, index) => index % 29 === 0);
  for (const { name, idsOf, server, paths } of contenders) {
    if (!idsOf) continue;
    for (const { industry, page } of checked) {
      const path = paths[wanted.findIndex((other) => other.industry === industry && other.page === page)];
      const ids = idsOf(await read(server.origin, path));
      const matching = industry === undefined ? rows : rows.filter((row) => row.industry === industry);
      const expected = matching.slice(page * 20, page * 20 + 20).map(({ id }) => id);
      if (ids.join() !== expected.join())
        throw new Error(`Failed to compare: ${name} answers ${path} with other listings than the platform does.`);
    }
  }
}

async function running(contender, wanted) {
  const server = await startServer({ ...contender, headers });
  const paths = await contender.pathsOf(server.origin, wanted);
  return { ...contender, server, paths };
}

async function measureLists(group, contenders) {
  const subjects = [];
  for (const contender of contenders) {
    const work = { headers, paths: contender.paths };
    const amount = await calibrated(contender.server, { ...work, seconds: secondsPerRound });
    subjects.push({ ...contender, work: { ...work, amount } });
  }
  const column = await interleaved(subjects, { rounds, measure: ({ server, work }) => load(server, work) });
  report(group, column, subjects);
  return column;
}

async function compareLists(all, rows) {
  const wanted = wantedPages(rows);
  const contenders = [];
  try {
    for (const contender of all) contenders.push(await running(contender, wanted));
    await assertSamePages(contenders, rows, wanted);
    const column = await measureLists(groups.everything, contenders);
    reportOthers(column);
    const again = contenders.filter(({ name }) => [floor, lowestFloor, ours].includes(name));
    await measureLists(
      groups.again,
      again.map((contender) => ({ ...contender, paths: contender.paths.slice(0, 40) })),
    );
  } finally {
    for (const { server } of contenders) await server.stop();
  }
}

const goals = {
  cpu: { ratio: { atMost: 2 } },
  rate: { ratio: { atLeast: 0.5 } },
  p99: { value: { atMost: 3 } },
};

const figures = [
  ['CPU per list request', 'cpu', 'µs'],
  ['rate', 'rate', '/s'],
  ['p99', 'p99', 'ms'],
  ['memory', 'memory', 'MB'],
];

function report(group, column, contenders) {
  for (const [figure, key, unit] of figures) {
    for (const { name } of contenders) {
      const values = column(name, key);
      const goal = name === ours ? { goal: goals[key] } : {};
      const ratio = medianRatio(values, column(floor, key));
      printResult({ group, figure, of: name, value: median(values), unit, ratio, ...goal });
    }
  }
}

function reportOthers(column) {
  const group = groups.everything;
  for (const [other, atLeast] of againstOthers) {
    const value = medianRatio(column(ours, 'rate'), column(other, 'rate'));
    printResult({ group, figure: `rate next to ${other}`, of: ours, value, unit: 'x', goal: { value: { atLeast } } });
  }
}

const folder = mkdtempSync(join(tmpdir(), 'ip-portal-bench-'));
try {
  const platform = await startServer({ ...portal(size), headers });
  const rows = await allRows(platform.origin);
  await platform.stop();
  const [rowsFile, databaseFile] = [join(folder, 'rows.json'), join(folder, 'db.json')];
  writeFileSync(rowsFile, JSON.stringify(rows));
  writeFileSync(databaseFile, JSON.stringify({ listings: rows }));
  const contenders = [
    indexed(rowsFile),
    indexed(rowsFile, 'bytes'),
    portal(size),
    prism(openapiFile),
    jsonServer(databaseFile),
    jsonServerOne(databaseFile),
  ];
  await compareLists(contenders, rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
