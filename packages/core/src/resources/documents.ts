import { ConfigurationError } from '../errors/configuration-error.js';
import { ProtocolError } from '../errors/protocol-error.js';
import { ValidationError } from '../errors/validation-error.js';
import type { OrderDocument, SignInput } from '../schemas/document.js';
import { orderOperations } from '../schemas/order-operations.js';
import type { CallOptions } from '../transport/call.js';
import { usesOwnFetch } from '../transport/environment.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';
import type { DownloadedDocument, DownloadOptions } from './download.js';
import type { DocumentFile, UploadOptions } from './upload.js';

/** One paper of one order. */
export interface DocumentReference {
  readonly id: string;
  readonly orderId: string;
}

/** One paper as its checklist tells it: where it is, and what can be read of it. */
export interface ReadableDocument extends DocumentReference, Pick<OrderDocument, 'readable'> {}

/** Of this module: `instanceof` must hold for what parts throw that are loaded apart. */
const errors = { ConfigurationError, ProtocolError, ValidationError };

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
   * and is compared with the one the platform computed (`ProtocolError` when they differ). `onProgress` hears how far it is.
   */
  async upload(document: DocumentReference, file: DocumentFile, options: UploadOptions = {}): Promise<OrderDocument> {
    const { uploadDocument } = await this.#load(() => import('./upload.js'), 'upload document');
    return await uploadDocument(this.#transport, {
      call: { operation: orderOperations.documentsUpload, parameters: parametersOf(document) },
      file,
      options,
      usesOwnFetch: usesOwnFetch(this.#transport.options.environment),
      errors,
    });
  }

  /**
   * Reads a paper: what was handed in, or the text that is to be signed. What arrives is compared with the SHA-256 of the
   * checklist, and handed over only where it is the same (`ProtocolError` otherwise: sign nothing). Rejects with
   * `ValidationError` where the checklist has nothing to read, with `StaleOrderError` where another file has taken its place
   * since. `onProgress` hears how far it is.
   */
  async download(document: ReadableDocument, options: DownloadOptions = {}): Promise<DownloadedDocument> {
    const { downloadDocument } = await this.#load(() => import('./download.js'), 'download document');
    return await downloadDocument(this.#transport, {
      call: { operation: orderOperations.documentsDownload, parameters: parametersOf(document) },
      readable: { ...document }.readable,
      options,
      errors,
    });
  }

  #load<Part>(load: () => Promise<Part>, action: string): Promise<Part> {
    return this.#transport.options.parts.load(load, { action });
  }
}

function parametersOf(document: DocumentReference): { id: string; documentId: string } {
  // Whoever has no compiler may give none.
  const { orderId, id } = { ...document };
  return { id: orderId, documentId: id };
}
