import { AuthenticationError } from '../errors/authentication-error.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isPortalError } from '../errors/is-portal-error.js';
import type { PortalError } from '../errors/portal-error.js';
import { ProtocolError } from '../errors/protocol-error.js';
import { describeGiven } from '../errors/secret.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { describeAction, type CallOperation } from './call.js';
import { isJsonObject } from './json-object.js';
import type { SessionFault } from './session.js';

const optionNames: Readonly<Record<string, string>> = {
  publishable: '`publishableKey`',
  session: '`getSession`',
  tracking: '`trackingToken`',
  secret: 'a server client with `secretKey`',
};

/** Nobody is there in whose name the call could be sent. `hasSession`: the client knows how to ask for somebody. */
export function noCredential({ id, credentials }: CallOperation<unknown>, hasSession: boolean): AuthenticationError {
  const isForSomebody = hasSession && credentials.includes('session');
  return new AuthenticationError({
    action: describeAction(id),
    reason: isForSomebody ? 'nobody is signed in' : 'this client holds no credential that may do it',
    remedy: isForSomebody
      ? 'Let the person sign in, then call again'
      : `Create the client with one of: ${credentials.map((kind) => optionNames[kind] ?? kind).join(', ')}`,
    code: 'session_unavailable',
    outcome: 'not_sent',
  });
}

const sessionFailed = { action: 'open a session', code: 'session_failed', outcome: 'not_sent' } as const;

/** Whether somebody is signed in is not known: whoever mints the tokens failed, or answered something else. */
export function noSession(fault: SessionFault): PortalError {
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

/** Names what came, and nothing of what it holds. */
function noGrant(given: unknown): PortalError {
  const what = isJsonObject(given) ? `an object of ${Object.keys(given).slice(0, 5).join(', ')}` : describeGiven(given);
  return new ProtocolError({
    ...sessionFailed,
    reason: `\`getSession\` did not resolve to \`{ token, expiresAt }\` (given: ${what})`,
    remedy: 'Return what `sessions.create` of your server answered, or null while nobody is signed in',
    retryable: true,
  });
}
