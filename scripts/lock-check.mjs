// A lock file that lacks one platform's optional package makes `npm ci` refuse the whole install, and npm writes such
// locks when a registry does not carry every platform. Found here, it costs seconds instead of somebody's morning.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(process.argv[2] ?? 'package-lock.json', 'utf8'));

/** The lock entry npm would resolve `name` to for the package at `from`: the nearest `node_modules` upwards. */
function resolved(from, name) {
  for (let folder = from; ;) {
    const found = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found || folder === '') return found;
    const above = folder.lastIndexOf('node_modules/');
    folder = above <= 0 ? '' : folder.slice(0, above).replace(/\/$/, '');
  }
}

function* missingOptional([path, entry]) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = resolved(path, name);
    const exact = /^\d/.test(range);
    if (!found || (exact && found.version !== range)) {
      yield `${path || 'the root'} wants ${name}@${range}, the lock has ${found?.version ?? 'none'}`;
    }
  }
}

function* untrusted([path, entry]) {
  if (!path.includes('node_modules/') || entry.link || entry.inBundle) return;
  if (!entry.integrity) yield `${path} has no integrity hash`;
  if (entry.resolved && !entry.resolved.startsWith('https://')) yield `${path} does not come over https`;
}

const entries = Object.entries(packages);
const problems = entries.flatMap((entry) => [...missingOptional(entry), ...untrusted(entry)]);
for (const problem of problems) console.error(problem);
if (problems.length > 0)
  console.error('Pin the package in "overrides", delete the lock file and node_modules, install again.');

const command = ['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const dryRun = spawnSync('npm', command, { encoding: 'utf8', shell: process.platform === 'win32' });
if (dryRun.status !== 0) console.error(`npm ci would refuse this lock file:\n${dryRun.stderr}`);
console.log(`Lock file: ${entries.length} packages, ${problems.length} problems`);
process.exitCode = problems.length === 0 && dryRun.status === 0 ? 0 : 1;
