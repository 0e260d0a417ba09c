import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createPlatform } from '../platform.js';
import { CatalogueError } from './catalogue-file.js';
import { serve, startMockServer } from './http.js';
import { AddressError, PortError } from './listen-error.js';

const platform = createPlatform({ listings: 50 });

/** Sends raw text and gives what comes back until the connection ends. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => (answer += String(chunk)));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

test('a taken port is named in one line with its remedy', async () => {
  const server = await serve(platform, { port: 0 });
  const second = serve(platform, { port: server.port });
  await expect(second).rejects.toThrow(PortError);
  await expect(second).rejects.toThrow(`port ${server.port} is taken. Give \`port\` another number`);
  await server.close();
});

test('an address that is none of this machine is named in one line with its remedy', async () => {
  for (const hostname of ['999.1.1.1', '192.0.2.1']) {
    const wrong = serve(platform, { port: 0, hostname });
    await expect(wrong).rejects.toThrow(AddressError);
    await expect(wrong).rejects.toThrow(`"${hostname}" is no address of this machine. Give \`hostname\` 127.0.0.1`);
  }
});

test('a server that listens everywhere names an address that can be opened', async () => {
  const server = await serve(platform, { port: 0, hostname: '0.0.0.0' });
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect((await fetch(`${server.url}/v1/portal`, { headers: { authorization: 'Bearer pk_test_demo' } })).status).toBe(
    200,
  );
  await server.close();
});

test('a catalogue comes with its report, and one of which nothing can be read is rejected', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'server-'));
  const file = join(folder, 'list.csv');
  writeFileSync(file, '专利名称,申请号,申请日\n阀门,202311000005.X,20230105\n泵,bad,20230105\n');
  const server = await startMockServer({ port: 0, listings: 1, catalogue: file });
  expect(server.report).toMatchObject({ read: 2, accepted: 1, refused: 1, problems: [{ row: 3, value: 'bad' }] });
  await server.close();
  writeFileSync(file, '专利名称,申请号,申请日\n泵,bad,20230105\n');
  const rejected = startMockServer({ port: 0, listings: 1, catalogue: file });
  await expect(rejected).rejects.toThrow(CatalogueError);
  await expect(rejected).rejects.toThrow('nothing in it could be read. list.csv:2: 申请号 "bad"');
  writeFileSync(file, '专利名称,申请号,申请日\n');
  await expect(startMockServer({ port: 0, listings: 1, catalogue: file })).rejects.toThrow('it holds no listing');
  await expect(startMockServer({ port: 0, listings: 1, catalogue: `${file}x` })).rejects.toThrow('no such file');
  rmSync(folder, { recursive: true });
});

test('an option that nobody reads is refused by name, with the one that was meant', async () => {
  const started = startMockServer({ poort: 0 } as object);
  await expect(started).rejects.toThrow(
    'Failed to start the mock platform: there is no option "poort". Did you mean "port"?',
  );
  expect(() => createPlatform({ listing: 1 } as object)).toThrow(
    'Failed to create the platform: there is no option "listing". Did you mean "listings"?',
  );
});

test('answers to loopback names only, whatever name leads to this machine', async () => {
  const server = await serve(platform, { port: 0 });
  const ask = (host: string) =>
    raw(
      server.port,
      `GET /v1/portal HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer pk_test_demo\r\nConnection: close\r\n\r\n`,
    );
  expect(await ask('attacker.example')).toContain('421');
  expect(await ask(`127.0.0.1.attacker.example:${server.port}`)).toContain('421');
  expect(await ask(`localhost:${server.port}`)).toContain('HTTP/1.1 200');
  await server.close();
});

test('pages of foreign origins get nothing but a refusal they can read, look-alikes included', async () => {
  const server = await serve(platform, { port: 0 });
  const ask = (origin: string, key = 'pk_test_demo') =>
    fetch(`${server.url}/v1/portal`, { headers: { origin, authorization: `Bearer ${key}` } });
  for (const origin of [
    'null',
    'https://evil.example',
    'http://localhost.evil.example',
    'http://localhost:80evil',
    'HTTP://LOCALHOST:3000',
  ]) {
    const response = await ask(origin);
    expect([response.status, response.headers.get('access-control-allow-origin')], origin).toEqual([403, origin]);
    const problem = (await response.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({
      code: 'origin_not_allowed',
      origin,
      allowedOrigins: ['http://localhost:*', 'http://127.0.0.1:*'],
    });
    expect(problem['detail']).toContain(`--origin ${origin}`);
  }
  const command = await fetch(`${server.url}/__sandbox/reset`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
    body: '{}',
  });
  expect(command.status).toBe(403);
  const own = await ask('http://localhost:5173');
  expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, 'http://localhost:5173']);
  const secret = await ask('http://localhost:5173', 'sk_test_demo');
  expect(await secret.json()).toMatchObject({ status: 403, code: 'secret_key_in_page' });
  const preflight = await fetch(`${server.url}/v1/orders`, {
    method: 'OPTIONS',
    headers: { origin: 'http://192.168.1.5:9000', 'access-control-request-method': 'POST' },
  });
  expect([
    preflight.status,
    preflight.headers.get('access-control-allow-origin'),
    preflight.headers.get('access-control-allow-headers')?.includes('idempotency-key'),
  ]).toEqual([204, 'http://192.168.1.5:9000', true]);
  await server.close();
});

test('pages of the origins that were named use the keys, those of files too', async () => {
  const ask = async (origins: string[], origin: string) => {
    const request = new Request('http://sandbox.example/v1/portal', {
      headers: { origin, authorization: 'Bearer pk_test_demo' },
    });
    return (await createPlatform({ listings: 1, origins }).fetch(request)).status;
  };
  expect(await ask(['http://192.168.1.5:9000/'], 'http://192.168.1.5:9000')).toBe(200);
  expect(await ask(['http://192.168.1.5:9000'], 'http://192.168.1.5:9001')).toBe(403);
  expect(await ask(['http://192.168.1.5:*'], 'http://192.168.1.5:9001')).toBe(200);
  expect(await ask(['null'], 'null')).toBe(200);
  expect(await ask(['*'], 'https://anywhere.example')).toBe(200);
  expect(await ask(['https://one.example'], 'http://localhost:3000')).toBe(200);
  for (const wrong of ['192.168.1.5:9000', 'http://a.example/page', 'http://*.example', ''])
    expect(() => createPlatform({ listings: 1, origins: [wrong] }), wrong).toThrow('is not an origin');
});

test('carries the sandbox time and the exact length', async () => {
  const server = await serve(platform, { port: 0, lightweight: false });
  const answer = await raw(
    server.port,
    `GET /v1/listings?limit=2 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer pk_test_demo\r\nConnection: close\r\n\r\n`,
  );
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head.toLowerCase()).toContain(`content-length: ${Buffer.byteLength(body)}`);
  expect(head).toContain('Mon, 23 Nov 2026 01:00:00 GMT');
  await server.close();
});
