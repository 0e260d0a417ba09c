import { readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import { minifiedLiterals } from './scripts/minify-literals.js';

const common: Options = { format: ['esm'], tsconfig: 'tsconfig.build.json', platform: 'browser' };

/** The words that elements load. */
const words = ['src/locale.ts', 'src/gathered-words.ts']
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/import\('\.\/(locales\/[^']+)\.js'\)/g)])
  .map(([, path = '']) => `src/${path}.ts`);

export default defineConfig([
  {
    ...common,
    name: 'npm',
    // Not bundled: in shared chunks the registrations would fall outside `sideEffects` and be dropped by bundlers.
    entry: ['src/**/*.ts', '!src/**/*.{test,stories,d}.ts', '!src/{loader,locales/**/*}.ts'],
    bundle: false,
    // Otherwise esbuild's class helpers become a chunk that every file imports for its effects.
    splitting: false,
    target: 'es2022',
    sourcemap: true,
    esbuildPlugins: [minifiedLiterals],
  },
  {
    ...common,
    name: 'words',
    // One file each, with the terms they share in it: a page needs the words of one or two elements, in one language.
    entry: words,
    splitting: false,
    target: 'es2022',
    esbuildOptions(options) {
      options.outbase = 'src';
      options.charset = 'utf8';
    },
  },
]);
