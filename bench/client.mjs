/**
 * CPU per request of the client, next to bare fetch, for a list of 20 listings (performance.md 2). Prints JSON lines.
 * Usage: node bench/client.mjs [rounds]
 */
import { fork } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const core = fileURLToPath(new URL('../packages/core/', import.meta.url));

const localized = (chinese, english) => ({ 'zh-CN': chinese, en: english, sourceLanguage: 'zh-CN', machineTranslated: ['en'] });

function sampleListing(index) {
  return {
    id: `lst_${index}`,
    rightType: 'patent',
    title: localized('一种锂离子电池负极材料的制备方法', 'Method for preparing an anode material'),
    status: 'published',
    tradeModes: ['assignment'],
    price: { amount: 5_000_000 + index, currency: 'CNY' },
    industry: 'new_energy',
    seller: { id: `pty_${index}`, name: localized('深圳某某新能源有限公司', 'A company'), kind: 'enterprise', country: 'CN', region: '440300' },
    verification: { level: 'full', asOf: '2026-11-01' },
    publishedAt: '2026-11-02T00:00:00Z',
    right: {
      patentType: 'invention',
      office: 'CN',
      number: '202010123456.7',
      legalStatus: 'granted',
      grantedOn: '2022-01-04',
      filedOn: '2020-02-27',
      expiresOn: '2040-02-27',
      ipc: ['H01M 4/36', 'H01M 10/0525'],
      locarno: null,
    },
  };
}

function serve() {
  const body = JSON.stringify({ data: Array.from({ length: 20 }, (_, index) => sampleListing(index)), nextCursor: null, total: 20 });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'request-id': 'req_1' };
  const server = createServer((request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  process.on('disconnect', () => process.exit());
}

const median = (values) => values.toSorted((left, right) => left - right)[values.length >> 1];

async function bundled(folder, name) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(core, 'src', `${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

async function measure() {
  const rounds = Number.parseInt(process.argv[2] ?? '15', 10);
  const folder = mkdtempSync(join(tmpdir(), 'ip-portal-bench-'));
  const child = fork(fileURLToPath(import.meta.url), ['serve']);
  try {
    const file = await bundled(folder, 'index');
    const { createClient } = await import(pathToFileURL(file).href);
    const { port } = await new Promise((resolve) => child.once('message', resolve));
    const baseUrl = `http://127.0.0.1:${port}`;
    const headers = { accept: 'application/json', authorization: 'Bearer pk_test_park', 'platform-version': '2026-11-01' };
    const address = `${baseUrl}/v1/listings?q=%E7%94%B5%E6%B1%A0&limit=20`;
    const notices = [];
    const options = { baseUrl, publishableKey: 'pk_test_park' };
    const checked = createClient({ ...options, hooks: { onNotice: (notice) => notices.push(notice.message) } });
    const search = { q: '电池', limit: 20 };
    await checked.listings.list(search);
    if (notices.length > 0) console.error(`The sample differs from the schema: ${notices.join('; ')}`);
    const [warn, off] = [createClient(options), createClient({ ...options, validation: 'off' })];
    const contenders = {
      fetch: async () => (await fetch(address, { headers })).json(),
      client: async () => warn.listings.list(search),
      'client, validation off': async () => off.listings.list(search),
    };
    const require = createRequire(import.meta.url);
    try {
      const { default: ky } = await import(pathToFileURL(require.resolve('ky')).href);
      contenders['ky, no retry'] = async () => ky(address, { headers, retry: 0 }).json();
    } catch {
      // Not installed: then it is not measured.
    }
    const costs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
    for (let round = -3; round < rounds; round += 1) {
      for (const [name, run] of Object.entries(contenders)) {
        const before = process.cpuUsage();
        for (let index = 0; index < 300; index += 1) await run();
        const { user, system } = process.cpuUsage(before);
        if (round >= 0) costs[name].push((user + system) / 300);
      }
    }
    const floor = median(costs.fetch);
    for (const [name, values] of Object.entries(costs)) {
      const cost = median(values);
      console.log(JSON.stringify({ name, microsecondsPerCall: Math.round(cost), ratio: Math.round((cost / floor) * 100) / 100 }));
    }
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(file);
    console.log(JSON.stringify({ name: 'size', minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }));
  } finally {
    child.disconnect();
    rmSync(folder, { recursive: true, force: true });
  }
}

await (process.argv[2] === 'serve' ? serve() : measure());
