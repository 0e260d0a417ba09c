import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readSearch, writeSearch } from './search-url.js';
import type { SearchState } from './search-state.js';

/** Keeps the search of one element in the page's address, beside whatever else is there. */
export class UrlController implements ReactiveController {
  readonly #prefix: () => string;
  readonly #onChange: (search: SearchState) => void;
  /** While a visitor types, one history entry takes all the letters. */
  #isTyping = false;
  #isListening = false;

  constructor(
    host: ReactiveControllerHost,
    options: { readonly prefix: () => string; readonly onChange: (search: SearchState) => void },
  ) {
    this.#prefix = options.prefix;
    this.#onChange = options.onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isListening = true;
    window.addEventListener('popstate', this.#read);
  }

  hostDisconnected(): void {
    this.#isListening = false;
    window.removeEventListener('popstate', this.#read);
  }

  /** The search the page's address asks for. */
  get search(): SearchState {
    return readSearch(location.href, this.#prefix());
  }

  /** `push` for what a visitor would want to go back from, `replace` for the rest, `type` for a letter. */
  write(search: SearchState, kind: 'push' | 'replace' | 'type'): void {
    const address = writeSearch(location.href, { prefix: this.#prefix(), state: search });
    const push = kind === 'push' || (kind === 'type' && !this.#isTyping);
    this.#isTyping = kind === 'type';
    if (address === location.href) return;
    // The host router's own state goes along, so that its back button keeps working.
    if (push) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  }

  readonly #read = (): void => {
    this.#isTyping = false;
    if (this.#isListening) this.#onChange(this.search);
  };
}
