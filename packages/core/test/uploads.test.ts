import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createClient, type Client, type UploadOptions, type UploadProgress } from '../src/index.js';
import { sendJson, startCuttingProxy, startServer, type SeenRequest, type TestServer } from './fault-server.js';
import { json, VirtualWorld } from './virtual-world.js';

const paper = { id: 'doc_1', orderId: 'ord_1' };
const text = `%PDF-1.4 ${'x'.repeat(100_000)}`;
const bytes = (content = text) => new TextEncoder().encode(content);
const file = { content: bytes(), name: '转让协议.pdf', mediaType: 'application/pdf' };
const hash = (body: string) => createHash('sha256').update(body).digest('hex');

const getSession = () => Promise.resolve({ token: 'session-token-1', expiresAt: '2099-01-01T00:00:00Z' });

function stored(body: string) {
  const uploadedAt = '2026-11-23T00:00:00Z';
  return {
    ...paper,
    kind: 'identity',
    name: { 'zh-CN': '主体身份证明', sourceLanguage: 'zh-CN' },
    formCode: null,
    required: true,
    requiredBecause: 'always',
    how: 'upload',
    signers: ['buyer'],
    copies: 1,
    signatures: [],
    file: { name: file.name, size: body.length, mediaType: 'application/pdf', sha256: hash(body), uploadedAt },
    complete: true,
  };
}

/** Keeps what arrives; `answer` decides what the client is told. */
function startArchive(answer?: (request: SeenRequest, nth: number) => number | undefined): Promise<TestServer> {
  let nth = 0;
  return startServer((request, response) => {
    nth += 1;
    const status = answer?.(request, nth);
    if (status === undefined) sendJson(response, 200, stored(request.body));
    else sendJson(response, status, { code: 'unavailable', title: 'Later' });
  });
}

function clientAt(baseUrl: string, maxRetries = 0): Client {
  return createClient({ baseUrl, getSession, maxRetries, validation: 'strict', environment: { random: () => 0 } });
}

/** Options that write down what they are told. */
function watched(options: UploadOptions = {}) {
  const seen: UploadProgress[] = [];
  return { seen, options: { ...options, onProgress: (progress: UploadProgress) => seen.push(progress) } };
}

const steps = (seen: readonly UploadProgress[]) => seen.map(({ phase, sent }) => `${phase} ${String(sent)}`);

