// What the size of the catalogue costs the mock platform: rate at 1,000 and 100,000 listings, and the time from the
// start of the process to the first list that is answered (docs/guides/performance.md).
// Usage: node bench/scale.mjs [rounds]
import { headers, portal } from './contenders/servers.mjs';
import { calibrated, load } from './load.mjs';
import { printResult } from './result.mjs';
import { interleaved } from './rounds.mjs';
import { startServer } from './server-process.mjs';
import { median, medianRatio } from './statistics.mjs';

const rounds = parseInt(process.argv[2] ?? '7', 10);
const sizes = [1_000, 10_000, 100_000];
const nameOf = (size) => `${size.toLocaleString('en-US')} listings`;

const facets = ['ipcSection', 'legalStatus', 'tradeMode', 'priceBand', 'industry', 'region'];
const words = ['电池', '机器人', '图像处理', '传感器', 'battery', 'semiconductor'];
const filters = [{}, { legalStatus: 'granted' }, { tradeMode: 'assignment' }, { patentType: 'invention' }];
const sorts = ['newest', 'price_asc', 'price_desc', 'expires_asc', 'expires_desc', 'relevance'];
const limits = [...Array(12).keys()].map((index) => 20 - index);

/** Every search in every order and with every page size, so that no answer can be one that is still held. */
const eachWay = (searches) =>
  limits.flatMap((limit) => sorts.flatMap((sort) => searches.map((search) => pathOf({ ...search, sort, limit }))));

const kinds = {
  list: { searches: filters, goal: { ratio: { atLeast: 0.8 } } },
  'text search': { searches: words.map((q) => ({ q })) },
  'text search with six facets': { searches: words.map((q) => ({ q, facets })) },
};

function pathOf(search) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) for (const one of [value].flat()) query.append(name, one);
  return `/v1/listings?${query}`;
}

async function compareRates(servers, [title, kind]) {
  const subjects = [];
  for (const [size, server] of servers) {
    const work = { headers, paths: eachWay(kind.searches) };
    const amount = await calibrated(server, { ...work, seconds: 0.5 });
    subjects.push({ name: nameOf(size), server, work: { ...work, amount } });
  }
  const measure = ({ server, work }) => load(server, work);
  const column = await interleaved(subjects, { rounds, measure });
  for (const size of sizes) {
    const name = nameOf(size);
    for (const [key, unit] of [
      ['rate', '/s'],
      ['cpu', 'µs'],
    ]) {
      const ratio = medianRatio(column(name, key), column(nameOf(sizes[0]), key));
      const goal = size === 100_000 && key === 'rate' && kind.goal ? { goal: kind.goal } : {};
      const figure = `${title}, ${key === 'cpu' ? 'CPU per request' : 'rate'}`;
      printResult({
        group: 'Mock platform by size of the catalogue',
        figure,
        of: name,
        value: median(column(name, key)),
        unit,
        ratio,
        ...goal,
      });
    }
  }
}

async function measureStart(size) {
  const server = await startServer({ ...portal(size), headers });
  await server.stop();
  return { milliseconds: server.startMilliseconds };
}

async function compareStarts() {
  const subjects = sizes.map((size) => ({ name: nameOf(size), size }));
  const column = await interleaved(subjects, { rounds, measure: ({ size }) => measureStart(size) });
  const goals = { 10_000: { value: { atMost: 1000 } }, 100_000: { value: { atMost: 3000 } } };
  for (const { name, size } of subjects) {
    const values = column(name, 'milliseconds');
    const goal = goals[size] ? { goal: goals[size] } : {};
    const ratio = medianRatio(values, column(nameOf(sizes[0]), 'milliseconds'));
    printResult({
      group: 'Mock platform by size of the catalogue',
      figure: 'start to first list',
      of: name,
      value: median(values),
      unit: 'ms',
      ratio,
      ...goal,
    });
  }
}

await compareStarts();
const servers = [];
try {
  for (const size of sizes) servers.push([size, await startServer({ ...portal(size), headers })]);
  for (const kind of Object.entries(kinds)) await compareRates(servers, kind);
} finally {
  for (const [, server] of servers) await server.stop();
}
