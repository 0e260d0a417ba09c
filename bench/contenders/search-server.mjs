// Serves the search pages and the listings they show: the same ones to all, kept in memory so that an answer costs the
// same whoever asks. InstantSearch asks as it would ask Algolia; what it gets is made from the same answer of the platform.
// Usage: node search-server.mjs <origin of the platform> <folder of the pages> <port>
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const [platform, folder, port] = process.argv.slice(2);
const types = { '.js': 'text/javascript', '.html': 'text/html; charset=utf-8' };
const authorization = 'Bearer pk_test_demo';
const held = new Map();
let latency = 0;

async function answerOf(path) {
  let answer = held.get(path);
  if (answer === undefined) {
    const response = await fetch(platform + path, { headers: { authorization, accept: 'application/json' } });
    answer = { status: response.status, etag: response.headers.get('etag') ?? '', text: await response.text() };
    held.set(path, answer);
  }
  return answer;
}

/** One query of InstantSearch as a search of the platform. */
function pathOf({ query = '', page = 0, hitsPerPage = 20, facets = [], facetFilters = [] }) {
  const search = new URLSearchParams({ limit: String(hitsPerPage) });
  if (query.trim() !== '') search.set('q', query.trim());
  for (const facet of [facets].flat()) if (facet !== '*') search.append('facets', facet);
  for (const filter of facetFilters.flat()) {
    const [name, value] = filter.split(':');
    search.append(name, value);
  }
  if (page > 0) throw new Error('Failed to answer: pages behind the first are not compared.');
  return `/v1/listings?${search}`;
}

async function resultOf({ indexName, params = {}, ...query }) {
  const wanted = {
    ...query,
    ...(typeof params === 'string' ? Object.fromEntries(new URLSearchParams(params)) : params),
  };
  const { data, total, facets } = JSON.parse((await answerOf(pathOf(wanted))).text);
  const counts = Object.entries(facets ?? {}).map(([name, values]) => [
    name,
    Object.fromEntries(values.map(({ value, count }) => [value, count])),
  ]);
  return {
    index: indexName,
    hits: data.map((listing) => ({ objectID: listing.id, ...listing })),
    nbHits: total ?? data.length,
    page: 0,
    nbPages: Math.ceil((total ?? data.length) / 20),
    hitsPerPage: 20,
    processingTimeMS: 1,
    query: wanted.query ?? '',
    params: '',
    exhaustiveNbHits: true,
    facets: Object.fromEntries(counts),
  };
}

async function readBody(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': 'etag,date,request-id',
};

async function respond(request, response) {
  const { pathname, search, searchParams } = new URL(request.url, 'http://localhost');
  const send = (status, text, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...cors, ...headers });
    response.end(text);
  };
  const late = (act) => (latency > 0 ? setTimeout(act, latency) : act());
  if (pathname === '/latency') {
    latency = parseInt(searchParams.get('milliseconds') ?? '0', 10);
    return send(200, '{}');
  }
  if (request.method === 'OPTIONS') return send(204, '', { 'access-control-max-age': '600' });
  if (pathname.startsWith('/v1/')) {
    const { status, etag, text } = await answerOf(pathname + search);
    const isSame = etag !== '' && request.headers['if-none-match'] === etag;
    return late(() => send(isSame ? 304 : status, isSame ? '' : text, { etag }));
  }
  if (pathname.startsWith('/1/')) {
    const { requests } = JSON.parse(await readBody(request));
    const results = await Promise.all(requests.map(resultOf));
    return late(() => send(200, JSON.stringify({ results })));
  }
  const file = await readFile(join(folder, pathname));
  return send(200, file, {
    'content-type': types[extname(pathname)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
}

createServer((request, response) => {
  respond(request, response).catch((error) => {
    response.writeHead(error.code === 'ENOENT' ? 404 : 500, cors);
    response.end(error.message);
  });
}).listen(Number(port), '127.0.0.1');
