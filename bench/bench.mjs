// `npm run bench`: installs what is compared with, builds the packages, runs every comparison, prints each figure as a
// JSON line and at the end the tables that docs/guides/performance.md shows. Options: names of comparisons to run alone
// (sizes, search, pages, client, mock-server, scale, msw); --rounds <n>; --no-build; --save renews their tables in the guide.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { buildPackages } from '../scripts/build.mjs';
import { ensureContenders } from './ensure-contenders.mjs';
import { renewedTables, tablesOf } from './result.mjs';

const comparisons = ['sizes', 'search', 'pages', 'client', 'mock-server', 'scale', 'msw'];
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const options = {
  rounds: { type: 'string' },
  'no-build': { type: 'boolean', default: false },
  save: { type: 'boolean', default: false },
};

/** Runs one comparison, passing its lines on as they come; what is no JSON line is a failure worth reading. */
function run(name, rounds) {
  const child = spawn(process.execPath, [at(`${name}.mjs`), ...(rounds ? [rounds] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const lines = output.split('\n').filter((line) => line.startsWith('{'));
      resolve({ name, failed: status !== 0, results: lines.map((line) => JSON.parse(line)) });
    });
  });
}

const machine = () => {
  const [{ model }] = cpus();
  return `Node ${process.versions.node}, ${process.platform}, ${cpus().length} x ${model.trim()}, ${new Date().toISOString().slice(0, 10)}`;
};

async function save(tables) {
  const file = at('../docs/guides/performance.md');
  const [begin, end] = ['<!-- tables: npm run bench -- --save -->', '<!-- end of tables -->'];
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before)
    throw new Error(`Failed to save the tables: ${file} lacks its two marks. Restore them.`);
  const renewed = renewedTables(text.slice(before + begin.length, after), tables);
  const saved = `${text.slice(0, before + begin.length)}\n\n${renewed}\n\n${text.slice(after)}`;
  writeFileSync(file, await format(saved, { ...(await resolveConfig(file)), filepath: file }));
}

const { values, positionals } = parseArgs({ options, allowPositionals: true });
const unknown = positionals.filter((name) => !comparisons.includes(name));
if (unknown.length > 0)
  throw new Error(
    `Failed to run ${unknown.join(', ')}: there is no such comparison. Choose from ${comparisons.join(', ')}.`,
  );

ensureContenders();
if (!values['no-build']) {
  const outcomes = await buildPackages();
  if (outcomes.some(({ passed }) => !passed)) throw new Error('Failed to build the packages. Read the output above.');
}
const chosen = positionals.length > 0 ? positionals : comparisons;
const done = [];
for (const name of chosen) done.push(await run(name, values.rounds));
const lines = done.flatMap(({ results }) => results);
const tables = tablesOf(lines, `${machine()}.`);
console.log(`\n${tables}`);
for (const { name } of done.filter(({ failed }) => failed)) console.error(`Failed to finish the comparison ${name}.`);
if (done.some(({ failed }) => failed)) process.exitCode = 1;
else if (values.save) await save(tables);
