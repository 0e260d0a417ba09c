import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import {
  createClient,
  type Client,
  type DownloadProgress,
  type ReadableDocument,
  type ReadableFile,
} from '../src/index.js';
import { createServerClient } from '../src/server.js';
import { sendJson, startCuttingProxy, startServer, type SeenRequest, type TestServer } from './fault-server.js';

const text = `%PDF-1.4 ${'x'.repeat(300_000)}`;
const hash = (body: string) => createHash('sha256').update(body).digest('hex');

const paperOf = (readable?: Partial<ReadableFile> | null): ReadableDocument => ({
  id: 'doc_1',
  orderId: 'ord_1',
  readable: readable && {
    name: '转让协议.pdf',
    size: text.length,
    mediaType: 'application/pdf',
    sha256: hash(text),
    ...readable,
  },
});
const paper = paperOf({});

function sendFile(response: ServerResponse, body = text): void {
  const headers = { 'content-type': 'application/pdf', etag: `"${hash(body)}"`, 'content-length': body.length };
  response.writeHead(200, headers).end(body);
}

/** An archive of one paper; `refuse` answers in its place while it returns true. */
const startArchive = (
  refuse: (response: ServerResponse, nth: number, request: SeenRequest) => boolean = () => false,
): Promise<TestServer> => {
  let nth = 0;
  return startServer((request, response) => {
    nth += 1;
    if (!refuse(response, nth, request)) sendFile(response);
  });
};

function clientAt(baseUrl: string, maxRetries = 0): Client {
  const token = 'session-token-1';
  return createClient({
    baseUrl,
    getSession: () => Promise.resolve({ token, expiresAt: '2099-01-01T00:00:00Z' }),
    maxRetries,
    validation: 'strict',
    environment: { random: () => 0 },
  });
}

test('a paper arrives byte for byte, by name and type, and its progress is told up to the comparison', async () => {
  await using archive = await startArchive();
  const seen: DownloadProgress[] = [];
  const onProgress = (progress: DownloadProgress) => seen.push(progress);
  const { content, ...about } = await clientAt(archive.baseUrl).documents.download(paper, { onProgress });
  expect(await content.text()).toBe(text);
  expect(content.type).toBe('application/pdf');
  expect(about).toEqual({ name: '转让协议.pdf', mediaType: 'application/pdf' });
  expect(archive.requests[0]).toMatchObject({ method: 'GET', url: '/v1/orders/ord_1/documents/doc_1/file' });
  expect(archive.requests[0]?.headers['if-match']).toBe(`"${hash(text)}"`);
  const received = seen.map((progress) => progress.received);
  expect(received).toEqual([...received].sort((one, other) => one - other));
  expect(seen[0]).toEqual({ phase: 'receiving', received: 0, total: text.length });
  expect(seen.at(-1)).toEqual({ phase: 'checking', received: text.length, total: text.length });
});

test.each([
  ['other bytes of the same length', text.replace('x', 'y')],
  ['fewer bytes', text.slice(0, -1)],
  ['more bytes', `${text}x`],
  ['nothing', ''],
])('%s than the checklist names are a fault, and nothing is handed over', async (_what, body) => {
  await using server = await startServer((_request, response) => {
    sendFile(response, body);
  });
  await expect(clientAt(server.baseUrl, 3).documents.download(paper)).rejects.toMatchObject({
    name: 'ProtocolError',
    code: 'download_invalid',
    retryable: false,
  });
  // What is wrong is wrong: asking again and again would only hide it.
  expect(server.requests).toHaveLength(1);
});

test('a file without end is left as soon as it is longer than the checklist says', async () => {
  let isOpen = true;
  await using server = await startServer((_request, response) => {
    response.on('close', () => (isOpen = false));
    response.writeHead(200);
    const more = (): void => {
      if (isOpen && response.write(text)) setImmediate(more);
      else response.once('drain', more);
    };
    more();
  });
  await expect(clientAt(server.baseUrl).documents.download(paper)).rejects.toMatchObject({ code: 'download_invalid' });
  await expect.poll(() => isOpen).toBe(false);
});

