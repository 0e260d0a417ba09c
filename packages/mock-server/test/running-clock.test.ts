import { expect, test } from 'vitest';
import { createPlatform, type PlatformOptions } from '../src/platform.js';
import { openDeal } from './conformance/deal.js';
import { listOf, SandboxClient } from './conformance/sandbox-client.js';

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

test('a fault rule with latency is refused where nothing can wait, and says what to give', async () => {
  const rules = [{ effect: { kind: 'latency', milliseconds: 800 } }];
  const put = async (options: PlatformOptions) => {
    const platform = createPlatform({ listings: 0, ...options });
    const shell = { fetch: (request: Request) => platform.fetch(request), baseUrl: 'https://platform.example' };
    return new SandboxClient(shell, 'slow').ask('PUT', '/__sandbox/faults', { body: { rules } });
  };
  const refused = await put({});
  expect(refused.status).toBe(422);
  expect(listOf(refused.body, 'errors')).toEqual([
    expect.objectContaining({
      pointer: '/rules/0/effect/kind',
      message: expect.stringContaining('createPlatform({ wait'),
    }),
  ]);
  expect((await put({ wait: () => Promise.resolve() })).status).toBe(200);
});
