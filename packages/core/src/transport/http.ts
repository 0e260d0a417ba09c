import type { Environment } from './environment.js';

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Blob | Uint8Array<ArrayBuffer> | undefined;
}

export interface HttpAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Headers;
  /** The whole body; undefined when it broke off. */
  readonly text: string | undefined;
  /** Why the body broke off. */
  readonly cause?: unknown;
}

/** No answer. `sent` is false only when it is certain that no byte of the request reached the platform. */
export interface HttpFailure {
  readonly kind: 'failure';
  readonly reason: 'network' | 'timeout' | 'aborted';
  readonly sent: boolean;
  /** The system's name for it, where it told one: `ECONNREFUSED`. */
  readonly code?: string | undefined;
  readonly cause: unknown;
}

export interface ExchangeOptions {
  readonly environment: Environment;
  /** Milliseconds for the whole exchange: connect, headers and body. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/** Every default of fetch that is unsafe for money or for privacy is set here. */
export function requestInit(request: HttpRequest, signal: AbortSignal): RequestInit {
  return {
    method: request.method,
    headers: request.headers,
    body: request.body ?? null,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  };
}

const beforeSending = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** Servers name the cause of a failed fetch; browsers do not, so there the request counts as sent. */
function codeOf(error: unknown): string | undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined;
}

/**
 * One request and its whole answer, or a value that says why there is none. Never rejects. Settles at the time-out and at
 * an abort even when `fetch` ignores its signal, and leaves no timer and no listener behind.
 */
export function exchange(request: HttpRequest, options: ExchangeOptions): Promise<HttpAnswer | HttpFailure> {
  const { environment, signal } = options;
  return new Promise((resolve) => {
    const controller = new AbortController();
    const finish = (result: HttpAnswer | HttpFailure): void => {
      cancelTimer();
      signal?.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const fail = (reason: HttpFailure['reason'], cause: unknown, { sent = true, code }: FailureDetails = {}): void => {
      finish({ kind: 'failure', reason, sent, code, cause });
      controller.abort(cause);
    };
    const onAbort = (): void => {
      fail('aborted', signal?.reason);
    };
    const cancelTimer = environment.schedule(() => {
      fail('timeout', new DOMException('The time is over.', 'TimeoutError'));
    }, options.timeout);
    if (signal?.aborted === true) {
      fail('aborted', signal.reason, { sent: false });
      return;
    }
    signal?.addEventListener('abort', onAbort);
    const send = async (): Promise<void> => {
      try {
        const init = requestInit(request, controller.signal);
        finish(await readAnswer(await environment.fetch(request.url, init)));
      } catch (error) {
        const code = codeOf(error);
        fail('network', error, { sent: !beforeSending.test(code ?? ''), code });
      }
    };
    void send();
  });
}

type FailureDetails = Partial<Pick<HttpFailure, 'sent' | 'code'>>;

async function readAnswer(response: Response): Promise<HttpAnswer> {
  const { status, headers } = response;
  try {
    return { kind: 'answer', status, headers, text: await response.text() };
  } catch (cause) {
    return { kind: 'answer', status, headers, text: undefined, cause };
  }
}
