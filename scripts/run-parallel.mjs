// Runs independent steps side by side, prints each step's output in one piece, and says plainly which failed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * @typedef {{ name: string, command: string[], after?: string[], cwd?: string, environment?: Record<string, string>, quiet?: boolean }} Step
 *   `command` is a program and its arguments; a program that is a script runs on this process's Node.
 *   `quiet: false` prints the whole output of this step even when it passes.
 *   `after` names steps that must have passed first.
 * @typedef {{ name: string, passed: boolean, seconds: number, skipped?: boolean }} Outcome
 */

const scripts = /\.[cm]?js$|\/bin\/tsc$/;
const onNode = ([program, ...rest]) =>
  scripts.test(program) ? [process.execPath, program, ...rest] : [program, ...rest];

function run({ name, command, cwd, environment }) {
  const started = performance.now();
  const [program, ...rest] = onNode(command);
  return new Promise((resolve) => {
    const child = spawn(program, rest, { cwd, env: { ...process.env, FORCE_COLOR: '0', ...environment } });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ name, passed: status === 0, seconds, output: Buffer.concat(chunks).toString().trimEnd() });
    });
  });
}

function print({ name, passed, seconds, output, quiet }) {
  const lines = output.split('\n').filter((line) => !line.startsWith('npm warn'));
  // A step that passed is worth its last line, which is where the checks print their figures.
  const shown = passed && quiet ? lines.slice(-1) : lines;
  const text = shown.join(passed && quiet ? '' : '\n').trim();
  const head = `${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`;
  console.log(passed && quiet ? `${head}${text ? `  ${text}` : ''}` : `${head}${text ? `\n${text}` : ''}`);
}

/**
 * @param {Step[]} steps
 * @param {{ width?: number, quiet?: boolean }} [options] `width`: how many at a time; `quiet`: one line for a pass
 * @returns {Promise<Outcome[]>} in the order in which they ended; a step whose predecessor failed is skipped
 */
export async function runParallel(steps, { width = Math.max(2, availableParallelism()), quiet = true } = {}) {
  const waiting = [...steps];
  const running = new Map();
  const outcomes = [];
  const outcomeOf = (name) => outcomes.find((outcome) => outcome.name === name);
  const take = () => {
    const ready = waiting.findIndex((step) => (step.after ?? []).every((name) => outcomeOf(name)));
    return ready < 0 ? undefined : waiting.splice(ready, 1)[0];
  };
  const start = () => {
    for (let step = running.size < width && take(); step; step = running.size < width && take()) {
      const broken = (step.after ?? []).find((name) => !outcomeOf(name).passed);
      if (broken) {
        outcomes.push({ name: step.name, passed: false, seconds: 0, skipped: true });
        console.log(`skipped ${step.name}: ${broken} failed`);
        continue;
      }
      running.set(
        step.name,
        run(step).then((ended) => ({ ...ended, quiet: step.quiet ?? quiet })),
      );
    }
  };
  for (start(); running.size > 0; start()) {
    const ended = await Promise.race(running.values());
    running.delete(ended.name);
    print(ended);
    outcomes.push(ended);
  }
  if (waiting.length > 0) throw new Error(`Nothing ends that ${waiting[0].name} waits for: correct its "after".`);
  return outcomes;
}
