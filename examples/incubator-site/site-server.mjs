import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServerClient } from '@ip-portal/core/server';
import { startMockServer } from '@ip-portal/mock-server/http';
import { createDesk } from './desk.mjs';
import { expandIncludes } from './server-side-includes.mjs';
import { createMembers, lookOf } from './visitor.mjs';

const pages = fileURLToPath(new URL('site/', import.meta.url));
const elements = fileURLToPath(new URL('.', import.meta.resolve('@ip-portal/widgets/cdn/loader.js')));
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** What the pages may do: nothing from elsewhere but the platform's data, and no strings that become script. */
function policyFor(platformUrl) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${platformUrl}`,
    "form-action 'self'",
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

/** A listing or an order is a page of its own for search engines: its address keeps that one parameter, if it is an id. */
function canonicalQuery(search) {
  const id = new URLSearchParams(search).get('listing') ?? '';
  return /^[a-z0-9_]{1,64}$/i.test(id) ? `?listing=${id}` : '';
}

/** What stands in the pages as `<!--#echo var="…"-->`. */
function valuesOf({ url, look, member, portal }) {
  const path = url.pathname;
  const query = canonicalQuery(url.search);
  const isEnglish = path.startsWith('/en/');
  const chinese = isEnglish ? path.slice(3) : path;
  const english = isEnglish ? path : `/en${path}`;
  return {
    ...portal,
    ...look,
    origin: url.origin,
    canonical: `${url.origin}${path}${query}`,
    chinese: `${url.origin}${chinese}${query}`,
    english: `${url.origin}${english}${query}`,
    'other-language': isEnglish ? chinese : english,
    here: `${path}${url.search}`,
    'here-encoded': encodeURIComponent(`${path}${url.search}`),
    next: new URLSearchParams(url.search).get('next') ?? (isEnglish ? '/en/orders.html' : '/orders.html'),
    member: member?.role ?? 'nobody',
  };
}

/** The visitor's look, the signed-in role and the present page, written into the page before it leaves: nothing flashes. */
function dressed(html, { mode, theme, scheme, member, path }) {
  const state = `<html data-theme="${theme}" data-mode="${mode}" data-scheme="${scheme}" data-member="${member}" `;
  const page = html.replace('<html ', state).replaceAll(`<a href="${path}"`, `<a aria-current="page" href="${path}"`);
  return mode === 'elder' ? page.replace(/<ip-[a-z-]+/g, '$& display-mode="elder"') : page;
}

/** Sends files and pages under the policy. */
function createPages({ policy, portal, members }) {
  function send(response, { status = 200, body, type, cache = 'no-cache' }) {
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': cache,
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    response.end(body);
  }

  async function sendPage(request, response, { url, file, status = 200 }) {
    const look = lookOf(request);
    const values = valuesOf({ url, look, member: members.of(request), portal });
    const read = async (path) => (await fileOf(pages, path)).body.toString('utf8');
    const html = await expandIncludes(file.body.toString('utf8'), { read, values });
    const body = dressed(html, { ...look, member: values.member, path: url.pathname });
    send(response, { status, body, type: file.type });
  }

  return {
    async found(request, response, url) {
      if (url.pathname.startsWith('/ip-portal/')) {
        const file = await fileOf(elements, url.pathname.slice(10));
        // A chunk's name changes with its content.
        const cache = url.pathname.includes('/chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache';
        return send(response, { ...file, cache });
      }
      const file = await fileOf(pages, url.pathname);
      return file.type === types['.html'] ? sendPage(request, response, { url, file }) : send(response, file);
    },
    async notFound(request, response, url) {
      const path = url.pathname.startsWith('/en/') ? '/en/404.html' : '/404.html';
      await sendPage(request, response, { url: new URL(path, url), file: await fileOf(pages, path), status: 404 });
    },
  };
}

/**
 * Starts the mock platform and the incubator's site over it; port 0 takes any free port. Where the site cannot listen,
 * the platform is stopped too.
 */
export async function startSite({ port, platformPort, ...sandbox }) {
  const platform = await startMockServer({ port: platformPort, ...sandbox });
  const { url: platformUrl, keys } = platform;
  const client = createServerClient({ secretKey: keys.secretKey, baseUrl: platformUrl });
  const members = createMembers();
  const desk = createDesk({ client, members, keys: { ...keys, officerId: 'pty_officer' } });
  const site = createPages({
    policy: policyFor(platformUrl),
    portal: { platform: platformUrl, key: keys.publishableKey },
    members,
  });

  async function answer(request, response) {
    const url = new URL(request.url, `http://${request.headers.host}`);
    if (request.method === 'POST') return desk(request, response, url);
    return site.found(request, response, url).catch(() => site.notFound(request, response, url));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('Something went wrong\n');
    });
  });
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    await platform.close();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    platformUrl,
    publishableKey: keys.publishableKey,
    report: platform.report,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await platform.close();
    },
  };
}
