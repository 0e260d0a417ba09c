// Size budgets, measured the way a page pays for them: the built packages, bundled and minified by esbuild, gzip of all
// files that are needed before the thing works (lazy chunks that belong to it included).
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const kilobyte = 1024;

// `lazy`: which dynamically imported chunks count as well, by the path of their source.
const budgets = [
  {
    name: 'core client',
    code: "import { createClient } from '@ip-portal/core'; globalThis.client = createClient;",
    needs: 'packages/core/dist/index.js',
    target: 'es2022',
    limit: 16,
  },
  {
    name: 'ip-search with all it needs, one language',
    code: "import '@ip-portal/widgets/elements/ip-search/define.js';",
    lazy: /\/zh-cn\b/i,
    limit: 26,
    needs: 'packages/widgets/dist/elements/ip-search/define.js',
  },
  {
    name: 'script-tag loader',
    entry: 'packages/widgets/dist/cdn/loader.js',
    needs: 'packages/widgets/dist/cdn/loader.js',
    limit: 2,
  },
];

async function bundle({ code, entry, target = 'es2021' }) {
  const input = entry
    ? { entryPoints: [entry] }
    : { stdin: { contents: code, resolveDir: 'examples/incubator-site', sourcefile: 'entry.js' } };
  return build({
    ...input,
    outdir: 'out',
    write: false,
    bundle: true,
    minify: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target,
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
}

function neededFiles({ outputs }, lazy) {
  const [entry] = Object.entries(outputs).find(([, output]) => output.entryPoint) ?? [];
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

async function measure({ name, limit, lazy, ...source }) {
  const { outputFiles, metafile } = await bundle(source);
  const needed = new Set([...neededFiles(metafile, lazy)].map((path) => basename(path)));
  const bytes = outputFiles
    .filter(({ path }) => needed.has(basename(path)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  return { name, limit, kilobytes: bytes / kilobyte, files: needed.size };
}

let exceeded = 0;
for (const budget of budgets) {
  if (!existsSync(budget.needs)) {
    console.error(`${budget.name}: Failed to measure: ${budget.needs} is missing. Run "npm run build" first.`);
    exceeded += 1;
    continue;
  }
  const { name, limit, kilobytes, files } = await measure(budget);
  const verdict = kilobytes <= limit ? 'ok' : 'TOO LARGE';
  if (kilobytes > limit) exceeded += 1;
  console.log(
    `${verdict}: ${name} ${kilobytes.toFixed(2)} KB gzip of ${limit} KB (${files} file${files === 1 ? '' : 's'})`,
  );
}
process.exitCode = exceeded === 0 ? 0 : 1;
