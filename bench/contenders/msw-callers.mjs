// msw in process, with nothing but one catch-all handler and with the platform behind it. Usage: msw-callers.mjs <name>
// with an IPC channel: each message is a number of calls, each answer the CPU microseconds of one call.
import { http } from 'msw/http';
import { setupServer } from 'msw/node';
import { createPlatform } from '@ip-portal/mock-server';
import { mockHandlers } from '@ip-portal/mock-server/msw';
import { headers } from './servers.mjs';

const url = 'https://platform.example/v1/listings?limit=20&sort=newest';
const platform = createPlatform({ seed: 1 });

const handlers = {
  'one catch-all handler': async () => {
    const answer = await platform.fetch(new Request(url, { headers }));
    const body = new Uint8Array(await answer.arrayBuffer());
    const constant = { status: 200, headers: answer.headers };
    return [http.all('https://platform.example/*', () => new Response(body, constant))];
  },
  'the platform through msw': () => mockHandlers(platform, { baseUrl: 'https://platform.example' }),
};

const call =
  process.argv[2] === 'the platform without msw'
    ? () => platform.fetch(new Request(url, { headers }))
    : () => fetch(url, { headers });
const make = handlers[process.argv[2]];
if (make) setupServer(...(await make())).listen({ onUnhandledFrame: 'error' });

process.on('message', async (calls) => {
  const before = process.cpuUsage();
  for (let index = 0; index < calls; index += 1) await (await call()).json();
  const { user, system } = process.cpuUsage(before);
  process.send((user + system) / calls);
});
process.on('disconnect', () => process.exit());
process.send('ready');
