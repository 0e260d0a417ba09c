import { ConfigurationError } from '../errors/configuration-error.js';

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Plain http is for sandboxes: a loopback address, or credentials of which one is a test's and none is live. Of a token that does
 * not say what it is, another one may.
 */
export function mayTravel(
  tokens: readonly string[],
  { protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>,
): boolean {
  const all = tokens.join();
  return (
    protocol === 'https:' ||
    loopback.test(hostname) ||
    all === '' ||
    (all.includes('_test_') && !all.includes('_live_'))
  );
}

function refuse(given: unknown, reason: string, remedy: string): never {
  throw new ConfigurationError({ option: 'baseUrl', given, reason, remedy });
}

function urlOf(value: unknown): URL | undefined {
  try {
    return new URL(String(value));
  } catch {
    return undefined;
  }
}

/** Checks where the platform is. Returns the address without a final slash and without `/v1`. */
export function checkBaseUrl(value: unknown, tokens: readonly string[] = []): string {
  const url = urlOf(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    return refuse(value, 'is not the address of a platform', 'Give it whole, for example `https://api.example.com`');
  }
  if (url.username + url.password + url.search + url.hash !== '') {
    refuse(
      url.origin,
      'holds a user name, a password, a query or a fragment',
      'Give only the address and, if needed, a path',
    );
  }
  if (!mayTravel(tokens, url)) {
    refuse(
      url.origin,
      'would send a live key or token over plain http',
      'Give the https address of the platform, or use a test key',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/v1$/, '');
}
