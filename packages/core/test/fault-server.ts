import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface TestServer extends AsyncDisposable {
  readonly baseUrl: string;
  readonly port: number;
  readonly requests: SeenRequest[];
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('Failed to start a test server: no port.');
  return address.port;
}

/** A real HTTP server that remembers what it saw. */
export async function startServer(
  answer: (request: SeenRequest, response: ServerResponse) => void,
): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('error', () => undefined);
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      requests.push(request);
      answer(request, response);
    });
  });
  const port = await listen(server);
  return {
    baseUrl: `http://127.0.0.1:${String(port)}`,
    port,
    requests,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Sends JSON with its length, as the platform does. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const bytes = Buffer.from(JSON.stringify(body));
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'request-id': 'req_1',
    ...headers,
  });
  response.end(bytes);
}

/** Where to cut the first connection: after how many bytes of which direction. */
export interface Cut {
  readonly direction: 'request' | 'answer';
  readonly after: number;
}

export interface CuttingProxy extends AsyncDisposable {
  readonly baseUrl: string;
  /** The next connection is cut there; all later ones pass. */
  cutNext: (cut: Cut) => void;
  /** Bytes of the last whole connection. */
  readonly lastSizes: { request: number; answer: number };
}

/** A TCP proxy that cuts a connection at a chosen byte. */
export async function startCuttingProxy(targetPort: number): Promise<CuttingProxy> {
  const open = new Set<Socket>();
  const lastSizes = { request: 0, answer: 0 };
  let pending: Cut | undefined;
  const server = createTcpServer((client) => {
    const cut = pending;
    pending = undefined;
    const upstream = connect(targetPort, '127.0.0.1');
    const passed = { request: 0, answer: 0 };
    const end = (): void => {
      client.destroy();
      upstream.destroy();
      open.delete(client);
      open.delete(upstream);
    };
    const pass = (direction: Cut['direction'], chunk: Buffer, to: Socket): void => {
      const room = cut?.direction === direction ? cut.after - passed[direction] : chunk.length;
      passed[direction] += Math.min(room, chunk.length);
      lastSizes[direction] = passed[direction];
      if (room < chunk.length) {
        // What fits is flushed to the other side before the line goes dead.
        to.write(chunk.subarray(0, Math.max(0, room)), end);
        return;
      }
      to.write(chunk);
    };
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', end);
      socket.on('close', end);
    }
    client.on('data', (chunk: Buffer) => {
      pass('request', chunk, upstream);
    });
    upstream.on('data', (chunk: Buffer) => {
      pass('answer', chunk, client);
    });
  });
  const port = await listen(server);
  return {
    baseUrl: `http://127.0.0.1:${String(port)}`,
    cutNext: (cut) => {
      pending = cut;
    },
    lastSizes,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
