import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pagePortal } from '../context/page-portal.js';
import { PortalRequestEvent, type Portal } from '../context/portal-source.js';
import { legalDateOf } from '../formats/date.js';
import { extra } from './extra.js';
import { nearestLocale, type LocaleName, type SectionName, type Sections, type Words } from '../locale.js';

/** Gives an element its portal and its words, and follows both while it is on the page. */
export class PortalController<Section extends SectionName> implements ReactiveController {
  /** The words of the element; undefined until their chunk has arrived. */
  messages: Sections[Section] | undefined;
  locale: LocaleName = 'zh-CN';
  /** True when the words could not be fetched: the element falls back to a bilingual notice. */
  isMute = false;
  portal: Portal | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #words: Words<Section>;
  readonly #follow: ((portal: Portal) => void) | undefined;
  #leave: (() => void) | undefined;
  /** The language of the page may change while it is read. */
  #lang: MutationObserver | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    /** `follow`: for whoever needs more of the portal than its words. */
    options: { readonly words: Words<Section>; readonly follow?: (portal: Portal) => void },
  ) {
    this.#host = host;
    this.#words = options.words;
    this.#follow = options.follow;
    host.addController(this);
  }

  /** Today's legal date in China by the platform's clock: ages of data and deadlines are counted from it. */
  get today(): string {
    return legalDateOf(this.portal?.client?.now() ?? Number.NaN);
  }

  hostConnected(): void {
    this.#lang ??= new MutationObserver(() => {
      if (this.portal) void this.#speak(this.portal);
    });
    this.#lang.observe(document.documentElement, { attributeFilter: ['lang'] });
    const request = new PortalRequestEvent();
    this.#host.dispatchEvent(request);
    const pending = request.source === undefined && this.#host.closest('ip-provider:not(:defined)') !== null;
    // The provider above may be upgraded after the element: ask again then, rather than speak to the wrong platform.
    if (pending) void this.#followLater();
    else this.#join(request.source ?? pagePortal());
  }

  async #followLater(): Promise<void> {
    await customElements.whenDefined('ip-provider');
    if (this.#host.isConnected) this.hostConnected();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#lang?.disconnect();
  }

  #join(source: { follow(follower: (portal: Portal) => void): () => void }): void {
    this.#leave?.();
    this.#leave = source.follow((portal) => {
      this.portal = portal;
      if (portal.client === null)
        void extra(async () => {
          (await import('../context/setup-complaint.js')).complainOfSetup(portal.error);
        });
      void this.#speak(portal);
      this.#follow?.(portal);
    });
  }

  async #speak(portal: Portal): Promise<void> {
    // In a shadow root of the page, the language is that of the page around.
    const speaker = this.#host.closest('[lang]') ?? document.documentElement;
    const locale = portal.locale ?? nearestLocale(speaker.getAttribute('lang'));
    this.locale = locale;
    let own = this.messages;
    try {
      own = await this.#reworded((await this.#words[locale]()).messages, portal);
    } catch {
      // What is spoken already is better than nothing.
    }
    // The page may speak another language by now.
    if (this.portal !== portal || this.locale !== locale) return;
    this.messages = own;
    this.isMute = own === undefined;
    this.#host.requestUpdate();
  }

  /** Few pages have words of their own; where what merges them does not come, ours are enough. */
  async #reworded(messages: Sections[Section], { words }: Portal): Promise<Sections[Section]> {
    if (!words) return messages;
    try {
      const { reworded } = await import('../context/page-words.js');
      return await reworded(messages, { words, locale: this.locale, section: this.#words.section });
    } catch {
      return messages;
    }
  }
}
