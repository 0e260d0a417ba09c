// Root postinstall, any Node >= 18. npm 10 leaves node_modules/.bin/node out when several optional packages
// carry the same bin name; this puts it back, so that every npm script runs on the Node the lock file names.
import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
const os = process.platform === 'win32' ? 'win' : process.platform;
const platformPackage = `node-${os}-${process.arch}`;
const executable = join(modules, platformPackage, 'bin', os === 'win' ? 'node.exe' : 'node');
const starts = (file) => spawnSync(file, ['-v']).status === 0;

if (existsSync(executable) && starts(executable)) {
  const bin = join(modules, '.bin');
  mkdirSync(bin, { recursive: true });
  if (os === 'win') {
    const shim = join(bin, 'node.cmd');
    if (!existsSync(shim)) writeFileSync(shim, `@"%~dp0\\..\\${platformPackage}\\bin\\node.exe" %*\r\n`);
  } else {
    const link = join(bin, 'node');
    if (!starts(link)) {
      if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
      symlinkSync(`../${platformPackage}/bin/node`, link);
    }
  }
}
