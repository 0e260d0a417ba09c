import type { CredentialKind, ReadableFile } from '@ip-portal/core/model';
import type { Caller } from '../domain/access.js';
import { Refusal } from '../domain/refusal.js';
import type { Schema } from '../domain/schema-faults.js';
import type { SessionWorld, Store } from '../store/memory.js';
import type { CredentialReader } from './credential.js';
import type { ReadyEvents } from './event-stream.js';
import type { ListingFinder } from './listing-finder.js';
import { queryReaderFor } from './query.js';
import { parseWith, refuseFields } from './request-body.js';

/** What handlers share besides the world. */
export interface Services {
  readonly credentials: CredentialReader;
  readonly finder: ListingFinder;
}

/** A request whose caller is known and whose body is read; `input` is still raw. */
export interface RawCall {
  readonly world: SessionWorld;
  readonly store: Store;
  readonly services: Services;
  readonly caller: Caller;
  readonly parameters: Readonly<Record<string, string>>;
  readonly input: unknown;
  readonly headers: Headers;
  readonly url: URL;
  /** Name of the sandbox session that answers. */
  readonly sandboxSession: string;
  /** The bytes of an upload; empty for all other operations. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A call as a handler gets it. */
export interface Call<Input> extends RawCall {
  readonly input: Input;
}

/** JSON in UTF-8 whose ETag is known before it is made; who has that ETag already spares the making. */
export class ReadyJson {
  readonly etag: string;
  readonly write: () => Uint8Array<ArrayBuffer>;

  constructor(etag: string, write: () => Uint8Array<ArrayBuffer>) {
    this.etag = etag;
    this.write = write;
  }
}

/** A file as an answer; its SHA-256 is its ETag. */
export class ReadyFile {
  readonly file: ReadableFile;
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(file: ReadableFile, bytes: Uint8Array<ArrayBuffer>) {
    this.file = file;
    this.bytes = bytes;
  }
}

/** An operation of the contract's table. */
interface Operation<Input extends Schema<unknown> | null, Output> {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly credentials: readonly CredentialKind[];
  readonly input: Input;
  readonly output: Schema<Output>;
  readonly status: number;
  readonly takes: 'json' | 'bytes';
  readonly ifMatch: boolean;
}

/** An operation with its handler, its input type forgotten: what the dispatcher works on. */
export interface Route {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly credentials: readonly CredentialKind[];
  readonly ifMatch: boolean;
  readonly takes: 'json' | 'bytes';
  readonly readQuery: ((search: URLSearchParams) => Record<string, unknown>) | null;
  readonly run: (call: RawCall) => unknown;
}

/** A route of an operation with input: the input is parsed with the contract's schema before the handler sees it. */
export function routeWithInput<Input, Output>(
  operation: Operation<Schema<Input>, Output>,
  handle: (call: Call<Input>) => NoInfer<Output> | ReadyJson | ReadyEvents,
): Route {
  const { input } = operation;
  return {
    ...commonOf(operation),
    run: (call) => handle({ ...call, input: parseWith(input, call.input ?? {}) }),
  };
}

/** A route of an operation without input. */
export function route<Output>(operation: Operation<null, Output>, handle: (call: RawCall) => NoInfer<Output>): Route {
  const run = (call: RawCall): unknown => {
    refuseFields(call.input);
    return handle(call);
  };
  return { ...commonOf(operation), run };
}

function commonOf(operation: Operation<Schema<unknown> | null, unknown>) {
  const { id, method, path, status, credentials, takes, ifMatch, input } = operation;
  const readQuery = method === 'GET' ? queryReaderFor(input) : null;
  return { id, method, path, status, credentials, takes, ifMatch, readQuery };
}

/** A parameter of the path, decoded by the router. */
export function parameterOf(call: RawCall, name: string): string {
  return call.parameters[name] ?? '';
}

/**
 * Compares `If-Match` with the version as it is now: 412 with the fresh object in `current` when they differ.
 * `"3"`, `W/"3"`, `"3-anything"` and `3` all mean version 3; `*` means any.
 */
export function requireVersion(call: RawCall, version: number, current: () => unknown): void {
  const asked = call.headers.get('if-match');
  if (asked === null || asked.trim() === '*') return;
  const versions = asked.split(',').map((tag) => /^\s*(?:W\/)?"?(\d{1,15})(?:-[\w-]+)?"?\s*$/.exec(tag)?.[1]);
  if (versions.includes(String(version))) return;
  throw new Refusal({
    status: 412,
    code: 'stale_version',
    detail: `The object is at version ${version} by now. Read \`current\`, and decide again.`,
    members: { current: current() },
  });
}
