// `npm run check`: everything that can be judged without running the product. The slowest steps start first.
import { runParallel } from './run-parallel.mjs';

const modules = 'node_modules';

// By content, not by date: a checkout touches every file. A fresh clone has no cache and judges everything.
const cached = (tool) => [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  `${modules}/.cache/${tool}/cache`,
];

export const checks = [
  { name: 'lint', command: [`${modules}/eslint/bin/eslint.js`, '.', '--max-warnings', '0', ...cached('eslint')] },
  {
    name: 'format',
    command: [`${modules}/prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.', ...cached('prettier')],
  },
  { name: 'unused code', command: [`${modules}/knip/bin/knip.js`, '--no-progress', '--no-config-hints'] },
  { name: 'types', command: [`${modules}/typescript-7/bin/tsc`, '-p', 'tsconfig.json', '--pretty', 'false'] },
  { name: 'floors', command: ['scripts/floors.mjs'] },
  { name: 'ceilings', command: ['scripts/ceilings.mjs'] },
  { name: 'status branches', command: ['scripts/status-branches.mjs'] },
];

if (import.meta.main) {
  const started = performance.now();
  const outcomes = await runParallel(checks);
  const failed = outcomes.filter((outcome) => !outcome.passed).map((outcome) => outcome.name);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    failed.length === 0 ? `check passed in ${seconds} s` : `check FAILED in ${seconds} s: ${failed.join(', ')}`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
