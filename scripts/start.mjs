// `npm start`: builds what the demo page needs (no declarations, no checks) and serves it against the mock platform.
import './check-node.mjs';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const { buildPackages } = await import('./build.mjs');

const demo = 'examples/incubator-site';

/** The demo's own command line is everything after `npm start --`; what is wrong with it is said before anything is built. */
async function start(given) {
  if (!existsSync(`${demo}/serve.mjs`))
    return `Failed to start: ${demo}/serve.mjs is missing. Restore it from the repository.`;
  const { readCommandLine } = await import(pathToFileURL(resolve(demo, 'command-line.mjs')).href);
  if (readCommandLine(given) === null) return null;
  const outcomes = await buildPackages({ javascriptOnly: true });
  if (!outcomes.every((outcome) => outcome.passed))
    return 'Failed to start: the build above did not pass. Correct it and run "npm start" again.';
  process.argv = [process.argv[0], resolve(demo, 'serve.mjs'), ...given];
  await import(pathToFileURL(resolve(demo, 'serve.mjs')).href);
  return null;
}

const failure = await start(process.argv.slice(2));
if (failure !== null) {
  console.error(failure);
  process.exitCode = 1;
}
