import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders its host anew every half minute while it is on a page that somebody sees, so that "2 hours left" stays true. */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      if (document.visibilityState === 'visible') this.#host.requestUpdate();
    }, 30_000);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }
}
