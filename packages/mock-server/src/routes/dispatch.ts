import { addDuration, uploadLimits } from '@ip-portal/core/model';
import type { Caller } from '../domain/access.js';
import { runUntil } from '../domain/clock.js';
import { Refusal } from '../domain/refusal.js';
import { hexadecimal, sha256 } from '../domain/sha256.js';
import { ConnectionDropped, type FaultEffect, type Faults } from '../faults/fault-rule.js';
import type { Session } from '../store/session.js';
import type { Answer } from './answer.js';
import { eventStream, ReadyEvents } from './event-stream.js';
import { parseJson, readBytes, readJsonText } from './request-body.js';
import { ReadyFile, ReadyJson, type RawCall, type Route, type Services } from './route.js';
import { shortHash } from './short-hash.js';

/** How long an answer is kept for its idempotency key. */
const KEY_LIFE = 'PT24H';

/** Encoded pages one session keeps. */
const MOST_PAGES = 256;

/** One request on its way through the platform. */
export interface Dispatch {
  readonly request: Request;
  readonly url: URL;
  readonly parameters: Readonly<Record<string, string>>;
  readonly session: Session;
  readonly services: Services;
  readonly faults: Faults;
  /** Null where nothing can wait. */
  readonly wait: ((milliseconds: number) => Promise<void>) | null;
}

