// What a page downloads: bundles minified by esbuild, gzip of every file the first screen needs
// (docs/guides/performance.md). Usage: node bench/sizes.mjs
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { printResult } from './result.mjs';

const bench = fileURLToPath(new URL('.', import.meta.url));
const site = fileURLToPath(new URL('../examples/incubator-site', import.meta.url));

// The widgets that show what ip-search shows: a box, hits, facets, a sort order, a count, pages.
const widgets = {
  searchBox: 'search-box/search-box',
  hits: 'hits/hits',
  refinementList: 'refinement-list/refinement-list',
  sortBy: 'sort-by/sort-by',
  stats: 'stats/stats',
  pagination: 'pagination/pagination',
};
const names = Object.keys(widgets).join(', ');
const used = `globalThis.used = [InstantSearch, liteClient, ${names}];`;
const searchClient = "import { liteClient } from 'algoliasearch/lite';";

const documented = `import InstantSearch from 'instantsearch.js';
import { ${names} } from 'instantsearch.js/es/widgets';
${searchClient} ${used}`;

const leanest = `import InstantSearch from 'instantsearch.js/es/lib/InstantSearch.js';
${Object.entries(widgets)
  .map(([name, path]) => `import ${name} from 'instantsearch.js/es/widgets/${path}.js';`)
  .join('\n')}
${searchClient} ${used}`;

const searches = [
  { of: 'instantsearch.js, leanest imports', code: leanest, folder: bench },
  { of: 'instantsearch.js, documented imports', code: documented, folder: bench },
  {
    of: 'ip-search with its client, one language',
    code: "import '@ip-portal/widgets/elements/ip-search/define.js';",
    folder: site,
    lazy: /\/locales\/zh-cn\/search\.js$/,
    goal: { value: { atMost: 26 }, ratio: { atMost: 0.35 } },
  },
];

const clients = [
  {
    of: 'openapi-fetch',
    code: "import createClient from 'openapi-fetch'; globalThis.used = createClient({ baseUrl: '/' });",
    folder: bench,
  },
  { of: 'ky', code: "import ky from 'ky'; globalThis.used = ky;", folder: bench },
  {
    of: 'client with the listings resource',
    code: `import { createBareClient, ListingsResource } from '@ip-portal/core';
globalThis.used = createBareClient().use(ListingsResource);`,
    folder: site,
    goal: { value: { atMost: 10.5 } },
  },
  {
    of: 'client with every resource',
    code: "import { createClient } from '@ip-portal/core'; globalThis.used = createClient();",
    folder: site,
  },
];

/** The entry, what it imports, and the lazy chunks that belong to the first screen. */
function neededFiles({ outputs }, lazy) {
  const needed = new Set();
  const isNeeded = ({ kind, path }) =>
    kind === 'import-statement' ||
    (kind === 'dynamic-import' && lazy && Object.keys(outputs[path].inputs).some((source) => lazy.test(source)));
  const add = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    outputs[path].imports.filter(isNeeded).forEach((target) => add(target.path));
  };
  // A lazy chunk calls itself an entry point too; the real one has a fixed name.
  add(Object.keys(outputs).find((path) => basename(path) === 'measured.js'));
  return new Set([...needed].map((path) => basename(path)));
}

async function kilobytes({ code, folder, lazy }) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder, sourcefile: 'entry.js' },
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
  const needed = neededFiles(metafile, lazy);
  const files = outputFiles.filter(({ path }) => needed.has(basename(path)));
  return files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0) / 1024;
}

async function compare(group, contenders) {
  let base;
  for (const { of, goal, ...source } of contenders) {
    const value = await kilobytes(source);
    base ??= value;
    printResult({ group, figure: 'gzip', of, value, unit: 'KB', ratio: value / base, ...(goal ? { goal } : {}) });
  }
}

await compare('Size of a search page', searches);
await compare('Size of the client in a page', clients);
