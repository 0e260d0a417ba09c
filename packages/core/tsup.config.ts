import { defineConfig, type Options } from 'tsup';
import { browserBuilds } from './scripts/browser-build.js';

const entry = { index: 'src/index.ts', model: 'src/model.ts', server: 'src/server.ts' };
const common: Options = { format: ['esm'], target: 'es2022', tsconfig: 'tsconfig.build.json', sourcemap: true };

export default defineConfig(async () => [
  {
    // One file per module: a bundler drops whole modules a page does not use, which it could not do inside one file
    // full of schemas built at load.
    ...common,
    name: 'modules',
    entry: ['src/**/*.ts', '!src/**/*.{test,arbitraries}.ts'],
    bundle: false,
    splitting: false,
    platform: 'neutral',
  },
  // The client for pages, without the schema library (docs/decisions/client-without-zod-in-pages.md).
  ...(await browserBuilds('.')).map(({ name, entry: entries, plugins, splitting }): Options => ({
    ...common,
    name,
    entry: { ...entries },
    outDir: 'dist/browser',
    platform: 'browser',
    splitting,
    esbuildPlugins: [...plugins],
  })),
  {
    // Few files, the schema library among them: a Node process starts in two thirds of the time when it does not open a
    // hundred files.
    ...common,
    name: 'node',
    entry,
    outDir: 'dist/node',
    platform: 'node',
    noExternal: [/^zod/],
    splitting: true,
  },
]);
