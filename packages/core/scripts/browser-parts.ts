import { basename } from 'node:path';
import type { Plugin } from 'esbuild';

/** Files beside `index.js`: what a page loads only when it first uses it, and tables that most pages never import. */
export const browserParts = {
  stream: 'src/transport/stream.ts',
  upload: 'src/resources/upload.ts',
  progress: 'src/process/progress.ts',
  'minor-units': 'src/rules/minor-units.ts',
} as const;

const parts = new Set(Object.keys(browserParts));

/**
 * Keeps the parts out of the entry. A part holds its own copies of the few small functions it shares with the entry: a third
 * file with what both need would cost a page more, and an import of the entry would make a ring.
 */
export const splitParts: Plugin = {
  name: 'split-parts',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path }) => {
      const isEntry = kind === 'entry-point';
      if (!isEntry && parts.has(basename(path, '.js')))
        return { path: `./${basename(path)}`, external: true, sideEffects: false };
      return undefined;
    });
  },
};
