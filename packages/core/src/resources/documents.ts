import { ConfigurationError } from '../errors/configuration-error.js';
import { ProtocolError } from '../errors/protocol-error.js';
import { ValidationError } from '../errors/validation-error.js';
import type { OrderDocument, SignInput } from '../schemas/document.js';
import { orderOperations } from '../schemas/order-operations.js';
import type { CallOptions } from '../transport/call.js';
import { usesOwnFetch } from '../transport/environment.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';
import type { DocumentFile, UploadOptions } from './upload.js';

/** One paper of one order. */
export type DocumentReference = Pick<OrderDocument, 'id' | 'orderId'>;

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
    const load = () => import('./upload.js');
    const { uploadDocument } = await this.#transport.options.parts.load(load, { action: 'upload document' });
    return uploadDocument(this.#transport, {
      call: { operation: orderOperations.documentsUpload, parameters: parametersOf(document) },
      file,
      options,
      usesOwnFetch: usesOwnFetch(this.#transport.options.environment),
      errors: { ConfigurationError, ProtocolError, ValidationError },
    });
  }
}

function parametersOf(document: DocumentReference): { id: string; documentId: string } {
  return { id: document.orderId, documentId: document.id };
}
