// Builds what a script tag loads: the loader, and the files of elements and words that it fetches. As Rolldown splits them,
// not esbuild, which gives every page whatever any element takes from a package (docs/decisions/script-tag-by-rolldown.md).
// Usage: node scripts/run-typescript.mjs packages/widgets/scripts/script-tag.ts packages/widgets [folder to write, dist/cdn]
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { transform } from 'esbuild';
import { rolldown, type InputOptions, type OutputChunk, type Plugin } from 'rolldown';
import { closure } from '../../../scripts/built-files.mjs';
import { minifyLiterals } from './minify-literals.js';

const root = resolve(process.argv[2] ?? '.');
const folder = resolve(root, process.argv[3] ?? 'dist/cdn');

/** Files of all pages: what at least so many elements and parts need. Below that, a page would carry what it never uses. */
const commonTo = 8;

// A page's Trusted Types policy may allow each name once, and a host with its own copy of Lit has used `lit-html`.
// The script-tag build therefore carries Lit under our name, which changes with the major version only.
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform: {
    filter: { id: /lit-html[\\/](development[\\/])?lit-html\.js$/ },
    handler(source, path) {
      const code = source.replace(/createPolicy\((["'])lit-html\1/, 'createPolicy("ip-portal-0"');
      if (code === source) throw new Error(`Failed to rename the Trusted Types policy in ${path}: no such call.`);
      return { code, map: null };
    },
  },
};

/**
 * Pasted as it is into pages for older web views, where nobody's bundler will lower it any more: the syntax of 2021. Private
 * members stay as they are: every browser that has the rest of it has them too, and lowered they cost a search page 1.6 KB.
 */
const lowered: Plugin = {
  name: 'lowered',
  transform: {
    filter: { id: /packages[\\/](?:widgets[\\/]src|core[\\/]dist)[\\/].*\.[jt]s(?:\?|$)/ },
    async handler(source, id) {
      const [path = ''] = id.split('?');
      const isOurs = path.endsWith('.ts');
      const { code } = await transform(isOurs ? minifyLiterals(source, path) : source, {
        loader: isOurs ? 'ts' : 'js',
        charset: 'utf8',
        target: 'es2021',
        supported: {
          'class-private-accessor': true,
          'class-private-field': true,
          'class-private-method': true,
        },
        tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
      });
      return { code, map: null, moduleType: 'js' };
    },
  },
};

/**
 * Icons are a few bytes each, and words share a few terms: whoever needs them has its own copy, because a file of its own
 * for each would cost a page more than it saves.
 */
const ownCopies: Plugin = {
  name: 'own-copies',
  async resolveId(source, importer) {
    if (!importer || !source.startsWith('.')) return null;
    const [path = '', owner] = importer.split('?');
    const isWords = /[\\/]locales[\\/]/.test(path) && source.startsWith('./');
    if (owner === undefined && !isWords && !/\/icons\/icons\.js$/.test(source)) return null;
    const found = await this.resolve(source, path, { skipSelf: true });
    return found && { id: `${found.id}?${owner ?? relative(root, path)}`, moduleSideEffects: false };
  },
  load: {
    filter: { id: /\?/ },
    handler: async (id) => readFile(id.split('?')[0] ?? '', 'utf8'),
  },
};

const shared: InputOptions = {
  cwd: root,
  platform: 'browser',
  preserveEntrySignatures: false,
  // Else small shared files end up in an element's own, and the loader gets a namespace wrapped in `then`.
  experimental: { chunkOptimization: false },
  resolve: {
    conditionNames: ['browser', 'production', 'import', 'default'],
    extensionAlias: { '.js': ['.ts', '.js'] },
  },
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  plugins: [ownCopies, ownTrustedTypesPolicy, lowered],
};
const small = { format: 'esm', minify: true, comments: { legal: true, annotation: false, jsdoc: false } } as const;

const bundle = await rolldown({ ...shared, input: { loader: 'src/loader.ts' } });

// One hash for all words: the loader knows them by one name in every language.
const wordsHash = createHash('sha256');
for (const path of globSync('src/locales/**/*.ts', { cwd: root }).sort())
  wordsHash.update(readFileSync(join(root, path)));
const wordsVersion = wordsHash.digest('base64url').slice(0, 6);

const elementIn = (path: string): string | undefined => /elements[\\/](ip-[\w-]+)[\\/]define\.ts$/.exec(path)?.[1];

interface NamedChunk {
  readonly facadeModuleId?: string | null;
  readonly moduleIds: readonly string[];
  readonly name: string;
}

/**
 * `elements/ip-search/define.ts` is `ip-search`, or its `body` where another element needs it too; `locales/en/search.ts` is
 * `en-search`; a part loaded later has its own name. What several need is `shared`: the loader carries these names.
 */
function nameOf({ facadeModuleId, moduleIds, name }: NamedChunk): string {
  const entry = facadeModuleId ?? '';
  const [, language, words] = /locales[\\/]([\w-]+)[\\/]([\w-]+)\.ts$/.exec(entry) ?? [];
  if (language !== undefined) return `${language}-${words ?? ''}-${wordsVersion}`;
  const own = name === 'define' ? moduleIds.flatMap((id) => elementIn(id) ?? []).map((tag) => `${tag}-body`) : [];
  return `${elementIn(entry) ?? own[0] ?? (entry === '' && name !== 'base' ? 'shared' : name)}-[hash:7]`;
}

const { output } = await bundle.generate({
  ...small,
  entryFileNames: 'loader.js',
  chunkFileNames: (chunk) => `chunks/${nameOf(chunk)}.js`,
  codeSplitting: {
    groups: [{ name: 'base', test: /./, minShareCount: commonTo, includeDependenciesRecursively: false }],
  },
});
await bundle.close();
const files = new Map(
  output.filter((file): file is OutputChunk => file.type === 'chunk').map((file) => [file.fileName, file]),
);

const needsOf = (fileName: string): readonly string[] => files.get(fileName)?.imports ?? [];

const elementOf = ({ facadeModuleId }: OutputChunk): string | undefined => elementIn(facadeModuleId ?? '');

/** The files of words that `locale.ts` knows, by the constant an element asks for. */
const wordsOf = new Map(
  [
    ...readFileSync(join(root, 'src/locale.ts'), 'utf8').matchAll(
      /^export const (\w+Words)\b(?:.*\n)*?.*import\('\.\/locales\/en\/([\w-]+)\.js'\)/gm,
    ),
  ].map(([, name = '', file = '']) => [name, file] as const),
);

/** The words an element asks for when it starts, and those of the elements in it. */
async function wordsNeeded(needs: Iterable<string>): Promise<ReadonlySet<string>> {
  const sources = [...needs]
    .flatMap((file) => files.get(file)?.moduleIds ?? [])
    .filter((id) => /elements[\\/]/.test(id) && !id.includes('?'));
  const asked = await Promise.all(
    sources.map(async (path) =>
      [...(await readFile(path, 'utf8')).matchAll(/words: (\w+Words)\b/g)].map(([, name = '']) => name),
    ),
  );
  const needed = asked.flat().map((name) => {
    const file = wordsOf.get(name);
    if (file === undefined) throw new Error(`Failed to find the words \`${name}\`: locale.ts does not load any.`);
    return file;
  });
  return new Set(needed);
}

const stem = (fileName: string): string => fileName.replace(/^chunks\/|\.js$/g, '');

/**
 * For the loader: what to fetch while an element's own file is still on its way (words without their language). First the
 * names of all such files, then a line an element; a file is a letter there, counted from `A` in the order of the names.
 */
async function filesAhead(): Promise<string> {
  const names: string[] = [];
  const lettersOf = (stems: readonly string[]): string =>
    stems
      .map((name) => String.fromCharCode(65 + (names.includes(name) ? names.indexOf(name) : names.push(name) - 1)))
      .join('');
  const lines: string[] = [];
  for (const file of files.values()) {
    const tag = elementOf(file);
    if (tag === undefined) continue;
    const needs = closure(file.fileName, needsOf);
    const words = await wordsNeeded(needs);
    const shared = [...needs].filter((name) => name !== file.fileName).map(stem);
    lines.push([tag, lettersOf(shared), lettersOf([...words].map((name) => `${name}-${wordsVersion}`))].join(' '));
  }
  return [names.join(' '), ...lines].join(';');
}

const loader = files.get('loader.js');
// A loader that cannot start without another file could not own up to a file that is missing.
if (!loader || loader.imports.length > 0)
  throw new Error('Failed to free the loader: it imports a chunk. Import nothing in loader.ts but elements.');
const ahead = JSON.stringify(await filesAhead());
const code = loader.code.replace(/(["'`])@files-ahead@\1/, () => ahead);
if (code === loader.code) throw new Error('Failed to tell the loader which files to fetch ahead: no place for it.');

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'chunks'), { recursive: true });
for (const file of files.values()) writeFileSync(join(folder, file.fileName), file === loader ? code : file.code);
// A file by itself: a page fetches it once its visitor has agreed, whatever else is there.
const tracking = await rolldown({ ...shared, input: { track: 'src/track.ts' } });
await tracking.write({ ...small, dir: folder });
await tracking.close();
for (const target of [dirname(folder), folder])
  cpSync(join(root, 'src/themes'), join(target, 'themes'), {
    recursive: true,
    filter: (path) => /themes$|\.css$/.test(path),
  });
// Which file needs which, for the snippet: scripts/integrity.mjs takes it away again.
const report = [...files.values()].map((file) => [
  file.fileName,
  { element: elementOf(file), words: /^(zh-cn|en)-/.exec(basename(file.fileName))?.[1], needs: file.imports },
]);
writeFileSync(join(folder, 'files.json'), JSON.stringify(Object.fromEntries(report)));
