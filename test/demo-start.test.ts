import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './readme/run-program.js';

let taken: Server;
let port = '';
beforeAll(async () => {
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  port = typeof address === 'object' && address !== null ? String(address.port) : '';
});
afterAll(() => new Promise((resolve) => taken.close(resolve)));

const demo = (...given: string[]) => run(process.execPath, ['serve.mjs', '--listings', '10', ...given]);

test('a taken port is one line that names the option which chooses another', async () => {
  expect(await demo('--platform-port', port)).toEqual({
    status: 1,
    output: `Failed to start the mock platform: port ${port} is taken. Give --platform-port another number, or 0 for any.\n`,
  });
  expect(await demo('--platform-port', '0', '--port', port)).toEqual({
    status: 1,
    output: `Failed to start the site: port ${port} is taken. Give --port another number, or 0 for any.\n`,
  });
});

const exchange = (...given: string[]) => run(process.execPath, ['../partner-exchange/serve.mjs', ...given]);

test('the exchange tells a taken port and a wrong option in a line, and ends', async () => {
  expect(await exchange('--platform-port', port)).toEqual({
    status: 1,
    output: `Failed to start the mock platform: port ${port} is taken. Give --platform-port another number, or 0 for any.\n`,
  });
  expect(await exchange('--platform-port', '0', '--port', port)).toEqual({
    status: 1,
    output: `Failed to start the exchange: port ${port} is taken. Give --port another number, or 0 for any.\n`,
  });
  expect(await exchange('--port', 'eighty')).toEqual({
    status: 1,
    output: 'Failed to start the exchange: --port is "eighty". Pass a whole number from 0 to 65535.\n',
  });
  expect(await exchange('--prot', '1')).toEqual({
    status: 1,
    output:
      "Failed to start the exchange: Unknown option '--prot'. Pass --port <number> or --platform-port <number>.\n",
  });
});

test('the demo tells its options, and of a wrong one that there is none', async () => {
  expect(await demo('-h')).toMatchObject({ status: 0, output: expect.stringContaining('--platform-port <number>') });
  expect(await demo('--prot', '1')).toEqual({
    status: 1,
    output: "Failed to start the demo: Unknown option '--prot'. See npm start -- --help.\n",
  });
});

test('a catalogue of which nothing can be read does not start the demo', async () => {
  const { status, output } = await demo('--platform-port', '0', '--port', '0', '--catalogue', 'nofile.csv');
  expect([status, output]).toEqual([1, expect.stringContaining('nofile.csv: no listing read\n')]);
  expect(output).toContain('there is no such file or folder');
});
