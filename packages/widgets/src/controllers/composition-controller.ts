import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells finished text from text an input method still composes (pinyin, kana, hangul).
 * Browsers disagree on the order of `compositionend`, `input` and the Enter that ends a composition; the same text is
 * therefore told only once.
 */
export class CompositionController implements ReactiveController {
  #isComposing = false;
  #told: string | undefined;
  readonly #tell: (text: string) => void;

  constructor(host: ReactiveControllerHost, tell: (text: string) => void) {
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isComposing = false;
  }

  /** True while submitting or closing on a key would cut a composition off. */
  get isComposing(): boolean {
    return this.#isComposing;
  }

  /** The text the field got by other means: back button, clear button. */
  set text(text: string) {
    this.#told = text;
  }

  /** For `compositionstart`, `compositionend`, `compositioncancel` and `input` of the field. */
  readonly handle = (event: Event): void => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) return;
    if (event.type === 'compositionstart') this.#isComposing = true;
    if (event.type === 'compositionend') this.#isComposing = false;
    const unfinished = event instanceof InputEvent && event.isComposing;
    if (this.#isComposing || unfinished || field.value === this.#told) return;
    this.#told = field.value;
    this.#tell(field.value);
  };
}
