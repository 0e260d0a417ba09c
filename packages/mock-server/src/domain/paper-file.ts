import type { OrderDocument, ReadableFile, Role } from '@ip-portal/core/model';
import { notFound, Refusal } from './refusal.js';
import { hexadecimal, sha256 } from './sha256.js';
import { specimenOf } from './specimen.js';
import type { World } from './world.js';

/** Bytes of uploads one session keeps: a bound on memory, as a page may run the sandbox. */
const MOST_BYTES = 64 * 1024 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** The text of a paper that the platform prepared: a specimen, made anew whenever it is read. */
export function preparedFile(paper: Pick<OrderDocument, 'id' | 'name' | 'kind'>): ReadableFile {
  const content = specimenOf(paper);
  return {
    name: `${paper.kind}.pdf`,
    size: content.length,
    mediaType: 'application/pdf',
    sha256: hexadecimal(sha256(content)),
  };
}

/** Keeps the bytes of an upload; the same bytes are kept once. A file that was replaced stays: a snapshot may hold its paper. */
export function keepBytes(world: World, digest: string, bytes: Bytes): void {
  if (world.files.get(digest) !== undefined) return;
  const kept = [...world.files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (kept + bytes.byteLength > MOST_BYTES) {
    throw new Refusal({
      status: 409,
      code: 'sandbox_uploads_full',
      detail: `A sandbox session keeps ${MOST_BYTES} bytes of uploads, and ${kept} are taken. Reset the session, upload smaller files, or use another session.`,
      members: { limit: MOST_BYTES, kept },
    });
  }
  world.files.set(digest, bytes);
}

/** The bytes of a paper as a role may read it, or 404: for what is not there as for what is not for this role. */
export function bytesOf(world: World, document: OrderDocument, role: Role): { file: ReadableFile; bytes: Bytes } {
  const { readable: file } = paperView(document, role);
  if (!file) throw notFound('file of this paper');
  return { file, bytes: world.files.get(file.sha256) ?? new TextEncoder().encode(specimenOf(document)) };
}

/** Papers about a person: the parties of a deal check each other by them, and nobody else needs to read them. */
const personal: ReadonlySet<string> = new Set(['identity']);

/** A paper as a role may see it: who oversees a deal sees that a personal paper is there, and does not read it. */
export function paperView(document: OrderDocument, role: Role): OrderDocument {
  const isParty = role === 'buyer' || role === 'seller';
  return isParty || !personal.has(document.kind) ? document : { ...document, readable: null };
}
