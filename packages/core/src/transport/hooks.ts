import type { PortalError } from '../errors/portal-error.js';

/** A request as hooks see it: headers without credentials, no body. */
export interface RequestNotice {
  /** `orders.pay` */
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Counts from 1. */
  readonly attempt: number;
  /** The key of a write, known before it leaves: store it to be able to repeat the call after a crash. */
  readonly idempotencyKey: string | undefined;
}

export interface ResponseNotice extends RequestNotice {
  readonly status: number;
  readonly requestId: string | undefined;
  /** Milliseconds from sending to the end of the body. */
  readonly duration: number;
}

export interface RetryNotice extends RequestNotice {
  /** Milliseconds until the next attempt. */
  readonly delay: number;
  readonly error: PortalError;
}

/** Something the integrator should know, once: the call itself went on. */
export interface Notice {
  readonly kind: 'deprecation' | 'sunset' | 'validation' | 'session' | 'hook';
  readonly operation: string;
  /** A sentence for a developer. */
  readonly message: string;
  /** Address of more information, when the platform gave one. */
  readonly link?: string | undefined;
}

/** Functions that watch the client. What they throw never disturbs a call; it becomes a notice. */
export interface Hooks {
  readonly onRequest?: ((notice: RequestNotice) => void) | undefined;
  readonly onResponse?: ((notice: ResponseNotice) => void) | undefined;
  readonly onRetry?: ((notice: RetryNotice) => void) | undefined;
  readonly onError?: ((error: PortalError) => void) | undefined;
  readonly onNotice?: ((notice: Notice) => void) | undefined;
}

/** Calls hooks safely, and each notice once. */
export class HookRunner {
  readonly hooks: Hooks;
  readonly #told = new Set<string>();

  constructor(hooks: Hooks) {
    this.hooks = hooks;
  }

  run<Argument>(hook: ((argument: Argument) => void) | undefined, argument: Argument): void {
    if (hook === undefined) return;
    try {
      hook(argument);
    } catch (error) {
      if (hook === this.hooks.onNotice) return;
      const message = error instanceof Error ? error.message : String(error);
      this.notify({ kind: 'hook', operation: 'hooks', message: `A hook threw: ${message}` });
    }
  }

  notify(notice: Notice): void {
    const key = `${notice.kind} ${notice.operation} ${notice.message}`;
    if (this.hooks.onNotice === undefined || this.#told.has(key)) return;
    // A platform that changes its message every time must not fill the memory.
    if (this.#told.size >= 500) this.#told.clear();
    this.#told.add(key);
    this.run(this.hooks.onNotice, notice);
  }
}
