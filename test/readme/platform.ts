import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The built mock platform, running as its users start it. */
export interface Platform extends AsyncDisposable {
  readonly url: string;
}

const program = 'packages/mock-server/dist/cli.js';

/** Starts the stand-alone mock server on a free port; resolves once it printed its address. */
export async function startPlatform(): Promise<Platform> {
  if (!existsSync(program))
    throw new Error(`Failed to start the platform: ${program} is missing. Run "npm run build".`);
  const child = spawn(process.execPath, [program, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stopped = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(output);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', (status) =>
      reject(new Error(`Failed to start the platform: it ended with ${status}: ${output}`)),
    );
  });
  return {
    url,
    [Symbol.asyncDispose]: async () => {
      child.kill();
      await stopped;
    },
  };
}
