import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { portalAfter, portalFrom, type PortalSettings } from '../../context/portal-settings.js';
import { PortalRequestEvent, PortalSource } from '../../context/portal-source.js';
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

/**
 * @summary Tells every element inside it which platform to talk to, for whom, and in which language and look.
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

  constructor() {
    super();
    this.publishableKey = null;
    this.baseUrl = null;
    this.locale = null;
    this.sessionUrl = null;
    this.trackingToken = null;
    this.client = undefined;
    this.words = undefined;
    this.addEventListener(PortalRequestEvent.type, (event) => {
      if (!(event instanceof PortalRequestEvent)) return;
      event.stopPropagation();
      this.#source ??= new PortalSource(portalFrom((this.#known = this.#settings)));
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

  protected override willUpdate(): void {
    if (!this.#source) return;
    const [before, now] = [this.#known, this.#settings];
    this.#known = now;
    const changed = settingNames.filter((name) => before[name] !== now[name]);
    // An element inside may have asked before the first update: nothing has changed since.
    if (changed.length === 0) return;
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
