// Checks the floors (.dependency-cruiser.mjs). dependency-cruiser passes happily when it understood no file at all
// (a TypeScript it cannot load is enough), so the number of modules it saw is compared with the files on disk.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const program = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';
const folders = globSync('packages/*/src');
const command = [program, ...folders, '--config', '.dependency-cruiser.mjs', '--output-type', 'json'];
const run = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

function report() {
  if (!run.stdout) throw new Error(`Failed to check the floors: ${run.stderr || run.error}. Run "npx depcruise -v".`);
  const { modules, summary } = JSON.parse(run.stdout);
  const seen = modules.filter((module) => /^packages\/[^/]+\/src\//.test(module.source)).length;
  const present = globSync('packages/*/src/**/*.ts').length;
  if (present === 0 || seen < present) {
    throw new Error(
      `Failed to check the floors: ${seen} of ${present} files were understood. Check the TypeScript version.`,
    );
  }
  for (const { from, to, rule, cycle } of summary.violations) {
    const ring = cycle?.length ? ` (${cycle.map((step) => step.name).join(' -> ')})` : '';
    const remedy = summary.ruleSetUsed.forbidden.find((each) => each.name === rule.name)?.comment;
    console.error(`${rule.name}: ${from} -> ${to}${ring}${remedy ? `\n  ${remedy}` : ''}`);
  }
  const rings = summary.violations.filter((violation) => violation.rule.name === 'no-rings').length;
  console.log(`Floors: ${seen} files, ${summary.violations.length} forbidden imports, ${rings} rings`);
  return summary.violations.length === 0 ? 0 : 1;
}

process.exitCode = report();
