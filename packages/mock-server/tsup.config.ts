import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    node: 'src/node.ts',
    msw: 'src/msw.ts',
    http: 'src/http.ts',
    cli: 'src/cli.ts',
  },
  format: ['esm'],
  target: 'es2022',
  // The index runs in browsers; only the entries made for Node name a `node:` module.
  platform: 'neutral',
  external: [/^node:/],
  splitting: true,
  sourcemap: true,
  tsconfig: 'tsconfig.build.json',
});
