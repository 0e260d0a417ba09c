// The mock platform inside a process that tests something: what it adds to msw's own cost
// (docs/guides/performance.md). Usage: node bench/msw.mjs [rounds]
import { fileURLToPath } from 'node:url';
import { startCaller } from './caller.mjs';
import { printResult } from './result.mjs';
import { interleaved } from './rounds.mjs';
import { median, medianRatio } from './statistics.mjs';

const rounds = parseInt(process.argv[2] ?? '11', 10);
const group = 'Mock platform in process, through msw';
const base = 'one catch-all handler';
const goals = { 'the platform through msw': { ratio: { atMost: 1.15 } } };
const names = [base, 'the platform through msw', 'the platform without msw'];

const subjects = [];
try {
  for (const name of names) {
    const script = fileURLToPath(new URL('contenders/msw-callers.mjs', import.meta.url));
    subjects.push({ name, caller: await startCaller(script, [name]) });
  }
  const measure = async ({ caller }) => ({ cpu: await caller.cost(500) });
  const column = await interleaved(subjects, { rounds, measure });
  for (const name of names) {
    const goal = goals[name] ? { goal: goals[name] } : {};
    const ratio = medianRatio(column(name, 'cpu'), column(base, 'cpu'));
    const figure = 'CPU per list request, caller included';
    printResult({ group, figure, of: name, value: median(column(name, 'cpu')), unit: 'µs', ratio, ...goal });
  }
} finally {
  for (const { caller } of subjects) caller.stop();
}
