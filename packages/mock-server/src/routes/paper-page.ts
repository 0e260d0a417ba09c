import { notFound } from '../domain/refusal.js';
import { hexadecimal, sha256 } from '../domain/sha256.js';
import { specimenOf } from '../domain/specimen.js';
import type { Session } from '../store/session.js';
import type { Answer } from './answer.js';

/** The file of a paper that a scripted actor handed in. Of what others upload the sandbox keeps the fingerprint only. */
export function paperPage(session: Session, paperId: string): Answer {
  const papers = [...session.store.world.orders.values()].flatMap(({ documents }) => documents);
  const paper = papers.find(({ id }) => id === paperId);
  const body = paper ? specimenOf(paper) : '';
  if (!paper?.file || paper.file.sha256 !== hexadecimal(sha256(body))) throw notFound('specimen paper');
  const headers = {
    'Content-Type': paper.file.mediaType,
    'Content-Disposition': `inline; filename="${paper.file.name}"`,
  };
  return { status: 200, body, etag: null, headers };
}