interface ReadBody {
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const noBody: ReadBody = { text: '', bytes: new Uint8Array(0) };

/** Takes a request through an operation: faults, credential, body, idempotency, precondition, transaction. */
export async function dispatch(route: Route, work: Dispatch): Promise<Answer> {
  const effects = work.faults.strike({ operation: route.id, method: route.method, path: work.url.pathname });
  if (effects.length > 0) await suffer(effects, work);
  const { credentials } = work.services;
  const caller = credentials.read(work.request.headers, work.session.store.world.now);
  checkCredential(route, caller);
  const answer = route.method === 'GET' ? read(route, { ...work, caller }) : await write(route, { ...work, caller });
  if (effects.some((effect) => effect.kind === 'drop' && effect.when === 'after_commit')) throw new ConnectionDropped();
  const cut = effects.find((effect) => effect.kind === 'truncate');
  return cut === undefined ? answer : { ...answer, cutAfter: cut.bytes };
}

async function suffer(effects: readonly FaultEffect[], { wait }: Dispatch): Promise<void> {
  for (const effect of effects) {
    if (effect.kind === 'latency') await wait?.(effect.milliseconds);
    if (effect.kind === 'drop' && effect.when === 'before_commit') throw new ConnectionDropped();
    if (effect.kind === 'problem') {
      const { status, code, retryAfter } = effect;
      const detail = 'A fault rule of the sandbox asked for this answer. Remove the rule to go on.';
      throw new Refusal({
        status,
        code,
        detail,
        retryable: status === 429 || status >= 500,
        ...(retryAfter === null ? {} : { retryAfter }),
      });
    }
  }
}

function checkCredential(route: Route, caller: Caller): void {
  if (route.credentials.includes(caller.kind)) return;
  throw new Refusal({
    status: 403,
    code: 'credential_not_allowed',
    detail: `${route.id} takes ${route.credentials.join(', ')} credentials, not ${caller.kind}. Use one of those.`,
  });
}

function read(route: Route, work: Dispatch & { caller: Caller }): Answer {
  const input = route.readQuery?.(work.url.searchParams);
  const result = route.run(callOf(work, { input, body: noBody }));
  if (result instanceof ReadyJson) {
    const etag = `"${result.etag}"`;
    if (isKnown(work.request, etag)) return notModified(etag);
    return { status: route.status, body: encodedPage(work.session, result), etag };
  }
  if (result instanceof ReadyFile) return fileAnswer(result, work.request);
  if (result instanceof ReadyEvents) return streamAnswer(result, work);
  const body = JSON.stringify(result);
  const etag = `"${versionPrefix(result)}${shortHash(body)}"`;
  return isKnown(work.request, etag) ? notModified(etag) : { status: route.status, body, etag };
}

function encodedPage({ pages }: Session, page: ReadyJson): Uint8Array<ArrayBuffer> {
  const known = pages.get(page.etag);
  if (known !== undefined) return known;
  const bytes = page.write();
  if (pages.size >= MOST_PAGES) pages.clear();
  pages.set(page.etag, bytes);
  return bytes;
}

function streamAnswer(events: ReadyEvents, { request, session, services, wait }: Dispatch): Answer {
  const isWelcome = (): boolean => {
    try {
      services.credentials.read(request.headers, session.store.world.now);
      return true;
    } catch {
      return false;
    }
  };
  const body = eventStream(events, { session, signal: request.signal, isWelcome, wait });
  // A proxy that keeps answers back until they are whole would keep this one for ever.
  const headers = { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' };
  return { status: 200, body, etag: null, headers };
}

/** This very file or none, where the caller names the one it expects: another one is no damage, but another one. */
function fileAnswer({ file, bytes }: ReadyFile, request: Request): Answer {
  const etag = `"${file.sha256}"`;
  const expected = request.headers.get('if-match')?.split(',') ?? ['*'];
  if (!expected.some((tag) => tag.trim() === '*' || tag.trim().toLowerCase() === etag)) {
    throw new Refusal({
      status: 412,
      code: 'file_replaced',
      detail: 'Another file has taken the place of the one you ask for. Read the checklist again.',
    });
  }
  if (isKnown(request, etag)) return notModified(etag);
  const digest = file.sha256.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Digest': `sha-256=:${btoa(digest)}:`,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percentOf)}`,
  };
  return { status: 200, body: bytes, etag, headers };
}

/** What `encodeURIComponent` leaves and RFC 8187 does not. */
function percentOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** A version in front, so that the ETag of what was read is good for `If-Match` too. */
function versionPrefix(result: unknown): string {
  const version = typeof result === 'object' && result !== null && 'version' in result ? result.version : undefined;
  return typeof version === 'number' ? `${version}-` : '';
}

/** True where the caller has this very answer already. */
function isKnown(request: Request, etag: string): boolean {
  const asked = request.headers.get('if-none-match');
  return (
    asked !== null && asked.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
  );
}

function notModified(etag: string): Answer {
  return { status: 304, body: '', etag };
}

async function write(route: Route, work: Dispatch & { caller: Caller }): Promise<Answer> {
  const { request, session, caller } = work;
  const key = idempotencyKey(request.headers);
  const scope = key === null ? null : `${scopeOf(caller)} ${key}`;
  if (scope !== null && session.inFlight.has(scope)) {
    throw new Refusal({
      status: 409,
      code: 'request_in_progress',
      detail: 'A request with this idempotency key is still being handled. Repeat it in a moment.',
      retryable: true,
      retryAfter: 1,
    });
  }
  if (scope !== null) session.inFlight.add(scope);
  try {
    const body =
      route.takes === 'bytes'
        ? { text: '', bytes: await readBytes(request, uploadLimits.maximumBytes) }
        : { text: await readJsonText(request), bytes: noBody.bytes };
    const fingerprint = scope === null ? '' : fingerprintOf(work, body);
    return session.store.transaction(
      () =>
        (scope === null ? undefined : replay(session, scope, fingerprint)) ??
        perform(route, work, { body, scope, fingerprint }),
    );
  } finally {
    if (scope !== null) session.inFlight.delete(scope);
  }
}

/** Runs the operation; what it set off at once (scripted actors, notifications) belongs to the same transaction. */
function perform(
  route: Route,
  work: Dispatch & { caller: Caller },
  how: { body: ReadBody; scope: string | null; fingerprint: string },
): Answer {
  const { request, session } = work;
  const { world } = session.store;
  if (route.ifMatch && !request.headers.has('if-match')) {
    throw new Refusal({
      status: 428,
      code: 'precondition_required',
      detail:
        'This change needs If-Match with the version you saw, so that nobody decides on what has changed meanwhile. Read the object, and send its version.',
    });
  }
  const input = how.body.text === '' ? undefined : parseJson(how.body.text);
  const result = route.run(callOf(work, { input, body: how.body }));
  const body = JSON.stringify(result);
  runUntil(world, world.now);
  const answer = { status: route.status, body, etag: null } as const;
  // Only effects are kept: a refusal changed nothing, so the same key may be used for the corrected request.
  if (how.scope !== null)
    world.answers.set(how.scope, {
      ...answer,
      fingerprint: how.fingerprint,
      expiresAt: addDuration(world.now, KEY_LIFE),
    });
  return answer;
}

function replay(session: Session, scope: string, fingerprint: string): Answer | undefined {
  const { world } = session.store;
  const stored = world.answers.get(scope);
  if (stored === undefined || stored.expiresAt <= world.now) return undefined;
  if (stored.fingerprint !== fingerprint) {
    throw new Refusal({
      status: 409,
      code: 'idempotency_conflict',
      detail: 'This idempotency key was used for another request. Use a new key for a new intent.',
    });
  }
  return { status: stored.status, body: stored.body, etag: stored.etag, headers: { 'Idempotency-Replayed': 'true' } };
}

function callOf(work: Dispatch & { caller: Caller }, { input, body }: { input: unknown; body: ReadBody }): RawCall {
  const { session, services, caller, parameters, url, request } = work;
  return {
    world: session.store.world,
    store: session.store,
    services,
    caller,
    parameters,
    input,
    headers: request.headers,
    url,
    sandboxSession: session.id,
    bytes: body.bytes,
  };
}

/** Keys are told apart by who sends them: the same key of another party or partner is another key. */
function scopeOf(caller: Caller): string {
  switch (caller.kind) {
    case 'session':
      return `session ${caller.tenantId} ${caller.partyId} ${caller.role}`;
    case 'tracking':
      return `tracking ${caller.tenantId} ${caller.orderId}`;
    case 'publishable':
    case 'secret':
      return `${caller.kind} ${caller.tenantId}`;
  }
}

/** A key as RFC 8941 quotes it, or bare. */
function idempotencyKey(headers: Headers): string | null {
  const given = headers.get('idempotency-key');
  if (given === null) return null;
  const key = /^"([\x20-\x7e]{1,255})"$|^([\x21-\x7e]{1,255})$/.exec(given.trim());
  if (key !== null) return key[1] ?? key[2] ?? null;
  throw new Refusal({
    status: 400,
    code: 'idempotency_key_malformed',
    detail: 'An idempotency key is 1 to 255 visible ASCII characters. Use a UUID.',
  });
}

/** The request as far as it decides the effect. The version seen is part of it: another version is another intent. */
function fingerprintOf({ request, url }: Dispatch, { text, bytes }: ReadBody): string {
  const content = bytes.byteLength === 0 ? text : hexadecimal(sha256(bytes));
  return hexadecimal(sha256(`${request.method} ${url.pathname} ${request.headers.get('if-match') ?? ''}\n${content}`));
}
