import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readSearch, writeSearch } from './search-url.js';
import type { SearchState } from './search-state.js';

/** Prefixes that searches on the page have taken: `s`, `s2`, `s3` … */
const taken = new Set<string>();

/** The first that nobody has, from `prefix` on. */
const freePrefix = (prefix: string, next = 2): string =>
  taken.has(prefix) ? freePrefix(`s${next}`, next + 1) : prefix;

/** Keeps the search of one element in the page's address, beside whatever else is there. */
export class UrlController implements ReactiveController {
  /** Held from connection to disconnection, so that a search that leaves the page renames no other, and beyond where it is free. */
  prefix = 's';
  readonly #wish: () => string | null;
  readonly #onChange: (search: SearchState) => void;
  /** While a visitor types, one history entry takes all the letters. */
  #isTyping = false;
  #isWriting = false;
  /** The search that the address could not be given. */
  #unwritten: SearchState | undefined;

  constructor(
    host: ReactiveControllerHost,
    options: { readonly prefix: () => string | null; readonly onChange: (search: SearchState) => void },
  ) {
    this.#wish = options.prefix;
    this.#onChange = options.onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.prefix = this.#wish() ?? freePrefix(this.prefix);
    taken.add(this.prefix);
    addEventListener('popstate', this.#read);
    // A router that writes the address itself tells nobody else; older browsers notice at the next way back.
    this.#entries?.addEventListener('currententrychange', this.#read);
  }

  hostDisconnected(): void {
    taken.delete(this.prefix);
    removeEventListener('popstate', this.#read);
    this.#entries?.removeEventListener('currententrychange', this.#read);
  }

  get #entries(): EventTarget | undefined {
    return 'navigation' in window ? window.navigation : undefined;
  }

  /** Landmarks of a second search on the page need names of their own. */
  readonly named = (words: string): string =>
    this.prefix === 's' ? words : `${words} (${/\d+$/.exec(this.prefix)?.[0] ?? this.prefix})`;

  /** The search the page's address asks for, or would if it could be written. */
  get search(): SearchState {
    return this.#unwritten ?? readSearch(location.href, this.prefix);
  }

  /** `push` for what a visitor would want to go back from, `replace` for the rest, `type` for a letter. */
  write(search: SearchState, kind: 'push' | 'replace' | 'type'): void {
    const address = writeSearch(location.href, { prefix: this.prefix, state: search });
    const push = kind === 'push' || (kind === 'type' && !this.#isTyping);
    if (kind !== 'replace') this.#isTyping = kind === 'type';
    if (address === location.href) return;
    this.#isWriting = true;
    this.#unwritten = undefined;
    try {
      // The host router's own state goes along, so that its back button keeps working.
      if (push) history.pushState(history.state, '', address);
      else history.replaceState(history.state, '', address);
    } catch {
      // Some frames have no address to write, and Safari refuses the hundredth change in 30 s: the search goes on without.
      this.#unwritten = search;
    }
    this.#isWriting = false;
  }

  readonly #read = (): void => {
    if (this.#isWriting) return;
    this.#isTyping = false;
    this.#unwritten = undefined;
    this.#onChange(this.search);
  };
}