test('a paper arrives whole with its name, type and digest, and its progress is told from hashing to storing', async () => {
  await using archive = await startArchive();
  const { seen, options } = watched();
  const done = await clientAt(archive.baseUrl).documents.upload(paper, file, options);
  expect(done.file?.sha256).toBe(hash(text));
  const [request] = archive.requests;
  expect(request?.body).toBe(text);
  expect(request?.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-digest': `sha-256=:${createHash('sha256').update(text).digest('base64')}:`,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  expect(steps(seen)).toEqual(['hashing 0', 'sending 0', `storing ${String(text.length)}`]);
  expect(seen.map(({ total }) => total)).toEqual([text.length, text.length, text.length]);
  expect(seen.map(({ sha256 }) => sha256)).toEqual([null, hash(text), hash(text)]);
});

test('a repeat after a fault keeps the idempotency key and tells its progress from the start', async () => {
  await using archive = await startArchive((_request, nth) => (nth < 3 ? 503 : undefined));
  const { seen, options } = watched();
  await clientAt(archive.baseUrl, 4).documents.upload(paper, file, options);
  const keys = archive.requests.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  expect(steps(seen).filter((step) => step === 'sending 0')).toHaveLength(3);
});

test('a line cut in the middle of the file is repeated under one key, and the whole file arrives', async () => {
  await using archive = await startArchive();
  await using proxy = await startCuttingProxy(archive.port);
  proxy.cutNext({ direction: 'request', after: 50_000 });
  await clientAt(proxy.baseUrl, 2).documents.upload(paper, file);
  expect(archive.requests.map(({ body }) => body)).toEqual([text]);
});

test('the same file again after an unknown outcome goes out under the same key', async () => {
  await using archive = await startArchive((_request, nth) => (nth === 1 ? 500 : undefined));
  const client = clientAt(archive.baseUrl);
  await expect(client.documents.upload(paper, file)).rejects.toMatchObject({ outcome: 'unknown' });
  await client.documents.upload(paper, file);
  const [first, second] = archive.requests.map(({ headers }) => headers['idempotency-key']);
  expect(second).toBe(first);
});

test.each([
  ['too_large', new Blob([new Uint8Array(20 * 1024 * 1024 + 1)], { type: 'application/pdf' })],
  ['empty', new Blob([], { type: 'application/pdf' })],
  ['media_type', new Blob(['MZ'], { type: 'application/x-msdownload' })],
  ['media_type', new Blob(['?'])],
])('a file is refused as %s before a byte leaves', async (code, content) => {
  const world = new VirtualWorld(json({}));
  const client = createClient({ baseUrl: 'https://api.test', getSession, environment: world.environment });
  const { seen, options } = watched();
  await expect(client.documents.upload(paper, { content, name: 'paper' }, options)).rejects.toMatchObject({
    name: 'ValidationError',
    code: 'upload_invalid',
    outcome: 'not_sent',
    errors: [{ code }],
  });
  expect(world.sent).toEqual([]);
  expect(seen).toEqual([]);
});

test('a file that vanished after it was chosen is refused before a byte leaves', async () => {
  const content = new Blob(['%PDF'], { type: 'application/pdf' });
  content.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
  const world = new VirtualWorld(json({}));
  const client = createClient({ baseUrl: 'https://api.test', getSession, environment: world.environment });
  await expect(client.documents.upload(paper, { content, name: 'paper.pdf' })).rejects.toMatchObject({
    outcome: 'not_sent',
    errors: [{ code: 'unreadable' }],
  });
  expect(world.sent).toEqual([]);
});

test('other bytes at the platform than were sent are a fault, not a success', async () => {
  await using server = await startServer((_request, response) => {
    sendJson(response, 200, stored('other bytes'));
  });
  await expect(clientAt(server.baseUrl).documents.upload(paper, file)).rejects.toMatchObject({
    name: 'ProtocolError',
    code: 'upload_invalid',
    outcome: 'unknown',
    retryable: true,
  });
});

test('giving up while the file is read sends nothing and says so', async () => {
  await using archive = await startArchive();
  const abort = new AbortController();
  const upload = clientAt(archive.baseUrl).documents.upload(paper, file, {
    signal: abort.signal,
    onProgress: ({ phase }) => {
      if (phase === 'hashing') abort.abort();
    },
  });
  await expect(upload).rejects.toMatchObject({ name: 'AbortedError', outcome: 'not_sent' });
  expect(archive.requests).toEqual([]);
});

test('giving up while bytes leave says that the paper may have arrived, and tells no more progress', async () => {
  await using server = await startServer(() => undefined);
  const abort = new AbortController();
  const { seen, options } = watched({ signal: abort.signal });
  const upload = clientAt(server.baseUrl).documents.upload(paper, file, options);
  const refused = expect(upload).rejects.toMatchObject({ name: 'AbortedError', outcome: 'unknown' });
  await expect.poll(() => server.requests.length).toBe(1);
  const before = seen.length;
  abort.abort();
  await refused;
  expect(seen).toHaveLength(before);
});

test('a bar that cannot be drawn does not lose the paper', async () => {
  await using archive = await startArchive();
  const onProgress = () => {
    throw new Error('no bar');
  };
  const done = await clientAt(archive.baseUrl).documents.upload(paper, file, { onProgress });
  expect(done.complete).toBe(true);
});

test('a large file gets more time than other calls, and the caller may say how much', async () => {
  const slow = new VirtualWorld(() => new Promise<Response>(() => undefined));
  const client = createClient({
    baseUrl: 'https://api.test',
    getSession,
    maxRetries: 0,
    environment: slow.environment,
  });
  const large = { ...file, content: bytes('x'.repeat(3_200_000)) };
  await slow.settle(client.documents.upload(paper, large));
  expect(slow.elapsed).toBe(120_000);
  await slow.settle(client.documents.upload(paper, large, { timeout: 5_000 }));
  expect(slow.elapsed).toBe(125_000);
});
