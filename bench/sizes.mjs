// What a page downloads: gzip of every file of its bundle that the first screen needs (docs/guides/performance.md).
// Usage: node bench/sizes.mjs
import { fileURLToPath } from 'node:url';
import { bundlePage, weigh } from '../scripts/bundle.mjs';
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

async function compare(group, contenders) {
  let base;
  for (const { of, goal, lazy, ...source } of contenders) {
    const { kilobytes: value } = weigh(await bundlePage(source), lazy);
    base ??= value;
    printResult({ group, figure: 'gzip', of, value, unit: 'KB', ratio: value / base, ...(goal ? { goal } : {}) });
  }
}

await compare('Size of a search page', searches);
await compare('Size of the client in a page', clients);
