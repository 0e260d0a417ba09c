// The servers compared, each with its own spelling of "page n of the listings of this industry, newest first".
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Any caller may read the catalogue with the demo portal's publishable key. */
export const headers = { accept: 'application/json', authorization: 'Bearer pk_test_demo' };
const limit = 20;

/**
 * @typedef {{ industry: string | undefined, page: number }} WantedPage pages count from 0
 * @typedef {object} Contender
 * @property {string} name
 * @property {(port: number) => string[]} program a Node script and its arguments
 * @property {string} path what to ask first
 * @property {(origin: string, wanted: WantedPage[]) => Promise<string[]> | string[]} pathsOf
 * @property {((body: unknown) => string[]) | undefined} idsOf which listings an answer holds; undefined: made up ones
 */

const idsOfPage = (body) => body.data.map(({ id }) => id);

export const read = async (origin, path) => {
  const response = await fetch(origin + path, { headers });
  if (!response.ok) throw new Error(`Failed to read ${path}: status ${response.status}. ${await response.text()}`);
  return response.json();
};

const search = (values) => {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return new URLSearchParams(Object.fromEntries(present)).toString();
};

/** Cursors are opaque: the pages of one filter are found by walking them once, before anything is measured. */
async function walk(origin, wanted) {
  const paths = new Map();
  for (const industry of new Set(wanted.map((page) => page.industry))) {
    const last = Math.max(...wanted.filter((page) => page.industry === industry).map(({ page }) => page));
    let cursor;
    for (let page = 0; page <= last; page += 1) {
      const path = `/v1/listings?${search({ limit, sort: 'newest', industry, cursor })}`;
      paths.set(`${industry}/${page}`, path);
      if (page < last) cursor = (await read(origin, path)).nextCursor ?? undefined;
    }
  }
  return wanted.map(({ industry, page }) => paths.get(`${industry}/${page}`));
}

/** @returns {Contender} the platform of this repository, as its command starts it */
export const portal = (size) => ({
  name: 'IP Portal mock platform',
  program: (port) => [
    at('packages/mock-server/dist/cli.js'),
    '--port',
    `${port}`,
    '--listings',
    `${size}`,
    '--seed',
    '1',
  ],
  path: `/v1/listings?limit=${limit}`,
  pathsOf: walk,
  idsOf: idsOfPage,
});

/** @returns {Contender} the floor; with `bytes`, the lowest floor there is */
export const indexed = (rowsFile, form = 'text') => ({
  name: form === 'bytes' ? 'indexed node:http, rows kept as bytes' : 'indexed node:http',
  program: (port) => [at('bench/contenders/indexed-server.mjs'), rowsFile, `${port}`, form],
  path: `/v1/listings?limit=${limit}`,
  pathsOf: (origin, wanted) =>
    wanted.map(({ industry, page }) => {
      const cursor = page === 0 ? undefined : page * limit;
      return `/v1/listings?${search({ limit, sort: 'newest', industry, cursor })}`;
    }),
  idsOf: idsOfPage,
});

/** @returns {Contender} Prism answers from the OpenAPI document alone: it holds no data, so its rows are made up */
export const prism = (openapiFile) => ({
  name: 'Prism 5',
  program: (port) => [
    at('bench/node_modules/@stoplight/prism-cli/dist/index.js'),
    ...['mock', openapiFile, '--port', `${port}`, '--host', '127.0.0.1', '--verboseLevel', 'silent'],
  ],
  path: `/listings?limit=${limit}`,
  pathsOf: (origin, wanted) => wanted.map(({ industry }) => `/listings?${search({ limit, sort: 'newest', industry })}`),
  idsOf: undefined,
});

/** @returns {Contender} */
export const jsonServer = (databaseFile) => ({
  name: 'json-server 0.17',
  program: (port) => [
    at('bench/node_modules/json-server/lib/cli/bin.js'),
    ...['--port', `${port}`, '--host', '127.0.0.1', '--quiet', databaseFile],
  ],
  path: `/listings?_page=1&_limit=${limit}`,
  pathsOf: (origin, wanted) =>
    wanted.map(({ industry, page }) => {
      const order = { _sort: 'publishedAt', _order: 'desc' };
      return `/listings?${search({ ...order, _page: page + 1, _limit: limit, industry })}`;
    }),
  idsOf: (body) => body.map(({ id }) => id),
});

/** @returns {Contender} */
export const jsonServerOne = (databaseFile) => ({
  name: 'json-server 1.0 beta',
  program: (port) => [
    at('bench/node_modules/json-server-1/lib/bin.js'),
    ...['--port', `${port}`, '--host', '127.0.0.1', databaseFile],
  ],
  path: `/listings?_page=1&_per_page=${limit}`,
  pathsOf: (origin, wanted) =>
    wanted.map(({ industry, page }) => {
      const order = { _sort: '-publishedAt' };
      return `/listings?${search({ ...order, _page: page + 1, _per_page: limit, industry })}`;
    }),
  idsOf: idsOfPage,
});
