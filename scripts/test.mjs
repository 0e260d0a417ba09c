// `npm test`: checks, build and what is judged on the built packages, side by side; then every test. Nothing stops at the
// first failure; the line before the last says where the minutes went, and the last is always `N passed, N failed`, where
// a failed step counts as one failed test.
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';

const { buildPackages, buildSteps } = await import('./build.mjs');
const { checks } = await import('./check.mjs');
const { packageChecks } = await import('./packages.mjs');
const { buildStorybook } = await import('./storybook.mjs');

const results = 'node_modules/.cache/test-results.json';
const minutesOfProjects = 'node_modules/.cache/test-minutes.json';

function heading(text) {
  console.log(`\n== ${text}`);
}

const failuresOf = (outcomes) =>
  outcomes
    .filter((outcome) => !outcome.passed)
    .map(({ name, skipped }) => `${name} ${skipped ? 'could not run' : 'failed'}`);

function runTests() {
  for (const file of [results, minutesOfProjects]) rmSync(file, { force: true });
  const reporters = ['default', 'json', './scripts/minutes-reporter.mjs'].map((name) => `--reporter=${name}`);
  const command = ['node_modules/vitest/vitest.mjs', 'run', ...reporters];
  const files = [`--outputFile.json=${results}`, `--outputFile.minutes=${minutesOfProjects}`];
  return spawnSync(process.execPath, [...command, ...files], { stdio: 'inherit' }).status;
}

function read(file, missing) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return missing;
  }
}

function testFailures(files) {
  return files.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') return [`${relative('.', name)}: ${message.split('\n')[0]}`];
    return failed.map(({ fullName, failureMessages }) => {
      const reason = (failureMessages[0] ?? '').split('\n')[0];
      return `${relative('.', name)}: ${fullName}\n    ${reason}`;
    });
  });
}

// A file that no project includes would be green for ever.
function forgottenFiles(files) {
  const ran = new Set(files.map(({ name }) => relative('.', name)));
  return globSync(['packages/*/{src,test}/**/*.test.ts', 'examples/**/*.test.ts', 'test/**/*.test.ts'], {
    exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
  })
    .filter((file) => !ran.has(file))
    .map((file) => `${file}: no project ran it`);
}

function tests() {
  const status = runTests();
  const files = read(results, { testResults: [] }).testResults;
  const passed = files
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => test.status === 'passed').length;
  const failures = [...testFailures(files), ...forgottenFiles(files)];
  // Errors outside any test (an unhandled rejection, a browser that died) leave no failed test behind.
  if (status !== 0 && failures.length === 0) failures.push(`vitest ended with ${status}: see the errors above`);
  return { passed, failures };
}

const minutesSince = (start) => (performance.now() - start) / 60_000;

// The same programs start a hundred times: what Node compiled of them once is kept.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/node-compile');

const started = performance.now();

heading('Checks, build, packages');
const builds = buildSteps.map(({ name }) => name);
const steps = await buildPackages({
  beside: [
    ...checks,
    buildStorybook,
    { name: 'lock file', command: ['scripts/lock-check.mjs'] },
    ...[{ name: 'sizes', command: ['scripts/sizes.mjs'], quiet: false }, ...packageChecks].map((step) => ({
      ...step,
      after: builds,
    })),
  ],
});
const prepared = minutesSince(started);
heading('Tests');
const { passed, failures } = tests();

const all = [...failuresOf(steps), ...failures];
const total = minutesSince(started);
heading(`${total.toFixed(1)} minutes`);
for (const failure of all) console.log(`FAILED ${failure}`);
process.exitCode = all.length === 0 && passed > 0 ? 0 : 1;
const minutes = { 'checks, build, packages': prepared, ...read(minutesOfProjects, {}) };
console.log(
  Object.entries({ ...minutes, total })
    .map(([stage, spent]) => `${stage} ${spent.toFixed(1)}`)
    .join(', '),
  'minutes',
);
console.log(`${passed} passed, ${all.length} failed`);
