import type { ConfigurationError } from '../errors/configuration-error.js';
import type { ProtocolError } from '../errors/protocol-error.js';
import type { ValidationError } from '../errors/validation-error.js';
import type { OrderDocument } from '../schemas/document.js';
import { uploadLimits } from '../schemas/upload-limits.js';
import type { Call } from '../transport/call.js';

/** The bytes of a paper: at most 20 MB of PDF, JPEG or PNG. */
export interface DocumentFile {
  readonly content: Blob | Uint8Array<ArrayBuffer>;
  /** The name a person will see. */
  readonly name: string;
  /** `application/pdf`, `image/jpeg` or `image/png`; a `Blob` knows its own. */
  readonly mediaType?: string | undefined;
}

interface PreparedUpload extends NonNullable<Call<unknown>['upload']> {
  /** Throws when what the platform stored is not what was sent. */
  readonly check: (stored: OrderDocument) => void;
}

/** The classes of the caller: this file is loaded apart from them, and `instanceof` must hold. */
interface UploadErrors {
  readonly ConfigurationError: typeof ConfigurationError;
  readonly ProtocolError: typeof ProtocolError;
  readonly ValidationError: typeof ValidationError;
}

/** Judges a paper before a byte leaves, and reads its SHA-256. */
export async function prepareUpload(file: DocumentFile, errors: UploadErrors): Promise<PreparedUpload> {
  const content = file.content instanceof Blob ? new Uint8Array(await file.content.arrayBuffer()) : file.content;
  const mediaType = file.mediaType ?? (file.content instanceof Blob ? file.content.type : '');
  refuseUnfit(content.byteLength, { mediaType, errors });
  const digest = await sha256(content, errors);
  const hexadecimal = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    body: content,
    headers: {
      'content-type': mediaType,
      'content-digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:`,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
    check: (stored) => {
      if (stored.file?.sha256.toLowerCase() !== hexadecimal) throw damaged(errors);
    },
  };
}

function refuseUnfit(size: number, { mediaType, errors }: { mediaType: string; errors: UploadErrors }): void {
  const allowed: readonly string[] = uploadLimits.mediaTypes;
  const isTooLarge = size > uploadLimits.maximumBytes;
  if (size > 0 && !isTooLarge && allowed.includes(mediaType)) return;
  const found = isTooLarge
    ? 'it is larger than 20 MB'
    : size === 0
      ? 'it is empty'
      : `its type is ${mediaType === '' ? 'unknown' : mediaType}`;
  throw new errors.ValidationError({
    action: 'upload document',
    reason: found,
    remedy: `Choose a file of at most 20 MB and of one of the types ${allowed.join(', ')}`,
    code: 'upload_invalid',
    outcome: 'not_sent',
    errors: [{ pointer: '', code: isTooLarge ? 'too_large' : size === 0 ? 'empty' : 'media_type', message: found }],
  });
}

/** Browsers offer hashing on secure pages only; a paper must not travel over plain http anyway. */
async function sha256(content: Uint8Array<ArrayBuffer>, errors: UploadErrors): Promise<Uint8Array> {
  if (!('subtle' in crypto)) {
    throw new errors.ConfigurationError({
      option: 'location',
      given: 'a page served over plain http',
      reason: 'cannot upload papers',
      remedy: 'Serve the page over https',
    });
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', content));
}

function damaged(errors: UploadErrors): ProtocolError {
  return new errors.ProtocolError({
    action: 'upload document',
    reason: 'the platform stored other bytes than were sent',
    remedy: 'Upload the file again',
    code: 'upload_invalid',
    outcome: 'unknown',
    retryable: true,
  });
}
