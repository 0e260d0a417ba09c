import { IpElementFailedEvent, IpSignInRequestedEvent } from '../events.js';
import type { Failure } from './failure.js';
import { tellSite } from './tell-site.js';

/** Tells the page of what an element could not do, once for each time it failed; and that somebody must sign in, where that is why. */
export class FailureEvents {
  readonly #host: EventTarget;
  #told: Failure | null = null;

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** For `updated()`: the failure that has just been rendered, or null. */
  tell(failure: Failure | null): void {
    if (failure === this.#told) return;
    this.#told = failure;
    if (!failure) return;
    this.#host.dispatchEvent(new IpElementFailedEvent(failure));
    tellSite(failure);
    if (failure.kind === 'sign_in') this.#host.dispatchEvent(new IpSignInRequestedEvent({ code: failure.code }));
  }
}
