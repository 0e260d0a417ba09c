// The mock platform's catalogue and its index: time to the first answer, and searches a second at three sizes.
// Prints one JSON line for each figure. CPU time is given beside the clock, because machines are shared and noisy.
// Run: node bench/catalogue.mjs [rounds]
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, get, Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const rounds = Number.parseInt(process.argv[2] ?? '5', 10);
const today = '2026-11-23';
const sizes = [1_000, 10_000, 100_000];
const queries = {
  plain: [{ limit: 20 }],
  paged: [
    { limit: 20, sort: 'price_asc' },
    { limit: 20, sort: 'expires_desc' },
  ],
  filtered: [
    { patentType: ['invention'], ipc: ['H01M'], sort: 'price_asc' },
    { region: ['530000'], legalStatus: ['granted'] },
    { priceBand: ['under_10k'], tradeMode: ['licence'], industry: ['machinery'] },
  ],
  text: [{ q: '电池' }, { q: 'lithium batt' }, { q: '装置 清洗' }],
  faceted: [{ q: '电池', facets: ['patentType', 'ipcSection', 'legalStatus', 'priceBand', 'region'] }],
};

const print = (line) => console.log(JSON.stringify(line));
const median = (numbers) => numbers.toSorted((left, right) => left - right)[numbers.length >> 1];

function measured(act) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  act();
  const { user, system } = process.cpuUsage(cpu);
  return { milliseconds: performance.now() - started, cpuMilliseconds: (user + system) / 1000 };
}

async function loadCatalogue() {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-bench-'));
  const source = (name) => fileURLToPath(new URL(`../packages/mock-server/src/catalogue/${name}.ts`, import.meta.url));
  const exports = ['create-catalogue', 'search-index'].map((name) => `export * from ${JSON.stringify(source(name))};`);
  const outfile = join(folder, 'catalogue.mjs');
  await build({
    stdin: { contents: exports.join('\n'), resolveDir: folder },
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@ip-portal/source'],
    outfile,
    logLevel: 'error',
  });
  const loaded = await import(pathToFileURL(outfile));
  await rm(folder, { recursive: true });
  return loaded;
}

function startTimes({ createCatalogue, createListingIndex }) {
  for (const size of sizes) {
    const first = [];
    const text = [];
    const facets = [];
    for (let round = 0; round < rounds; round += 1) {
      const index = createListingIndex(createCatalogue({ seed: round + 1, size, today }));
      first.push(measured(() => index.searchBytes({ limit: 20 }, { today })));
      facets.push(measured(() => index.searchBytes({ facets: ['patentType', 'ipcSection', 'region'] }, { today })));
      text.push(measured(() => index.searchBytes({ q: '电池' }, { today })));
    }
    for (const [what, runs] of Object.entries({ firstAnswer: first, firstFacets: facets, firstText: text })) {
      const figure = (name) => Math.round(median(runs.map((run) => run[name])));
      print({ figure: what, size, milliseconds: figure('milliseconds'), cpuMilliseconds: figure('cpuMilliseconds') });
    }
  }
}

function rates({ createCatalogue, createListingIndex }) {
  const indexes = sizes.map((size) => createListingIndex(createCatalogue({ seed: 1, size, today })));
  for (const [kind, list] of Object.entries(queries)) {
    const microseconds = sizes.map(() => []);
    const count = kind === 'plain' ? 20_000 : 1_000;
    for (let round = 0; round <= rounds; round += 1) {
      indexes.forEach((index, at) => {
        const run = measured(() => {
          for (let turn = 0; turn < count; turn += 1) index.searchBytes(list[turn % list.length], { today });
        });
        // The first round warms up.
        if (round > 0) microseconds[at].push((run.cpuMilliseconds * 1000) / count);
      });
    }
    const base = median(microseconds[0]);
    sizes.forEach((size, at) => {
      const each = median(microseconds[at]);
      print({
        figure: 'search',
        kind,
        size,
        cpuMicroseconds: +each.toFixed(2),
        rateToSmallest: +(base / each).toFixed(2),
      });
    });
  }
}

async function requestMicroseconds(answer, count) {
  const server = createServer((request, response) => {
    const body = answer(request);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const agent = new Agent({ keepAlive: true });
  const options = { host: '127.0.0.1', port: server.address().port, agent };
  const once = () =>
    new Promise((done, fail) => {
      get(options, (response) => response.resume().on('end', done)).on('error', fail);
    });
  for (let turn = 0; turn < 300; turn += 1) await once();
  const cpu = process.cpuUsage();
  for (let turn = 0; turn < count; turn += 1) await once();
  const { user, system } = process.cpuUsage(cpu);
  agent.destroy();
  server.close();
  return (user + system) / count;
}

// The floor: node:http over an array sorted beforehand, serialised for each request (client CPU is in both figures).
async function againstFloor({ createCatalogue, createListingIndex }) {
  const catalogue = createCatalogue({ seed: 1, today });
  const index = createListingIndex(catalogue);
  const { data } = index.search({ limit: 100 }, { today });
  const floor = () => JSON.stringify({ data: data.slice(0, 20), nextCursor: null, total: 10_000 });
  const ours = () => index.searchBytes({ limit: 20 }, { today });
  const figures = { floor: [], ours: [] };
  for (let round = 0; round < rounds; round += 1) {
    figures.floor.push(await requestMicroseconds(floor, 1500));
    figures.ours.push(await requestMicroseconds(ours, 1500));
  }
  const [floorMedian, oursMedian] = [median(figures.floor), median(figures.ours)];
  print({
    figure: 'httpListOf20',
    floorMicroseconds: Math.round(floorMedian),
    oursMicroseconds: Math.round(oursMedian),
    ratio: +(oursMedian / floorMedian).toFixed(2),
  });
}

function overlays({ createCatalogue, createListingIndex }) {
  const catalogue = createCatalogue({ seed: 1, size: 10_000, today });
  const index = createListingIndex(catalogue);
  index.searchBytes({}, { today });
  const changed = Array.from({ length: 1000 }, (_, position) => ({ ...catalogue.at(position), status: 'locked' }));
  const sessions = measured(() =>
    Array.from({ length: 200 }, () => index.withOverlay()).forEach((view) => view.update(changed[0])),
  );
  const view = index.withOverlay(changed);
  const copy = measured(() => view.withOverlay());
  print({ figure: '200Sessions', milliseconds: +sessions.milliseconds.toFixed(2) });
  print({ figure: 'snapshotOf1000Changes', milliseconds: +copy.milliseconds.toFixed(2) });
}

const loaded = await loadCatalogue();
startTimes(loaded);
rates(loaded);
await againstFloor(loaded);
overlays(loaded);
