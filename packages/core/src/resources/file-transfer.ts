import type { ConfigurationError } from '../errors/configuration-error.js';
import type { ProtocolError } from '../errors/protocol-error.js';
import type { ValidationError } from '../errors/validation-error.js';

/** The classes of the caller: what moves files is loaded apart from them, and `instanceof` must hold. */
export interface TransferErrors {
  readonly ConfigurationError: typeof ConfigurationError;
  readonly ProtocolError: typeof ProtocolError;
  readonly ValidationError: typeof ValidationError;
}

/** Bytes a millisecond of the slowest line a file is waited for on (32 KB a second). */
const slowestLine = 32;

/** Milliseconds a file of this size may take longer than other calls. */
export function patienceFor(size: number): number {
  return size / slowestLine;
}

/** Browsers offer hashing on secure pages only; a paper must not travel over plain http anyway. */
export function refuseInsecurePage({
  verb,
  ConfigurationError,
}: Pick<TransferErrors, 'ConfigurationError'> & { readonly verb: 'upload' | 'download' }): void {
  if ('subtle' in crypto) return;
  throw new ConfigurationError({
    option: 'location',
    given: 'a page served over plain http',
    reason: `cannot ${verb} papers`,
    remedy: 'Serve the page over https',
  });
}

export async function sha256Of(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', content));
}

/** Lower-case hexadecimal. */
export function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
