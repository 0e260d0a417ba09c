import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host anew every half minute while it is on a page that somebody sees, and when they come back, so that "2 hours left" is true. */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostDisconnected();
    this.#timer = setInterval(this.#tick, 30_000);
    document.addEventListener('visibilitychange', this.#tick);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#tick);
  }

  readonly #tick = (): void => {
    if (document.visibilityState === 'visible') this.#host.requestUpdate();
  };
}
