import type { OrderDocument, ReadableFile } from '@ip-portal/core/model';
import { actsFor, judged, missingCopies } from './checklist.js';
import { changePapers } from './deal-flow.js';
import { orderOf } from './order-store.js';
import { keepBytes, preparedFile } from './paper-file.js';
import { notFound, Refusal } from './refusal.js';
import type { OrderRow, World } from './world.js';

type Signer = OrderDocument['signers'][number];

export interface PaperRequest {
  readonly orderId: string;
  readonly documentId: string;
  readonly role: 'buyer' | 'seller' | 'platform';
}

/** Signs one original of a paper. Signing the same original twice changes nothing. */
export function signPaper(world: World, request: PaperRequest & { copy: number }): OrderDocument {
  const { row, document } = paperOf(world, request);
  const signers = signersOf(document, request.role);
  if (document.how !== 'sign' || signers.length === 0) throw notYours('sign');
  if (request.copy > document.copies) {
    throw new Refusal({
      status: 422,
      code: 'validation_failed',
      detail: `The paper has ${document.copies} originals. Name one of them.`,
      errors: [{ pointer: '/copy', code: 'out_of_range', message: `1 to ${document.copies}` }],
    });
  }
  const missing = signers.filter((signer) => missingCopies(document, signer).includes(request.copy));
  if (missing.length === 0) return document;
  const signatures = [
    ...document.signatures,
    ...missing.map((signer) => ({ signer, copy: request.copy, signedAt: world.now })),
  ];
  return replacePaper(world, row, { document: judged({ ...document, signatures }), type: 'document.signed' });
}

export interface Upload extends PaperRequest {
  readonly file: ReadableFile;
  /** Null for what a scripted actor hands in: its bytes are made anew whenever they are read. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** Files an upload under a paper: the same bytes again change nothing. */
export function uploadPaper(world: World, request: Upload): OrderDocument {
  const { row, document } = paperOf(world, request);
  const signers = signersOf(document, request.role);
  if (document.how === 'deliver' || signers.length === 0) throw notYours('upload');
  if (document.file?.sha256 === request.file.sha256) return document;
  const file = { ...request.file, uploadedAt: world.now };
  // A scan of a third party's signed paper stands for its signatures.
  const scanned = document.how === 'sign' ? signers.filter((signer) => signer !== request.role) : [];
  if (document.how === 'sign' && scanned.length === 0) throw notYours('upload');
  const signatures = scanned.flatMap((signer) =>
    missingCopies(document, signer).map((copy) => ({ signer, copy, signedAt: world.now })),
  );
  if (request.bytes !== null) keepBytes(world, request.file.sha256, request.bytes);
  const filed = { ...document, file, readable: request.file };
  return replacePaper(world, row, {
    document: judged({ ...filed, signatures: [...document.signatures, ...signatures] }),
    type: 'document.uploaded',
  });
}

/** Signs and hands in everything a party still owes, as a scripted actor does. True when something changed. */
export function completePapers(world: World, orderId: string, role: PaperRequest['role']): boolean {
  let changed = false;
  for (const { id, how } of orderOf(world, orderId).documents) {
    const document = orderOf(world, orderId).documents.find((candidate) => candidate.id === id);
    if (document === undefined || document.complete) continue;
    const copies = new Set(signersOf(document, role).flatMap((signer) => missingCopies(document, signer)));
    if (how === 'sign') for (const copy of copies) signPaper(world, { orderId, documentId: id, role, copy });
    if (how === 'upload' && copies.size > 0)
      uploadPaper(world, { orderId, documentId: id, role, file: preparedFile(document), bytes: null });
    changed ||= copies.size > 0;
  }
  return changed;
}

/** True while a party owes a paper of the order. */
export function owesPapers(row: OrderRow, role: PaperRequest['role']): boolean {
  return row.documents.some(
    (document) =>
      !document.complete && signersOf(document, role).some((signer) => missingCopies(document, signer).length > 0),
  );
}

function signersOf(document: OrderDocument, role: PaperRequest['role']): Signer[] {
  return document.signers.filter((signer) => actsFor(signer) === role);
}

function paperOf(world: World, { orderId, documentId }: PaperRequest): { row: OrderRow; document: OrderDocument } {
  const row = orderOf(world, orderId);
  const document = row.documents.find(({ id }) => id === documentId);
  if (document === undefined) throw notFound('document');
  const { transfer } = row.deal;
  if (transfer === null || transfer.titlePassed) {
    throw new Refusal({
      status: 409,
      code: 'action_not_available',
      detail: 'The papers of this order are closed. Read the order and use its available actions.',
    });
  }
  return { row, document };
}

function replacePaper(world: World, row: OrderRow, change: { document: OrderDocument; type: string }): OrderDocument {
  const documents = row.documents.map((document) => (document.id === change.document.id ? change.document : document));
  changePapers(world, { ...row, documents }, change.type);
  return change.document;
}

function notYours(verb: string): Refusal {
  return new Refusal({
    status: 403,
    code: 'wrong_role',
    detail: `This paper is not yours to ${verb}. Its signers are named in the checklist.`,
  });
}
