import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { IpStateChangedEvent, type ElementState } from '../events.js';

/** Milliseconds of waiting after which an element says that it takes longer than usual. */
export const patience = 4000;

/**
 * Tells the page in which state an element is: as the custom state `:state(<name>)` for its style sheet, and once a change
 * as the event `ip-state-changed`. Waiting becomes `slow` by itself.
 */
export class StateController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #states: { add(name: string): unknown; delete(name: string): unknown } | undefined;
  #state: ElementState = 'idle';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#states = statesOf(host);
    host.addController(this);
  }

  get state(): ElementState {
    return this.#state;
  }

  hostConnected(): void {
    if (this.#state === 'loading') this.#wait();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** For `updated()`: the state that has just been rendered. */
  show(state: ElementState): void {
    if (state === this.#state || (state === 'loading' && this.#state === 'slow')) return;
    clearTimeout(this.#timer);
    mark(() => this.#states?.delete(this.#state));
    this.#state = state;
    // Nothing to do is no state of its own: an element begins without one.
    if (state !== 'idle') mark(() => this.#states?.add(state));
    if (state === 'loading') this.#wait();
    this.#host.dispatchEvent(new IpStateChangedEvent({ state }));
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.show('slow');
      this.#host.requestUpdate();
    }, patience);
  }
}

/** Undefined where the browser has no custom states, where the host's page broke them, and on a server. */
function statesOf(host: HTMLElement): { add(name: string): unknown; delete(name: string): unknown } | undefined {
  if (!('attachInternals' in host)) return undefined;
  try {
    const { states }: Partial<ElementInternals> = host.attachInternals();
    return states;
  } catch {
    return undefined;
  }
}

/** Browsers between two versions of the standard refuse names without dashes; such a page does without. */
function mark(change: () => unknown): void {
  try {
    change();
  } catch {
    // The event has told the page already.
  }
}
