// `npm start`: builds what the demo page needs (no declarations, no checks) and serves it against the mock platform.
import './check-node.mjs';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const { buildPackages } = await import('./build.mjs');

const demo = 'examples/incubator-site/serve.mjs';
const outcomes = await buildPackages({ javascriptOnly: true });

if (!outcomes.every((outcome) => outcome.passed)) {
  console.error('Failed to start: the build above did not pass. Correct it and run "npm start" again.');
  process.exitCode = 1;
} else if (!existsSync(demo)) {
  console.error(`Failed to start: ${demo} is missing. Restore it from the repository.`);
  process.exitCode = 1;
} else {
  // The demo's own command line: everything after `npm start --`.
  process.argv = [process.argv[0], resolve(demo), ...process.argv.slice(2)];
  await import(pathToFileURL(resolve(demo)).href);
}
