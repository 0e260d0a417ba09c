import { Refusal } from '../domain/refusal.js';
import type { Tenant } from '../domain/world.js';

const allowedHeaders = [
  'accept',
  'accept-language',
  'authorization',
  'content-digest',
  'content-disposition',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'last-event-id',
  'platform-version',
  'x-sandbox-session',
].join(', ');
const exposedHeaders =
  'ETag, Content-Digest, Content-Disposition, Request-Id, Date, Retry-After, Idempotency-Replayed, Deprecation, Sunset';

/** `https://app.example`, `http://10.0.0.2:9000`, `http://10.0.0.2:*`; `null` is what files and sandboxed frames send. */
const originShape = /^(?:\*|null|[a-z][a-z0-9+.-]*:\/\/[^\s/?#@*]+(?::\*)?)$/;

/** The origins as browsers write them: small letters, nothing after the port. Throws a `RangeError` for what is none. */
export function originsFrom(given: readonly string[]): string[] {
  return given.map((text) => {
    const origin = text.toLowerCase().replace(/\/$/, '');
    if (originShape.test(origin)) return origin;
    throw new RangeError(
      `Failed to create the platform: "${text}" is not an origin. Pass what the page's address begins with, such as ` +
        'http://192.168.1.5:9000, http://192.168.1.5:* for any port, null for files and sandboxed frames, or * for all.',
    );
  });
}

/** True where pages of an origin may use the tenant's keys. Look-alikes never match, and `null` only where it is listed. */
export function isAllowedOrigin(tenant: Tenant, origin: string): boolean {
  return tenant.origins.some((allowed) => {
    if (allowed === '*') return true;
    if (!allowed.endsWith(':*')) return allowed === origin;
    const host = allowed.slice(0, -2);
    return origin === host || (origin.startsWith(`${host}:`) && /^\d{1,5}$/.test(origin.slice(host.length + 1)));
  });
}

/** Says to a page whose origin it is, what would be allowed and how to allow it. */
export function wrongOrigin(origin: string, allowed: readonly string[]): Refusal {
  return new Refusal({
    status: 403,
    code: 'origin_not_allowed',
    detail: `Pages of the origin ${origin} may not use this platform's keys, which are bound to ${allowed.join(', ')}. Start the sandbox with --origin ${origin} (the option \`origins\` in code); of a live portal, add it in the portal's settings.`,
    members: { origin, allowedOrigins: [...allowed] },
  });
}

/**
 * Refuses pages that no portal knows before anything is done for them, sandbox commands included. The provider's page is
 * one of the sandbox itself: its form comes without an origin, as its referrer policy wants.
 */
export function refuseForeignPage(request: Request, tenants: readonly Tenant[]): void {
  const origin = request.headers.get('origin');
  if (origin === null || isProviderPage(request) || tenants.some((tenant) => isAllowedOrigin(tenant, origin))) return;
  throw wrongOrigin(origin, [...new Set(tenants.flatMap(({ origins }) => origins))]);
}

/** What lets a page read an answer. Pages that are not welcome get nothing but their refusal, and may read that. */
export function readableBy(request: Request): Readonly<Record<string, string>> {
  const origin = request.headers.get('origin');
  if (origin === null || isProviderPage(request)) return {};
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': exposedHeaders };
}

/** Every page may send its request: a browser that is refused here tells the page that the network failed. */
export function preflight(request: Request): Response {
  const headers = {
    Vary: 'Origin',
    'Content-Length': '0',
    ...readableBy(request),
    'Access-Control-Allow-Methods': 'GET, POST, PATCH, PUT, OPTIONS',
    'Access-Control-Allow-Headers': allowedHeaders,
    'Access-Control-Max-Age': '600',
  };
  return new Response(null, { status: 204, headers });
}

function isProviderPage(request: Request): boolean {
  return new URL(request.url).pathname.startsWith('/__provider/');
}
