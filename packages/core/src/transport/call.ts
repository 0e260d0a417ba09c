import type * as z from 'zod/mini';
import { redactSecrets } from '../errors/secret.js';
import type { Credential } from './credential.js';
import type { Environment } from './environment.js';
import { writeJson } from './json-object.js';

/** What the transport must know of an operation; the contract's table of operations fits. */
export interface CallOperation<Output> {
  /** `orders.pay` */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** Below `/v1`, with `{id}` parameters. */
  readonly path: string;
  readonly credentials: readonly string[];
  readonly output: z.ZodMiniType<Output>;
}

/** One call of an operation. */
export interface Call<Output> {
  readonly operation: CallOperation<Output>;
  /** Values of the path parameters. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** Query of a GET, JSON body of the others. */
  readonly input?: object | undefined;
  /** The version the caller saw, for `If-Match`. */
  readonly version?: number | undefined;
  /** What the platform attaches to a 412: the thing as it is now. */
  readonly current?: z.ZodMiniType | undefined;
  /** A body of bytes instead of JSON, with the headers that describe it. */
  readonly upload?: UploadBody | undefined;
  /** Sends each attempt in place of the client's own `fetch`: to watch bytes on their way, or to take in what is no JSON. */
  readonly fetch?: Environment['fetch'] | undefined;
}

/** A body of bytes, and how it travels. */
export interface UploadBody {
  readonly body: Blob | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Options every method takes beside its input. */
export interface CallOptions {
  /** Gives the call up; what was sent may still have its effect, and the error says so. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt; the client's unless told. */
  readonly timeout?: number | undefined;
  /** Milliseconds for the whole call, repeats and pauses included; the client's unless told. */
  readonly deadline?: number | undefined;
  /** Your own key for a write, at most 255 visible ASCII characters; kept by the platform for 24 hours. */
  readonly idempotencyKey?: string | undefined;
  /** False: ask the platform anew, share nothing with other calls, keep nothing. Reads only. */
  readonly cache?: boolean | undefined;
}

/** The contract's date this release was made for; sent with every request. */
export const platformVersion = '2026-11-01';

/** `orders.pay` becomes `pay order`: what an error says was attempted. */
export function describeAction(operationId: string): string {
  const [resource = '', verb = ''] = operationId.split('.');
  const noun = resource.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${verb} ${verb === 'list' ? noun : noun.replace(/s$/, '').replace(/ie$/, 'y')}`;
}

/** True for a number from `lowest` up that ends somewhere. */
export function isCount(value: unknown, lowest: number): boolean {
  return typeof value === 'number' && value >= lowest && value < Infinity;
}

/** True for what can be one segment of a path. `.` and `..` would be resolved away by the URL parser, even when escaped. */
export function isIdentifier(value: unknown): boolean {
  return typeof value === 'string' && !/^(?:\s*|\.\.?)$/.test(value);
}

/** False for what no platform could make good: a name, a version or a time that is missing. `obstacle.ts` says which. */
export function isSendable(call: Call<unknown>, { signal, timeout = 1, deadline = 1 }: CallOptions): boolean {
  return (
    Object.values(call.parameters ?? {}).every(isIdentifier) &&
    (!('version' in call) || Number.isSafeInteger(call.version)) &&
    isCount(timeout, 1) &&
    isCount(deadline, 1) &&
    (signal === undefined || typeof signal.addEventListener === 'function')
  );
}

/** Sets the parameters of a path, each as one segment: an identifier never becomes another path. */
function fillPath(path: string, parameters: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(parameters[name] ?? ''));
}

/** A list of values is the same name several times; what is undefined or null is left out. */
function toQuery(input: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries<unknown>({ ...input })) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const item of items) {
      if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean')
        query.append(name, String(item));
    }
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The whole address of a call. */
export function addressOf(baseUrl: string, call: Call<unknown>): string {
  const { operation, parameters, input } = call;
  const path = parameters === undefined ? operation.path : fillPath(operation.path, parameters);
  return `${baseUrl}/v1${path}${operation.method === 'GET' && input !== undefined ? toQuery(input) : ''}`;
}

/** The JSON body of a write; undefined where there is none. */
export function bodyOf(call: Call<unknown>): string | undefined {
  if (call.operation.method === 'GET' || call.upload !== undefined || call.input === undefined) return undefined;
  return writeJson(call.input);
}

/** Headers as hooks may see them; the client writes them all itself, and puts its credential into one. */
export function visibleHeaders(
  headers: Readonly<Record<string, string>>,
  credential: Credential,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      name === 'authorization' ? '[redacted]' : redactSecrets(value, [credential.token]),
    ]),
  );
}
