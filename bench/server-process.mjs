// One server under test in a process of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const preload = fileURLToPath(new URL('report-usage.mjs', import.meta.url));
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Body of a 200 answer; undefined where nothing listens yet or the answer is another one. */
function ask(url, headers) {
  return new Promise((resolve) => {
    const request = get(url, { headers, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(chunks).toString() : undefined));
    });
    request.on('error', () => resolve(undefined));
  });
}

async function untilAnswered({ child, url, headers, output }) {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline && child.exitCode === null) {
    if ((await ask(url, headers)) !== undefined) return;
    await pause(4);
  }
  throw new Error(`Failed to start ${child.spawnargs.join(' ')}: no 200 from ${url}. Its output:\n${output.join('')}`);
}

/**
 * Starts a Node program as a server and waits for its first answer.
 *
 * @param {{ program: (port: number) => string[], path: string, headers?: Record<string, string> }} contender
 *   `program`: script and arguments; `path`: what to ask first
 * @returns {Promise<{ origin: string, startMilliseconds: number, usage: () => Promise<{ cpuMicroseconds: number, memoryBytes: number }>, stop: () => Promise<void> }>}
 */
export async function startServer({ program, path, headers = {} }) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', preload, ...program(port)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NO_COLOR: '1', NO_UPDATE_NOTIFIER: '1' },
  });
  const output = [];
  const keep = (chunk) => output.length < 50 && output.push(chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  await untilAnswered({ child, url: `${origin}${path}`, headers, output });
  return {
    origin,
    startMilliseconds: performance.now() - started,
    async usage() {
      child.send('usage');
      const [used] = await once(child, 'message');
      return used;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
