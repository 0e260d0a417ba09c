import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServerClient } from '@ip-portal/core/server';
import { startMockServer } from '@ip-portal/mock-server/http';

const pages = fileURLToPath(new URL('site/', import.meta.url));
const elements = fileURLToPath(new URL('.', import.meta.resolve('@ip-portal/widgets/cdn/loader.js')));
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What the pages may do: nothing from elsewhere but the platform's data, and no strings that become script. */
function policyFor(platformUrl) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${platformUrl}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ip-portal-0',
  ].join('; ');
}

/** The file an address names, below one folder and nowhere else. */
async function fileOf(folder, path) {
  const name = normalize(path.endsWith('/') ? `${path}index.html` : path).replace(/^([/\\]|\.\.)+/, '');
  return { body: await readFile(join(folder, name)), type: types[extname(name)] ?? 'application/octet-stream' };
}

/**
 * Starts the mock platform and the incubator's site over it; port 0 takes any free port.
 */
export async function startSite({ port, platformPort, ...sandbox }) {
  const platform = await startMockServer({ port: platformPort, ...sandbox });
  const { url: platformUrl, keys } = platform;
  const client = createServerClient({ secretKey: keys.secretKey, baseUrl: platformUrl });
  const policy = policyFor(platformUrl);

  async function answer(request, response) {
    const { pathname } = new URL(request.url, 'http://site');
    if (pathname === '/session' && request.method === 'POST') {
      // A real site asks its own login who this is. Other sites' pages may not ask at all.
      if (request.headers['sec-fetch-site'] !== 'same-origin') return response.writeHead(403).end();
      const session = await client.sessions.create({ partyId: keys.buyerId, role: 'buyer' });
      response.writeHead(201, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      return response.end(JSON.stringify(session));
    }
    const inLibrary = pathname.startsWith('/ip-portal/');
    const file = await fileOf(inLibrary ? elements : pages, inLibrary ? pathname.slice(10) : pathname);
    const body = file.type.startsWith('text/html')
      ? file.body
          .toString('utf8')
          .replaceAll('http://127.0.0.1:4010', platformUrl)
          .replaceAll('pk_test_demo', keys.publishableKey)
      : file.body;
    response.writeHead(200, {
      'content-type': file.type,
      'content-security-policy': policy,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    return response.end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n'));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    platformUrl,
    publishableKey: keys.publishableKey,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await platform.close();
    },
  };
}
