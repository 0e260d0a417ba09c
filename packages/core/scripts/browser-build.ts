import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { browserSchemas } from './browser-schemas.js';

/** The client for pages is cut in two builds, each with its own entries; the one for workers is whole. */
export interface BrowserBuild {
  readonly name: string;
  readonly entry: Readonly<Record<string, string>>;
  readonly plugins: readonly Plugin[];
  /** False: what is loaded later elsewhere is in the file, because a service worker may not load anything later. */
  readonly splitting: boolean;
}

interface Base {
  /** Absolute paths. */
  readonly modules: readonly string[];
  /** What is loaded when it is first needed. */
  readonly parts: readonly string[];
}

type Inputs = Metafile['inputs'];

/** What a module imports at once, and what that imports; with `parts`, what any of them loads later. */
function reach(
  inputs: Inputs,
  from: readonly string[],
): { readonly modules: Set<string>; readonly parts: Set<string> } {
  const modules = new Set<string>();
  const parts = new Set<string>();
  const add = (path: string): void => {
    if (modules.has(path)) return;
    modules.add(path);
    for (const { kind, path: target } of inputs[path]?.imports ?? []) {
      if (kind === 'import-statement') add(target);
      else parts.add(target);
    }
  };
  from.forEach(add);
  return { modules, parts };
}

/** What every client needs, and what a page and the parts it loads later would otherwise both hold. */
async function readBase(folder: string): Promise<Base> {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ['src/index.ts'],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'unused',
    write: false,
    metafile: true,
    plugins: [browserSchemas],
  });
  const page = reach(metafile.inputs, ['src/client.ts']);
  const later = reach(metafile.inputs, [...page.parts]);
  const client = reach(metafile.inputs, ['src/transport/create-transport.ts']);
  const shared = [...later.modules].filter((path) => page.modules.has(path));
  const modules = new Set([...client.modules, ...shared]);
  return { modules: [...modules].map((path) => join(folder, path)), parts: [...client.parts] };
}

const byName = (paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [basename(path, '.ts'), path]));

/**
 * What a page can import by name. Each is an entry, so that `index.js` holds nothing itself: a bundler takes a file that only
 * passes names on for absent, but one with a line of its own for needed, and all it imports with it. A page would then carry
 * the checks of resources it never uses, or have its own code cut in pieces around them.
 */
function exportedBy(folder: string): readonly string[] {
  const index = readFileSync(join(folder, 'src/index.ts'), 'utf8');
  const exported = index.matchAll(/^export \{.* from '\.\/([a-z/-]+)\.js';$/gm);
  return [...exported].map(([, path = '']) => `src/${path}.ts`);
}

/** One file of all modules of the base. */
const baseOf = ({ modules }: Base): Plugin => ({
  name: 'browser-base',
  setup(builder) {
    builder.onResolve({ filter: /^/ }, ({ kind, path }) => {
      if (kind === 'entry-point') return { path: 'base', namespace: 'browser-base' };
      return kind === 'dynamic-import' ? { path: `./${basename(path)}`, external: true } : undefined;
    });
    builder.onLoad({ filter: /^/, namespace: 'browser-base' }, () => ({
      contents: modules.map((path) => `export * from ${JSON.stringify(path)};`).join('\n'),
      resolveDir: '/',
    }));
  },
});

/** The rest holds no copies of what is in the base. */
const restOf = ({ modules }: Base): Plugin => ({
  name: 'browser-rest',
  setup(builder) {
    builder.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind !== 'entry-point' && modules.includes(join(resolveDir, path).replace(/\.js$/, '.ts'))
        ? { path: './base.js', external: true, sideEffects: false }
        : undefined,
    );
  },
});

/**
 * A page pays for each file with a request, and text compresses less well in pieces: so the base is one file, however many
 * parts share pieces of it.
 *
 * @param root folder of the package
 */
export async function browserBuilds(root: string): Promise<readonly BrowserBuild[]> {
  const folder = resolve(root);
  const base = await readBase(folder);
  const own = exportedBy(folder).filter((path) => !base.modules.includes(join(folder, path)));
  const entry = { index: 'src/index.ts', ...byName([...own, ...base.parts]) };
  return [
    {
      name: 'browser-base',
      entry: { base: 'src/transport/create-transport.ts' },
      plugins: [baseOf(base), browserSchemas],
      splitting: true,
    },
    { name: 'browser', entry, plugins: [restOf(base), browserSchemas], splitting: true },
    { name: 'browser-whole', entry: { whole: 'src/index.ts' }, plugins: [browserSchemas], splitting: false },
  ];
}
