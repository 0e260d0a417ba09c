import { portalAfter, portalFrom, type PortalSettings } from './portal-settings.js';
import { PortalSource } from './portal-source.js';

/** The one global of this package: a symbol, so that no element id or name of the page can stand in its place. */
const registryKey = Symbol.for('@ip-portal/widgets');

function settingsOfLoader(): PortalSettings {
  const registry: unknown = Reflect.get(globalThis, registryKey);
  if (typeof registry !== 'object' || registry === null || !('settings' in registry)) return {};
  const given: unknown = registry.settings;
  if (typeof given !== 'object' || given === null) return {};
  const text = (name: string): string | undefined => {
    const value: unknown = Object.hasOwn(given, name) ? Reflect.get(given, name) : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    key: text('key'),
    baseUrl: text('baseUrl'),
    locale: text('locale'),
    words: text('words'),
    sessionUrl: text('sessionUrl'),
    trackingToken: text('trackingToken'),
  };
}

let page: PortalSource | undefined;
/** What `configure()` was told so far. */
let told: PortalSettings = {};

/** The portal of elements without an `<ip-provider>`: what the loader's script tag says, until `configure()` says otherwise. */
export function pagePortal(): PortalSource {
  page ??= new PortalSource(portalFrom(settingsOfLoader()));
  return page;
}

/** All that the script tag and `configure()` have named. */
export function pageSettings(): PortalSettings {
  return { ...settingsOfLoader(), ...told };
}

/**
 * Sets the portal of all elements without an `<ip-provider>`, those on the page already included. What an earlier call has set
 * stays until it is set otherwise, to `undefined` too; another language or other words keep what the client holds.
 */
export function configure(settings: PortalSettings): void {
  const source = pagePortal();
  told = { ...told, ...settings };
  source.portal = portalAfter(source.portal, { settings: pageSettings(), changed: Object.keys(settings) });
}
