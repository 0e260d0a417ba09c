// `npm run build`: the three packages in the order of their dependencies, each into an empty `dist`.
// `--javascript-only` leaves the declarations out and what is there in place, for `npm start`.
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { runParallel } from './run-parallel.mjs';

const modules = '../../node_modules';

const javascript = (name, after = []) => ({
  name: `build ${name}`,
  after,
  cwd: `packages/${name}`,
  command: [`${modules}/tsup/dist/cli-default.js`, '--silent'],
});

const declarations = (name, after = []) => ({
  name: `declare ${name}`,
  after,
  cwd: `packages/${name}`,
  command: [`${modules}/typescript-7/bin/tsc`, '-p', 'tsconfig.build.json', '--pretty', 'false'],
});

// Written by core itself from its schemas: the program gets the path of the file to write.
const openapi = {
  name: 'build openapi.json',
  after: ['build core'],
  command: ['scripts/run-typescript.mjs', 'packages/core/scripts/openapi.ts', 'packages/core/dist/openapi.json'],
};

// The diagrams of the docs are drawn from the tables, never by hand.
const processPage = {
  name: 'build process.md',
  after: ['build core'],
  command: ['scripts/run-typescript.mjs', 'packages/core/scripts/process-page.ts', 'packages/core/dist/process.md'],
};

// Its settings are in packages/widgets/custom-elements-manifest.config.mjs.
const manifest = {
  name: 'build custom-elements.json',
  cwd: 'packages/widgets',
  command: [`${modules}/@custom-elements-manifest/analyzer/cem.js`, 'analyze'],
};

const editorData = {
  name: 'build editor data',
  after: ['build custom-elements.json', 'build widgets'],
  command: ['scripts/editor-data.mjs'],
};

const scriptTag = {
  name: 'build script tag',
  after: ['build core'],
  command: ['scripts/run-typescript.mjs', 'packages/widgets/scripts/script-tag.ts', 'packages/widgets'],
};

const integrity = { name: 'build sri.json', after: ['build script tag'], command: ['scripts/integrity.mjs'] };

const words = {
  name: 'build words.json',
  after: ['build widgets', 'build script tag'],
  command: [
    'scripts/run-typescript.mjs',
    'packages/widgets/scripts/words-json.ts',
    'packages/widgets/dist/words.json',
    'packages/widgets/dist/cdn/words.json',
  ],
};

const programs = [
  javascript('core'),
  javascript('mock-server', ['build core']),
  javascript('widgets', ['build core']),
  scriptTag,
  integrity,
];

/** @type {import('./run-parallel.mjs').Step[]} */
export const buildSteps = [
  ...programs,
  declarations('core'),
  declarations('mock-server', ['declare core']),
  declarations('widgets', ['declare core']),
  openapi,
  processPage,
  manifest,
  editorData,
  words,
];

// npm links a package's programs at install, when there is no `dist` yet; so `npx @ip-portal/mock-server` would not find it.
function linkPrograms(name) {
  if (process.platform === 'win32') return; // npm writes shims there, which do not need the file to exist
  const { name: owner, bin = {} } = JSON.parse(readFileSync(`packages/${name}/package.json`, 'utf8'));
  for (const [program, file] of Object.entries(bin)) {
    const link = `node_modules/.bin/${program}`;
    rmSync(link, { force: true });
    symlinkSync(`../${owner}/${file}`, link);
  }
}

/**
 * @param {{ javascriptOnly?: boolean, beside?: import('./run-parallel.mjs').Step[] }} [options] `beside`: steps that share
 *   the processors with the build and start before it, the longest first; they may come `after` steps of it
 * @returns {Promise<import('./run-parallel.mjs').Outcome[]>} of all of them
 */
export async function buildPackages({ javascriptOnly = false, beside = [] } = {}) {
  if (!javascriptOnly) {
    for (const name of ['core', 'mock-server', 'widgets'])
      rmSync(`packages/${name}/dist`, { recursive: true, force: true });
  }
  const outcomes = await runParallel([...beside, ...(javascriptOnly ? programs : buildSteps)]);
  linkPrograms('mock-server');
  return outcomes;
}

if (import.meta.main) {
  const outcomes = await buildPackages({ javascriptOnly: process.argv.includes('--javascript-only') });
  process.exitCode = outcomes.every((outcome) => outcome.passed) ? 0 : 1;
}
