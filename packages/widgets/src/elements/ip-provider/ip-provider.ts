import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { pagePortal, pageSettings } from '../../context/page-portal.js';
import { portalAfter, portalFrom, type PortalSettings } from '../../context/portal-settings.js';
import { PortalRequestEvent, PortalSource, type Portal } from '../../context/portal-source.js';
import { PortalElement } from '../../templates/portal-element.js';
import { styles } from './ip-provider.styles.js';

const settingNames = [
  'key',
  'baseUrl',
  'locale',
  'words',
  'sessionUrl',
  'trackingToken',
  'client',
] as const satisfies (keyof PortalSettings)[];

/** What the portals of providers are made of, for providers inside them. */
const wholes = new WeakMap<PortalSource, () => PortalSettings>();

/** True for settings that name a platform: what stands around has no say in them. */
const namesPlatform = ({ key, baseUrl, client }: PortalSettings): boolean => Boolean(key ?? baseUrl ?? client);

/**
 * @summary Tells every element inside it which platform to talk to, for whom, and in which language and look. Without a
 *   key, an address or a client of its own it shares the platform of the provider around it, or of the page.
 * @tagname ip-provider
 * @attr publishable-key - The portal's publishable key `pk_…`.
 * @attr base-url - The platform's address, without `/v1`.
 * @attr locale - BCP 47; the nearest complete language is shown. The page's `lang` unless told.
 * @attr words - Address of a JSON file with words of your own in place of some of ours; `words.json` has all of ours.
 * @attr session-url - Address on your own server that answers a POST with `{"token": …, "expiresAt": …}` for the signed-in
 *   party, or with 401 while nobody is signed in.
 * @attr tracking-token - Token of a read-only link to one order, instead of a session.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot - The elements it provides for, at any depth.
 * @fires {IpElementFailedEvent} ip-element-failed - The element could not do its work and says so.
 */
export class IpProvider extends PortalElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    publishableKey: { attribute: 'publishable-key' },
    baseUrl: { attribute: 'base-url' },
    locale: {},
    sessionUrl: { attribute: 'session-url' },
    trackingToken: { attribute: 'tracking-token' },
    client: { attribute: false },
    words: {},
  };

  declare publishableKey: string | null;
  declare baseUrl: string | null;
  declare locale: string | null;
  declare sessionUrl: string | null;
  declare trackingToken: string | null;
  /** A ready client, for pages with their own scripts; it wins over the attributes. */
  declare client: PortalSettings['client'];
  /** Words of your own in place of some of ours, or the address of a JSON file of them. */
  declare words: PortalSettings['words'];

  #source: PortalSource | undefined;
  /** What the source was made of. */
  #known: PortalSettings = {};
  #leave: (() => void) | undefined;

  constructor() {
    super();
    this.publishableKey = null;
    this.baseUrl = null;
    this.locale = null;
    this.sessionUrl = null;
    this.trackingToken = null;
    this.client = undefined;
    this.words = undefined;
    this.addController({
      hostConnected: () => {
        // Something else may be around it now.
        if (this.#source && !namesPlatform(this.#known)) this.#follow();
      },
      hostDisconnected: () => {
        this.#leave?.();
        this.#leave = undefined;
      },
    });
    this.addEventListener(PortalRequestEvent.type, (event) => {
      if (!(event instanceof PortalRequestEvent)) return;
      event.stopPropagation();
      if (!this.#source) this.#follow();
      event.source = this.#source;
    });
  }

  get #settings(): PortalSettings {
    return {
      key: this.publishableKey ?? undefined,
      baseUrl: this.baseUrl ?? undefined,
      locale: this.locale ?? undefined,
      sessionUrl: this.sessionUrl ?? undefined,
      trackingToken: this.trackingToken ?? undefined,
      client: this.client,
      words: this.words ?? undefined,
    };
  }

  /** Its settings, with the platform of what stands around it where it names none; the people of that stay outside. */
  get #whole(): PortalSettings {
    const own = this.#settings;
    if (namesPlatform(own)) return own;
    const around = this.#around();
    const { key, baseUrl } = (around && wholes.get(around)?.()) ?? pageSettings();
    return { ...own, key, baseUrl };
  }

  #around(): PortalSource | undefined {
    const request = new PortalRequestEvent();
    this.parentNode?.dispatchEvent(request);
    return request.source;
  }

  #follow(): void {
    this.#leave?.();
    this.#leave = undefined;
    const own = (this.#known = this.#settings);
    if (namesPlatform(own)) {
      this.#show(portalFrom(own));
      return;
    }
    this.#leave = (this.#around() ?? pagePortal()).follow((outer) => {
      this.#show(this.#within(outer));
    });
  }

  #show(portal: Portal): void {
    if (this.#source) {
      this.#source.portal = portal;
      return;
    }
    this.#source = new PortalSource(portal);
    wholes.set(this.#source, () => this.#whole);
  }

  /** The portal around it, in the language and for the person that are named here. */
  #within(outer: Portal): Portal {
    const { sessionUrl, trackingToken, locale = outer.locale, words = outer.words } = this.#known;
    if (sessionUrl ?? trackingToken) return portalFrom({ ...this.#whole, locale, words });
    return portalAfter(outer, { settings: { locale, words }, changed: [] });
  }

  protected override willUpdate(): void {
    if (!this.#source) return;
    const [before, now] = [this.#known, this.#settings];
    const changed = settingNames.filter((name) => before[name] !== now[name]);
    // An element inside may have asked before the first update: nothing has changed since.
    if (changed.length === 0) return;
    if (!namesPlatform(before) || !namesPlatform(now)) {
      this.#follow();
      return;
    }
    this.#known = now;
    this.#source.portal = portalAfter(this.#source.portal, { settings: now, changed });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-provider': IpProvider;
  }
}
