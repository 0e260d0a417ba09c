import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServerClient } from '@ip-portal/core/server';
import { startMockServer } from '@ip-portal/mock-server/http';
import { boardPage, buyerPage, orderPage, sellerPage, signInPage } from './pages.mjs';

// The mock platform's keys for its second portal. A real exchange has its own, the secret one in its environment.
const { EXCHANGE_PUBLISHABLE_KEY: key = 'pk_test_exchange', EXCHANGE_SECRET_KEY: secretKey = 'sk_test_exchange' } =
  process.env;

const folders = {
  '/ip-portal/': fileURLToPath(new URL('.', import.meta.resolve('@ip-portal/widgets/cdn/loader.js'))),
  '/': fileURLToPath(new URL('site/', import.meta.url)),
};
const types = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const everyPage = {
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
};

function policyFor(baseUrl) {
  return [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
    `connect-src 'self' ${baseUrl}`,
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "require-trusted-types-for 'script'; trusted-types ip-portal-0",
  ].join('; ');
}

/** A file below one of the folders, and nowhere else. */
async function fileOf(path) {
  const prefix = Object.keys(folders).find((each) => path.startsWith(each)) ?? '/';
  const name = normalize(path.slice(prefix.length)).replace(/^([/\\]|\.\.)+/, '');
  return { body: await readFile(join(folders[prefix], name)), type: types[extname(name)] ?? 'text/plain' };
}

async function formOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) if ((text += chunk).length > 4096) break;
  return Object.fromEntries(new URLSearchParams(text));
}

/** Who is signed in, in memory: a random key in a cookie that pages cannot read. */
function createAccounts() {
  const accounts = new Map();
  const keyOf = (request) => /(?:^|; )desk=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  return {
    of: (request) => accounts.get(keyOf(request)) ?? null,
    open: (account) => {
      const name = randomBytes(24).toString('base64url');
      accounts.set(name, account);
      return `desk=${name}; Path=/; HttpOnly; SameSite=Lax`;
    },
    close: (request) => {
      accounts.delete(keyOf(request));
      return 'desk=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0';
    },
  };
}

/** An address of this site only. */
function ownAddress(wanted, url) {
  const target = URL.canParse(wanted ?? '', url) ? new URL(wanted, url) : url;
  return target.origin === url.origin && target.pathname !== '/sign-in' ? `${target.pathname}${target.search}` : '/';
}

/** Everything that changes something: who is signed in, and the tokens of their elements. */
function createActions({ client, accounts }) {
  /** In a real exchange an account belongs to one party. Here the seller is whoever sells in the order that is opened. */
  async function partyOf(role, next) {
    if (role !== 'seller') return { role: 'buyer', partyId: 'pty_buyer' };
    const orderId = next.searchParams.get('order');
    const order = orderId ? await client.orders.retrieve(orderId).catch(() => null) : null;
    return { role, partyId: order?.seller?.id ?? 'pty_seller' };
  }

  return {
    async '/session'(request) {
      const account = accounts.of(request);
      if (account === null) return { status: 204 };
      const session = await client.sessions.create(account);
      return { status: 201, type: 'application/json', body: JSON.stringify(session) };
    },
    async '/sign-in'(request, url) {
      const { role, next } = await formOf(request);
      const target = new URL(ownAddress(next, url), url);
      const account = await partyOf(role, target);
      const location = target.pathname === '/' ? `/${account.role}` : `${target.pathname}${target.search}`;
      return { status: 303, headers: { location, 'set-cookie': accounts.open(account) } };
    },
    async '/sign-out'(request) {
      return { status: 303, headers: { location: '/', 'set-cookie': accounts.close(request) } };
    },
  };
}

/** What is read: the board for everybody, a desk for the one it belongs to. */
function createViews({ client, portal, accounts }) {
  const wanted = { verification: ['full'], tradeMode: ['assignment'], legalStatus: ['granted'] };

  const deskOf = (role, view) => (request, url) => {
    if (accounts.of(request)?.role !== role) {
      return { status: 303, headers: { location: `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}` } };
    }
    return { page: view({ portal, orderId: url.searchParams.get('order') }) };
  };

  return {
    async '/'(request) {
      const { data } = await client.listings.list({ ...wanted, sort: 'newest', limit: 40 });
      const listings = data.filter(({ price }) => price !== null).slice(0, 20);
      return { page: boardPage({ portal, role: accounts.of(request)?.role ?? null, listings }) };
    },
    '/order': (request, url) => {
      const role = accounts.of(request)?.role ?? null;
      return { page: orderPage({ portal, role, listingId: url.searchParams.get('listing') }) };
    },
    '/sign-in': (_request, url) => ({ page: signInPage({ portal, next: url.searchParams.get('next') ?? '/' }) }),
    '/buyer': deskOf('buyer', buyerPage),
    '/seller': deskOf('seller', sellerPage),
  };
}

/**
 * Starts the mock platform and the exchange over it; port 0 takes any free port. Where the exchange cannot listen, the
 * platform is stopped too.
 */
export async function startExchange({ port, platformPort, ...sandbox }) {
  const platform = await startMockServer({ port: platformPort, ...sandbox });
  const baseUrl = platform.url;
  const client = createServerClient({ secretKey, baseUrl });
  const accounts = createAccounts();
  const views = createViews({ client, portal: { key, baseUrl }, accounts });
  const actions = createActions({ client, accounts });
  const policy = policyFor(baseUrl);

  async function answerTo(request) {
    const url = new URL(request.url, `http://${request.headers.host}`);
    if (request.method !== 'POST') {
      const view = Object.hasOwn(views, url.pathname) ? views[url.pathname] : null;
      return view ? view(request, url) : fileOf(url.pathname);
    }
    // Other sites' pages may not act here.
    if (request.headers['sec-fetch-site'] !== 'same-origin') return { status: 403 };
    return Object.hasOwn(actions, url.pathname) ? actions[url.pathname](request, url) : { status: 404 };
  }

  const server = createServer((request, response) => {
    answerTo(request)
      .catch((error) => ({ status: error.code === 'ENOENT' ? 404 : 502, type: 'text/plain', body: 'Not available\n' }))
      .then(({ status = 200, headers, page, type = 'text/html', body = page?.text }) => {
        const named = { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy };
        response.writeHead(status, { ...everyPage, ...named, ...headers }).end(body);
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
    platformUrl: baseUrl,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await platform.close();
    },
  };
}
