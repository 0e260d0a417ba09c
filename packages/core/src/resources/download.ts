import type { OrderDocument, ReadableFile } from '../schemas/document.js';
import { uploadLimits } from '../schemas/upload-limits.js';
import type { Call, CallOptions } from '../transport/call.js';
import { drop } from '../transport/drop.js';
import type { Environment } from '../transport/environment.js';
import type { Transport } from '../transport/transport.js';
import { hexadecimal, patienceFor, refuseInsecurePage, sha256Of, type TransferErrors } from './file-transfer.js';

/** A paper that was read: the very bytes whose SHA-256 stands in the checklist. */
export interface DownloadedDocument {
  /** Of the type below. */
  readonly content: Blob;
  /** Fit for a file system: one segment, without characters that hide or turn text, and with the ending of its type. */
  readonly name: string;
  /** `application/pdf`, `image/jpeg` or `image/png`; `application/octet-stream` for all else, which nothing runs or shows. */
  readonly mediaType: string;
}

/** How far a download has come. A repeat after a broken line starts again with 0. */
export interface DownloadProgress {
  /** `receiving`: bytes arrive; `checking`: all are here, their SHA-256 is compared with the checklist's. */
  readonly phase: 'receiving' | 'checking';
  readonly received: number;
  readonly total: number;
}

export interface DownloadOptions extends CallOptions {
  /** Called whenever the download has come further. What it throws is ignored. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
}

export interface DownloadRequest {
  readonly call: Call<unknown>;
  readonly readable: OrderDocument['readable'];
  readonly options: DownloadOptions;
  readonly errors: TransferErrors;
}

/**
 * Takes a paper in, and hands it over only if it is the one the checklist names. A download gets more time than other reads,
 * by its size; `timeout` and `deadline` of the caller win.
 */
export async function downloadDocument(transport: Transport, request: DownloadRequest): Promise<DownloadedDocument> {
  const { call, options, errors } = request;
  const file = fit(request.readable, errors);
  refuseInsecurePage({ verb: 'download', ...errors });
  const sha256 = file.sha256.toLowerCase();
  const tell = (phase: DownloadProgress['phase'], received: number): void => {
    if (options.signal?.aborted === true) return;
    try {
      options.onProgress?.({ phase, received, total: file.size });
    } catch {
      // A page that cannot draw its bar still gets its paper.
    }
  };
  let content: Uint8Array<ArrayBuffer> | undefined;
  const { environment, policy } = transport.options;
  const fetch: Environment['fetch'] = async (url, init) => {
    const headers = new Headers(init.headers);
    headers.set('accept', '*/*');
    // This file or none: one that was replaced meanwhile must not look like one that was tampered with.
    headers.set('if-match', `"${sha256}"`);
    tell('receiving', 0);
    const response = await environment.fetch(url, { ...init, headers });
    if (!response.ok) return response;
    const onReceived = (received: number): void => {
      tell('receiving', received);
    };
    content = await takeIn(response, { size: file.size, signal: init.signal, onReceived });
    return new Response('{}', { headers: response.headers });
  };
  const patience = patienceFor(file.size);
  await transport.send(
    { ...call, fetch },
    {
      ...options,
      cache: false,
      timeout: options.timeout ?? policy.timeout + patience,
      deadline: options.deadline ?? policy.deadline + 2 * patience,
    },
  );
  tell('checking', file.size);
  if (content === undefined || hexadecimal(await sha256Of(content)) !== sha256) throw differing(errors);
  const mediaType = uploadLimits.mediaTypes.find((type) => type === file.mediaType) ?? 'application/octet-stream';
  return { content: new Blob([content], { type: mediaType }), name: fileName(file.name, mediaType), mediaType };
}

interface Intake {
  readonly size: number;
  readonly signal: AbortSignal | null | undefined;
  readonly onReceived: (bytes: number) => void;
}

/** The bytes of an answer as they arrive. Undefined as soon as there are more than there may be: it is another file then. */
async function takeIn(
  response: Response,
  { size, signal, onReceived }: Intake,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const content = new Uint8Array(size);
  let received = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    // What was given up is an abort, whatever the reader says.
    if (signal?.aborted === true) throw new DOMException('The download was given up.', 'AbortError');
    if (done) break;
    if (received + value.length > size) {
      // Whatever becomes of the rest, it is not waited for.
      void drop(reader);
      return undefined;
    }
    content.set(value, received);
    received += value.length;
    onReceived(received);
  }
  return received === size ? content : undefined;
}

/** What the checklist says can be read, if it can be: refused before anything is asked for. */
function fit(readable: OrderDocument['readable'], { ValidationError }: TransferErrors): ReadableFile {
  const fault = readable ? faultOf(readable) : { code: 'required', reason: 'there is nothing to read of this paper' };
  if (readable && fault === null) return readable;
  const { code = '', reason = '' } = fault ?? {};
  throw new ValidationError({
    action: 'download document',
    reason,
    remedy: 'Read the checklist again, and download papers whose `readable` is set',
    code: 'download_invalid',
    outcome: 'not_sent',
    errors: [{ pointer: '/readable', code, message: reason }],
  });
}

function faultOf({ size, sha256 }: ReadableFile): { readonly code: string; readonly reason: string } | null {
  if (size > uploadLimits.maximumBytes) return { code: 'too_large', reason: 'it is larger than 20 MB' };
  const isTold = Number.isSafeInteger(size) && size >= 0 && /^[0-9a-f]{64}$/i.test(sha256);
  return isTold ? null : { code: 'malformed', reason: 'the checklist tells no usable size and SHA-256 of it' };
}

function differing({ ProtocolError }: TransferErrors): InstanceType<TransferErrors['ProtocolError']> {
  return new ProtocolError({
    action: 'download document',
    reason: 'what arrived is not the file whose SHA-256 stands in the checklist',
    remedy: 'Sign nothing on the strength of it, and ask the platform which file is the paper',
    code: 'download_invalid',
    outcome: 'rejected',
    retryable: false,
  });
}

const endings: Readonly<Record<string, RegExp>> = {
  'application/pdf': /\.pdf$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
};

/** The other side chose the name: it must not lead elsewhere, look like another one, or make a program of a paper. */
function fileName(given: string, mediaType: string): string {
  const clean = given
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*/\\]/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .slice(0, 150);
  const name = clean === '' ? 'paper' : clean;
  const ending = mediaType in endings ? (mediaType.split('/')[1] ?? 'bin').replace('jpeg', 'jpg') : 'bin';
  return endings[mediaType]?.test(name) === true ? name : `${name}.${ending}`;
}
