// Size budgets, measured the way a page pays for them: the built packages, bundled and minified by esbuild, gzip of all
// files that are needed before the thing works (lazy chunks that belong to it included).
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const kilobyte = 1024;

// `limit` fails the check, in kilobytes: at most two per cent above what was last measured. `goal`: what it should come to,
// where that is less.
// `lazy`: which dynamically imported chunks count as well, by the path of their source: the words of one language, and of the
// client what a signed-in party needs. What only some visits need (a refusal, a write, an upload, a comparison) is not counted.
const lazily = ({ words, session = false }) =>
  new RegExp(`/locales/zh-cn/(?:${words})\\.js$${session ? '|/core/dist/browser/session\\.js$' : ''}`);
const trackerWords = 'order-tracker|order-terms|order-steps|pay|documents|escrow|transfer-status|legal-status';
const element = (tag) => ({
  code: `import '@ip-portal/widgets/elements/${tag}/define.js';`,
  needs: `packages/widgets/dist/elements/${tag}/define.js`,
});
const budgets = [
  {
    name: 'core client with every resource',
    code: "import { createClient } from '@ip-portal/core'; globalThis.client = createClient;",
    needs: 'packages/core/dist/browser/index.js',
    limit: 13,
  },
  {
    name: 'core client of a search page',
    code: "import { createBareClient, ListingsResource } from '@ip-portal/core'; globalThis.used = [createBareClient, ListingsResource];",
    needs: 'packages/core/dist/browser/index.js',
    limit: 10.35,
  },
  {
    name: 'ip-search with all it needs, one language',
    ...element('ip-search'),
    lazy: lazily({ words: 'search' }),
    limit: 38,
    goal: 26,
  },
  {
    name: 'ip-order-tracker with all it needs, one language',
    ...element('ip-order-tracker'),
    lazy: lazily({ words: trackerWords, session: true }),
    limit: 61.2,
    goal: 35,
  },
  {
    name: 'all elements, one language',
    code: "import '@ip-portal/widgets/define.js';",
    needs: 'packages/widgets/dist/define.js',
    lazy: lazily({ words: '[a-z-]+', session: true }),
    limit: 109.3,
    goal: 60,
  },
  {
    name: 'script-tag loader',
    entry: 'packages/widgets/dist/cdn/loader.js',
    needs: 'packages/widgets/dist/cdn/loader.js',
    limit: 2,
  },
];

/** What they are read beside, where the benchmarks are installed. No budget: it is not ours. */
const instantSearch = {
  name: 'instantsearch.js, leanest imports of six widgets',
  entry: 'bench/contenders/pages/instantsearch.js',
  needs: 'bench/node_modules/instantsearch.js/package.json',
};

async function bundle({ code, entry }) {
  const input = entry
    ? { entryPoints: { measured: entry } }
    : { stdin: { contents: code, resolveDir: 'examples/incubator-site', sourcefile: 'entry.js' } };
  return build({
    ...input,
    outdir: 'out',
    entryNames: 'measured',
    write: false,
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'error',
  });
}

// A dynamically imported chunk calls itself an entry point too; the real one has a fixed name.
function neededFiles({ outputs }, lazy) {
  const entry = Object.keys(outputs).find((path) => basename(path) === 'measured.js');
  const needed = new Set();
  const add = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { path: target, kind } of outputs[path].imports) {
      if (kind === 'import-statement') add(target);
      else if (
        kind === 'dynamic-import' &&
        lazy &&
        Object.keys(outputs[target].inputs).some((source) => lazy.test(source))
      )
        add(target);
    }
  };
  add(entry);
  return needed;
}

async function measure({ lazy, ...source }) {
  const { outputFiles, metafile } = await bundle(source);
  const needed = [...neededFiles(metafile, lazy)];
  const names = new Set(needed.map((path) => basename(path)));
  const bytes = outputFiles
    .filter(({ path }) => names.has(basename(path)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  const inputs = needed.flatMap((path) => Object.entries(metafile.outputs[path].inputs));
  return { kilobytes: bytes / kilobyte, files: needed.length, inputs };
}

/** The twenty largest sources of a bundle, minified but not compressed: where to look when a budget is exceeded. */
function printDetails(inputs) {
  const largest = inputs.toSorted(([, left], [, right]) => right.bytesInOutput - left.bytesInOutput).slice(0, 20);
  for (const [source, { bytesInOutput }] of largest) {
    console.log(`  ${String(bytesInOutput).padStart(6)} ${source.replace(/^.*(node_modules|packages)\//, '')}`);
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
