// The floor: a server made for nothing but this benchmark. Every row is serialised before the first request, every
// filter is a list of row numbers, a cursor is a position; a page is twenty rows put end to end. With `bytes` the rows
// are UTF-8 beforehand too, which few would think of: it halves the cost, since most of a page is Chinese text.
// Usage: indexed-server.mjs <rows.json> <port> [bytes]
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file, port, form] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(file, 'utf8'));
const texts = rows.map((row) => JSON.stringify(row));
const bytes = form === 'bytes' ? texts.map((text) => Buffer.from(text)) : undefined;
const [head, comma] = [Buffer.from('{"data":['), Buffer.from(',')];
const everything = rows.map((_, position) => position);

function indexBy(valueOf) {
  const index = new Map();
  for (const [position, row] of rows.entries()) {
    const value = valueOf(row);
    const list = index.get(value);
    if (list) list.push(position);
    else index.set(value, [position]);
  }
  return index;
}

const indexes = {
  industry: indexBy((row) => row.industry),
  patentType: indexBy((row) => row.right.patentType),
  legalStatus: indexBy((row) => row.right.legalStatus),
};

function matching(parameters) {
  let found = everything;
  for (const [name, index] of Object.entries(indexes)) {
    const value = parameters.get(name);
    if (value === null) continue;
    const list = index.get(value) ?? [];
    if (found === everything) found = list;
    else {
      const members = new Set(list);
      found = found.filter((position) => members.has(position));
    }
  }
  return found;
}

const ofText = (positions, tail) => `{"data":[${positions.map((position) => texts[position]).join(',')}${tail}`;

function ofBytes(positions, tail) {
  const parts = [head];
  for (const position of positions) parts.push(bytes[position], comma);
  if (positions.length > 0) parts.pop();
  parts.push(Buffer.from(tail));
  return Buffer.concat(parts);
}

let count = 0;

function answer(request, response) {
  const { url } = request;
  const parameters = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const found = matching(parameters);
  const from = parseInt(parameters.get('cursor') ?? '0', 10);
  const to = Math.min(from + parseInt(parameters.get('limit') ?? '20', 10), found.length);
  const tail = `],"nextCursor":${to < found.length ? `"${to}"` : 'null'},"total":${found.length}}`;
  const body = (bytes ? ofBytes : ofText)(found.slice(from, to), tail);
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Request-Id': `req_${(count += 1)}`,
  });
  response.end(body);
}

createServer(answer).listen(parseInt(port, 10), '127.0.0.1');
