// Checks the built packages as npm would publish them: publint on the manifest, arethetypeswrong on the types.
import { runParallel } from './run-parallel.mjs';

const modules = '../../node_modules';
const names = ['core', 'mock-server', 'widgets'];

export const packageChecks = names.flatMap((name) => [
  {
    name: `publint ${name}`,
    cwd: `packages/${name}`,
    command: [`${modules}/publint/src/cli.js`, '--strict'],
  },
  {
    name: `types of ${name}`,
    cwd: `packages/${name}`,
    command: [`${modules}/@arethetypeswrong/cli/dist/index.js`, '--pack', '.', '--profile', 'esm-only']
      .concat(['--format', 'ascii', '--quiet'])
      .concat(name === 'widgets' ? ['--exclude-entrypoints', './cdn/*'] : []),
  },
]);

if (import.meta.main) {
  const outcomes = await runParallel(packageChecks);
  process.exitCode = outcomes.every((outcome) => outcome.passed) ? 0 : 1;
}
