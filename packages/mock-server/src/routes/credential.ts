import { epochMilliseconds, instantAt, roles, type Role, type Session } from '@ip-portal/core/model';
import type { Caller } from '../domain/access.js';
import { Refusal } from '../domain/refusal.js';
import { hexadecimal, hmacSha256 } from '../domain/sha256.js';
import type { Tenant } from '../domain/world.js';
import { isAllowedOrigin, wrongOrigin } from './cross-origin.js';

/** What a token stands for, and until when (milliseconds since 1970). */
interface Claims {
  readonly caller: Extract<Caller, { kind: 'session' | 'tracking' }>;
  readonly expires: number;
  /** The sandbox session in which it was minted, and to which it leads. */
  readonly session: string;
}

/** The sandbox session of requests that name none. */
export const DEFAULT_SESSION = 'default';

export interface CredentialReader {
  /** Who calls. `now` is the sandbox clock. Throws 401 and 403 refusals; the same for every kind of bad token. */
  read(headers: Headers, now: string): Caller;
  /**
   * The sandbox session that the credential names: a token the one it was minted in, a key the one written behind it,
   * `pk_test_demo-<session>`. Null where it names none, or is no credential at all.
   */
  sessionOf(headers: Headers): string | null;
  mint(
    caller: Claims['caller'],
    life: { readonly now: string; readonly seconds: number; readonly session: string },
  ): Session;
}

/** Verified tokens are remembered, because every request carries one. */
const REMEMBERED = 1000;

/** Reads and mints the sandbox's credentials. Tokens are signed with a key made of the seed, so that they are deterministic. */
export function createCredentialReader(seed: number, tenants: readonly Tenant[]): CredentialReader {
  const key = `sandbox-${seed}`;
  const verified = new Map<string, Claims>();
  const keys = keysOf(tenants);
  const claimsOf = (token: string): Claims => {
    const known = verified.get(token);
    if (known !== undefined) return known;
    const claims = verify(key, token);
    if (verified.size >= REMEMBERED) verified.clear();
    verified.set(token, claims);
    return claims;
  };
  return {
    read(headers, now) {
      const token = bearerOf(headers);
      const origin = headers.get('origin');
      const found = keyed(token, keys);
      if (found !== null)
        return found.key.isSecret ? forServer(found.key.tenant, origin) : forOrigin(found.key.tenant, origin);
      const { caller, expires } = claimsOf(token);
      if (expires <= epochMilliseconds(now)) {
        throw new Refusal({
          status: 401,
          code: 'token_expired',
          detail: 'The token has expired. Fetch a new one from your server.',
        });
      }
      const tenant = tenants.find(({ id }) => id === caller.tenantId);
      if (tenant === undefined) throw invalid();
      if (origin !== null && !isAllowedOrigin(tenant, origin)) throw wrongOrigin(origin, tenant.origins);
      return caller;
    },
    sessionOf(headers) {
      const token = tokenIn(headers.get('authorization') ?? '');
      if (token === undefined) return null;
      const found = keyed(token, keys);
      if (found !== null) return found.session;
      try {
        return claimsOf(token).session;
      } catch {
        return null;
      }
    },
    mint(caller, { now, seconds, session }) {
      const expires = epochMilliseconds(now) + seconds * 1000;
      return { token: sign(key, { caller, expires, session }), expiresAt: instantAt(expires) };
    },
  };
}

interface Key {
  readonly text: string;
  readonly tenant: Tenant;
  readonly isSecret: boolean;
}

function keysOf(tenants: readonly Tenant[]): readonly Key[] {
  return tenants.flatMap((tenant) => [
    { text: tenant.publishableKey, tenant, isSecret: false },
    { text: tenant.secretKey, tenant, isSecret: true },
  ]);
}

/** A key as it is, or with a sandbox session behind it: pages, elements and clients take it like any other key. */
function keyed(token: string, keys: readonly Key[]): { readonly key: Key; readonly session: string | null } | null {
  const exact = keys.find(({ text }) => text === token);
  if (exact !== undefined) return { key: exact, session: null };
  const key = keys.find(({ text }) => token.startsWith(`${text}-`));
  const session = token.slice((key?.text.length ?? 0) + 1);
  return key !== undefined && /^[\w-]{1,100}$/.test(session) ? { key, session } : null;
}

function tokenIn(authorization: string): string | undefined {
  return /^bearer ([\x21-\x7e]{1,2048})$/i.exec(authorization)?.[1];
}

function bearerOf(headers: Headers): string {
  const authorization = headers.get('authorization');
  if (authorization === null) {
    throw new Refusal({
      status: 401,
      code: 'credential_missing',
      detail: 'The request carries no credential. Send Authorization: Bearer with a key or a token.',
    });
  }
  const token = tokenIn(authorization);
  if (token === undefined) throw invalid();
  return token;
}

function forOrigin(tenant: Tenant, origin: string | null): Caller {
  if (origin !== null && !isAllowedOrigin(tenant, origin)) throw wrongOrigin(origin, tenant.origins);
  return { kind: 'publishable', tenantId: tenant.id };
}

function forServer(tenant: Tenant, origin: string | null): Caller {
  if (origin === null) return { kind: 'secret', tenantId: tenant.id };
  throw new Refusal({
    status: 403,
    code: 'secret_key_in_page',
    detail:
      'A secret key came from a web page, where every visitor can read it. Revoke it, and use a publishable key or a session token in pages.',
  });
}

function sign(key: string, { caller, expires, session }: Claims): string {
  const parts =
    caller.kind === 'session'
      ? ['st', caller.tenantId, caller.partyId, caller.role]
      : ['tt', caller.tenantId, caller.orderId, ''];
  const payload = base64url(JSON.stringify([...parts, expires, ...(session === DEFAULT_SESSION ? [] : [session])]));
  return `${caller.kind === 'session' ? 'st' : 'tt'}_${payload}.${signatureOf(key, payload)}`;
}

function verify(key: string, token: string): Claims {
  const [, payload, signature] = /^(?:st|tt)_([\w-]+)\.([0-9a-f]{64})$/.exec(token) ?? [];
  if (payload === undefined || signature !== signatureOf(key, payload)) throw invalid();
  const parts: unknown = JSON.parse(fromBase64url(payload));
  if (!isList(parts)) throw invalid();
  const [kind, tenantId, subject, role, expires, session = DEFAULT_SESSION] = parts;
  if (typeof tenantId !== 'string' || typeof subject !== 'string' || typeof expires !== 'number') throw invalid();
  if (typeof session !== 'string') throw invalid();
  if (kind === 'tt') return { caller: { kind: 'tracking', tenantId, orderId: subject }, expires, session };
  const known: Role | undefined = roles.find((candidate) => candidate === role);
  if (known === undefined) throw invalid();
  return { caller: { kind: 'session', tenantId, partyId: subject, role: known }, expires, session };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function signatureOf(key: string, payload: string): string {
  return hexadecimal(hmacSha256(key, payload));
}

function base64url(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64url(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)));
}

function invalid(): Refusal {
  return new Refusal({
    status: 401,
    code: 'credential_invalid',
    detail: 'The platform does not know this key or token. Check that it is whole and belongs to this platform.',
  });
}
