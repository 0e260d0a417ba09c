import type { ReactiveControllerHost } from 'lit';
import { isLegible } from './legibility.js';

/** For the element that asked for this file. */
export function partFor(host: ReactiveControllerHost & HTMLElement): LegibilityController {
  return new LegibilityController(host);
}

/** Keeps a money action from being taken while what it is about cannot be read: whatever is marked `.fact` in the element. */
export class LegibilityController {
  /** True from a refusal until what was hidden can be read. */
  isRefused = false;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Asked when the action is about to be taken: a style sheet may have come a moment ago. */
  allows(): boolean {
    const facts = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.fact') ?? [])];
    this.isRefused = facts.length === 0 || !facts.every(isLegible);
    this.#host.requestUpdate();
    return !this.isRefused;
  }
}
