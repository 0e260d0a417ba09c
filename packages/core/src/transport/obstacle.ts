import { AuthenticationError } from '../errors/authentication-error.js';
import { ConfigurationError } from '../errors/configuration-error.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isPortalError } from '../errors/is-portal-error.js';
import type { PortalError } from '../errors/portal-error.js';
import { ProtocolError } from '../errors/protocol-error.js';
import { describeGiven } from '../errors/secret.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { ValidationError, type FieldError } from '../errors/validation-error.js';
import {
  bodyOf,
  describeAction,
  isCount,
  isIdentifier,
  type Call,
  type CallOperation,
  type CallOptions,
} from './call.js';
import { isToken } from './credential.js';
import { isJsonObject } from './json-object.js';
import type { ListFault } from './page.js';

const optionNames: Readonly<Record<string, string>> = {
  publishable: '`publishableKey`',
  session: '`getSession`',
  tracking: '`trackingToken`',
  secret: 'a server client with `secretKey`',
};

/** Nobody is there in whose name the call could be sent. `hasSession`: the client knows how to ask for somebody. */
export function noCredential({ id, credentials }: CallOperation<unknown>, hasSession: boolean): PortalError {
  const action = describeAction(id);
  if (hasSession && credentials.includes('session'))
    return new AuthenticationError({
      action,
      reason: 'nobody is signed in',
      remedy: 'Let the person sign in, then call again',
      code: 'session_unavailable',
      outcome: 'not_sent',
    });
  const remedy = `Create the client with one of: ${credentials.map((kind) => optionNames[kind] ?? kind).join(', ')}`;
  // Everybody may do it who has the key of a page: nobody is to sign in for it.
  if (credentials.includes('publishable'))
    return new ConfigurationError({ action, option: 'publishableKey', given: undefined, reason: 'is missing', remedy });
  return new AuthenticationError({
    action,
    reason: 'this client holds no credential that may do it',
    remedy,
    code: 'credential_missing',
    outcome: 'not_sent',
  });
}

/** Another person may have signed in since the call was made. */
export function wasReset(action: string): AuthenticationError {
  return new AuthenticationError({
    action,
    reason: 'the client was reset before it was sent',
    remedy: 'Repeat it for whoever is signed in now',
    code: 'session_unavailable',
    outcome: 'not_sent',
  });
}

/** Why there is no token: `getSession` threw or took too long, or resolved to something else, or to what must not be sent. */
export type SessionFault = { readonly cause: unknown } | { readonly given: unknown } | { readonly unsafe: string };

const sessionFailed = { action: 'open a session', code: 'session_failed', outcome: 'not_sent' } as const;

/** Whether somebody is signed in is not known: whoever mints the tokens failed, or answered something else. */
export function noSession(fault: SessionFault): PortalError {
  if ('unsafe' in fault) return unsafeAddress(fault.unsafe);
  if ('given' in fault) return noGrant(fault.given);
  const { cause } = fault;
  const { name, message } = cause instanceof Error ? cause : { name: '', message: String(cause) };
  const Failure = name === 'TimeoutError' ? TimeoutError : ConnectionError;
  return new Failure({
    ...sessionFailed,
    reason: `\`getSession\` failed: ${message.replace(/\.$/, '')}`,
    remedy: 'Check the address of your server that mints sessions; it must not use this client',
    // What this package says of itself is known; all else may be over in a moment.
    retryable: isPortalError(cause) ? cause.retryable : true,
    cause,
  });
}

/** Names what came, and nothing of what it holds: it may be a token. */
function noGrant(given: unknown): PortalError {
  return new ProtocolError({
    ...sessionFailed,
    reason: `\`getSession\` did not resolve to \`{ token, expiresAt }\` (given: ${describeGrant(given)})`,
    remedy: 'Return what `sessions.create` of your server answered, or null while nobody is signed in',
    retryable: true,
  });
}

function describeGrant(given: unknown): string {
  if (!isJsonObject(given)) return given === undefined ? 'nothing' : `a value of type ${typeof given}`;
  const members = Object.keys(given).slice(0, 5);
  if (!members.includes('token') || !members.includes('expiresAt'))
    return `an object of ${members.join(', ') || 'nothing'}`;
  return isToken(given['token'])
    ? 'an `expiresAt` that is no date'
    : 'a `token` that is not 6 to 4096 characters a header can carry';
}

