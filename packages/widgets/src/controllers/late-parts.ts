import type { ReactiveControllerHost } from 'lit';

/** Parts of an element that most visitors never see, each fetched when somebody does. */
export class LateParts<Parts extends object> {
  readonly #host: ReactiveControllerHost;
  readonly #loaders: { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> };
  readonly #parts = new Map<keyof Parts, Promise<void>>();
  /** What is here: undefined until it has come, null where it could not be fetched. */
  readonly here: { [Name in keyof Parts]?: Parts[Name] | null } = {};

  constructor(host: ReactiveControllerHost, loaders: { readonly [Name in keyof Parts]: () => Promise<Parts[Name]> }) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** Fetches a part, once; the element is rendered anew with it, or without. */
  need(name: keyof Parts): void {
    if (!this.#parts.has(name)) this.#parts.set(name, this.#fetch(name));
  }

  async #fetch(name: keyof Parts): Promise<void> {
    try {
      this.here[name] = await this.#loaders[name]();
    } catch {
      this.here[name] = null;
    }
    this.#host.requestUpdate();
  }
}
