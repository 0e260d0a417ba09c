// The incubator's own small server: static pages under a strict policy, and session tokens for its signed-in member,
// minted with the secret key that never leaves this process. Beside it runs the mock platform.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createServerClient } from '@ip-portal/core/server';
import { createPlatform } from '@ip-portal/mock-server';
import { serveHttp } from '@ip-portal/mock-server/http';
import { loadCatalogue } from '@ip-portal/mock-server/node';

const site = fileURLToPath(new URL('site/', import.meta.url));
const elements = fileURLToPath(new URL('cdn/', import.meta.resolve('@ip-portal/widgets')));
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml' };

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    'platform-port': { type: 'string', default: '4010' },
    catalogue: { type: 'string' },
    seed: { type: 'string', default: '1' },
    listings: { type: 'string', default: '10000' },
  },
});
