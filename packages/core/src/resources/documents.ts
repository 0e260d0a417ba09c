import { ConfigurationError } from '../errors/configuration-error.js';
import { ProtocolError } from '../errors/protocol-error.js';
import { ValidationError } from '../errors/validation-error.js';
import { uploadLimits, type OrderDocument, type SignInput } from '../schemas/document.js';
import { orderOperations } from '../schemas/order-operations.js';
import type { CallOptions } from '../transport/call.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';

/** One paper of one order. */
export type DocumentReference = Pick<OrderDocument, 'id' | 'orderId'>;

/** The bytes of a paper: at most 20 MB of PDF, JPEG or PNG. */
export interface DocumentFile {
  readonly content: Blob | Uint8Array<ArrayBuffer>;
  /** The name a person will see. */
  readonly name: string;
  /** `application/pdf`, `image/jpeg` or `image/png`; a `Blob` knows its own. */
  readonly mediaType?: string | undefined;
}

/** The checklist of an order: which papers, who signs how many originals, what is uploaded. */
export class DocumentsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** The checklist, in the order in which papers are needed. */
  list(orderId: string, options?: CallOptions): PagedList<OrderDocument> {
    return this.#transport.list({ operation: orderOperations.documentsList, parameters: { id: orderId } }, options);
  }

  /** Signs one original as the signed-in party. `copy` counts from 1. */
  sign(document: DocumentReference, input: SignInput, options?: CallOptions): Promise<OrderDocument> {
    return this.#transport.send(
      { operation: orderOperations.documentsSign, parameters: parametersOf(document), input },
      options,
    );
  }

  /**
   * Uploads a paper. Size and type are checked before a byte leaves (`ValidationError`, nothing sent); the SHA-256 goes along
   * and is compared with the one the platform computed (`ProtocolError` when they differ).
   */
  async upload(document: DocumentReference, file: DocumentFile, options?: CallOptions): Promise<OrderDocument> {
    const content = file.content instanceof Blob ? new Uint8Array(await file.content.arrayBuffer()) : file.content;
    const mediaType = file.mediaType ?? (file.content instanceof Blob ? file.content.type : '');
    refuseUnfit(content.byteLength, mediaType);
    const digest = await sha256(content);
    const headers = {
      'content-type': mediaType,
      'content-digest': `sha-256=:${btoa(String.fromCharCode(...digest))}:`,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    };
    const call = {
      operation: orderOperations.documentsUpload,
      parameters: parametersOf(document),
      upload: { body: content, headers },
    };
    const stored = await this.#transport.send(call, options);
    const hexadecimal = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    if (stored.file?.sha256.toLowerCase() !== hexadecimal) throw damaged();
    return stored;
  }
}

function parametersOf(document: DocumentReference): { id: string; documentId: string } {
  return { id: document.orderId, documentId: document.id };
}

function refuseUnfit(size: number, mediaType: string): void {
  const allowed: readonly string[] = uploadLimits.mediaTypes;
  const isTooLarge = size > uploadLimits.maximumBytes;
  if (size > 0 && !isTooLarge && allowed.includes(mediaType)) return;
  const found = isTooLarge
    ? 'it is larger than 20 MB'
    : size === 0
      ? 'it is empty'
      : `its type is ${mediaType === '' ? 'unknown' : mediaType}`;
  throw new ValidationError({
    action: 'upload document',
    reason: found,
    remedy: `Choose a file of at most 20 MB and of one of the types ${allowed.join(', ')}`,
    code: 'upload_invalid',
    outcome: 'not_sent',
    errors: [{ pointer: '', code: isTooLarge ? 'too_large' : size === 0 ? 'empty' : 'media_type', message: found }],
  });
}

/** Browsers offer hashing on secure pages only; a paper must not travel over plain http anyway. */
async function sha256(content: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (!('subtle' in crypto)) {
    throw new ConfigurationError({
      option: 'location',
      given: 'a page served over plain http',
      reason: 'cannot upload papers',
      remedy: 'Serve the page over https',
    });
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', content));
}

function damaged(): ProtocolError {
  return new ProtocolError({
    action: 'upload document',
    reason: 'the platform stored other bytes than were sent',
    remedy: 'Upload the file again',
    code: 'upload_invalid',
    outcome: 'unknown',
    retryable: true,
  });
}
