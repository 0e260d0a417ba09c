// Installs what the benchmarks compare with when node_modules here is not what the lock file says. They are no part of
// the repository's own installation: nobody but a benchmark needs them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

function packagesOf(file) {
  if (!existsSync(folder + file)) return {};
  try {
    return JSON.parse(readFileSync(folder + file, 'utf8')).packages;
  } catch {
    return {}; // an interrupted install leaves half a file: treat it as none
  }
}

function isStale() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).some(([path, { version, optional }]) => {
    return path !== '' && !optional && (installed[path]?.version !== version || !existsSync(folder + path));
  });
}

/** @throws {Error} when the installation fails */
export function ensureContenders() {
  if (!isStale()) return;
  console.log('Installing the contenders (npm ci in bench/).');
  // npm's own variables describe the script that called us, and would point the nested npm at the root package.
  const own = ([name]) => !/^npm_(lifecycle|package|command|config_local_prefix)/.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter(own));
  const command = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', command, {
    cwd: folder,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`Failed to install the contenders: npm ci ended with ${status}. Read its message above.`);
}