function unsafeAddress(baseUrl: string): PortalError {
  return new ConfigurationError({
    action: 'open a session',
    option: 'baseUrl',
    given: new URL(baseUrl).origin,
    reason: 'would send the token of `getSession` over plain http',
    remedy: 'Give the https address of the platform, or use a test key or token',
  });
}

/** What keeps a call from being sent, whoever makes it; undefined where that is not known. */
export function obstacleTo(call: Call<unknown>, options: CallOptions): PortalError | undefined {
  const errors = [...faultyIdentifiers(call), ...faultyVersion(call)];
  if (errors.length > 0)
    return refusedInput(call, {
      reason: errors.map(({ message }) => message).join(', and '),
      remedy:
        'version' in call ? 'Give what you read, with its `id` and `version`' : 'Give the identifier as you read it',
      errors,
    });
  return wrongOption(call, options) ?? unwritableBody(call);
}

interface Refused {
  readonly reason: string;
  readonly remedy: string;
  readonly errors: readonly FieldError[];
  readonly cause?: unknown;
}

function refusedInput({ operation }: Call<unknown>, refused: Refused): PortalError {
  const action = describeAction(operation.id);
  return new ValidationError({ ...refused, action, code: 'input_invalid', outcome: 'not_sent' });
}

function faultyIdentifiers({ operation, parameters = {} }: Call<unknown>): readonly FieldError[] {
  return Object.entries<unknown>(parameters).flatMap(([name, value]) => {
    if (isIdentifier(value) && isWritable(value)) return [];
    const isMissing = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
    const fault = isMissing ? 'is missing' : typeof value === 'string' ? 'is no identifier' : 'is not a text';
    const message = `\`${name}\` in \`${operation.path}\` ${fault} (given: ${describeGiven(value)})`;
    return [{ pointer: `/${name}`, code: isMissing ? 'required' : 'malformed', message }];
  });
}

/** Half a character cannot be written in an address. */
function isWritable(value: unknown): boolean {
  try {
    return encodeURIComponent(String(value)) !== '';
  } catch {
    return false;
  }
}

function faultyVersion(call: Call<unknown>): readonly FieldError[] {
  const { version }: { readonly version?: unknown } = call;
  if (!('version' in call) || Number.isSafeInteger(version)) return [];
  const isMissing = version === undefined || version === null;
  const message = `\`version\` ${isMissing ? 'is missing' : 'is no whole number'} (given: ${describeGiven(version)})`;
  return [{ pointer: '/version', code: isMissing ? 'required' : 'malformed', message }];
}

function wrongOption({ operation }: Call<unknown>, options: CallOptions): PortalError | undefined {
  const action = describeAction(operation.id);
  for (const option of ['timeout', 'deadline'] as const) {
    const given = options[option];
    if (given !== undefined && !isCount(given, 1))
      return new ConfigurationError({
        action,
        option,
        given,
        reason: 'is no time',
        remedy: 'Give milliseconds, 1 or more',
      });
  }
  const { signal } = options;
  if (signal === undefined || signal instanceof AbortSignal) return undefined;
  return new ConfigurationError({
    action,
    option: 'signal',
    given: signal,
    reason: 'is no `AbortSignal`',
    remedy: 'Give the `signal` of an `AbortController`',
  });
}

function unwritableBody(call: Call<unknown>): PortalError | undefined {
  try {
    bodyOf(call);
    return undefined;
  } catch (cause) {
    const detail = cause instanceof RangeError && /stack/i.test(cause.message) ? 'it holds itself' : String(cause);
    const message = `the input cannot be written as JSON: ${detail.replace(/^\w+: /, '')}`;
    const remedy = 'Give texts, finite numbers, true, false, null, dates, and lists and objects of them';
    return refusedInput(call, {
      reason: message,
      remedy,
      errors: [{ pointer: '', code: 'malformed', message }],
      cause,
    });
  }
}

/** Why a list cannot be gone through. */
export function listObstacle(fault: ListFault, { operation }: Call<unknown>): PortalError {
  const action = describeAction(operation.id);
  if (fault !== 'cursor')
    return new ConfigurationError({
      action,
      option: 'limit',
      given: fault.limit,
      reason: 'is no limit',
      remedy: 'Give `toArray` the most items you want, 0 or more: a list may have no end',
    });
  return new ProtocolError({
    action,
    reason: 'the platform gave the same cursor twice',
    remedy: 'Stop here and report it to the platform: going on would never end',
    code: 'page_cursor_repeated',
    outcome: 'rejected',
  });
}
