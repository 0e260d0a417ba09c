import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A patent or application number as people copy it: `ZL 2019 1 0123456.7`, `CN-112345678-A`. */
const numberShape = /^[a-z]{0,2}[\d\s.\-–/]{8,}[a-z]?\d?$/i;

/** Pasted text as it is searched: letters and figures of one width, one blank between words, none within a number. */
export function pasted(text: string): string {
  const folded = text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  return numberShape.test(folded) ? folded.replaceAll(/[\s\-–]/g, '') : folded;
}

/**
 * Tells finished text from text an input method still composes (pinyin, kana, hangul, Android's keyboards).
 * Browsers disagree on the order of `compositionend`, `input` and the Enter that ends a composition; the same text is
 * therefore told only once.
 */
export class CompositionController implements ReactiveController {
  /** True while submitting or closing on a key would cut a composition off. */
  isComposing = false;
  #told: string | undefined;
  readonly #tell: (text: string) => void;

  constructor(host: ReactiveControllerHost, tell: (text: string) => void) {
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.isComposing = false;
  }

  /** The text the field got by other means: back button, clear button. */
  set text(text: string) {
    this.#told = text;
  }

  /** For `compositionstart`, `compositionend` and `input` of the field. */
  readonly handle = (event: Event): void => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) return;
    if (event.type === 'compositionstart') this.isComposing = true;
    if (event.type === 'compositionend') this.isComposing = false;
    const { isComposing, inputType } = event instanceof InputEvent ? event : { isComposing: false, inputType: '' };
    if (this.isComposing || isComposing) return;
    if (/^insertFrom(Paste|Drop)/.test(inputType)) field.value = pasted(field.value);
    if (field.value === this.#told) return;
    this.#told = field.value;
    this.#tell(field.value);
  };
}
