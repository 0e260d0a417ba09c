// Runs on any Node >= 18 without dependencies: installs when node_modules is not what package-lock.json says.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function packagesOf(lockFile) {
  const file = join(root, lockFile);
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined; // an interrupted install leaves half a file: treat it as none
  }
}

// Packages for other platforms are rightly absent, and links to workspaces carry no version.
const mustBeInstalled = ([path, entry]) =>
  path.includes('node_modules/') && !entry.link && !entry.optional && !entry.devOptional;

function firstDifference() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!wanted)
    throw new Error('Failed to read package-lock.json: it is missing or not JSON. Restore it from the repository.');
  if (!installed) return 'nothing is installed yet';
  for (const [path, entry] of Object.entries(wanted).filter(mustBeInstalled)) {
    const version = installed[path]?.version;
    if (version !== entry.version) return `${path} is ${version ?? 'missing'}, the lock file says ${entry.version}`;
    if (!existsSync(join(root, path))) return `${path} was removed`;
  }
  for (const [path, entry] of Object.entries(wanted)) {
    if (entry.link && !existsSync(join(root, path))) return `the workspace link ${path} is missing`;
  }
  return undefined;
}

// A nested npm must not believe it is part of the script that called us.
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)),
  );
}

function install() {
  const command = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit', env: cleanEnvironment() };
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...command], options)
    : spawnSync('npm', command, { ...options, shell: process.platform === 'win32' });
  return result.status ?? 1;
}

const difference = process.env.SKIP_INSTALL ? undefined : firstDifference();
if (difference) {
  console.log(`Installing dependencies (npm ci): ${difference}.`);
  const status = install();
  if (status !== 0)
    console.error(
      `Failed to install dependencies: npm ci ended with ${status}. Read its message above and run it again.`,
    );
  process.exitCode = status;
}
