import type { Environment } from './environment.js';

/** Who watches the bytes of one request leave. */
export interface SendWatch {
  /** Bytes that have left so far; the last call says all of them. */
  readonly onSent: (bytes: number) => void;
  /** Milliseconds without a single byte leaving after which the line counts as dead. */
  readonly stallAfter: number;
  readonly schedule: Environment['schedule'];
}

/**
 * `fetch` over `XMLHttpRequest`, the only way in a page to see an upload advance. Behaves as the client's own requests do:
 * it rejects for a network failure, a redirect and an abort. (To the page's own origin cookies go along: here no option
 * prevents that.)
 */
export function sendWatched(url: string, init: RequestInit & { body: XMLHttpRequestBodyInit }, watch: SendWatch) {
  return new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    let cancelTimer = (): void => undefined;
    const give = (up: unknown): void => {
      cancelTimer();
      reject(up instanceof Error ? up : new TypeError('Failed to fetch'));
      request.abort();
    };
    const waitForMore = (): void => {
      cancelTimer();
      cancelTimer = watch.schedule(() => {
        give(new TypeError('Failed to fetch: no byte could be sent any more.'));
      }, watch.stallAfter);
    };
    request.open(init.method ?? 'POST', url);
    request.responseType = 'arraybuffer';
    for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => {
      waitForMore();
      watch.onSent(loaded);
    });
    request.upload.addEventListener('load', ({ loaded }) => {
      // From here on the platform works; how long that may take is the attempt's time-out.
      cancelTimer();
      watch.onSent(loaded);
    });
    request.addEventListener('error', give);
    request.addEventListener('load', () => {
      if (request.responseURL === new URL(url).href) resolve(answerOf(request));
      else give(new TypeError('Failed to fetch: the platform redirected an upload.'));
    });
    init.signal?.addEventListener('abort', () => {
      give(init.signal?.reason);
    });
    waitForMore();
    request.send(init.body);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const { status } = request;
  const body: unknown = request.response;
  const isEmpty = status === 204 || status === 304;
  return new Response(!isEmpty && body instanceof ArrayBuffer ? body : null, { status, headers });
}
