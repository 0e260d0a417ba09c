// The search page: our built ip-search, InstantSearch and a bare Lit page over the same listings in one Chromium, in turn
// (docs/guides/performance.md). Usage: node bench/search.mjs [rounds]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium, launchOptions } from '../scripts/browser.mjs';
import { bundlePage } from '../scripts/bundle.mjs';
import { headers, portal } from './contenders/servers.mjs';
import { printResult } from './result.mjs';
import { interleaved } from './rounds.mjs';
import { measureHeap, measureVisit } from './search-visit.mjs';
import { startServer } from './server-process.mjs';
import { median, medianRatio } from './statistics.mjs';

const rounds = parseInt(process.argv[2] ?? '9', 10);
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const [base, ours] = ['InstantSearch', 'ip-search'];
const contenders = [
  { name: base, page: 'instantsearch' },
  { name: ours, page: 'ip-search' },
  { name: 'bare Lit page', page: 'lit' },
];

const goals = {
  cpu: { figure: 'main-thread CPU per keystroke', unit: 'ms', atMost: 0.5 },
  own: { figure: 'own time from key to DOM', unit: 'ms', atMost: 0.45 },
  start: { figure: 'start to first results painted', unit: 'ms', atMost: 0.55 },
  script: { figure: 'script CPU until then', unit: 'ms', atMost: 0.25 },
  held: { figure: 'a query already answered: key to painted', unit: 'ms' },
  heldFrames: { figure: 'a query already answered: frames until it shows', unit: 'frames', value: { atMost: 1 } },
  p95: { figure: 'key to painted, p95', unit: 'ms' },
  longTasks: { figure: 'long tasks, total', unit: 'ms' },
  shifts: { figure: 'layout shift, total', unit: '', value: { atMost: 0 } },
};

const conditions = [
  {
    title: 'full speed, no latency',
    slowdown: 1,
    latency: 0,
    goalsOf: ['cpu', 'own', 'start', 'script', 'heldFrames', 'shifts'],
  },
  { title: 'full speed, 50 ms latency', slowdown: 1, latency: 50, goalsOf: ['heldFrames', 'shifts'], held: 0.3 },
  { title: '4x slower CPU, no latency', slowdown: 4, latency: 0, goalsOf: [], p95: 0.65, longTasks: 0.2 },
];

async function bundlePages(folder) {
  for (const { page } of contenders) {
    mkdirSync(join(folder, page));
    for (const { isEntry, fileName, code } of await bundlePage({ entry: at(`contenders/pages/${page}.js`) }))
      writeFileSync(join(folder, page, isEntry ? `${page}.js` : fileName), code);
    const head = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${page}</title>`;
    const html = `${head}<body><script type="module" src="/${page}/${page}.js"></script></body></html>`;
    writeFileSync(join(folder, `${page}.html`), html);
  }
}

function ratioGoal(key, condition) {
  const atMost = condition[key] ?? (condition.goalsOf.includes(key) ? goals[key].atMost : undefined);
  return atMost === undefined ? {} : { ratio: { atMost } };
}

function report(column, condition) {
  for (const [key, { figure, unit, value }] of Object.entries(goals)) {
    for (const { name } of contenders) {
      const values = column(name, key);
      const bases = column(base, key);
      const isComparable = median(bases) > 0;
      const wanted = { ...ratioGoal(key, condition), ...(value && condition.goalsOf.includes(key) ? { value } : {}) };
      // Without long tasks on either side there is no ratio, and none is the goal.
      const isGoal = name === ours && Object.keys(wanted).length > 0 && (isComparable || !wanted.ratio);
      printResult({
        group: `Search page, ${condition.title}`,
        figure,
        of: name,
        value: median(values),
        unit,
        ...(isComparable ? { ratio: medianRatio(values, bases) } : {}),
        ...(isGoal ? { goal: wanted } : {}),
      });
    }
  }
}

async function compareHeap(browser, origin) {
  const measure = ({ page }) => measureHeap(browser, `${origin}/${page}.html`);
  const column = await interleaved(contenders, { rounds: Math.max(1, Math.ceil(rounds / 3)), measure });
  for (const { name } of contenders) {
    const growth = column(name, 'growth');
    const ratio = medianRatio(growth, column(base, 'growth'));
    const goal = name === ours ? { goal: { ratio: { atMost: 0.1 } } } : {};
    const group = 'Search page, memory';
    printResult({
      group,
      figure: 'heap growth per 100 searches',
      of: name,
      value: median(growth),
      unit: 'KB',
      ratio,
      ...goal,
    });
  }
}

const folder = mkdtempSync(join(tmpdir(), 'search-pages-'));
const started = [];
try {
  await bundlePages(folder);
  started.push(await startServer({ ...portal(2000), headers }));
  const [platform] = started;
  const program = (port) => [at('contenders/search-server.mjs'), platform.origin, folder, `${port}`];
  const server = await startServer({ program, path: '/latency?milliseconds=0' });
  started.push(server);
  const browser = await chromium.launch(launchOptions(await findChromium()));
  started.push({ stop: () => browser.close() });
  for (const condition of conditions) {
    await fetch(`${server.origin}/latency?milliseconds=${condition.latency}`);
    const measure = ({ page }) => measureVisit(browser, `${server.origin}/${page}.html`, condition);
    report(await interleaved(contenders, { rounds, measure }), condition);
  }
  await fetch(`${server.origin}/latency?milliseconds=0`);
  await compareHeap(browser, server.origin);
} finally {
  for (const one of started.reverse()) await one.stop();
  rmSync(folder, { recursive: true, force: true });
}
