// The floor: a server made for nothing but this benchmark. Every row is UTF-8 before the first request, every filter is
// a list of row numbers, a cursor is a position; a page is twenty rows put end to end.
// Usage: indexed-server.mjs <rows.json> <port>
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file, port] = process.argv.slice(2);
const rows = JSON.parse(readFileSync(file, 'utf8'));
const texts = rows.map((row) => Buffer.from(JSON.stringify(row)));
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

let count = 0;

function answer(request, response) {
  const { url } = request;
  const parameters = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const found = matching(parameters);
  const from = parseInt(parameters.get('cursor') ?? '0', 10);
  const to = Math.min(from + parseInt(parameters.get('limit') ?? '20', 10), found.length);
  const parts = [head];
  for (let index = from; index < to; index += 1) {
    if (index > from) parts.push(comma);
    parts.push(texts[found[index]]);
  }
  const nextCursor = to < found.length ? `"${to}"` : 'null';
  parts.push(Buffer.from(`],"nextCursor":${nextCursor},"total":${found.length}}`));
  const body = Buffer.concat(parts);
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'Request-Id': `req_${(count += 1)}`,
  });
  response.end(body);
}

createServer(answer).listen(parseInt(port, 10), '127.0.0.1');
