import { cp, readFile } from 'node:fs/promises';
import { defineConfig, type Options } from 'tsup';
import { minifiedLiterals } from './scripts/minify-literals.js';

const common: Options = { format: ['esm'], tsconfig: 'tsconfig.build.json', platform: 'browser' };

// A page's Trusted Types policy may allow each name once, and a host with its own copy of Lit has used `lit-html`.
// The script-tag build therefore carries Lit under our name, which changes with the major version only.
const ownTrustedTypesPolicy: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'own-trusted-types-policy',
  setup(build) {
    build.onLoad({ filter: /lit-html[\\/](development[\\/])?lit-html\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replace(/createPolicy\((["'])lit-html\1/, 'createPolicy("ip-portal-0"');
      if (contents === source) throw new Error(`Failed to rename the Trusted Types policy in ${path}: no such call.`);
      return { contents, loader: 'js' };
    });
  },
};

const isTheme = (path: string): boolean => /themes$|\.css$/.test(path);

export default defineConfig([
  {
    ...common,
    name: 'npm',
    // Not bundled: in shared chunks the registrations would fall outside `sideEffects` and be dropped by bundlers.
    entry: ['src/**/*.ts', '!src/**/*.{test,stories,d}.ts', '!src/icons/icons.ts'],
    bundle: false,
    // Otherwise esbuild's class helpers become a chunk that every file imports for its effects.
    splitting: false,
    target: 'es2022',
    sourcemap: true,
    esbuildPlugins: [minifiedLiterals],
  },
  {
    ...common,
    name: 'icons',
    // The shapes themselves instead of a dependency of 34 MB; each stays apart, so that bundlers drop the unused ones.
    entry: { 'icons/icons': 'src/icons/icons.ts' },
    target: 'es2022',
    esbuildOptions(options) {
      options.legalComments = 'eof';
    },
  },
  {
    ...common,
    name: 'cdn',
    // The loader is the script tag; every element is a chunk that is fetched when its tag first appears.
    entry: { loader: 'src/loader.ts' },
    outDir: 'dist/cdn',
    // Pasted as it is into pages for older web views, where nobody's bundler will lower it any more.
    target: 'es2021',
    splitting: true,
    minify: true,
    noExternal: [/.*/],
    define: { 'process.env.NODE_ENV': '"production"' },
    esbuildPlugins: [ownTrustedTypesPolicy, minifiedLiterals],
    // Which chunk needs which: scripts/integrity.mjs writes the snippet from it and takes it away.
    metafile: true,
    esbuildOptions(options) {
      // Module scripts are UTF-8 whatever the page is; Chinese as escapes is twice as long.
      options.charset = 'utf8';
      options.chunkNames = 'chunks/[name]-[hash]';
      options.conditions = ['browser', 'production', 'import', 'default'];
      options.legalComments = 'eof';
    },
    async onSuccess() {
      for (const folder of ['dist', 'dist/cdn'])
        await cp('src/themes', `${folder}/themes`, { recursive: true, filter: isTheme });
    },
  },
]);
