import { expect, test } from 'vitest';
import { createPlatform } from '../src/platform.js';
import { openDeal } from './conformance/deal.js';
import { SandboxClient } from './conformance/sandbox-client.js';

test('an open stream follows a running clock while nobody asks anything', async () => {
  const day = 86_400_000;
  let wall = 0;
  let wake = (): void => undefined;
  const platform = createPlatform({
    listings: 1000,
    clock: { mode: 'running', speed: 1 },
    wallClock: () => wall,
    wait: () => new Promise((resolve) => (wake = resolve)),
  });
  const shell = { fetch: (request: Request) => platform.fetch(request), baseUrl: 'https://platform.example' };
  const client = new SandboxClient(shell, 'running-clock');
  const { id } = await openDeal(client);
  const stream = await client.stream('/v1/events?after=1', { token: 'sk_test_demo' });
  const arrival = stream.next();
  wall = 2 * day;
  wake();
  expect((await arrival)?.data).toMatchObject({ orderId: id, type: 'order.contract_lapsed' });
  await stream.close();
});
