import { ConfigurationError } from '../errors/configuration-error.js';
import type { Credential } from './credential.js';

const loopback = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function refuse(given: unknown, reason: string, remedy: string): never {
  throw new ConfigurationError({ option: 'baseUrl', given, reason, remedy });
}

/**
 * Checks where the platform is. Returns the address without a final slash and without `/v1`.
 * Plain http is for sandboxes: a loopback address, or test keys.
 */
export function checkBaseUrl(value: unknown, credential: Credential | undefined): string {
  if (typeof value !== 'string' || value === '') {
    refuse(value, 'is missing', 'Give the address of the platform, for example `https://api.example.com`');
  }
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return refuse(
      value,
      'is not an absolute address',
      'Give the whole address of the platform, for example `https://api.example.com`',
    );
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    refuse(url.protocol, 'is neither http nor https', 'Give an https address');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    refuse(
      url.origin,
      'holds a user name, a password, a query or a fragment',
      'Give only the address and, if needed, a path',
    );
  }
  const isLive = credential !== undefined && /^[ps]k_live_/.test(credential.token);
  if (url.protocol === 'http:' && isLive && !loopback.test(url.hostname)) {
    refuse(
      url.origin,
      'would send a live key over plain http',
      'Give the https address of the platform, or use a test key',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '').replace(/\/v1$/, '');
}
