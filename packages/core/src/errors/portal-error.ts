import { redactSecrets } from './secret.js';

/**
 * Whether the effect of a failed call may have happened.
 * `not_sent`: no byte left. `rejected`: the platform refused it, or the call only reads. `unknown`: it may have happened;
 * repeat it with the same idempotency key, or read the state before asking a person to try again.
 */
export type Outcome = 'not_sent' | 'rejected' | 'unknown';

/** Codes the client itself gives; the platform's own codes arrive as they are. What to do: `docs/guides/errors.md`. */
export const clientErrorCodes = [
  'configuration_invalid',
  'secret_key_in_page',
  'input_invalid',
  'session_unavailable',
  'session_failed',
  'credential_missing',
  'aborted',
  'connection_failed',
  'timeout',
  'response_unreadable',
  'response_not_json',
  'response_empty',
  'response_invalid',
  'money_invalid',
  'page_cursor_repeated',
  'upload_invalid',
  'download_invalid',
] as const;
export type ClientErrorCode = (typeof clientErrorCodes)[number];

/** A code is stable and meant for programs; codes this release does not know are delivered too. */
export type ErrorCode = ClientErrorCode | (string & {});

/** What every error is made of. */
export interface PortalErrorOptions {
  /** What was attempted, as a verb and a thing: `retrieve listing`. */
  readonly action: string;
  /** Why it failed, without a final full stop. */
  readonly reason: string;
  /** What the reader should do now, without a final full stop. */
  readonly remedy: string;
  readonly code: ErrorCode;
  readonly outcome: Outcome;
  readonly retryable?: boolean | undefined;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly docsUrl?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly cause?: unknown;
}

/** The form of an error that is safe to write to a log. */
export interface SerializedPortalError {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  readonly outcome: Outcome;
  readonly retryable: boolean;
  readonly remedy: string;
  readonly docsUrl: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly idempotencyKey?: string;
  readonly cause?: { readonly name: string; readonly message: string };
}

/** Shared by every copy of the package on a page, so that an error is recognised across copies. */
export const portalErrorBrand: unique symbol = Symbol.for('@ip-portal/core/error') as never;

const documentationBase = 'https://ip-portal.example/errors/';

/** The base of every error of this package: what failed, whether it may have happened, and what to do. */
export class PortalError extends Error {
  override readonly name: string = 'PortalError';
  readonly code: ErrorCode;
  readonly outcome: Outcome;
  /** True when the same call may succeed later without a change by the caller. */
  readonly retryable: boolean;
  readonly remedy: string;
  readonly docsUrl: string;
  readonly status: number | undefined;
  /** The platform's name for the failed request; quote it when asking for help. */
  readonly requestId: string | undefined;
  /** The key a write was sent with; repeat the call with it when `outcome` is `unknown`. */
  readonly idempotencyKey: string | undefined;

  constructor(options: PortalErrorOptions) {
    const reason = redactSecrets(options.reason);
    super(
      `Failed to ${options.action}: ${reason}. ${options.remedy}.`,
      options.cause === undefined ? undefined : { cause: options.cause },
    );
    this.code = options.code;
    this.outcome = options.outcome;
    this.retryable = options.retryable ?? false;
    this.remedy = options.remedy;
    this.docsUrl = options.docsUrl ?? `${documentationBase}${encodeURIComponent(options.code)}`;
    this.status = options.status;
    this.requestId = options.requestId;
    this.idempotencyKey = options.idempotencyKey;
  }

  get [portalErrorBrand](): true {
    return true;
  }

  /** A plain object for logs: no headers, no body, no stack, and nothing that looks like a secret. */
  toJSON(): SerializedPortalError {
    const { cause } = this;
    return {
      name: this.name,
      message: redactSecrets(this.message),
      code: this.code,
      outcome: this.outcome,
      retryable: this.retryable,
      remedy: this.remedy,
      docsUrl: this.docsUrl,
      ...(this.status === undefined ? {} : { status: this.status }),
      ...(this.requestId === undefined ? {} : { requestId: this.requestId }),
      ...(this.idempotencyKey === undefined ? {} : { idempotencyKey: this.idempotencyKey }),
      ...(cause instanceof Error ? { cause: { name: cause.name, message: redactSecrets(cause.message) } } : {}),
    };
  }
}
