import type { ProtocolError } from '../errors/protocol-error.js';
import type { ValidationError } from '../errors/validation-error.js';
import type { OrderDocument } from '../schemas/document.js';
import { uploadLimits } from '../schemas/upload-limits.js';
import type { Call, CallOptions } from '../transport/call.js';
import type { Environment } from '../transport/environment.js';
import type { Transport } from '../transport/transport.js';
import { sendWatched } from '../transport/watched-request.js';
import { hexadecimal, patienceFor, refuseInsecurePage, sha256Of, type TransferErrors } from './file-transfer.js';

/** The bytes of a paper: at most 20 MB of PDF, JPEG or PNG. */
export interface DocumentFile {
  readonly content: Blob | Uint8Array<ArrayBuffer>;
  /** The name a person will see. */
  readonly name: string;
  /** `application/pdf`, `image/jpeg` or `image/png`; a `Blob` knows its own. */
  readonly mediaType?: string | undefined;
}

/** How far an upload has come. A repeat after a broken line starts again at `sending` with 0. */
export interface UploadProgress {
  /** `hashing`: the file is read; `sending`: bytes leave; `storing`: all have left, the platform compares and files them. */
  readonly phase: 'hashing' | 'sending' | 'storing';
  /** Bytes that have left. Where a page cannot watch them (a `fetch` of your own, Node), it stays 0 until all have. */
  readonly sent: number;
  readonly total: number;
  /** Lower-case hexadecimal SHA-256 of the file, as soon as it is known. */
  readonly sha256: string | null;
}

export interface UploadOptions extends CallOptions {
  /** Called whenever the upload has come further. What it throws is ignored: it must not lose a paper. */
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

export interface UploadRequest {
  readonly call: Pick<Call<OrderDocument>, 'operation' | 'parameters'>;
  readonly file: DocumentFile;
  readonly options: UploadOptions;
  /** True where `XMLHttpRequest` reaches what the client's `fetch` reaches. */
  readonly usesOwnFetch: boolean;
  /** The classes of the caller: this file is loaded apart from them, and `instanceof` must hold. */
  readonly errors: TransferErrors;
}

/**
 * Judges a paper before a byte leaves, sends it with its SHA-256, and compares that with the one the platform computed.
 * An upload gets more time than other calls, by its size; `timeout` and `deadline` of the caller win.
 */
export async function uploadDocument(transport: Transport, request: UploadRequest): Promise<OrderDocument> {
  const { file, options, errors } = request;
  const total = file.content instanceof Blob ? file.content.size : file.content.byteLength;
  const mediaType = file.mediaType ?? (file.content instanceof Blob ? file.content.type : '');
  refuseUnfit(total, { mediaType, errors });
  let sha256: string | null = null;
  const tell = (phase: UploadProgress['phase'], sent: number): void => {
    if (options.signal?.aborted === true) return;
    try {
      options.onProgress?.({ phase, sent, total, sha256 });
    } catch {
      // A page that cannot draw its bar still gets its paper filed.
    }
  };
  tell('hashing', 0);
  const content = await bytesOf(file.content, errors);
  refuseInsecurePage({ verb: 'upload', ...errors });
  const digest = await sha256Of(content);
  sha256 = hexadecimal(digest);
  const { policy } = transport.options;
  const patience = patienceFor(total);
  const upload = {
    body: content,
    headers: {
      'content-type': mediaType,
      'content-digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:`,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
  };
  const stored = await transport.send(
    { ...request.call, upload, fetch: watchedFetch({ ...request, transport, content, tell }) },
    {
      ...options,
      timeout: options.timeout ?? policy.timeout + patience,
      deadline: options.deadline ?? policy.deadline + 2 * patience,
    },
  );
  if (stored.file?.sha256.toLowerCase() !== sha256) throw damaged(errors);
  return stored;
}

interface Watched extends Pick<UploadRequest, 'usesOwnFetch'> {
  readonly transport: Transport;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly tell: (phase: UploadProgress['phase'], sent: number) => void;
}

/** Sends through the client's own `fetch` where bytes cannot be watched: then only start and end are told. */
function watchedFetch({ usesOwnFetch, transport, content, tell }: Watched): Environment['fetch'] {
  const { environment, policy } = transport.options;
  const total = content.byteLength;
  const onSent = (bytes: number): void => {
    tell(bytes < total ? 'sending' : 'storing', bytes);
  };
  return async (url, init) => {
    tell('sending', 0);
    if (usesOwnFetch && typeof XMLHttpRequest === 'function') {
      const watch = { onSent, stallAfter: policy.timeout, schedule: environment.schedule };
      return await sendWatched(url, { ...init, body: content }, watch);
    }
    const response = await environment.fetch(url, init);
    tell('storing', total);
    return response;
  };
}

function refuseUnfit(size: number, { mediaType, errors }: { mediaType: string; errors: TransferErrors }): void {
  const allowed: readonly string[] = uploadLimits.mediaTypes;
  if (size > uploadLimits.maximumBytes) throw unfit('too_large', 'it is larger than 20 MB', errors);
  if (size === 0) throw unfit('empty', 'it is empty', errors);
  if (!allowed.includes(mediaType))
    throw unfit('media_type', `its type is ${mediaType === '' ? 'unknown' : mediaType}`, errors);
}

/** A file that was moved or changed after it was chosen can no longer be read. */
async function bytesOf(content: DocumentFile['content'], errors: TransferErrors): Promise<Uint8Array<ArrayBuffer>> {
  if (!(content instanceof Blob)) return content;
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    throw unfit('unreadable', 'it can no longer be read', errors);
  }
}

type Unfitness = 'too_large' | 'empty' | 'media_type' | 'unreadable';

function unfit(code: Unfitness, reason: string, errors: TransferErrors): ValidationError {
  return new errors.ValidationError({
    action: 'upload document',
    reason,
    remedy: `Choose a file of at most 20 MB and of one of the types ${uploadLimits.mediaTypes.join(', ')}`,
    code: 'upload_invalid',
    outcome: 'not_sent',
    errors: [{ pointer: '', code, message: reason }],
  });
}

function damaged(errors: TransferErrors): ProtocolError {
  return new errors.ProtocolError({
    action: 'upload document',
    reason: 'the platform stored other bytes than were sent',
    remedy: 'Upload the file again',
    code: 'upload_invalid',
    outcome: 'unknown',
    retryable: true,
  });
}
