import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/**
 * `store` keeps what arrives; `cut` breaks the first connection in the middle of the file, then stores; `redirect` sends
 * elsewhere; `stall` stops reading.
 */
export type ArchiveBehaviour = 'store' | 'cut' | 'redirect' | 'stall';

/** An upload as the archive saw it, whole or broken off. */
export interface SeenUpload {
  readonly path: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly isWhole: boolean;
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': '*',
  'access-control-expose-headers': '*',
};

let server: Server | undefined;
let seen: SeenUpload[] = [];

function answer(response: ServerResponse, upload: SeenUpload): void {
  const document = {
    id: 'doc_1',
    orderId: 'ord_1',
    kind: 'identity',
    name: { 'zh-CN': '主体身份证明', sourceLanguage: 'zh-CN' },
    formCode: null,
    required: true,
    requiredBecause: 'always',
    how: 'upload',
    signers: ['buyer'],
    copies: 1,
    signatures: [],
    file: {
      name: '文件.pdf',
      size: upload.bytes,
      mediaType: 'application/pdf',
      sha256: upload.sha256,
      uploadedAt: '2026-11-23T00:00:00Z',
    },
    complete: true,
  };
  response.writeHead(200, { ...cors, 'content-type': 'application/json', 'request-id': 'req_1' });
  response.end(JSON.stringify(document));
}

/** Reads slowly, as a long line would, so that a page sees its upload advance. */
function receive(request: IncomingMessage, behaviour: ArchiveBehaviour, done: (upload: SeenUpload) => void): void {
  const hash = createHash('sha256');
  let bytes = 0;
  const tell = (isWhole: boolean): void => {
    const key = String(request.headers['idempotency-key']);
    const upload = { path: request.url ?? '', key, bytes, sha256: hash.copy().digest('hex'), isWhole };
    seen.push(upload);
    if (isWhole) done(upload);
  };
  request.on('data', (chunk: Buffer) => {
    hash.update(chunk);
    bytes += chunk.length;
    request.pause();
    if (behaviour === 'stall') return;
    if (behaviour === 'cut' && seen.length === 0 && bytes > 300_000) {
      tell(false);
      request.socket.destroy();
      return;
    }
    // eslint-disable-next-line no-restricted-syntax -- The line is slow.
    setTimeout(() => request.resume(), 1);
  });
  request.on('end', () => {
    tell(true);
  });
  request.on('error', () => undefined);
}

function handle(request: IncomingMessage, response: ServerResponse, behaviour: ArchiveBehaviour): void {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, cors).end();
    return;
  }
  receive(request, behaviour, (upload) => {
    if (behaviour === 'redirect' && upload.path !== '/elsewhere')
      response.writeHead(307, { ...cors, location: '/elsewhere' }).end();
    else answer(response, upload);
  });
}

/** What a test in the page may ask of the archive, which is a server of its own beside the page's. */
export const archiveCommands = {
  async startArchive(_context: object, behaviour: ArchiveBehaviour): Promise<string> {
    await archiveCommands.stopArchive();
    seen = [];
    const started = createServer((request, response) => {
      handle(request, response, behaviour);
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const address = started.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? String(address.port) : ''}`;
  },
  uploadsSeen(): readonly SeenUpload[] {
    return seen;
  },
  async stopArchive(): Promise<void> {
    const stopping = server;
    server = undefined;
    stopping?.closeAllConnections();
    await new Promise((resolve) => (stopping ? stopping.close(resolve) : resolve(undefined)));
  },
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    startArchive: (behaviour: ArchiveBehaviour) => Promise<string>;
    uploadsSeen: () => Promise<readonly SeenUpload[]>;
    stopArchive: () => Promise<void>;
  }
}
