// `npm test`: checks, build, every test, then what can only be judged on the built packages. Nothing stops at the first
// failure; the last line printed is always `N passed, N failed`, where a failed step counts as one failed test.
import './check-node.mjs';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

const { buildPackages } = await import('./build.mjs');
const { checks } = await import('./check.mjs');
const { packageChecks } = await import('./packages.mjs');
const { runParallel } = await import('./run-parallel.mjs');
const { buildStorybook } = await import('./storybook.mjs');

const results = 'node_modules/.cache/test-results.json';

function heading(text) {
  console.log(`\n== ${text}`);
}

const failuresOf = (outcomes) =>
  outcomes
    .filter((outcome) => !outcome.passed)
    .map(({ name, skipped }) => `${name} ${skipped ? 'could not run' : 'failed'}`);

function runTests() {
  rmSync(results, { force: true });
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
  return spawnSync(process.execPath, [...command, `--outputFile.json=${results}`], { stdio: 'inherit' }).status;
}

function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8')).testResults;
  } catch {
    return [];
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
  const files = readResults();
  const passed = files
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((test) => test.status === 'passed').length;
  const failures = [...testFailures(files), ...forgottenFiles(files)];
  // Errors outside any test (an unhandled rejection, a browser that died) leave no failed test behind.
  if (status !== 0 && failures.length === 0) failures.push(`vitest ended with ${status}: see the errors above`);
  return { passed, failures };
}

const started = performance.now();

heading('Checks');
const checked = await runParallel(checks);
heading('Build');
const built = [...(await buildPackages()), ...(await runParallel([buildStorybook]))];
heading('Tests');
const { passed, failures } = tests();
heading('Packages');
const packaged = await runParallel([
  { name: 'sizes', command: ['scripts/sizes.mjs'], quiet: false },
  { name: 'lock file', command: ['scripts/lock-check.mjs'] },
  ...packageChecks,
]);

const all = [...failuresOf(checked), ...failuresOf(built), ...failures, ...failuresOf(packaged)];
heading(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
for (const failure of all) console.log(`FAILED ${failure}`);
process.exitCode = all.length === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${all.length} failed`);
