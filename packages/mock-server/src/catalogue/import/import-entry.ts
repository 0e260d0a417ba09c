import type { ListingDraft } from '@ip-portal/core/model';
import type { RowProblem } from './import-problem.js';

/** What became of one row or document: a listing, or the reasons why there is none; problems that cost nothing included. */
export interface ImportEntry {
  /** Line of the file, from 1; null in a JSON document, where the pointer tells the place. */
  readonly row: number | null;
  readonly draft?: ListingDraft;
  /** True where the file as a whole is meant, or its header: that is no row, neither accepted nor refused. */
  readonly isFile?: true;
  readonly problems: readonly RowProblem[];
}

/** Takes a file piece by piece. Pure: bytes in, entries out; a reader throws for nothing that is in a file. */
export interface FormatReader {
  write(bytes: Uint8Array): Iterable<ImportEntry>;
  end(): Iterable<ImportEntry>;
}
