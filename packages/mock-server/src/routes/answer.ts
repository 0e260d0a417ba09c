import { LedgerViolation } from '../domain/ledger.js';
import { Refusal } from '../domain/refusal.js';

/** An answer before it becomes a `Response`: text, the same encoded, or what comes bit by bit. */
export interface Answer {
  readonly status: number;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly etag: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes of the body after which the connection breaks, as a fault rule asked. */
  readonly cutAfter?: number;
}

const documentation = 'https://ip-portal.example/errors/';

const titles: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'The credential is missing or not good any more',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not possible as things stand',
  412: 'The object has changed since it was read',
  413: 'Too large',
  415: 'Wrong media type',
  422: 'The request is not valid',
  423: 'The money is frozen',
  428: 'A precondition is required',
  429: 'Too many requests',
  500: 'The platform failed',
  503: 'Not available',
};

/** A refusal as `application/problem+json` (RFC 9457). */
export function problemAnswer(refusal: Refusal, requestId: string): Answer {
  const { status, code, detail, errors, retryable, retryAfter, members } = refusal.options;
  const body = {
    type: `${documentation}${code}`,
    title: titles[status] ?? 'Refused',
    status,
    code,
    detail,
    instance: `urn:request:${requestId}`,
    ...(errors === undefined ? {} : { errors }),
    retryable: retryable ?? false,
    ...members,
  };
  const headers = {
    'Content-Type': 'application/problem+json',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  };
  return { status, body: JSON.stringify(body), etag: null, headers };
}

/** Any exception as a refusal: an unexpected one is a fault of the platform, and says no more than that. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const code = error instanceof LedgerViolation ? 'ledger_violation' : 'internal_error';
  const what = error instanceof Error ? error.message : String(error);
  return new Refusal({
    status: 500,
    code,
    detail: `The sandbox failed, and nothing was changed: ${what}. Please report it with the request.`,
    retryable: true,
  });
}
