// Runs a TypeScript program of this repository against the sources of the packages. Node's own type stripping does not
// read `./x.js` as `./x.ts`, which is how the sources name each other, so esbuild puts the program into one file first.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// The bundle lies below the package that owns the program, so that what stays outside resolves as it would from there.
function packageFolderOf(file) {
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

const keepLibrariesOutside = {
  name: 'keep-libraries-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@ip-portal/')) return undefined;
      return { path, external: true };
    });
  },
};

/**
 * @param {string} program path of a `.ts` file
 * @param {{ conditions?: string[] }} [options] export conditions for the workspace packages; default: their sources
 * @returns {Promise<unknown>} the program's module, once it has run to its end
 */
export async function runTypeScript(program, { conditions = ['@ip-portal/source'] } = {}) {
  const file = resolve(program);
  const folder = join(packageFolderOf(file), 'node_modules/.cache/run-typescript');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(file, '.ts')}.${process.pid}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    conditions,
    sourcemap: 'inline',
    plugins: [keepLibrariesOutside],
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [program, ...rest] = process.argv.slice(2);
  process.argv = [process.argv[0], resolve(program), ...rest];
  await runTypeScript(program);
}
