// Answers every request with the same bytes, so that only the caller differs. Usage: page-server.mjs <file> <port>
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file, port] = process.argv.slice(2);
const body = readFileSync(file);
const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length, 'Request-Id': 'req_1' };

createServer((request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(parseInt(port, 10), '127.0.0.1');
