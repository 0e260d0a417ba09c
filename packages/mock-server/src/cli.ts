#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `Node ${process.versions.node} is older than 22.13, which this program is made for: it may fail. Install a newer Node.\n`,
  );
}
// Not before the line above is written: an old Node may not even load the rest.
const { runCommandLine } = await import('./hosts/cli.js');
const code = await runCommandLine(process.argv.slice(2));
if (code !== null) process.exitCode = code;

// Without an import of its own a file is no module.
export {};
