import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface ComboboxOptions {
  /** The id of the list, which the box names; its options have it too, with their place behind: `suggestions-0`. */
  readonly list: string;
  /** The options there are while it is open, in their order, each by a name that stays with it. */
  readonly options: () => readonly string[];
  readonly take: (option: string) => void;
}

/** `active` is the option that Enter takes; null while the keys are the text's. */
type ComboboxState = { readonly status: 'shut' } | { readonly status: 'open'; readonly active: string | null };

/** Keys of the text: whoever uses them has left the list. */
const textKeys: readonly string[] = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

/**
 * A box with a list of suggestions under it, by the keys that the ARIA practices give to an editable combobox with manual
 * selection. The focus never leaves the box. What an input method composes neither opens nor closes, nor takes anything.
 */
export class ComboboxController implements ReactiveController {
  #state: ComboboxState = { status: 'shut' };
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ComboboxOptions;
  #box: HTMLInputElement | undefined;
  #shown: string | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ComboboxOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#state.status === 'open';
  }

  /** The active option, as long as it is among those there are. */
  get active(): string | null {
    if (this.#state.status === 'shut' || this.#state.active === null) return null;
    return this.#options.options().includes(this.#state.active) ? this.#state.active : null;
  }

  /** Follows a box that has got the focus. Opens where it holds another text by now than the visitor found in it. */
  attend(box: HTMLInputElement, text: string): void {
    this.#box = box;
    // The same listener is never added twice.
    box.addEventListener('keydown', this.#press);
    box.addEventListener('input', this.#type);
    box.addEventListener('compositionend', this.#type);
    box.addEventListener('blur', this.close);
    // Not `:focus`, which WebKit denies while the window is behind another.
    const isHere = (box.getRootNode() as ShadowRoot).activeElement === box;
    if (box.value !== text && isHere) this.#set({ status: 'open', active: null });
  }

  hostUpdated(): void {
    const box = this.#box;
    if (!box) return;
    const { list, options } = this.#options;
    const all = this.isOpen ? options() : [];
    const { active } = this;
    box.setAttribute('aria-expanded', all.length > 0 ? 'true' : 'false');
    if (active === null) box.removeAttribute('aria-activedescendant');
    else {
      const id = `${list}-${all.indexOf(active)}`;
      box.setAttribute('aria-activedescendant', id);
      if (active !== this.#shown) this.#host.shadowRoot?.getElementById(id)?.scrollIntoView({ block: 'nearest' });
    }
    this.#shown = active;
  }

  hostDisconnected(): void {
    this.#state = { status: 'shut' };
  }

  readonly close = (): void => {
    if (this.isOpen) this.#set({ status: 'shut' });
  };

  readonly #type = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    if (this.#box?.value.trim()) this.#set({ status: 'open', active: null });
    else this.close();
  };

  readonly #press = (event: KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    if (isComposing || ctrlKey || metaKey || shiftKey) return;
    const all = this.#options.options();
    const { active, isOpen } = this;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (all.length === 0) return;
      event.preventDefault();
      const at = active === null ? all.length : all.indexOf(active);
      // The box itself is a place between the last option and the first.
      const next = (at + (key === 'ArrowDown' ? 1 : all.length)) % (all.length + 1);
      if (altKey && key === 'ArrowUp') this.close();
      else this.#set({ status: 'open', active: altKey ? active : (all[next] ?? null) });
      return;
    }
    if (!isOpen || all.length === 0) return;
    if (key === 'Escape') {
      event.preventDefault();
      // A dialog of the page around stays open: it was the list that was to be closed.
      event.stopPropagation();
      this.close();
    } else if (key === 'Enter') {
      this.close();
      if (active === null) return;
      event.preventDefault();
      this.#options.take(active);
    } else if (textKeys.includes(key)) this.#set({ status: 'open', active: null });
  };

  #set(state: ComboboxState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
