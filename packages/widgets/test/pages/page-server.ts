import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServerClient } from '@ip-portal/core/server';
import { createClient, type Client } from '@ip-portal/core';
import { startMockServer } from '@ip-portal/mock-server/http';

const widgets = join(import.meta.dirname, '../..');
const script = { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*' };

/** Every element there is, by its folder: an element that is added joins the suites by itself. */
export const elementNames: readonly string[] = readdirSync(join(widgets, 'src/elements'))
  .filter((name) => name.startsWith('ip-'))
  .toSorted();

export interface HostPage {
  /** Markup of the whole page. */
  readonly html: string;
  /** Its content security policy. */
  readonly policy?: string;
}

/** A foreign site with the built script-tag files beside a whole platform. */
export interface PageServer {
  readonly url: string;
  readonly platformUrl: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** A published patent with a price, and an order of the signed-in buyer. */
  readonly listingId: string;
  readonly orderId: string;
  readonly buyer: Client;
  /** Puts a page on the site; gives its address. */
  readonly put: (page: HostPage) => string;
  /** Serves the script-tag files once more below `/<folder>/`, changed on their way. */
  readonly mount: (folder: string, change?: ChangeFile) => void;
  /** Every address that was asked for, with its Referer. */
  readonly requests: readonly { readonly path: string; readonly referer: string | undefined }[];
  readonly close: () => Promise<void>;
}

/** Files of other packages that pages use. */
const vendor: Readonly<Record<string, string>> = {
  '/vendor/htmx.js': fileURLToPath(import.meta.resolve('htmx.org/dist/htmx.js')),
  '/vendor/turbo.js': fileURLToPath(import.meta.resolve('@hotwired/turbo/dist/turbo.es2017-umd.js')),
};

async function anOrder(buyer: Client): Promise<{ readonly listingId: string; readonly orderId: string }> {
  for await (const listing of buyer.listings.list({ limit: 50 })) {
    if (!listing.price || listing.status !== 'published' || listing.rightType !== 'patent') continue;
    const quote = await buyer.quotes.create({ listingId: listing.id, filingParty: 'platform' });
    const order = await buyer.orders.create({ quoteId: quote.id });
    // The listing on show is another one: this one is locked now.
    const { data } = await buyer.listings.list({ limit: 50 });
    const free = data.find((one) => one.price && one.status === 'published' && one.id !== listing.id);
    return { listingId: free?.id ?? listing.id, orderId: order.id };
  }
  throw new Error('Failed to find a listing to order: the catalogue has none. Make it larger.');
}

/** What a file of a folder is sent as; null: not found. A promise: later. */
type ChangeFile = (file: string, content: string) => string | null | Promise<string | null>;

/** Starts the platform and the site, on free ports. */
export async function startPages(): Promise<PageServer> {
  const platform = await startMockServer({ port: 0, listings: 200, now: '2026-11-23T01:00:00Z' });
  const { keys, url: platformUrl } = platform;
  const server = createServerClient({ secretKey: keys.secretKey, baseUrl: platformUrl });
  const session = () => server.sessions.create({ partyId: keys.buyerId, role: 'buyer' });
  const buyer = createClient({ publishableKey: keys.publishableKey, baseUrl: platformUrl, getSession: session });

  const pages: HostPage[] = [];
  const mounts = new Map<string, ChangeFile>([['cdn', (_file, content) => content]]);
  const requests: { path: string; referer: string | undefined }[] = [];

  async function fileAt(path: string): Promise<string | null> {
    const known = Object.hasOwn(vendor, path) ? vendor[path] : undefined;
    if (known) return readFile(known, 'utf8');
    const [, folder = '', file = ''] = /^\/(.+?)\/((?:chunks\/)?[\w-]+\.js)$/.exec(path) ?? [];
    const change = mounts.get(folder);
    return change ? change(file, await readFile(join(widgets, 'dist/cdn', file), 'utf8')) : null;
  }

  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    requests.push({ path: request.url ?? '', referer: request.headers.referer });
    const answer = async (): Promise<void> => {
      if (pathname === '/session') {
        response.writeHead(201, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(await session()));
        return;
      }
      const page = pages[Number(/^\/pages\/(\d+)$/.exec(pathname)?.[1] ?? -1)];
      const content = page ? null : await fileAt(pathname);
      if (page) {
        const policy = page.policy === undefined ? {} : { 'content-security-policy': page.policy };
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy }).end(page.html);
      } else if (content === null) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      else response.writeHead(200, script).end(content);
    };
    answer().catch(() => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    platformUrl,
    publishableKey: keys.publishableKey,
    secretKey: keys.secretKey,
    ...(await anOrder(buyer)),
    buyer,
    put: (page) => `${url}/pages/${pages.push(page) - 1}`,
    mount: (folder, change = (_file, content) => content) => void mounts.set(folder, change),
    requests,
    close: async () => {
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
      await platform.close();
    },
  };
}

/** The loader as a webmaster pastes it. */
export function loaderTag(
  pages: PageServer,
  options: { readonly folder?: string; readonly nonce?: string; readonly words?: string } = {},
): string {
  const nonce = options.nonce ? ` nonce="${options.nonce}"` : '';
  const words = options.words ? ` data-words="${options.words}"` : '';
  return `<script type="module"${nonce} src="/${options.folder ?? 'cdn'}/loader.js" data-key="${pages.publishableKey}" data-base-url="${pages.platformUrl}" data-session-url="/session"${words}></script>`;
}

/** One element of ours with whatever it may want to know. */
export function elementMarkup(pages: PageServer, tag: string): string {
  const { listingId, orderId } = pages;
  return `<${tag} listing-id="${listingId}" order-id="${orderId}" listing-href="/listing?listing={id}"></${tag}>`;
}

/** Every element at once; the provider holds a second search. */
export function everyElement(pages: PageServer): string {
  const { publishableKey, platformUrl } = pages;
  const provider = `<ip-provider publishable-key="${publishableKey}" base-url="${platformUrl}" session-url="/session"><ip-search url-prefix="inner-"></ip-search></ip-provider>`;
  return elementNames.map((tag) => (tag === 'ip-provider' ? provider : elementMarkup(pages, tag))).join('\n');
}
