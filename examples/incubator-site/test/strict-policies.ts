import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Site } from '../site-server.mjs';

const nonce = 'cmFuZG9tIGJ5dGVz';
const hashes: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve('@ip-portal/widgets/cdn/sri.json')), 'utf8'),
);
const hashOf = (text: string): string => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** A page as its server sends it, and the policy it is sent under. */
interface Sent {
  readonly html: string;
  /** For `script-src` and `style-src`. */
  readonly scripts: string;
  readonly styles: string;
}

/** Every tag with the nonce; with `strict-dynamic`, what these scripts load needs none. */
const nonced = (html: string, more: string): Sent => ({
  html: html.replaceAll(/<(script|link)\b/g, `<$1 nonce="${nonce}"`),
  scripts: `'nonce-${nonce}'${more}`,
  styles: `'nonce-${nonce}'`,
});

/** Every script by its hash: those of tags beside them, those of chunks in a map of the page. */
async function hashed(html: string, site: Site): Promise<Sent> {
  const map = JSON.stringify({
    integrity: Object.fromEntries(Object.entries(hashes).map(([file, hash]) => [`/ip-portal/${file}`, hash])),
  });
  const own = [...html.matchAll(/<script\s[^>]*?src="([^"]+)"/g)].map(([, address = '']) => address);
  const known = await Promise.all(
    own.map(async (address) => {
      const file = await fetch(new URL(address, site.url));
      return [address, hashOf(await file.text())] as const;
    }),
  );
  const withHashes = known.reduce(
    (page, [address, hash]) => page.replaceAll(` src="${address}"`, ` integrity="${hash}" src="${address}"`),
    html,
  );
  const all = [hashOf(map), ...known.map(([, hash]) => hash), ...Object.values(hashes)];
  return {
    html: withHashes.replace('<head>', `<head><script type="importmap">${map}</script>`),
    scripts: all.map((hash) => `'${hash}'`).join(' '),
    styles: "'self'",
  };
}

/** How a page may be sent that trusts no script for the place it comes from. */
export const strictPolicies = {
  'a nonce and strict-dynamic': (html: string) => nonced(html, " 'strict-dynamic'"),
  'hashes alone': hashed,
} as const;
export type StrictPolicy = keyof typeof strictPolicies;

/** Stands before the site and sends its pages under such a policy, in place of the site's own. */
export async function standBefore(site: Site, name: StrictPolicy): Promise<Site> {
  const server = createServer((asked, answer) => {
    const options = { method: asked.method, headers: asked.headers };
    const own = request(new URL(asked.url ?? '/', site.url), options, (given) => {
      const { 'content-length': _length, ...headers } = given.headers;
      if (!String(headers['content-type']).startsWith('text/html')) {
        answer.writeHead(given.statusCode ?? 500, headers);
        given.pipe(answer);
        return;
      }
      void text(given)
        .then((html) => strictPolicies[name](html, site))
        .then(({ html, scripts, styles }) => {
          const policy = String(headers['content-security-policy'])
            .replace(/(?<=script-src )[^;]+/, scripts)
            .replace(/(?<=style-src )[^;]+/, styles);
          answer.writeHead(given.statusCode ?? 500, { ...headers, 'content-security-policy': policy }).end(html);
        });
    });
    asked.pipe(own);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    ...site,
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await site.close();
    },
  };
}