test('a line cut in the middle of the file is repeated, and its progress told from the start', async () => {
  await using archive = await startArchive();
  await using proxy = await startCuttingProxy(archive.port);
  proxy.cutNext({ direction: 'answer', after: 100_000 });
  const seen: number[] = [];
  const onProgress = ({ received }: DownloadProgress) => seen.push(received);
  const { content } = await clientAt(proxy.baseUrl, 2).documents.download(paper, { onProgress });
  expect(await content.text()).toBe(text);
  expect(seen.filter((received) => received === 0)).toHaveLength(2);
});

test('a platform that is busy is asked again', async () => {
  await using archive = await startArchive((response, nth) => {
    if (nth < 3) sendJson(response, 503, { code: 'unavailable', title: 'Later' });
    return nth < 3;
  });
  await clientAt(archive.baseUrl, 4).documents.download(paper);
  expect(archive.requests).toHaveLength(3);
});

test.each([
  [404, 'NotFoundError'],
  [412, 'StaleOrderError'],
  [403, 'PermissionError'],
])('a refusal with %s is a %s', async (status, name) => {
  await using archive = await startArchive((response) => {
    sendJson(response, status, { code: 'refused', title: 'No' });
    return true;
  });
  await expect(clientAt(archive.baseUrl).documents.download(paper)).rejects.toMatchObject({ name, status });
});

test.each([
  ['required', paperOf(null)],
  ['required', paperOf()],
  ['too_large', paperOf({ size: 20 * 1024 * 1024 + 1 })],
  ['malformed', paperOf({ size: -1 })],
  ['malformed', paperOf({ sha256: '' })],
])('a paper is refused as %s before anything is asked for', async (code, document) => {
  await using archive = await startArchive();
  await expect(clientAt(archive.baseUrl).documents.download(document)).rejects.toMatchObject({
    name: 'ValidationError',
    outcome: 'not_sent',
    errors: [{ pointer: '/readable', code }],
  });
  expect(archive.requests).toHaveLength(0);
});

test('giving up in the middle ends the line and the progress', async () => {
  let isOpen = true;
  await using server = await startServer((_request, response) => {
    response.on('close', () => (isOpen = false));
    response.writeHead(200, { 'content-length': text.length });
    response.write(text.slice(0, 1000));
  });
  const abort = new AbortController();
  const seen: DownloadProgress[] = [];
  const onProgress = (progress: DownloadProgress) => {
    seen.push(progress);
    if (progress.received > 0) abort.abort();
  };
  const download = clientAt(server.baseUrl, 3).documents.download(paper, { signal: abort.signal, onProgress });
  await expect(download).rejects.toMatchObject({ name: 'AbortedError' });
  await expect.poll(() => isOpen).toBe(false);
  expect(seen.at(-1)?.received).toBe(1000);
  expect(server.requests).toHaveLength(1);
});

test('a platform that stops in the middle is given up after the time of the caller', async () => {
  await using server = await startServer((_request, response) => {
    response.writeHead(200, { 'content-length': text.length });
    response.write(text.slice(0, 1000));
  });
  const download = clientAt(server.baseUrl).documents.download(paper, { timeout: 100 });
  await expect(download).rejects.toMatchObject({ name: 'TimeoutError' });
});

test.each([
  ['../../合同.pdf', 'application/pdf', '_.._合同.pdf', 'application/pdf'],
  ['合同\u202Efdp.exe', 'application/pdf', '合同_fdp.exe.pdf', 'application/pdf'],
  ['scan.JPEG', 'image/jpeg', 'scan.JPEG', 'image/jpeg'],
  ['scan', 'image/jpeg', 'scan.jpg', 'image/jpeg'],
  ['page.html', 'text/html', 'page.html.bin', 'application/octet-stream'],
  ['..', 'application/pdf', 'paper.pdf', 'application/pdf'],
])('the name %j of %s is handed over as %j, of %s', async (name, mediaType, safeName, safeType) => {
  await using archive = await startArchive();
  const done = await clientAt(archive.baseUrl).documents.download(paperOf({ name, mediaType }));
  expect(done).toMatchObject({ name: safeName, mediaType: safeType });
  expect(done.content.type).toBe(safeType);
});

test("a partner's server reads papers with its secret key", async () => {
  await using archive = await startArchive();
  const server = createServerClient({ baseUrl: archive.baseUrl, secretKey: 'sk_test_demo' });
  expect(await (await server.documents.download(paper)).content.text()).toBe(text);
  expect(archive.requests[0]?.headers.authorization).toBe('Bearer sk_test_demo');
});
