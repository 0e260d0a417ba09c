// Size budgets, measured the way a page pays for them: the built packages in a page's bundle, gzip of all files that are
// needed before the thing works (lazy chunks that belong to it included).
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { closure, importsIn } from './built-files.mjs';
import { bundlePage, weigh } from './bundle.mjs';

// `limit` fails the check, in kilobytes: at most two per cent above what was last measured. `goal`: what it should come to,
// where that is less.
// `lazy`: which dynamically imported chunks count as well, by the path of their source: the words of one language, and of the
// client what a signed-in party needs. What only some visits need (a refusal, a write, an upload, a comparison, a suggestion)
// is not counted.
const lazily = ({ words, session = false }) =>
  new RegExp(`/locales/zh-cn/(?:${words})\\.js$${session ? '|/core/dist/browser/session\\.js$' : ''}`);
const element = (tag) => ({
  code: `import '@ip-portal/widgets/elements/${tag}/define.js';`,
  needs: `packages/widgets/dist/elements/${tag}/define.js`,
});
// As they are built: no bundler comes after them.
const scriptTag = (...files) => ({ files, needs: 'packages/widgets/dist/cdn/loader.js' });
const budgets = [
  {
    name: 'core client with every resource',
    code: "import { createClient } from '@ip-portal/core'; globalThis.client = createClient;",
    needs: 'packages/core/dist/browser/index.js',
    limit: 12.4,
  },
  {
    name: 'core client of a search page',
    code: "import { createBareClient, ListingsResource } from '@ip-portal/core'; globalThis.used = [createBareClient, ListingsResource];",
    needs: 'packages/core/dist/browser/index.js',
    limit: 9.75,
  },
  {
    name: 'ip-search with all it needs, one language',
    ...element('ip-search'),
    lazy: lazily({ words: 'search' }),
    limit: 36.2,
    goal: 26,
  },
  {
    name: 'ip-order-tracker with all it needs, one language',
    ...element('ip-order-tracker'),
    lazy: lazily({ words: 'order', session: true }),
    limit: 52.2,
    goal: 35,
  },
  {
    name: 'all elements, one language',
    code: "import '@ip-portal/widgets/define.js';",
    needs: 'packages/widgets/dist/define.js',
    lazy: lazily({ words: 'market|deal', session: true }),
    limit: 100.3,
    goal: 60,
  },
  { name: 'script-tag loader', ...scriptTag('loader.js'), limit: 2 },
  {
    name: 'script tag with ip-search, one language',
    ...scriptTag('loader.js', 'chunks/ip-search-*.js', 'chunks/zh-cn-search-??????.js'),
    limit: 44.3,
  },
  {
    name: 'script tag with ip-order-tracker, one language',
    ...scriptTag('loader.js', 'chunks/ip-order-tracker-*.js', 'chunks/zh-cn-order-??????.js', 'chunks/session-*.js'),
    limit: 64.2,
  },
  {
    name: 'titles of all subclasses, for those who look below a class',
    ...scriptTag('chunks/zh-cn-ipc-subclasses-*.js'),
    limit: 10.7,
  },
];

/** What they are read beside, where the benchmarks are installed. No budget: it is not ours. */
const instantSearch = {
  name: 'instantsearch.js, leanest imports of six widgets',
  entry: 'bench/contenders/pages/instantsearch.js',
  needs: 'bench/node_modules/instantsearch.js/package.json',
};

/** Script-tag files and those they import. */
function weighBuilt(patterns) {
  const cdn = 'packages/widgets/dist/cdn';
  const needed = new Set();
  for (const file of patterns.flatMap((pattern) => globSync(pattern, { cwd: cdn })))
    closure(file, importsIn(cdn), needed);
  const bytes = [...needed].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(cdn, file)), { level: 9 }).length,
    0,
  );
  return { kilobytes: bytes / 1024, files: needed.size, inputs: [] };
}

async function measure({ lazy, files: built, ...source }) {
  if (built) return weighBuilt(built);
  const { kilobytes, files } = weigh(await bundlePage(source), lazy);
  const inputs = files.flatMap(({ modules }) => Object.entries(modules));
  return { kilobytes, files: files.length, inputs };
}

/** The twenty largest sources of a bundle, neither minified nor compressed: where to look when a budget is exceeded. */
function printDetails(inputs) {
  const largest = inputs.toSorted(([, left], [, right]) => right.renderedLength - left.renderedLength).slice(0, 20);
  for (const [source, { renderedLength }] of largest) {
    console.log(`  ${String(renderedLength).padStart(6)} ${source.replace(/^.*(node_modules|packages)\//, '')}`);
  }
}

async function judge({ name, limit, goal = limit, needs, ...source }) {
  if (!existsSync(needs)) throw new Error(`${needs} is missing. Run "npm run build" first`);
  const { kilobytes, files, inputs } = await measure(source);
  const verdict = kilobytes <= limit ? 'ok' : 'TOO LARGE';
  const parts = files === 1 ? 'one file' : `${files} files`;
  console.log(
    `${verdict}: ${name} ${kilobytes.toFixed(2)} KB gzip of ${limit} KB (${parts})${goal < limit ? `, goal ${goal} KB` : ''}`,
  );
  if (process.argv.includes('--details')) printDetails(inputs);
  return kilobytes <= limit;
}

if (existsSync(instantSearch.needs)) {
  const { kilobytes } = await measure(instantSearch);
  console.log(`beside: ${instantSearch.name} ${kilobytes.toFixed(2)} KB gzip`);
}
let exceeded = 0;
for (const budget of budgets) {
  const fits = await judge(budget).catch((error) => {
    console.error(`Failed to measure ${budget.name}: ${error.message}.`);
    return false;
  });
  if (!fits) exceeded += 1;
}
process.exitCode = exceeded === 0 ? 0 : 1;
