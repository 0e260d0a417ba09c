import { createBareClient, type BareClient, type SessionGrant } from '@ip-portal/core';
import { nearestLocale, type PageWords } from '../locale.js';
import type { Portal } from './portal-source.js';

/** How a page names its portal, by attributes of `<ip-provider>`, by `data-…` of the loader's script tag, or by `configure()`. */
export interface PortalSettings {
  /** The publishable key `pk_…`, bound to the page's origin. */
  readonly key?: string | undefined;
  /** The platform's address, without `/v1`. */
  readonly baseUrl?: string | undefined;
  /** BCP 47; the nearest complete language is shown. */
  readonly locale?: string | undefined;
  /** Words of your own in place of some of ours, or the address of a JSON file of them (`words.json` has all of ours). */
  readonly words?: PageWords | string | undefined;
  /** An address on the partner's own server that answers a POST with `{token, expiresAt}` for the signed-in party. */
  readonly sessionUrl?: string | undefined;
  /** A read-only link to one order, instead of a session. */
  readonly trackingToken?: string | undefined;
  /** A ready client (`createClient` or `createBareClient`), for pages with their own scripts; it wins over everything else. */
  readonly client?: BareClient | undefined;
}

/** Nobody is signed in where the partner's server says 204, 401 or 403. */
async function sessionFrom(address: string, signal: AbortSignal): Promise<SessionGrant | null> {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
    signal,
  });
  if ([204, 401, 403].includes(response.status)) return null;
  let body: unknown;
  try {
    if (response.ok) body = await response.json();
  } catch {
    // A page, to sign in for example, is no token.
  }
  if (typeof body === 'object' && body !== null && 'token' in body && 'expiresAt' in body) {
    const { token, expiresAt } = body;
    if (typeof token === 'string' && typeof expiresAt === 'string') return { token, expiresAt };
  }
  throw new Error(
    `${response.url || address} answered ${response.status} without a token. Answer a POST with {"token": …, "expiresAt": …}`,
  );
}

const localeOf = ({ locale }: PortalSettings) => (locale ? nearestLocale(locale) : undefined);

/** The portal that settings describe. Never throws: a wrong setting becomes `error`, and the elements show it and tell why. */
export function portalFrom(settings: PortalSettings): Portal {
  const locale = localeOf(settings);
  const { key, baseUrl, sessionUrl, trackingToken, words } = settings;
  if (settings.client) return { client: settings.client, error: null, locale, words };
  try {
    const client = createBareClient({
      ...(key ? { publishableKey: key } : {}),
      ...(baseUrl ? { baseUrl } : {}),
      ...(trackingToken ? { trackingToken } : {}),
      // The address goes along for one reason: the client refuses a secret key in whatever it is given.
      ...(sessionUrl ? { sessionUrl, getSession: ({ signal }) => sessionFrom(sessionUrl, signal) } : {}),
    });
    return { client, error: null, locale, words };
  } catch (error) {
    return { client: null, error, locale, words };
  }
}

/** The portal after some settings have changed, by name: another language or other words keep what the client holds. */
export function portalAfter(
  portal: Portal,
  { settings, changed }: { readonly settings: PortalSettings; readonly changed: readonly string[] },
): Portal {
  if (!changed.every((name) => name === 'locale' || name === 'words')) return portalFrom(settings);
  return { ...portal, locale: localeOf(settings), words: settings.words };
}
